import { triggersOf } from "../../offers.ts";
import { isOfUse, readsOfOffer } from "../../reads.ts";
import type { Rule } from "../../rule.ts";

export const unprovenRenewal: Rule = {
  severity: "warning",
  level: "strict",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "Before a renewal only those are offered more whose use is seen to be good.",
  why: "A renewal is the seller's date: only steady use makes it a moment of the customer's, and where use declines, it is a moment for help.",
  basis: {
    seeds: ["S0-28", "S1-90", "S2-21"],
    provisions: [],
    sources: [],
  },

  check: {
    *offer(offer, { model }) {
      const renewal = triggersOf(model, offer).find(({ kind }) => kind === "renewal");
      if (!renewal) return;
      if (readsOfOffer(model, offer).some((read) => isOfUse(model, read))) return;
      yield {
        at: offer.listens.find(({ trigger }) => trigger === renewal.id)!.site,
        message: `\`${offer.id}\` comes with the renewal, whatever the use of the product says`,
        help: "Ask for use that holds or grows: a segment over it, or a count of what they did.",
        related: { at: renewal.site, text: `\`${renewal.id}\` is a trigger of kind \`renewal\`` },
      };
    },
  },
};
