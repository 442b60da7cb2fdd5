import { covers } from "../../covers.ts";
import { aboutDays } from "../../lengths.ts";
import { newRule } from "../../new-rule.ts";
import { currentOffers } from "../../offers.ts";
import { nameOf } from "../../place.ts";
import type { Rule } from "../../rule.ts";

export const beforeAdoption: Rule = {
  severity: "warning",
  level: "strict",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "After one yes, the next offer waits until what was taken is in use.",
  why: "A second add-on before the first is used is shelfware with a bill.",
  basis: {
    seeds: ["S1-26", "S1-107", "S3-26", "S3-29"],
    provisions: [],
    sources: [],
  },
  options: {
    days: {
      default: 30,
      about:
        "The rest the fix proposes after a yes, and the least after a purchase that does as well, in days. A project default; the sources give no number.",
    },
  },

  check: {
    *model(model, { option }) {
      const offers = currentOffers(model);
      if (new Set(offers.map(({ product }) => product)).size < 2) return;
      // A yes becomes a purchase: a rest after that waits too, if it is as long.
      const rests = model.rests.filter(
        ({ count, length }) => count.event === "purchase" && aboutDays(length) >= option("days"),
      );
      const waits =
        model.caps.some(({ count }) => count?.event === "accepted") ||
        model.rests.some(({ count }) => count.event === "accepted") ||
        offers.every((offer) => rests.some(({ scope }) => covers(model, scope, offer)));
      if (waits) return;
      const { text: rest, fix } = newRule(
        model,
        model.policy,
        "rest after_yes",
        `${option("days")} days after accepted`,
      );
      yield {
        at: nameOf(model.policy),
        message: `\`${model.policy.id}\` may offer a second product before the first is in use`,
        help: `Wait after a yes: \`${rest}\`, or cap what is accepted: \`cap add_ons: 1 offer accepted per customer in 60 days\`.`,
        fix,
      };
    },
  },
};
