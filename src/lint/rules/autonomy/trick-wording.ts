import { cueFinding, said, unbackedCuesOf } from "../../cues.ts";
import type { Rule } from "../../rule.ts";

export const trickWording: Rule = {
  severity: "error",
  level: "recommended",
  judges: "copy",
  waivable: false,
  tactics: ["trick_wording"],
  summary: "A choice does what its plain reading says.",
  why: "Wording that turns yes into no voids the choice; it is among the patterns that were measured to trap most people.",
  basis: {
    seeds: [],
    provisions: ["US-CA-7004", "EU-GDPR-4.11", "EU-UCPD-7", "UK-DMCC-227", "IN-11"],
    sources: [
      "Luguri and Strahilevitz 2021, Shining a Light on Dark Patterns",
      "Mathur et al. 2019, Dark Patterns at Scale: Misdirection, Trick questions",
      "Brignull, Deceptive Patterns: trick wording",
    ],
  },

  check: {
    *copy(piece) {
      for (const cue of unbackedCuesOf(piece, "trick-wording"))
        yield {
          ...cueFinding(piece, cue),
          message: `${said(piece, cue)} can be read to mean its opposite`,
          help: "Ask one question without a not in it, and answer it with yes and no.",
        };
    },
  },
};
