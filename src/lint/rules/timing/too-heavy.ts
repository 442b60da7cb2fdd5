import { readsOfOffer } from "../../reads.ts";
import { entryOf, nameOf } from "../../place.ts";
import type { Rule } from "../../rule.ts";

export const tooHeavy: Rule = {
  severity: "info",
  level: "strict",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "What is a large commitment is not offered to those who have only just come.",
  why: "New customers need small steps; what changes how they work is for those who know why.",
  basis: {
    seeds: ["S0-49"],
    provisions: [],
    sources: [],
  },

  check: {
    *offer(offer, { model }) {
      if (model.products.get(offer.product)?.catalog?.weight !== "strategic") return;
      const asksForTime = readsOfOffer(model, offer).some(({ subject }) => {
        if (subject.kind === "distance") return true;
        if (subject.kind !== "fact") return false;
        const kind = model.facts.get(subject.fact)?.type.kind;
        // A member may be a stage of the relationship.
        return kind === "duration" || kind === "member";
      });
      if (asksForTime) return;
      yield {
        at: entryOf(offer, "along") ?? nameOf(offer),
        message: `\`${offer.product}\` is a strategic product, and \`${offer.id}\` offers it to newcomers too`,
        help: "Ask how long they have been customers, or where they stand: `when customer.tenure >= 180 days`.",
      };
    },
  },
};
