import { evidenceOf } from "../../evidence.ts";
import { hasBrokenEntry } from "../../place.ts";
import type { Rule } from "../../rule.ts";

export const noKnownFailures: Rule = {
  severity: "info",
  level: "strict",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "Whoever has looked at where a pairing holds says where it does not.",
  why: "For whom it fails is the most useful thing to know about an offer: it is who should not be asked.",
  basis: {
    seeds: ["S2-31"],
    provisions: [],
    sources: [],
  },

  check: {
    *adjacency(adjacency) {
      if (adjacency.fails.length > 0 || hasBrokenEntry(adjacency)) return;
      const [first] = evidenceOf(adjacency).filter(({ kind }) => kind !== "assumption");
      if (!first) return;
      yield {
        at: first.site,
        message: `\`${adjacency.from.join(", ")} -> ${adjacency.to}\` was looked into, and fails for nobody`,
        help: 'Name the segments in which it did not hold: `fails fixed_price_teams because "They bill a sum agreed beforehand"`. Offers pass them over.',
      };
    },
  },
};
