import type { Lookahead } from "./lookahead.ts";

// Made from the grammar by `npm run make`.
export const lookahead: Lookahead = {
 "identityName": {
  "256": [
   [
    "FreeWord"
   ],
   [
    "'session'"
   ]
  ]
 },
 "path": {
  "768": [
   [
    "."
   ]
  ]
 },
 "amount": {
  "512": [
   [
    "'of'"
   ]
  ]
 },
 "quantity": {
  "256": [
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
  "256": [
   [
    "BusinessDays"
   ],
   [
    "Duration"
   ]
  ],
  "512": [
   [
    "'in'"
   ]
  ]
 },
 "literal": {
  "256": [
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
  "256": [
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
  "1280": [
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
  "1280": [
   [
    "AnyWord"
   ]
  ]
 },
 "pathList": {
  "1280": [
   [
    "FreeWord"
   ]
  ]
 },
 "textList": {
  "1280": [
   [
    "Text"
   ]
  ]
 },
 "names": {
  "256": [
   [
    "{"
   ],
   [
    "AnyWord"
   ]
  ]
 },
 "paths": {
  "256": [
   [
    "{"
   ],
   [
    "FreeWord"
   ]
  ]
 },
 "texts": {
  "256": [
   [
    "{"
   ],
   [
    "Text"
   ]
  ]
 },
 "target": {
  "256": [
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
  "258": [
   [
    "'any'"
   ],
   [
    "'everyone'"
   ]
  ]
 },
 "targetSort": {
  "256": [
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
  "256": [
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
  "768": [
   [
    "'or'"
   ]
  ]
 },
 "conjunction": {
  "768": [
   [
    "'and'"
   ]
  ]
 },
 "negation": {
  "256": [
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
  "256": [
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
  "256": [
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
  "768": [
   [
    "."
   ]
  ]
 },
 "statement": {
  "512": [
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
  "256": [
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
  "256": [
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
  "512": [
   [
    "'not'"
   ]
  ]
 },
 "history": {
  "256": [
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
  "258": [
   [
    "'last'"
   ],
   [
    "{"
   ]
  ],
  "259": [
   [
    "'least'"
   ],
   [
    "'most'"
   ]
  ],
  "260": [
   [
    "Number"
   ],
   [
    "BusinessDays",
    "Duration"
   ]
  ],
  "261": [
   [
    "'ago'"
   ],
   [
    "'away'"
   ]
  ],
  "1024": [
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
  "1280": [
   [
    "Label"
   ]
  ]
 },
 "recordValue": {
  "256": [
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
  "256": [
   [
    "'owns'"
   ],
   [
    "'who'"
   ],
   [
    "'session'"
   ],
   [
    "FreeWord"
   ]
  ]
 },
 "given": {
  "256": [
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
  "258": [
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
  "256": [
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
  "1024": [
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
  "512": [
   [
    "{"
   ]
  ],
  "514": [
   [
    "BusinessDays",
    "Duration"
   ]
  ]
 },
 "expect": {
  "256": [
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
  "512": [
   [
    "'at'"
   ]
  ],
  "514": [
   [
    "'variant'"
   ]
  ],
  "515": [
   [
    "'price'"
   ]
  ],
  "516": [
   [
    "FreeWord"
   ]
  ],
  "517": [
   [
    "'because'"
   ]
  ]
 },
 "flag": {
  "256": [
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
  "512": [
   [
    "'yes'",
    "'no'",
    "'on'",
    "'off'"
   ]
  ]
 },
 "signed": {
  "512": [
   [
    "'as'"
   ]
  ]
 },
 "fields": {
  "1280": [
   [
    "Label"
   ]
  ]
 },
 "field": {
  "256": [
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
  "768": [
   [
    "Modifier"
   ]
  ],
  "770": [
   [
    "'for'",
    "'basis'",
    "'source'"
   ]
  ]
 },
 "type": {
  "256": [
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
  "512": [
   [
    "Currency"
   ]
  ],
  "514": [
   [
    "'from'"
   ]
  ],
  "515": [
   [
    "'to'"
   ]
  ]
 },
 "sequence": {
  "1536": [
   [
    "FreeWord"
   ]
  ]
 },
 "on": {
  "512": [
   [
    "'after'"
   ]
  ],
  "514": [
   [
    "'within'"
   ]
  ]
 },
 "fails": {
  "512": [
   [
    "'because'"
   ]
  ]
 },
 "metric": {
  "512": [
   [
    "'by'"
   ]
  ],
  "514": [
   [
    "'over'"
   ]
  ],
  "515": [
   [
    "comparison"
   ]
  ]
 },
 "stop": {
  "256": [
   [
    "'when'"
   ],
   [
    "Text"
   ]
  ]
 },
 "texted": {
  "1280": [
   [
    "Label"
   ]
  ]
 },
 "priced": {
  "768": [
   [
    "'per'"
   ]
  ]
 },
 "price": {
  "256": [
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
  "1280": [
   [
    "Label"
   ]
  ]
 },
 "charge": {
  "256": [
   [
    "Money"
   ],
   [
    "{"
   ]
  ]
 },
 "trial": {
  "512": [
   [
    "'without'"
   ]
  ],
  "514": [
   [
    "'then'"
   ]
  ],
  "515": [
   [
    "'remind'"
   ]
  ]
 },
 "cancel": {
  "512": [
   [
    "'by'"
   ]
  ]
 },
 "holdout": {
  "256": [
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
  "512": [
   [
    "'of'"
   ]
  ]
 },
 "shares": {
  "1280": [
   [
    "Label"
   ]
  ]
 },
 "block": {
  "1280": [
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
  "256": [
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
  "512": [
   [
    "'slots'"
   ]
  ],
  "514": [
   [
    "{"
   ]
  ]
 },
 "message": {
  "512": [
   [
    "'in'"
   ]
  ],
  "514": [
   [
    "'for'"
   ]
  ]
 },
 "textOrBlock": {
  "256": [
   [
    "Text"
   ],
   [
    "{"
   ]
  ]
 },
 "cap": {
  "256": [
   [
    "'only'"
   ],
   [
    "Number"
   ]
  ],
  "512": [
   [
    "Label"
   ]
  ]
 },
 "countable": {
  "256": [
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
  "258": [
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
  "512": [
   [
    "'different'"
   ]
  ],
  "514": [
   [
    "'shown'",
    "'sent'",
    "'accepted'"
   ]
  ]
 },
 "scope": {
  "256": [
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
  "768": [
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
  "256": [
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
  "512": [
   [
    "Label"
   ]
  ],
  "514": [
   [
    "'on'"
   ]
  ],
  "515": [
   [
    "'of'"
   ]
  ],
  "516": [
   [
    "Number"
   ]
  ],
  "768": [
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
  "256": [
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
  "512": [
   [
    "Label"
   ]
  ],
  "514": [
   [
    "'in'"
   ]
  ],
  "515": [
   [
    "'on'"
   ]
  ]
 },
 "restriction": {
  "256": [
   [
    "'when'"
   ],
   [
    "'unless'"
   ]
  ]
 },
 "hold": {
  "256": [
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
  "512": [
   [
    "Label"
   ]
  ],
  "514": [
   [
    "'because'"
   ]
  ]
 },
 "prove": {
  "256": [
   [
    "'no'"
   ],
   [
    "'at'"
   ]
  ],
  "512": [
   [
    "Label"
   ]
  ]
 },
 "never": {
  "512": [
   [
    "'on'"
   ]
  ],
  "514": [
   [
    "'of'"
   ]
  ],
  "515": [
   [
    "'when'",
    "'unless'"
   ]
  ]
 },
 "identity": {
  "512": [
   [
    "{"
   ]
  ]
 },
 "calendar": {
  "256": [
   [
    "'from'"
   ],
   [
    "{"
   ]
  ]
 },
 "sources": {
  "256": [
   [
    "{"
   ],
   [
    "FreeWord"
   ]
  ]
 },
 "measure": {
  "512": [
   [
    "FreeWord"
   ]
  ]
 },
 "declaration": {
  "256": [
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
