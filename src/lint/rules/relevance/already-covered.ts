import { entryOf } from "../../place.ts";
import type { Rule } from "../../rule.ts";

export const alreadyCovered: Rule = {
  severity: "warning",
  level: "recommended",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "Nothing is offered for work the customer has covered already.",
  why: "Offering what somebody has, under this name or another, shows that nobody looked.",
  basis: {
    seeds: ["S0-79", "S2-15", "S3-08"],
    provisions: [],
    sources: [],
  },

  check: {
    *offer(offer) {
      const { adjacency } = offer;
      const full = adjacency.about["coverage"] === "full" ? entryOf(adjacency, "coverage") : null;
      if (!full) return;
      yield {
        at: entryOf(offer, "along") ?? offer.site,
        message: `\`${offer.id}\` goes along a pairing whose work is fully covered today`,
        help: "Leave the offer out, or say with `coverage weak` or `none` that something is missing.",
        related: { at: full, text: "said here" },
      };
    },
  },
};
