import { applies, cueFinding, cuesOf, said } from "../../cues.ts";
import type { Rule } from "../../rule.ts";

export const falseActivity: Rule = {
  severity: "error",
  level: "recommended",
  judges: "copy",
  waivable: true,
  tactics: ["false_activity"],
  summary: "Nobody is shown what others are buying or looking at just now.",
  why: "What strangers do at this moment cannot be checked, says nothing about one's own need, and is there to hurry.",
  basis: {
    seeds: [],
    provisions: ["EU-UCPD-6", "EU-UCPD-I23c", "UK-DMCC-226", "US-FTCA-5", "US-FTC-DP2022", "IN-1"],
    sources: [
      "Mathur et al. 2019, Dark Patterns at Scale: Social proof, Activity notifications",
      "FTC 2022, Bringing Dark Patterns to Light, Appendix A: False Activity Messages",
    ],
  },

  check: {
    *copy(piece) {
      for (const cue of cuesOf(piece, "false-activity"))
        if (applies(piece, cue))
          yield {
            ...cueFinding(piece, cue),
            message: `${said(piece, cue)} tells what strangers do`,
            help: "Leave it out, and say what the product does for this customer.",
          };
    },
  },
};
