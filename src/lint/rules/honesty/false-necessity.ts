import { applies, cueFinding, cuesOf, said } from "../../cues.ts";
import { entryOf, instead } from "../../place.ts";
import type { Rule } from "../../rule.ts";

export const falseNecessity: Rule = {
  severity: "error",
  level: "recommended",
  judges: "both",
  waivable: true,
  tactics: ["false_necessity"],
  summary: "What can be left out does not read as if it could not.",
  why: "An add-on that looks like a missing step hides that there is a choice.",
  basis: {
    seeds: ["S0-24", "S0-56", "S2-54"],
    provisions: ["EU-UCPD-6", "US-FTC-DP2022", "KR-3"],
    sources: ["FTC 2022, Bringing Dark Patterns to Light: optional fees that look mandatory"],
  },

  check: {
    *offer(offer) {
      const at = entryOf(offer, "frame");
      if (!at || offer.about["frame"] !== "completion") return;
      if (offer.adjacency.about["required"] === true) return;
      yield {
        at,
        message: `\`${offer.id}\` is put as something to complete, and nothing is incomplete without it`,
        help:
          "Put it as what it does: `frame outcome`. Where `" +
          offer.source +
          "` does not work without it, say `required` in the adjacency.",
        fix: {
          title: "write `frame outcome`",
          safe: false,
          changes: [instead(at, "frame outcome")],
        },
      };
    },
    *copy(piece) {
      if (piece.offer?.adjacency.about["required"] === true) return;
      for (const cue of cuesOf(piece, "false-necessity"))
        if (applies(piece, cue))
          yield {
            ...cueFinding(piece, cue),
            message: `${said(piece, cue)} makes a choice look like a missing step`,
            help: "Say what it adds, and that it is optional.",
          };
    },
  },
};
