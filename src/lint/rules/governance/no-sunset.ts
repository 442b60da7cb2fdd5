import { adding, hasBrokenEntry, nameOf } from "../../place.ts";
import type { Rule } from "../../rule.ts";

export const noSunset: Rule = {
  severity: "info",
  level: "strict",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "An offer says when it is taken down.",
  why: "Offers are easy to add and nobody's to remove: those that have stopped helping go on asking for attention.",
  basis: {
    seeds: ["S0-07", "S0-79"],
    provisions: [],
    sources: [],
  },

  check: {
    *offer(offer) {
      if (offer.ends !== null || offer.about["retire"] !== undefined) return;
      if (offer.status !== "live" || hasBrokenEntry(offer)) return;
      const line = "retire when unused_addon_rate > 30%";
      yield {
        at: nameOf(offer),
        message: `nothing says when \`${offer.id}\` is taken down`,
        help: `Say what would show that it no longer helps, \`${line}\`; or the last day, \`ends 2027-06-30\`.`,
        fix: { title: `add \`${line}\``, safe: false, changes: [adding(offer, line)] },
      };
    },
  },
};
