import type { TacticCues } from "../../cue.ts";

/** Claims that everyone wants it. */
export const highDemand: TacticCues = {
  tactic: "high-demand-claim",
  why: "a rush that cannot be checked makes hesitating feel costly",
  neutral: "See whether it suits you.",
  binding: "evidence",
  cues: [
    {
      id: "in-demand",
      says: [
        "(in|is in|are in|due to|because of|extremely|very|such|so|of) [<any>] [very|extremely|such|incredibly|overwhelming|huge|unprecedented|really|exceptionally|record|great|popular] high demand",
        "^ [very|extremely] high demand",
        "(high|strong|huge|record|exceptional|great) demand (for|on|item|items|alert|product|dates|area|stay|right now|now|today|expected)",
        "^ in demand $",
        "(item|items|product|products|this|these|date|dates|size|style|property|hotel|seat|seats|room|model|colour|color|shade) (is|are) [still|now|currently|really|very|much|always|highly|so|also] in demand",
        "demand for ..4 (is|has been|remains) ..1 (high|strong|huge|unprecedented|intense|overwhelming|record)",
        "^ (high|hot|huge|big) in demand",
        "demand (exceeds|outstrips|outpaces|has exceeded|has outstripped|is rising|is growing)",
        "interest ..4 (is|has been) ..1 (high|huge|strong|intense|overwhelming)",
        "(getting|attracting|receiving|drawing|seeing) (a lot of|lots of|plenty of|much|huge|so much|unusual) (attention|interest|views|enquiries|inquiries|bids|demand)",
        "(due to|because of|by popular|unprecedented|overwhelming|record|huge|massive|strong|incredible|heavy) [very|extremely] (demand|popularity|interest)",
        "(demand|interest) [is|are] ..1 (through the roof|high|huge|growing fast|soaring|surging|outstripping|exceeding|off the charts|crazy|at a record|at an all time|rising fast|booming|outpacing)",
        "in (hot|great|huge|strong|big|heavy|massive) demand",
        "[is] in demand (now|right now|today|this week|item|,)",
        "(selling|going|moving|booking|filling) (fast|quickly|like hot cakes|like hotcakes)",
        "(sells|selling|sold|goes|going|moving|sell|go) like [a] (hot cake|hot cakes|hotcake|hotcakes|crazy|wildfire|wild fire|mad|pancakes|fresh bread|never before|magic)",
        "(everyone|everybody) [is] (upgrading|buying|switching|adding|wants|talking about|rushing|after)",
        "(hot|hottest|trending) (pick|item|ticket|product|right now|deal of|property|commodity|list)",
        "it will not last",
        "(sellout|sell out|selling out) risk",
        "(high|strong) (chance|risk|likelihood) of selling out",
        "(likely|expected|sure) to sell out",
        "(get in|get yours|get it|buy|order) while you [still] can",
        "(hot|popular|wanted|sought after) right now",
        "(most|much|highly) (wanted|coveted|anticipated|sought after|in demand)",
        "(people|everyone|customers|shoppers|others) (want|wants|love|loves|are loving|are eyeing) (this|it|these)",
        "can not keep (it|them|this|these) in stock",
        "(can not|struggling to) keep (it|them|this|these|up) ..2 (stock|demand)",
        "(almost|nearly|usually|often|always) (sells|sell|sold) out",
      ],
      unless: [
        "<software>",

        "(see|discover|find out|explore|browse|shop) what",

        "mark (as|product|products|item|items|this|it)",

        "(support|server|peak|peaks|forecast|forecasting|planning|energy|electricity) ..1 demand",
        "(replies|reply|response|responses|queue|queues|wait times|waiting times|support|electricity|traffic|load|network)",
        "demand (forecasting|forecast|planning|peaks|generation|curve)",
        "on demand",
      ],
    },
  ],
};
