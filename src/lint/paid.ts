import type { Amount, Model, Offer, Price } from "../model/model.ts";

/** Whether something is paid, again and again or once; `unknown` where the trigger brings the price. */
export type Payment = "nothing" | "once" | "recurring" | "unknown";

const periods: ReadonlySet<string> = new Set(["day", "week", "month", "quarter", "year"]);

/** How an offer is paid for: by its own price, or else by those of its product. */
export function paymentOf(model: Model, offer: Offer): Payment {
  if (offer.price && offer.price.kind !== "from") return ofPrice(offer.price);
  const listed = paymentOfProduct(model, offer.product);
  return listed === "recurring" || !offer.price ? listed : "unknown";
}

/** How a product or bundle is paid for: by the catalogue, or by the bundle's own price. */
export function paymentOfProduct(model: Model, id: string): Payment {
  const product = model.products.get(id);
  if (product?.bundle) return product.bundle.price ? ofPrice(product.bundle.price) : "unknown";
  return product?.catalog ? ofAmounts([...product.catalog.prices.values()]) : "unknown";
}

function ofPrice(price: Price): Payment {
  if (price.kind === "from") return "unknown";
  return ofAmounts(price.kind === "one" ? [price.amount] : [...price.amounts.values()]);
}

function ofAmounts(amounts: readonly Amount[]): Payment {
  const paid = amounts.filter(({ amount }) => /[1-9]/.test(amount));
  if (paid.length === 0) return amounts.length > 0 ? "nothing" : "unknown";
  return paid.some(({ per }) => per.some((word) => periods.has(word))) ? "recurring" : "once";
}
