import type { TacticCues } from "../../cue.ts";

/** Praise without a person who can be asked. */
export const testimonial: TacticCues = {
  tactic: "unattributed-testimonial",
  why: "praise whose author cannot be asked looks just like praise that was made up",
  neutral: null,
  binding: "evidence",
  cues: [
    {
      id: "quote",
      says: [
        '" <any> <any> <any> ..17 [.] " [,] [a|an|our] [happy|satisfied|verified|real|loyal|delighted|anonymous|long time|proud] (user|customer|client|buyer|reader|subscriber|member|fan|admin|cfo|ceo|cto|coo|founder|manager|owner|director|shopper|mum|mom|dad|guest|team lead|j|a|m|s|k|<name>) [, <name>] $',
        '" ..20 (best|love|loved|amazing|changed|everything|doubled|tripled|incredible|awesome|recommend|game changer|life changing|revenue|wow|perfect|life|saved|favourite|favorite|miracle|brilliant|fantastic) ..10 [.] " [, ..4] $',
        '" <any> <any> <any> ..15 [.] " , <name> [<name>] [, <name>] $',
      ],
      unless: [
        "<date>",
        "(customer|verified|paid|unpaid) , not (paid|sponsored)",
        "not paid",
        "(2019|2020|2021|2022|2023|2024|2025|2026|2027|2028)",
        "verified (review|purchase|buyer)",
      ],
    },
    {
      id: "stars",
      says: [
        "★ ..3 (loved|love|rated|by|amazing|best|excellent|everyone|recommended|perfect|awesome)",
        "(loved|adored|praised|recommended) by (everyone|all|everybody|all our|customers everywhere|users everywhere)",
        "(customers|users|people|teams|clients|everyone|everybody|fans|they) ..3 (raving|rave|swear by|can not stop|can not live|obsessed|love it|love this|love us)",
        "(rave|raving|glowing|five star|5 star|<number> star) (review|reviews|rating|ratings|feedback)",
        "rated [<number>] (five|5|<number>) stars by (<peerbig>|<many>|everyone|all|our|customers|users|people)",
        "(changed|transformed) (my|our) (life|lives|business|world|everything)",
        "(best|greatest|smartest) (decision|purchase|investment|money|thing) (we|i) ..1 (ever|have)",
        "(i|we) (can not|could not) (live|work|imagine) ..3 without (it|this|them)",
      ],
      unless: [
        "see what",

        "by (verified|real|our|actual) (buyers|customers|purchasers|guests|users|shoppers|reviewers)",

        "verified (review|reviews)",
        "you rated",
        "write a",
        "all shown",
        "(filter|sort|show|with) ..2 (star|stars)",
      ],
    },
  ],
};
