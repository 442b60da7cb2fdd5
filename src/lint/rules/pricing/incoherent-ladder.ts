import type { Amount, Bundle, Model } from "../../../model/model.ts";
import { amountsOf, amountText, isComparable, listedAmounts, microsOf } from "../../amounts.ts";
import { entryOf, nameOf } from "../../place.ts";
import type { Rule } from "../../rule.ts";

export const incoherentLadder: Rule = {
  severity: "info",
  level: "strict",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "Each step up costs more than the one below and adds something to it.",
  why: "Steps that can be explained let people stay on the one that fits; others only make them wonder what they are missing.",
  basis: {
    seeds: ["S0-44", "S0-47", "S3-25"],
    provisions: [],
    sources: [],
  },

  check: {
    *offer(offer, { model }) {
      const lower = model.products.get(offer.product)?.catalog?.tierOf;
      if (!lower) return;
      const pair = firstPair(
        listedAmounts(model, offer.product),
        listedAmounts(model, lower),
        (higher, base) => microsOf(higher) <= microsOf(base),
      );
      if (!pair) return;
      yield {
        at: nameOf(offer),
        message: `\`${offer.product}\` is the step above \`${lower}\`, and costs \`${amountText(pair[0])}\` where \`${lower}\` costs \`${amountText(pair[1])}\``,
        help: "Set the prices right in the catalogue, or say there what is a step of what.",
      };
    },
    *bundle(bundle, { model }) {
      const at = entryOf(bundle, "cannibalises");
      if (at)
        yield {
          at,
          message: `\`${bundle.id}\` takes the place of what is sold by itself`,
          help: "Sell its parts one by one, or stop selling what it takes the place of.",
        };
      const larger = largerFor(model, bundle);
      if (larger)
        yield {
          at: entryOf(bundle, "price") ?? nameOf(bundle),
          message: `\`${larger.id}\` holds all of \`${bundle.id}\` and more, and costs no more`,
          help: "Ask less for the smaller one, or leave it out.",
          related: { at: larger.bundle.site, text: "the larger one stands here" },
        };
    },
  },
};

/** A bundle that holds all of another and more, for no more money. */
function largerFor(
  model: Model,
  small: Bundle,
): { readonly id: string; readonly bundle: Bundle } | null {
  if (small.choose || small.products.length === 0) return null;
  for (const { id, bundle } of model.products.values()) {
    if (!bundle || bundle.choose || bundle.products.length <= small.products.length) continue;
    if (!small.products.every((part) => bundle.products.includes(part))) continue;
    if (firstPair(amountsOf(small.price), amountsOf(bundle.price), isDearer)) return { id, bundle };
  }
  return null;
}

const isDearer = (a: Amount, b: Amount): boolean => microsOf(a) >= microsOf(b);

function firstPair(
  some: readonly Amount[],
  others: readonly Amount[],
  holds: (one: Amount, other: Amount) => boolean,
): readonly [Amount, Amount] | null {
  for (const one of some)
    for (const other of others)
      if (isComparable(one, other) && holds(one, other)) return [one, other];
  return null;
}
