import { cueFinding, said, unbackedCuesOf } from "../../cues.ts";
import type { Rule } from "../../rule.ts";

export const pryingCopy: Rule = {
  severity: "warning",
  level: "recommended",
  judges: "copy",
  waivable: true,
  tactics: ["undisclosed_personalisation"],
  summary: "Copy speaks of what people did here, not of what was read about them.",
  why: "Who is told that their mood, their nights or their balance were noticed has been watched, and is sold to where they are weak.",
  basis: {
    seeds: ["S0-73"],
    provisions: ["EU-CRD-6", "EU-GDPR-5", "EU-UCPD-8-9", "EU-AIA-5", "UK-FCA-2A.2"],
    sources: [],
  },

  check: {
    *copy(piece) {
      for (const cue of unbackedCuesOf(piece, "undisclosed-personalisation"))
        yield {
          ...cueFinding(piece, cue),
          message: `${said(piece, cue)} shows people that they were watched`,
          help: "Name what they did with the product, or say nothing of them.",
        };
    },
  },
};
