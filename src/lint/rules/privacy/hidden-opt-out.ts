import { messagesOf } from "../../messages.ts";
import { channelsOf } from "../../offers.ts";
import { hasBrokenEntry, nameOf } from "../../place.ts";
import type { Rule } from "../../rule.ts";

export const hiddenOptOut: Rule = {
  severity: "warning",
  level: "strict",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "Where offers are shown, it can be found how to stop them all.",
  why: "A right to be left alone that cannot be found from the offer is one on paper.",
  basis: {
    seeds: ["S0-62"],
    provisions: ["EU-GDPR-21", "UK-GDPR-21"],
    sources: [],
  },

  check: {
    *offer(offer, context) {
      if (offer.about["opt_out"] !== undefined || hasBrokenEntry(offer)) return;
      const { model } = context;
      const messages = messagesOf(model, offer);
      if (
        messages.length > 0 &&
        messages.every(({ slots, broken }) => broken || slots.has("opt_out"))
      )
        return;
      const channels = channelsOf(model, offer);
      if (channels.every(({ about }) => about["unsubscribe"] !== undefined)) return;
      yield {
        at: nameOf(offer),
        message: `\`${offer.id}\` does not say where customers stop offers like it`,
        help: 'Add `opt_out "Settings, Suggestions"`, or a label `opt_out "Show me no suggestions"` to its messages.',
      };
    },
  },
};
