import type { Diagnostic } from "../text/diagnostic.ts";
import { entriesOf, leavesOf, textOf, valueOf, type Leaf, type Tree } from "../yaml/tree.ts";
import type { ProductPrice } from "./catalog.ts";

/** The prices of a product by region, or one under `""`; what is no price is reported and left out. */
export function pricesOf(product: Tree): {
  readonly prices: ReadonlyMap<string, ProductPrice>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const prices = new Map<string, ProductPrice>();
  const diagnostics: Diagnostic[] = [];
  for (const [region, tree] of writtenIn(valueOf(product, "price"))) {
    const read = priceOf(tree, product);
    if (read && "amount" in read) prices.set(region, read);
    else if (read) diagnostics.push(read);
  }
  return { prices, diagnostics };
}

function writtenIn(price: Tree | null): readonly (readonly [region: string, price: Tree])[] {
  if (!price) return [];
  const byRegion = price.kind === "map" && !price.entries.has("amount");
  if (!byRegion) return [["", price]];
  return entriesOf(price).map(({ key, value }) => [key, value]);
}

/** Null where there is no price, or one whose shape has been reported already. */
function priceOf(tree: Tree, product: Tree): ProductPrice | Diagnostic | null {
  if (tree.kind === "list") return null;
  if (tree.kind === "map") return partsOf(valueOf(tree, "amount"), tree);
  if (tree.value === null) return null;
  if (typeof tree.value === "number") return partsOf(tree, product);
  const [, amount, currency, rest = ""] =
    /^(\S+)[ \t]+([A-Z]{3})((?:[ \t]+per[ \t]+[A-Za-z_]\w*)*)$/.exec(tree.text.trim()) ?? [];
  if (amount === undefined || currency === undefined) return noPrice(tree);
  const per = rest.split(/[ \t]+/).filter((word) => word !== "" && word !== "per");
  return checked(tree, amount, currency, per);
}

/** A number, with currency and period beside it. */
function partsOf(amount: Tree | null, beside: Tree): ProductPrice | Diagnostic | null {
  if (amount?.kind !== "leaf") return null;
  const currency = textOf(valueOf(beside, "currency"));
  if (currency === null) {
    // Where amount and currency stand together, the schema has asked for the currency.
    return valueOf(beside, "amount")
      ? null
      : badPrice(amount, `the price \`${amount.text}\` has no currency`, [
          `write it as \`${amount.text} USD\`, or say \`currency\` beside it`,
        ]);
  }
  if (!/^[A-Z]{3}$/.test(currency)) return null;
  const per = leavesOf(valueOf(beside, "per")).flatMap(({ text }) =>
    text.split(/\s+/).filter((word) => word !== "" && word !== "per"),
  );
  return checked(amount, amount.text, currency, per);
}

function checked(
  leaf: Leaf,
  digits: string,
  currency: string,
  per: readonly string[],
): ProductPrice | Diagnostic {
  if (!/^\d+(?:\.\d+)?$/.test(digits)) return noPrice(leaf);
  const amount = shortest(digits);
  const [whole = "", fraction = ""] = amount.split(".");
  if (fraction.length > 6 || whole.length > 9) {
    return badPrice(
      leaf,
      `the price \`${digits}\` is too ${fraction.length > 6 ? "fine" : "high"}`,
      ["a price is below a thousand million, with at most six digits behind the point"],
    );
  }
  return { amount, currency, per };
}

/** `6.50` is `6.5`, and `007` is `7`. */
const shortest = (digits: string): string =>
  digits
    .replace(/^0+(?=\d)/, "")
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");

function noPrice(leaf: Leaf): Diagnostic {
  const meant = meantBy(leaf.text);
  return badPrice(
    leaf,
    `\`${leaf.text}\` is no price`,
    [
      ...(meant === null ? [] : [`did you mean \`${meant}\`?`]),
      "a price is written as `6 USD`, `6.50 EUR per month` or `6 USD per seat per month`",
    ],
    meant,
  );
}

const signs: Readonly<Record<string, string>> = { $: "USD", "€": "EUR", "£": "GBP" };

/** `6,50 EUR`, `$6`, `6 €`, `USD 6` and `6 USD/month` as they are written here; null when it is none of these. */
function meantBy(text: string): string | null {
  const digits = String.raw`(?<amount>\d+(?:[.,]\d{1,2})?)`;
  const currency = String.raw`(?<currency>[A-Za-z]{3}|[$€£])`;
  const period = String.raw`(?:\s*(?:/|\bper\b|\ba\b)\s*(?<period>[a-z]+))?`;
  const { groups } =
    new RegExp(`^${digits}\\s*${currency}${period}$`).exec(text.trim()) ??
    new RegExp(`^${currency}\\s*${digits}${period}$`).exec(text.trim()) ??
    {};
  if (!groups) return null;
  const { amount = "", currency: money = "", period: per } = groups;
  const written = `${amount.replace(",", ".")} ${signs[money] ?? money.toUpperCase()}`;
  return per === undefined ? written : `${written} per ${per}`;
}

function badPrice(
  { span }: Leaf,
  message: string,
  notes: readonly string[],
  meant: string | null = null,
): Diagnostic {
  return {
    code: "catalog/bad-price",
    severity: "error",
    message,
    span,
    notes: notes.map((text) => ({ text })),
    fixes:
      meant === null ? [] : [{ title: `write \`${meant}\``, edits: [{ span, newText: meant }] }],
  };
}
