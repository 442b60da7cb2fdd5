import type { Amount, Model, Offer } from "../../../model/model.ts";
import { amountText, offeredAmounts, showsPrice } from "../../amounts.ts";
import { messagesOf, type Written } from "../../messages.ts";
import { paymentOf } from "../../paid.ts";
import { adding, addingInto, hasBrokenEntry, nameOf } from "../../place.ts";
import type { Finding, FindingFix, Rule } from "../../rule.ts";

export const hiddenPrice: Rule = {
  severity: "error",
  level: "recommended",
  judges: "structure",
  waivable: true,
  tactics: ["hidden_costs"],
  summary: "What costs something says what it costs, where the customer decides.",
  why: "Whoever has to look for the price decides without it, and finds it on the bill.",
  basis: {
    seeds: ["S0-23", "S1-48", "S1-60", "S1-89", "S1-102", "S1-109"],
    provisions: ["EU-CRD-6", "EU-UCPD-7", "UK-DMCC-227", "UK-DMCC-230", "US-FTCA-5"],
    sources: ["Mathur et al. 2019, Dark Patterns at Scale: Sneaking, Hidden costs"],
  },

  check: {
    *offer(offer, context) {
      const { model } = context;
      const payment = paymentOf(model, offer);
      if (payment === "nothing" || hasBrokenEntry(offer)) return;
      if (!offer.price && payment === "unknown") {
        context.couldNotCheck("what is paid for products that have no price in the catalogue");
        return;
      }
      if (!offer.price) yield unsaid(model, offer);
      for (const message of messagesOf(model, offer))
        if (!message.broken && !isShown(model, offer, message)) yield hidden(offer, message);
    },
  },
};

/** What stands one step away, or is said about other things. */
const behind: ReadonlySet<string> = new Set(["details", "why", "opt_out", "freedom", "decline"]);

const isShown = (model: Model, offer: Offer, { slots }: Written): boolean =>
  [...slots].some(
    ([slot, { text }]) => !behind.has(slot) && showsPrice(text, offeredAmounts(model, offer)),
  );

function unsaid(model: Model, offer: Offer): Finding {
  const fix = listed(model, offer);
  return {
    at: nameOf(offer),
    message: `\`${offer.id}\` has no price, and \`${offer.product}\` is not free`,
    help: "Say what it costs, and for which time: `price 6 EUR per month`.",
    ...(fix && { fix }),
  };
}

/** The price of the catalogue, which may not be that of this offer. */
function listed(model: Model, offer: Offer): FindingFix | null {
  const product = model.products.get(offer.product);
  const written = priceText(product?.catalog?.prices ?? regional(product?.bundle?.price ?? null));
  if (written === null) return null;
  return {
    title: `add \`price ${written}\``,
    safe: false,
    changes: [adding(offer, `price ${written}`)],
  };
}

const regional = (price: Offer["price"]): ReadonlyMap<string, Amount> => {
  if (price?.kind === "one") return new Map([["", price.amount]]);
  return price?.kind === "byRegion" ? price.amounts : new Map();
};

function priceText(prices: ReadonlyMap<string, Amount>): string | null {
  const one = prices.get("");
  if (one) return amountText(one);
  if (prices.size === 0) return null;
  return `{ ${[...prices].map(([region, amount]) => `${region}: ${amountText(amount)}`).join(", ")} }`;
}

function hidden(offer: Offer, { entry, word, slots }: Written): Finding {
  // What a price line says besides the price, only its author knows.
  const periods = offer.price && !slots.has("price_line") ? pers(offer) : null;
  const line = periods === null ? null : `price_line "{offer.price}${periods}"`;
  return {
    at: word,
    message: `this message of \`${offer.id}\` does not say what it costs`,
    help: 'Show the price where the customer says yes: `price_line "{offer.price} per month"`.',
    ...(line && {
      fix: { title: `add \`${line}\``, safe: false, changes: [addingInto(entry, line)] },
    }),
  };
}

/** The words after the amount, where they are the same for everyone. */
function pers({ price }: Offer): string | null {
  if (!price || price.kind === "from") return "";
  const all = price.kind === "one" ? [price.amount] : [...price.amounts.values()];
  const texts = new Set(all.map(({ per }) => per.map((word) => ` per ${word}`).join("")));
  return texts.size === 1 ? [...texts][0]! : null;
}
