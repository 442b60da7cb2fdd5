import { messagesOf } from "../../messages.ts";
import { triggersOf } from "../../offers.ts";
import { addingInto, entryOf } from "../../place.ts";
import type { Rule } from "../../rule.ts";

export const secretPersonalPrice: Rule = {
  severity: "warning",
  level: "strict",
  judges: "structure",
  waivable: true,
  tactics: ["undisclosed_personalisation"],
  summary: "A price worked out for one customer says that it was.",
  why: "People take a price for everyone's price; that theirs was made for them is what they would want to know before they say yes.",
  basis: {
    seeds: [],
    provisions: ["EU-CRD-6"],
    sources: [],
  },

  check: {
    *offer(offer, { model }) {
      const at = entryOf(offer, "price");
      if (offer.price?.kind !== "from" || !at) return;
      const triggers = triggersOf(model, offer);
      // Who asked for a quote knows that it is theirs.
      if (triggers.length > 0 && triggers.every(({ about }) => about["asked"] === "customer"))
        return;
      for (const message of messagesOf(model, offer)) {
        if (message.broken || message.slots.has("why")) continue;
        const why = 'why "This price was worked out for you."';
        yield {
          at: message.word,
          message: `this message of \`${offer.id}\` does not say that the price is this customer's own`,
          help: "Say in `why` that the price was worked out for them, and from what.",
          related: { at, text: "the price comes with the trigger" },
          ...(message.locale.startsWith("en") && {
            fix: {
              title: `add \`${why}\``,
              safe: false,
              changes: [addingInto(message.entry, why)],
            },
          }),
        };
      }
    },
  },
};
