import type { Lookahead } from "./lookahead.ts";

// Made from the grammar by `npm run make`.
export const lookahead: Lookahead = {
 "identityName": {
  "0": [
   [
    "FreeWord"
   ],
   [
    "'session'"
   ]
  ]
 },
 "path": {
  "20": [
   [
    "."
   ]
  ]
 },
 "amount": {
  "10": [
   [
    "'of'"
   ]
  ]
 },
 "quantity": {
  "0": [
   [
    "BusinessDays",
    "Duration"
   ],
   [
    "Number"
   ],
   [
    "Percent"
   ],
   [
    "Money"
   ],
   [
    "Date"
   ],
   [
    "Time"
   ],
   [
    "Instant"
   ]
  ]
 },
 "duration": {
  "0": [
   [
    "BusinessDays"
   ],
   [
    "Duration"
   ]
  ],
  "10": [
   [
    "'in'"
   ]
  ]
 },
 "literal": {
  "0": [
   [
    "BusinessDays",
    "Duration",
    "Number",
    "Percent",
    "Money",
    "Date",
    "Time",
    "Instant"
   ],
   [
    "Text"
   ],
   [
    "ValueWord"
   ],
   [
    "{"
   ]
  ]
 },
 "literals": {
  "0": [
   [
    "BusinessDays",
    "Duration",
    "Number",
    "Percent",
    "Money",
    "Date",
    "Time",
    "Instant"
   ],
   [
    "Text"
   ],
   [
    "AnyWord"
   ]
  ],
  "40": [
   [
    "BusinessDays",
    "Duration",
    "Number",
    "Percent",
    "Money",
    "Date",
    "Time",
    "Instant",
    "Text",
    "AnyWord"
   ]
  ]
 },
 "nameList": {
  "40": [
   [
    "AnyWord"
   ]
  ]
 },
 "pathList": {
  "40": [
   [
    "FreeWord"
   ]
  ]
 },
 "textList": {
  "40": [
   [
    "Text"
   ]
  ]
 },
 "names": {
  "0": [
   [
    "{"
   ],
   [
    "AnyWord"
   ]
  ]
 },
 "paths": {
  "0": [
   [
    "{"
   ],
   [
    "FreeWord"
   ]
  ]
 },
 "texts": {
  "0": [
   [
    "{"
   ],
   [
    "Text"
   ]
  ]
 },
 "target": {
  "0": [
   [
    "'same'"
   ],
   [
    "'any'",
    "'everyone'"
   ],
   [
    "'product'",
    "'offer'",
    "'group'"
   ]
  ],
  "2": [
   [
    "'any'"
   ],
   [
    "'everyone'"
   ]
  ]
 },
 "targetSort": {
  "0": [
   [
    "'product'"
   ],
   [
    "'offer'"
   ],
   [
    "'group'"
   ]
  ]
 },
 "event": {
  "0": [
   [
    "FreeWord"
   ],
   [
    "'accepted'"
   ],
   [
    "'declined'"
   ],
   [
    "'dismissed'"
   ],
   [
    "'shown'"
   ],
   [
    "'sent'"
   ],
   [
    "'bought'"
   ]
  ]
 },
 "condition": {
  "20": [
   [
    "'or'"
   ]
  ]
 },
 "conjunction": {
  "20": [
   [
    "'and'"
   ]
  ]
 },
 "negation": {
  "0": [
   [
    "'not'"
   ],
   [
    "("
   ],
   [
    "'owns'"
   ],
   [
    "'proven'"
   ],
   [
    "FreeWord",
    "'accepted'",
    "'declined'",
    "'dismissed'",
    "'shown'",
    "'sent'",
    "'bought'"
   ]
  ]
 },
 "ownership": {
  "0": [
   [
    "'group'"
   ],
   [
    "'any'",
    "'all'",
    "FreeWord"
   ]
  ]
 },
 "membership": {
  "0": [
   [
    "'any'"
   ],
   [
    "'all'"
   ],
   [
    "FreeWord"
   ]
  ]
 },
 "subject": {
  "20": [
   [
    "."
   ]
  ]
 },
 "statement": {
  "10": [
   [
    "comparison",
    "'is'",
    "'not'",
    "'between'",
    "'has'",
    "'within'",
    "'same'",
    "'any'",
    "'everyone'",
    "'product'",
    "'offer'",
    "'group'",
    "'on'",
    "'by'",
    "'ever'",
    "'in'",
    "'at'"
   ]
  ]
 },
 "predicate": {
  "0": [
   [
    "comparison"
   ],
   [
    "'is'"
   ],
   [
    "'not'"
   ],
   [
    "'between'"
   ],
   [
    "'has'"
   ],
   [
    "'within'"
   ],
   [
    "'same'",
    "'any'",
    "'everyone'",
    "'product'",
    "'offer'",
    "'group'",
    "'on'",
    "'by'",
    "'ever'",
    "'in'",
    "'at'"
   ]
  ]
 },
 "being": {
  "0": [
   [
    "'known'"
   ],
   [
    "'unknown'"
   ],
   [
    "BusinessDays",
    "Duration",
    "Number",
    "Percent",
    "Money",
    "Date",
    "Time",
    "Instant",
    "Text",
    "ValueWord",
    "{"
   ]
  ],
  "10": [
   [
    "'not'"
   ]
  ]
 },
 "history": {
  "0": [
   [
    "'same'",
    "'any'",
    "'everyone'",
    "'product'",
    "'offer'",
    "'group'"
   ],
   [
    "'on'"
   ],
   [
    "'by'"
   ],
   [
    "'ever'"
   ],
   [
    "'in'"
   ],
   [
    "'at'"
   ]
  ],
  "2": [
   [
    "'last'"
   ],
   [
    "{"
   ]
  ],
  "3": [
   [
    "'least'"
   ],
   [
    "'most'"
   ]
  ],
  "4": [
   [
    "Number"
   ],
   [
    "BusinessDays",
    "Duration"
   ]
  ],
  "5": [
   [
    "'ago'"
   ],
   [
    "'away'"
   ]
  ],
  "30": [
   [
    "'same'",
    "'any'",
    "'everyone'",
    "'product'",
    "'offer'",
    "'group'",
    "'on'",
    "'by'",
    "'ever'",
    "'in'",
    "'at'"
   ]
  ]
 },
 "record": {
  "40": [
   [
    "Label"
   ]
  ]
 },
 "recordValue": {
  "0": [
   [
    "BusinessDays",
    "Duration",
    "Number",
    "Percent",
    "Money",
    "Date",
    "Time",
    "Instant"
   ],
   [
    "Text"
   ],
   [
    "{"
   ],
   [
    "AnyWord"
   ]
  ]
 },
 "unknownName": {
  "0": [
   [
    "'owns'"
   ],
   [
    "FreeWord"
   ]
  ]
 },
 "given": {
  "0": [
   [
    "'owns'"
   ],
   [
    "'total'"
   ],
   [
    "'unknown'"
   ],
   [
    "'who'"
   ],
   [
    "FreeWord",
    "'accepted'",
    "'declined'",
    "'dismissed'",
    "'shown'",
    "'sent'",
    "'bought'"
   ]
  ],
  "2": [
   [
    "{"
   ],
   [
    "'is'"
   ],
   [
    "'same'",
    "'any'",
    "'everyone'",
    "'product'",
    "'offer'",
    "'group'",
    "'on'",
    "'by'",
    "Number",
    "BusinessDays",
    "Duration"
   ]
  ]
 },
 "occurrence": {
  "0": [
   [
    "'same'",
    "'any'",
    "'everyone'",
    "'product'",
    "'offer'",
    "'group'"
   ],
   [
    "'on'"
   ],
   [
    "'by'"
   ],
   [
    "Number"
   ],
   [
    "BusinessDays",
    "Duration"
   ]
  ],
  "30": [
   [
    "'same'",
    "'any'",
    "'everyone'",
    "'product'",
    "'offer'",
    "'group'",
    "'on'",
    "'by'",
    "Number",
    "BusinessDays",
    "Duration"
   ]
  ]
 },
 "happening": {
  "10": [
   [
    "{"
   ]
  ],
  "12": [
   [
    "BusinessDays",
    "Duration"
   ]
  ]
 },
 "expect": {
  "0": [
   [
    "'offer'"
   ],
   [
    "'no'"
   ],
   [
    "'offers'"
   ],
   [
    "'copy'"
   ],
   [
    "'wait'"
   ]
  ],
  "10": [
   [
    "'at'"
   ]
  ],
  "12": [
   [
    "'variant'"
   ]
  ],
  "13": [
   [
    "'price'"
   ]
  ],
  "14": [
   [
    "FreeWord"
   ]
  ],
  "15": [
   [
    "'because'"
   ]
  ]
 },
 "flag": {
  "0": [
   [
    "'yes'"
   ],
   [
    "'no'"
   ],
   [
    "'on'"
   ],
   [
    "'off'"
   ]
  ],
  "10": [
   [
    "'yes'",
    "'no'",
    "'on'",
    "'off'"
   ]
  ]
 },
 "signed": {
  "10": [
   [
    "'as'"
   ]
  ]
 },
 "fields": {
  "40": [
   [
    "Label"
   ]
  ]
 },
 "field": {
  "0": [
   [
    "'for'"
   ],
   [
    "'basis'"
   ],
   [
    "'source'"
   ]
  ],
  "20": [
   [
    "Modifier"
   ]
  ],
  "22": [
   [
    "'for'",
    "'basis'",
    "'source'"
   ]
  ]
 },
 "type": {
  "0": [
   [
    "'duration'"
   ],
   [
    "'integer'"
   ],
   [
    "'decimal'"
   ],
   [
    "'percent'"
   ],
   [
    "'flag'"
   ],
   [
    "'instant'"
   ],
   [
    "'date'"
   ],
   [
    "'text'"
   ],
   [
    "'products'"
   ],
   [
    "'money'"
   ],
   [
    "'one'"
   ],
   [
    "'set'"
   ]
  ],
  "10": [
   [
    "Currency"
   ]
  ],
  "12": [
   [
    "'from'"
   ]
  ],
  "13": [
   [
    "'to'"
   ]
  ]
 },
 "sequence": {
  "50": [
   [
    "FreeWord"
   ]
  ]
 },
 "on": {
  "10": [
   [
    "'after'"
   ]
  ],
  "12": [
   [
    "'within'"
   ]
  ]
 },
 "fails": {
  "10": [
   [
    "'because'"
   ]
  ]
 },
 "metric": {
  "10": [
   [
    "'by'"
   ]
  ],
  "12": [
   [
    "'over'"
   ]
  ],
  "13": [
   [
    "comparison"
   ]
  ]
 },
 "stop": {
  "0": [
   [
    "'when'"
   ],
   [
    "Text"
   ]
  ]
 },
 "texted": {
  "40": [
   [
    "Label"
   ]
  ]
 },
 "priced": {
  "20": [
   [
    "'per'"
   ]
  ]
 },
 "price": {
  "0": [
   [
    "Money"
   ],
   [
    "{"
   ],
   [
    "'from'"
   ]
  ]
 },
 "pricesByName": {
  "40": [
   [
    "Label"
   ]
  ]
 },
 "trial": {
  "10": [
   [
    "'without'"
   ]
  ],
  "12": [
   [
    "'then'"
   ]
  ],
  "13": [
   [
    "'remind'"
   ]
  ]
 },
 "cancel": {
  "10": [
   [
    "'by'"
   ]
  ]
 },
 "holdout": {
  "0": [
   [
    "'all'"
   ],
   [
    "'same'",
    "'any'",
    "'everyone'",
    "'product'",
    "'offer'",
    "'group'"
   ]
  ],
  "10": [
   [
    "'of'"
   ]
  ]
 },
 "shares": {
  "40": [
   [
    "Label"
   ]
  ]
 },
 "block": {
  "40": [
   [
    "entry text",
    "entry number",
    "entry name",
    "entry regions",
    "entry path",
    "entry names",
    "entry texted",
    "entry signed",
    "entry quorum",
    "entry every",
    "entry texts",
    "entry amount",
    "entry dated",
    "entry placement",
    "entry condition",
    "entry flag",
    "entry duration",
    "entry block",
    "entry fails",
    "entry textOrBlock",
    "entry sample",
    "entry date",
    "entry fields",
    "entry along",
    "entry on",
    "entry paths",
    "entry message",
    "entry price",
    "entry prices",
    "entry reference",
    "entry shares",
    "entry stop",
    "entry metric",
    "entry cancel",
    "entry within",
    "entry trial",
    "entry sequence",
    "entry target",
    "entry holdout",
    "entry pivot",
    "entry given",
    "entry instant",
    "entry localTime",
    "entry happening",
    "entry expect"
   ]
  ]
 },
 "entry": {
  "0": [
   [
    "entry text"
   ],
   [
    "entry number"
   ],
   [
    "entry name"
   ],
   [
    "entry regions"
   ],
   [
    "entry path"
   ],
   [
    "entry names"
   ],
   [
    "entry texted"
   ],
   [
    "entry signed"
   ],
   [
    "entry quorum"
   ],
   [
    "entry every"
   ],
   [
    "entry texts"
   ],
   [
    "entry amount"
   ],
   [
    "entry dated"
   ],
   [
    "entry placement"
   ],
   [
    "entry condition"
   ],
   [
    "entry flag"
   ],
   [
    "entry duration"
   ],
   [
    "entry block"
   ],
   [
    "entry fails"
   ],
   [
    "entry textOrBlock"
   ],
   [
    "entry sample"
   ],
   [
    "entry date"
   ],
   [
    "entry fields"
   ],
   [
    "entry along"
   ],
   [
    "entry on"
   ],
   [
    "entry paths"
   ],
   [
    "entry message"
   ],
   [
    "entry price"
   ],
   [
    "entry prices"
   ],
   [
    "entry reference"
   ],
   [
    "entry shares"
   ],
   [
    "entry stop"
   ],
   [
    "entry metric"
   ],
   [
    "entry cancel"
   ],
   [
    "entry within"
   ],
   [
    "entry trial"
   ],
   [
    "entry sequence"
   ],
   [
    "entry target"
   ],
   [
    "entry holdout"
   ],
   [
    "entry pivot"
   ],
   [
    "entry given"
   ],
   [
    "entry instant"
   ],
   [
    "entry localTime"
   ],
   [
    "entry happening"
   ],
   [
    "entry expect"
   ]
  ]
 },
 "placement": {
  "10": [
   [
    "'slots'"
   ]
  ],
  "12": [
   [
    "{"
   ]
  ]
 },
 "message": {
  "10": [
   [
    "'in'"
   ]
  ],
  "12": [
   [
    "'for'"
   ]
  ]
 },
 "textOrBlock": {
  "0": [
   [
    "Text"
   ],
   [
    "{"
   ]
  ]
 },
 "cap": {
  "0": [
   [
    "'only'"
   ],
   [
    "Number"
   ]
  ],
  "10": [
   [
    "Label"
   ]
  ]
 },
 "countable": {
  "0": [
   [
    "'contact'"
   ],
   [
    "'contacts'"
   ],
   [
    "'offer'"
   ],
   [
    "'offers'"
   ]
  ]
 },
 "counted": {
  "2": [
   [
    "'shown'"
   ],
   [
    "'sent'"
   ],
   [
    "'accepted'"
   ]
  ],
  "10": [
   [
    "'different'"
   ]
  ],
  "12": [
   [
    "'shown'",
    "'sent'",
    "'accepted'"
   ]
  ]
 },
 "scope": {
  "0": [
   [
    "'of'"
   ],
   [
    "'per'"
   ],
   [
    "'in'"
   ],
   [
    "'each'"
   ],
   [
    "'ever'"
   ],
   [
    "'on'"
   ],
   [
    "'at'"
   ],
   [
    "'for'"
   ],
   [
    "'except'"
   ]
  ],
  "20": [
   [
    "'of'",
    "'per'",
    "'in'",
    "'each'",
    "'ever'",
    "'on'",
    "'at'",
    "'for'",
    "'except'"
   ]
  ]
 },
 "rest": {
  "0": [
   [
    "'on'"
   ],
   [
    "'of'"
   ],
   [
    "'in'"
   ],
   [
    "'by'"
   ],
   [
    "'except'"
   ]
  ],
  "10": [
   [
    "Label"
   ]
  ],
  "12": [
   [
    "'on'"
   ]
  ],
  "13": [
   [
    "'of'"
   ]
  ],
  "14": [
   [
    "Number"
   ]
  ],
  "20": [
   [
    "'on'",
    "'of'",
    "'in'",
    "'by'",
    "'except'"
   ]
  ]
 },
 "quiet": {
  "0": [
   [
    "Time"
   ],
   [
    "{"
   ],
   [
    "'days'"
   ]
  ],
  "10": [
   [
    "Label"
   ]
  ],
  "12": [
   [
    "'in'"
   ]
  ],
  "13": [
   [
    "'on'"
   ]
  ]
 },
 "restriction": {
  "0": [
   [
    "'when'"
   ],
   [
    "'unless'"
   ]
  ]
 },
 "hold": {
  "0": [
   [
    "'all'"
   ],
   [
    "'on'"
   ],
   [
    "'same'",
    "'any'",
    "'everyone'",
    "'product'",
    "'offer'",
    "'group'"
   ]
  ],
  "10": [
   [
    "Label"
   ]
  ],
  "12": [
   [
    "'because'"
   ]
  ]
 },
 "prove": {
  "0": [
   [
    "'no'"
   ],
   [
    "'at'"
   ]
  ],
  "10": [
   [
    "Label"
   ]
  ]
 },
 "never": {
  "10": [
   [
    "'on'"
   ]
  ],
  "12": [
   [
    "'of'"
   ]
  ],
  "13": [
   [
    "'when'",
    "'unless'"
   ]
  ]
 },
 "identity": {
  "10": [
   [
    "{"
   ]
  ]
 },
 "calendar": {
  "0": [
   [
    "'from'"
   ],
   [
    "{"
   ]
  ]
 },
 "sources": {
  "0": [
   [
    "{"
   ],
   [
    "FreeWord"
   ]
  ]
 },
 "measure": {
  "10": [
   [
    "FreeWord"
   ]
  ]
 },
 "declaration": {
  "0": [
   [
    "'policy'"
   ],
   [
    "'import'"
   ],
   [
    "'catalog'"
   ],
   [
    "'facts'"
   ],
   [
    "'identity'"
   ],
   [
    "'channel'"
   ],
   [
    "'calendar'"
   ],
   [
    "'proven'"
   ],
   [
    "'segment'"
   ],
   [
    "'group'"
   ],
   [
    "'adjacency'"
   ],
   [
    "'trigger'"
   ],
   [
    "'offer'"
   ],
   [
    "'bundle'"
   ],
   [
    "'cap'"
   ],
   [
    "'rest'"
   ],
   [
    "'quiet'"
   ],
   [
    "'hold'"
   ],
   [
    "'ban'"
   ],
   [
    "'waive'"
   ],
   [
    "'prefer'"
   ],
   [
    "'experiment'"
   ],
   [
    "'measure'"
   ],
   [
    "'learn'"
   ],
   [
    "'playbook'"
   ],
   [
    "'prove'"
   ],
   [
    "'test'"
   ]
  ]
 }
};
