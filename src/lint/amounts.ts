import type { Amount, Model, Offer, Price } from "../model/model.ts";
import { pathText } from "../model/wording.ts";
import type { Text } from "../syntax/ast.ts";

/** An amount in millionths of its currency. */
export const microsOf = ({ amount }: Amount): number => Math.round(Number(amount) * 1_000_000);

/** Whether two amounts are paid in the same money, for the same units and periods. */
export const isComparable = (a: Amount, b: Amount): boolean =>
  a.currency === b.currency && a.per.join(" ") === b.per.join(" ");

/** `6 USD per seat per month`, as it is written in a policy. */
export const amountText = ({ amount, currency, per }: Amount): string =>
  `${amount} ${currency}${per.map((word) => ` per ${word}`).join("")}`;

/** Every amount a price can come to, where the policy says it. */
export function amountsOf(price: Price | null): readonly Amount[] {
  if (!price || price.kind === "from") return [];
  return price.kind === "one" ? [price.amount] : [...price.amounts.values()];
}

/** A price of an offer beside its own (`reference`, what follows a trial), from the form it has as metadata. */
export function priceIn(said: unknown): Price | null {
  if (typeof said !== "object" || said === null) return null;
  if ("amount" in said) return { kind: "one", amount: said as Amount };
  if (!("by_region" in said)) return null;
  const amounts = Object.entries(said.by_region as Readonly<Record<string, Amount>>);
  return { kind: "byRegion", amounts: new Map(amounts) };
}

/** What one customer meets together of two prices: the amounts for everyone, and those for one region. */
export function together(
  a: Price | null,
  b: Price | null,
): readonly { readonly region: string | null; readonly amounts: readonly [Amount, Amount] }[] {
  const others = byRegion(b);
  return byRegion(a).flatMap(([own, amount]) =>
    others.flatMap(([other, beside]) =>
      own === null || other === null || own === other
        ? [{ region: own ?? other, amounts: [amount, beside] as const }]
        : [],
    ),
  );
}

const byRegion = (price: Price | null): readonly (readonly [string | null, Amount])[] =>
  price?.kind === "byRegion" ? [...price.amounts] : amountsOf(price).map((one) => [null, one]);

/** A price as it is written in a policy; null for one that the trigger brings. */
export function priceText(price: Price): string | null {
  if (price.kind === "from") return null;
  if (price.kind === "one") return amountText(price.amount);
  const amounts = [...price.amounts].map(([region, amount]) => `${region}: ${amountText(amount)}`);
  return `{ ${amounts.join(", ")} }`;
}

/** What a product or bundle costs by the catalogue or by itself. */
export function listedAmounts(model: Model, id: string): readonly Amount[] {
  const product = model.products.get(id);
  if (product?.bundle) return amountsOf(product.bundle.price);
  return product?.catalog ? [...product.catalog.prices.values()] : [];
}

/** What an offer costs: by its own price, or else by that of its product. */
export const offeredAmounts = (model: Model, { price, product }: Offer): readonly Amount[] =>
  price ? amountsOf(price) : listedAmounts(model, product);

/** Whether a text shows the price of the offer: by its placeholder, or by the digits of one of these amounts. */
export const showsPrice = (text: Text, amounts: readonly Amount[]): boolean =>
  text.parts.some((part) => typeof part !== "string" && pathText(part.path) === "offer.price") ||
  amounts.some((amount) => showsAmount(text, amount));

/** Whether the digits of an amount stand in a text, however thousands and cents are parted. */
export function showsAmount({ parts }: Text, { amount }: Amount): boolean {
  const [whole = "0", cents = ""] = amount.split(".");
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, "[.,  \u00a0\u202f'’_]?");
  const tail = cents === "" ? "(?:[.,]00?)?" : `[.,]${cents}0?`;
  const digits = new RegExp(`(?<![\\d.,])${grouped}${tail}(?![\\d]|[.,]\\d)`);
  return parts.some((part) => typeof part === "string" && digits.test(part));
}

/** Sum of amounts, in millionths. */
export const sumOf = (amounts: readonly Amount[]): number =>
  amounts.reduce((sum, amount) => sum + microsOf(amount), 0);
