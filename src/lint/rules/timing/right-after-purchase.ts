import { covers, takesIn } from "../../covers.ts";
import { aboutDays } from "../../lengths.ts";
import { newRule } from "../../new-rule.ts";
import { currentOffers } from "../../offers.ts";
import { entryOf, nameOf, wholeOf } from "../../place.ts";
import type { Model, Offer, Rest } from "../../../model/model.ts";
import { once } from "../../../model/watch.ts";
import type { Rule } from "../../rule.ts";

export const rightAfterPurchase: Rule = {
  severity: "error",
  level: "recommended",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "Who has just bought something is left to use it.",
  why: "Right after paying, people make sure that they chose well; another offer at that moment puts the first one in doubt.",
  basis: {
    seeds: ["S2-05", "S2-18", "S2-25", "S2-29"],
    provisions: ["EU-CRD-9", "UK-FCA-ICOBS6A.1"],
    sources: ["UK Financial Conduct Authority 2015, PS15/13, on deferred sale of GAP insurance"],
  },
  options: {
    days: {
      default: 14,
      about:
        "How many days after a purchase nothing is offered. A project default, as long as the European right to withdraw.",
    },
  },

  check: {
    *model(model, { option }) {
      const days = option("days");
      const offers = currentOffers(model);
      const early = offers.filter(
        (offer) =>
          Math.max(0, ...restsOf(model, offer).map((rest) => aboutDays(rest.length))) < days,
      );
      for (const rest of new Set(early.flatMap((offer) => restsOf(model, offer))))
        yield {
          at: wholeOf(rest),
          message: `\`${rest.name}\` is shorter than ${days} days after a purchase`,
          help: `Rest for at least ${days} days, and longer where first use takes longer.`,
        };
      const never = early.filter((offer) => restsOf(model, offer).length === 0);
      if (never.length === 0) return;
      const { text: rest, fix } = newRule(
        model,
        model.policy,
        "rest after_buying",
        `${days} days after purchase`,
      );
      const all = never.length === offers.length;
      const more = never.length > 1 ? ` and ${never.length - 1} more` : "";
      yield {
        at: nameOf(all ? model.policy : never[0]!),
        message: all
          ? `\`${model.policy.id}\` may offer something right after a purchase`
          : `\`${never[0]!.id}\`${more} may be offered right after a purchase`,
        help: `Let people use what they bought: \`${rest}\`.`,
        fix,
      };
    },
    *offer(offer, { model }) {
      for (const id of offer.placements) {
        const placement = model.placements.get(id);
        const surface = placement?.about["surface"];
        if (surface !== "order_confirmation" && surface !== "receipt") continue;
        yield {
          at: entryOf(offer, "at") ?? nameOf(offer),
          message: `\`${offer.id}\` stands on the page that confirms a purchase`,
          help: "Leave that moment to what was bought, and answer something they do with it.",
          related: { at: placement!.site, text: `\`${id}\` has the surface \`${surface}\`` },
        };
        return;
      }
    },
  },
};

/**
 * Rests after any purchase, or after one of what the offer goes out from, that hold for the offer at
 * all its places. A trigger that is written as an exception is one on purpose.
 */
const restsOf: (model: Model, offer: Offer) => readonly Rest[] = once((model, offer) =>
  model.rests.filter(({ scope, count: { event, run, target, channel } }) => {
    if (event !== "purchase" || run !== null || channel !== null) return false;
    const counted =
      target === null ||
      (!("same" in target) && target.products.includes(offer.source)) ||
      takesIn(target, offer);
    return counted && covers(model, scope, offer);
  }),
);
