import { cueFinding, said, unbackedCuesOf } from "../../cues.ts";
import { entryOf, instead, without } from "../../place.ts";
import type { Rule } from "../../rule.ts";

export const forcedOffer: Rule = {
  severity: "error",
  level: "recommended",
  judges: "both",
  waivable: false,
  tactics: ["forced_action"],
  summary: "Nobody has to answer an offer to go on with what they came for.",
  why: "What is suggested beside the work is optional; a suggestion that stands in the way is a toll.",
  basis: {
    seeds: ["S0-24", "S1-09"],
    provisions: ["EU-UCPD-8-9", "EU-DSA-25", "EU-GDPR-7", "IN-4", "KR-3"],
    sources: [
      "Gray et al. 2024: Forced Action",
      "Brignull, Deceptive Patterns: forced action",
      "Mathur et al. 2019, Dark Patterns at Scale: Forced Action",
    ],
  },

  check: {
    *offer(offer) {
      const blocking = offer.about["blocking"] === true ? entryOf(offer, "blocking") : null;
      if (blocking)
        yield {
          at: blocking,
          message: `nobody can go on before they answer \`${offer.id}\``,
          help: "Let people go on without an answer.",
          fix: { title: "take out `blocking`", safe: true, changes: [without(blocking)] },
        };
      const dismiss = offer.about["dismiss"] === "none" ? entryOf(offer, "dismiss") : null;
      if (dismiss)
        yield {
          at: dismiss,
          message: `\`${offer.id}\` cannot be closed`,
          help: "Let people close it without an answer.",
          fix: {
            title: "write `dismiss close`",
            safe: true,
            changes: [instead(dismiss, "dismiss close")],
          },
        };
    },
    *copy(piece) {
      for (const cue of unbackedCuesOf(piece, "forced-action"))
        yield {
          ...cueFinding(piece, cue),
          message: `${said(piece, cue)} makes an answer the price of going on`,
          help: "Say that people can go on without it.",
        };
    },
  },
};
