import { evidenceFor, hasNumber, isComplete } from "../../backing.ts";
import { applies, cueFinding, cuesOf, said } from "../../cues.ts";
import type { Rule } from "../../rule.ts";

export const overclaim: Rule = {
  severity: "warning",
  level: "strict",
  judges: "copy",
  waivable: true,
  tactics: ["overclaim"],
  summary: "Copy promises no more than the product keeps for everyone.",
  why: "Words that hold always and for everyone are not true of anything, and people remember which of them were not.",
  basis: {
    seeds: ["S0-34", "S1-78", "S1-93", "S1-111"],
    provisions: ["EU-UCPD-6", "EU-UCPD-I10", "UK-CAP-3", "US-FTCA-5"],
    sources: [],
  },

  check: {
    *copy(piece) {
      for (const cue of cuesOf(piece, "overclaim")) {
        // Numbers are asked for their source by `evidence/unsourced-number`.
        if (hasNumber(cue) || !applies(piece, cue) || evidenceFor(piece).some(isComplete)) continue;
        yield {
          ...cueFinding(piece, cue),
          message: `${said(piece, cue)} promises more than anything keeps`,
          help: "Say what it does, for whom, and what it does not do.",
        };
      }
    },
  },
};
