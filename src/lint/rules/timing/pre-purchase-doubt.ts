import { entryOf, nameOf } from "../../place.ts";
import type { Rule } from "../../rule.ts";

export const prePurchaseDoubt: Rule = {
  severity: "warning",
  level: "strict",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "Who is deciding about one thing is not asked about another.",
  why: "An offer beside an open decision competes with it, and leaves doubt about both.",
  basis: {
    seeds: ["S2-43", "S2-44", "S2-45"],
    provisions: [],
    sources: [],
  },

  check: {
    *offer(offer, { model }) {
      for (const id of offer.placements) {
        const placement = model.placements.get(id);
        const surface = placement?.about["surface"];
        if (surface !== "product_page" && surface !== "checkout") continue;
        yield {
          at: entryOf(offer, "at") ?? nameOf(offer),
          message: `\`${offer.id}\` stands beside a decision that is still open`,
          help: "Offer it in the basket, where the first thing is chosen, or once it is in use.",
          related: { at: placement!.site, text: `\`${id}\` has the surface \`${surface}\`` },
        };
        return;
      }
    },
  },
};
