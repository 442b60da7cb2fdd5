import { applies, cueFinding, cuesOf, said } from "../../cues.ts";
import type { Rule } from "../../rule.ts";

export const prizePressure: Rule = {
  severity: "error",
  level: "recommended",
  judges: "copy",
  waivable: true,
  tactics: ["gamified_pressure"],
  summary: "An offer is no prize, no streak and no game of luck.",
  why: "Who plays does not weigh up: wheels and winnings turn a purchase into a game the house wins.",
  basis: {
    seeds: ["S0-60"],
    provisions: ["EU-UCPD-I31", "EU-UCPD-8-9", "US-FTCA-5"],
    sources: [],
  },

  check: {
    *copy(piece) {
      for (const cue of cuesOf(piece, "gamified-pressure"))
        if (applies(piece, cue))
          yield {
            ...cueFinding(piece, cue),
            message: `${said(piece, cue)} makes a game of it`,
            help: "Say what is offered and what it costs.",
          };
    },
  },
};
