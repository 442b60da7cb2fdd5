import { cueFinding, said, unbackedCuesOf } from "../../cues.ts";
import type { Rule } from "../../rule.ts";

export const guilt: Rule = {
  severity: "error",
  level: "recommended",
  judges: "copy",
  waivable: true,
  tactics: ["guilt"],
  summary: "Nobody is made to feel that they owe a purchase.",
  why: "Gratitude, loyalty and pity are no reasons to need a product; leaning on them is undue influence.",
  basis: {
    seeds: ["S0-17", "S1-23", "S1-25"],
    provisions: ["EU-UCPD-I30", "EU-UCPD-8-9", "UK-DMCC-227", "UK-FCA-2A.2", "IN-3"],
    sources: [
      "EDPB Guidelines 03/2022, 4.3.1 Emotional steering",
      "Gray et al. 2024: Emotional or Sensory Manipulation",
    ],
  },

  check: {
    *copy(piece) {
      for (const cue of unbackedCuesOf(piece, "guilt-appeal"))
        yield {
          ...cueFinding(piece, cue),
          message: `${said(piece, cue)} asks for a favour in return`,
          help: "Say what the product does for them, and leave out what they might owe you.",
        };
    },
  },
};
