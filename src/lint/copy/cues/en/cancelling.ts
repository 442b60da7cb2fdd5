import type { TacticCues } from "../../cue.ts";

export const cancelling: TacticCues = {
  tactic: "hard-to-cancel",
  why: "leaving must be no harder than joining",
  neutral: null,
  cues: [
    {
      id: "by-effort",
      says: [
        "(cancel|cancelling|canceling|cancellation|cancellations|terminate|terminating|downgrade|downgrading|unsubscribe|opt out|discontinue|(stop|end|remove|leave|quit|pause|change|customize|modify) ..2 (subscription|membership|program|plan|add on|addon|contract|trial|service|shipments|renewal)) ..12 (call us|calling us|call our|call your|calling|call customer|call [<any>] <number>|by phone|by calling|phone us|phoning|telephone|speak to|speak with|speaking to|talk to|contact us|contacting us|contact our|contacting our|contact customer|contact <name>|by contacting|email us|emailing us|email your|email our|emailing|by email|email <name>|write to|writing to|in writing|letter|by mail|by post|by fax|fax|chat with|visit a|in person)",
        "(call|calling|phone|phoning|telephone|contact|contacting|email|emailing|write to|speak to|speak with|fax|mail) ..16 (to cancel|to terminate|to end your|to downgrade|to unsubscribe|to opt out|to customize|to discontinue|cancel your|to change your plan|if you wish to cancel|if you want to cancel)",
        "please email ..2 (opt|optout|unsubscribe)",
        "(do not want|prefer not) ..16 (email|call|write|contact|post) ..6 (opt|out|us|at)",
        "(send|post|mail|submit) ..2 (signed|written|letter|request|form|notice|in writing) ..6 (to|end|cancel|terminate|leave)",
        "(cancellation|cancellations|downgrades|downgrade|cancelling) ..3 (is|are|require|requires|must|need|needs|takes|take|only|will be|may|by) ..4 (reviewed|approved|after|call|days|notice|fee|writing|phone|retention|manager|agent|request|processed|considered|email|form)",
        "(cancellation|termination|exit|early termination|early exit|disconnection) (fee|fees|charge|charges|penalty)",
        "(exit|termination|cancellation|early) (fee|fees) of <money>",
        "(retention|cancellation) (call|team|department|specialist|agent)",
        "you (can not|may not) (cancel|downgrade|remove|leave|get a refund|terminate) ..5 (until|before|unless|during|for|within|online|once)",
        "(no refund|no refunds|non refundable|not be refunded|nonrefundable|not refundable) ..4 (cancel|unused|partial|once|after|days|for)",
        "(cancel|cancelled|canceled) ..4 (at least|no later than|minimum of) ..2 (<short>|<duration>|days) ..3 (before|prior|in advance|notice)",
        "(must|need to|have to) (contact|call|email|write) ..8 (cancel|window|renewal|refund|terminate|membership|subscription)",
      ],
      unless: [
        "request to (join|access|edit|view|share|speak|follow|connect)",
        "(in|through|via|from) (the|your|our) (app|settings|account|dashboard|profile)",
        "online",
        "(cancel|remove|leave) ..4 (in|from|through|via) (settings|your account|your dashboard|your profile|the app|two clicks|one click|the same page)",
        "same page",
        "((the|this|an|draft) order|webhook|payment intent|transaction|fulfillment|capture|export|upload|invitation|draft|gift card)",
      ],
    },
    {
      // Where it is said how to stop, the rest of the sentence goes without saying.
      id: "stops-by-effort",
      slots: ["opt_out"],
      says: [
        "(call|phone|ring|telephone|fax|write to|write a letter to|visit) (us|our|the|a|<number>|customer|support|head office)",
        "(by|via) (post|letter|phone|telephone|fax|registered letter|registered mail|mail to)",
        "(in|by) (writing|person)",
        "(send|post|mail) [us] (a|your|the) [signed|written] (letter|form|request|notice)",
        "(tell|give) us (why|a reason|your reason|the reason|your reasons)",
        "(sign|log) in (to (your account|the site|the portal) to|to (cancel|stop|unsubscribe|opt out|change|manage|leave|end|your)|and|first)",
        "(takes|allow|after|within) [up to] <number> [working|business] days",
      ],
      unless: [
        "(ships|shipped|delivered|dispatched|consulting|hardware)",

        "(check out|checkout|faster|wishlist|review|comment|account area|see your|view your)",
        "without (signing|logging) in",
        "(one|1) (link|click|tap)",
        "(do not|never) ask",
      ],
    },
    {
      id: "recurring-terms",
      says: [
        "(automatically|auto) (enrolled|enroll|renew|renews|renewed|renewal) ..20 (call|contact|contacting|calling|customer service|cancel)",
        "recurring (billing|subscription) ..20 (contact|contacting|call|calling|email)",
      ],
      unless: ["(cancel|manage) ..3 (online|in your account|in settings)"],
    },
  ],
};
