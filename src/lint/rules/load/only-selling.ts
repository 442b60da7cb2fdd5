import { currentOffers } from "../../offers.ts";
import { nameOf } from "../../place.ts";
import type { Rule } from "../../rule.ts";

export const onlySelling: Rule = {
  severity: "info",
  level: "strict",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "A policy also teaches, and does not only sell.",
  why: "People who learn what products do together can tell for themselves what they need.",
  basis: {
    seeds: ["S0-54", "S0-58", "S1-47"],
    provisions: [],
    sources: [],
  },

  check: {
    *model(model) {
      if (model.learns.size > 0 || model.playbooks.size > 0) return;
      if (currentOffers(model).length === 0) return;
      yield {
        at: nameOf(model.policy),
        message: `\`${model.policy.id}\` has offers, and nothing to learn from`,
        help: "Declare a tutorial, a story or a comparison with `learn`, and name it in `learn_more`.",
      };
    },
  },
};
