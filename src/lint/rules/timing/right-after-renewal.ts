import { isGlobal } from "../../covers.ts";
import { aboutDays } from "../../lengths.ts";
import { newRule } from "../../new-rule.ts";
import { currentOffers, triggersOf } from "../../offers.ts";
import { paymentOfProduct } from "../../paid.ts";
import { nameOf, wholeOf } from "../../place.ts";
import type { Rule } from "../../rule.ts";

export const rightAfterRenewal: Rule = {
  severity: "warning",
  level: "recommended",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "Who has just renewed is not at once offered more.",
  why: "A renewal is a vote of trust; an offer on its heels reads as the next hand in the pocket.",
  basis: {
    seeds: ["S0-28", "S1-17"],
    provisions: [],
    sources: [],
  },
  options: {
    days: {
      default: 30,
      about:
        "How many days after a renewal nothing is offered. A project default; the sources give no number.",
    },
  },

  check: {
    *model(model, { option }) {
      const days = option("days");
      const offers = currentOffers(model);
      const renews = offers.some(
        (offer) =>
          triggersOf(model, offer).some(({ kind }) => kind === "renewal") ||
          offer.adjacency.from.some((id) => paymentOfProduct(model, id) === "recurring"),
      );
      if (!renews) return;
      const rests = model.rests.filter(
        ({ scope, count }) =>
          count.event === "renewal" &&
          count.target === null &&
          count.run === null &&
          isGlobal(scope),
      );
      if (rests.some(({ length }) => aboutDays(length) >= days)) return;
      const [short] = rests;
      if (short) {
        yield {
          at: wholeOf(short),
          message: `\`${short.name}\` is shorter than ${days} days after a renewal`,
          help: `Rest for at least ${days} days.`,
        };
        return;
      }
      const { text: rest, fix } = newRule(
        model,
        model.policy,
        "rest after_renewing",
        `${days} days after renewal`,
      );
      yield {
        at: nameOf(model.policy),
        message: `\`${model.policy.id}\` may offer something right after a renewal`,
        help: `Let the renewal be the end of it for a while: \`${rest}\`.`,
        fix,
      };
    },
  },
};
