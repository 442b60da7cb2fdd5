import type { TacticCues } from "../../cue.ts";

/** Idioms, sport and war, and words of the trade. Words about people are left to the retext family. */
export const inaccessible: TacticCues = {
  tactic: "inaccessible-language",
  why: "a reader who does not know the saying cannot know the offer",
  neutral: null,
  cues: [
    {
      id: "idiom",
      says: [
        "no brainer",
        "out of the park",
        "low hanging fruit",
        "move the needle",
        "moving the needle",
        "(best of breed|best in breed)",
        "(synergy|synergies|synergise|synergize)",
        "(leverage|leveraging)",
        "even your (grandma|grandmother|mother|mum|mom|gran|granny)",
        "(crazy|insanely|insane|sick|killer|badass) (good|fast|easy|cheap|insights|deals|deal|features|value)",
        "lame",
        "man up",
        "hey guys",
        "(hit|hits) the ground running",
        "(slam dunk|home run|touchdown|hail mary|full court press|hole in one)",
        "(bang|more bang) for (your|the) buck",
        "boil the ocean",
        "circle back",
        "deep dive",
        "(think|thinking) outside the box",
        "(silver bullet|smoking gun|war room|battle tested|battle hardened|boots on the ground)",
        "(game changer|game changing)",
        "(next level|take it to the next level)",
        "(skin in the game|ballpark figure|touch base|drink the kool aid|open the kimono|eat our own dog food)",
        "(paradigm shift|bleeding edge|cutting edge|rockstar|rock star|ninja|guru|wizard of|unicorn)",
        "(piece of cake|walk in the park|cherry on top|icing on the cake|bee knees|cat pajamas|best thing since sliced bread|bells and whistles|knock it out|crush it|crushing it|kill it|killing it|nail it|on steroids|secret sauce|hockey stick)",
        "(ebitda|nrr|ltv cac|arr and|acv|tcv|gmv|roas)",
        "(actionable insights|holistic solution|turnkey|end to end solution|value add|value proposition|mission critical|frictionless|seamlessly integrated|future proof|disruptive|hyperscale|next gen|world class)",
      ],
      unless: ["(arr) appears"],
    },
  ],
};

/** Words any seller could send to anyone. */
export const generic: TacticCues = {
  tactic: "generic-message",
  why: "a message that could be anyone's gives the reader no reason to read it",
  neutral: null,
  cues: [
    {
      id: "anyone",
      says: [
        "(check out|see|explore|discover|browse|have a look at) (our|all our) (other|full range|products|plans|latest|new|exciting|range|great|amazing|add ons|solutions|offers)",
        "(you|we think you) (may|might|will|would) also (like|love|enjoy|be interested in)",
        "(our|more) (other|great|amazing|exciting) (products|offers|solutions|services|add ons|deals)",
        "(take|bring) (your|it|things) ..3 to the next level",
        "(something|great things|amazing offers|products|offers) (for everyone|you will love|for you)",
        "(upgrade|do more|get more|achieve more) (today|now|with us|out of) $",
        "(we have|here is) (something|an offer|a deal|great news|exciting news) (special|for you|to share)",
        "dear (valued customer|customer|user|sir or madam|valued member)",
      ],
    },
  ],
};
