import { applies, cueFinding, cuesOf, isBacked } from "../../cues.ts";
import type { Rule } from "../../rule.ts";

export const falseScarcity: Rule = {
  severity: "error",
  level: "recommended",
  judges: "copy",
  waivable: true,
  tactics: ["scarcity"],
  summary: "Copy says that something runs short only with the live number behind it.",
  why: "A shortage that is not real takes away the time to think, and digital goods are rarely scarce at all.",
  basis: {
    seeds: ["S0-60", "S1-97", "S1-112"],
    provisions: ["EU-UCPD-6", "EU-UCPD-I7", "UK-DMCC-226", "US-FTC-DP2022", "IN-1"],
    sources: ["Mathur et al. 2019, Scarcity: Low-stock Messages"],
  },

  check: {
    *copy(piece) {
      for (const cue of cuesOf(piece, "false-scarcity")) {
        if (!applies(piece, cue) || isBacked(piece, cue)) continue;
        yield {
          ...cueFinding(piece, cue),
          message: `\`${cue.words}\` says that it runs short, and nothing in the offer shows it`,
          help: "Leave it out; or name the fact that holds the live number with `available`, and show that fact in the sentence.",
        };
      }
    },
  },
};
