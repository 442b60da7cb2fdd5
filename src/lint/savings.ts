import type { Amount, Bundle, Model, Offer } from "../model/model.ts";
import { amountsOf, isComparable, microsOf, priceIn, sumOf, together } from "./amounts.ts";
import { percentWritten } from "./lengths-written.ts";

/** A price, and what it is compared with, in the same money and for the same time. */
export interface Saving {
  readonly price: Amount;
  /** In millionths. */
  readonly before: number;
  /** `reference`, or the parts of a bundle. */
  readonly than: "reference" | "parts";
}

/** What an offer says it is cheaper than; none where nothing comparable is said. */
export function savingsOf(model: Model, offer: Offer): readonly Saving[] {
  const bundle = model.products.get(offer.product)?.bundle;
  const asked = offer.price ?? bundle?.price ?? null;
  if (offer.about["reference"])
    return together(asked, priceIn(offer.about["reference"])).flatMap(
      ({ amounts: [price, before] }) =>
        isComparable(price, before) ? { price, before: microsOf(before), than: "reference" } : [],
    );
  if (!bundle) return [];
  return amountsOf(asked).flatMap((price) => {
    const before = cheapestApart(bundle, price);
    return before === null ? [] : [{ price, before, than: "parts" as const }];
  });
}

/** What the parts cost by themselves, of those that may be chosen the cheapest; null where that is not said in the money of the price. */
export function cheapestApart(
  { products, choose, separately }: Bundle,
  price: Amount,
): number | null {
  const costOf = (part: string): Amount | null => {
    const amount = separately.get(part);
    return amount && isComparable(amount, price) ? amount : null;
  };
  const fixed = products.map(costOf);
  const options = (choose?.of ?? []).map(costOf);
  if ([...fixed, ...options].includes(null)) return null;
  const chosen = (options as Amount[])
    .toSorted((a, b) => microsOf(a) - microsOf(b))
    .slice(0, choose?.count ?? 0);
  return sumOf([...(fixed as Amount[]), ...chosen]);
}

/** By how much a price is lower, in per cent of what it was. */
export const depthOf = ({ price, before }: Saving): number =>
  before > 0 ? (100 * (before - microsOf(price))) / before : 0;

/**
 * The discount an offer says it gives, in per cent; null when it says none, or says it in money that
 * cannot be set beside a price.
 */
export function discountOf(model: Model, offer: Offer): number | null {
  const said = offer.about["discount"];
  const percent = percentWritten(said);
  if (percent !== null || typeof said !== "object" || said === null) return percent;
  const off = said as { readonly amount: string; readonly currency: string };
  const [saving] = savingsOf(model, offer);
  const [price] = amountsOf(offer.price);
  const before = saving?.before ?? (price ? microsOf(price) + Number(off.amount) * 1e6 : 0);
  return price?.currency === off.currency && before > 0
    ? (100 * Number(off.amount) * 1e6) / before
    : null;
}

/** A number of per cent in as few digits as say it. */
export const percentText = (percent: number): string => `${Math.round(percent * 10) / 10}%`;
