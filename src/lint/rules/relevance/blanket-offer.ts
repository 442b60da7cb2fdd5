import { hasBrokenEntry, nameOf } from "../../place.ts";
import type { Rule } from "../../rule.ts";

export const blanketOffer: Rule = {
  severity: "warning",
  level: "recommended",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "An offer says for whom it is.",
  why: "Offering the same thing to everyone is the first step of chasing an attach rate, and for most of them it is noise.",
  basis: {
    seeds: ["S0-21", "S2-11", "S2-33", "S2-36"],
    provisions: [],
    sources: [],
  },

  check: {
    *offer(offer) {
      const { segments, conditions, adjacency } = offer;
      if (segments.length > 0 || hasBrokenEntry(offer)) return;
      // Whoever says for whom it is not has said for whom it is.
      if (adjacency.fails.length > 0) return;
      if (conditions.some(({ condition }) => condition.kind !== "constant")) return;
      yield {
        at: nameOf(offer),
        message: `\`${offer.id}\` is for everyone who gets this far`,
        help: "Say with `for` or `when` whom it helps: by what they do, or where they stand.",
      };
    },
  },
};
