import { evidenceOf } from "../../evidence.ts";
import type { Described, Offer } from "../../../model/model.ts";
import { hasBrokenEntry, nameOf } from "../../place.ts";
import type { Finding, Rule } from "../../rule.ts";

export const hiddenAssumptions: Rule = {
  severity: "info",
  level: "strict",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "A projection and a calculator say what they take for granted.",
  why: "A number that is worked out is only as good as what went into it, and only who sees that can tell whether it fits them.",
  basis: {
    seeds: ["S0-31", "S0-55", "S1-62"],
    provisions: [],
    sources: [],
  },

  check: {
    adjacency: projections,
    offer: projections,
    bundle: projections,
    *learn(learn) {
      yield* projections(learn);
      const { kind, assumptions } = learn.about;
      if (kind !== "calculator" || hasBrokenEntry(learn)) return;
      if (Array.isArray(assumptions) && assumptions.length > 0) return;
      yield {
        at: nameOf(learn),
        message: `\`${learn.id}\` works something out, and does not say what it takes for granted`,
        help: 'List it: `assumptions { "Two minutes a row", "Your own hourly rate" }`.',
      };
    },
  },
};

function* projections(thing: Pick<Offer | Described, "site" | "about">): Iterable<Finding> {
  for (const { site, kind, assumptions } of evidenceOf(thing))
    if (kind === "projection" && !assumptions)
      yield {
        at: site,
        message: "this projection does not say what it takes for granted",
        help: 'List it: `assumptions { "Twelve projects a year", "Your own hourly rate" }`.',
      };
}
