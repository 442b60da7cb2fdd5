import type * as ast from "../syntax/ast.ts";
import { nearest } from "../text/suggest.ts";
import { hidesEntries, lacks, valueOf } from "./entries.ts";
import { finding, replacing } from "./finding.ts";
import { eachOnce } from "./listed.ts";
import { find, siteOf, type Checking } from "./lookup.ts";
import { checkEntries, metadataOf } from "./metadata.ts";
import type { Amount, Bundle } from "./model.ts";
import { currenciesOf } from "./money.ts";
import { amountOf, bindPrice } from "./prices.ts";
import { wholeNumber } from "./quantity.ts";
import { keyOf } from "./symbols.ts";
import { mismatch } from "./types.ts";

const bound = new Set(["title", "products", "choose", "price", "separately", "owned", "adopt"]);

export function bindBundle(
  c: Checking,
  node: ast.BundleDecl,
): { readonly id: string; readonly name: string; readonly bundle: Bundle } | null {
  const { block, name } = node;
  checkEntries(c, block);
  if (name && lacks(block, "products") && lacks(block, "choose"))
    c.report(
      finding("check/missing-entry", name, `the bundle \`${name.text}\` has no products`, {
        notes: [{ text: "say them: `products { tasks, invoicing }`, or `choose 1 of { … }`" }],
      }),
    );
  const products = parts(c, valueOf(block, "products", "List"));
  const choice = valueOf(block, "choose", "Choice");
  const choose = choice && bindChoice(c, choice, products);
  const all = [...products, ...(choose?.of ?? [])];
  const priceNode = valueOf(block, "price", "Price");
  const price = priceNode && bindPrice(c, priceNode, null);
  const separately = bindSeparately(c, block, all, currenciesOf(price));
  const adopt = bindAdoption(c, block, all);
  const about = metadataOf(c, block, bound);
  if (!name) return null;
  const owned = valueOf(block, "owned", "Name")?.text;
  return {
    id: name.text,
    name: valueOf(block, "title", "Text")?.value ?? name.text,
    bundle: {
      products,
      choose,
      price,
      separately,
      owned: owned === "excludes" || owned === "credits" ? owned : null,
      adopt,
      about,
      site: siteOf(c, name),
    },
  };
}

/** The products of a list, each once; bundles hold no bundles. */
function parts(c: Checking, list: ast.List | null): readonly string[] {
  return eachOnce(list?.items ?? [], c.report).flatMap((item) => {
    const product = find(c, "product", item, "a bundle");
    if (product?.detail.parts)
      c.report(
        finding("check/other-sort", item, `\`${item.text}\` is a bundle; a bundle holds products`, {
          notes: [{ text: `\`${item.text}\` is declared here`, at: keyOf("product", item.text) }],
        }),
      );
    return product && !product.detail.parts ? item.text : [];
  });
}

function bindChoice(
  c: Checking,
  { count, of }: ast.Choice,
  fixed: readonly string[],
): Bundle["choose"] {
  const options = parts(c, of);
  for (const item of of.items)
    if (item.kind === "Name" && fixed.includes(item.text))
      c.report(
        finding("check/duplicate-member", item, `\`${item.text}\` is in the bundle anyway`, {
          notes: [{ text: "what is always in it need not be chosen" }],
        }),
      );
  const number = wholeNumber(count);
  if (!number.ok) {
    c.report(mismatch(count, { kind: "integer" }, "how many are chosen", number.problem));
    return null;
  }
  if (number.value >= 1 && number.value <= of.items.length)
    return { count: number.value, of: options };
  c.report(
    finding("check/bad-count", count, `${number.value} of ${of.items.length} cannot be chosen`),
  );
  return null;
}

/** What the parts cost by themselves, which must be what the catalogue says. */
function bindSeparately(
  c: Checking,
  block: ast.Block,
  all: readonly string[],
  currencies: readonly string[],
): ReadonlyMap<string, Amount> {
  const found = new Map<string, Amount>();
  for (const item of valueOf(block, "separately", "List")?.items ?? []) {
    if (item.kind !== "RegionPrice") continue;
    const { name } = item;
    const amount = amountOf(c, item.amount);
    if (found.has(name.text)) {
      c.report(finding("check/duplicate-member", name, `\`${name.text}\` has two prices`));
      continue;
    }
    if (!find(c, "product", name, "`separately`")) continue;
    if (!all.includes(name.text)) {
      if (hidesEntries(block)) continue;
      const meant = nearest(name.text, all);
      c.report(
        finding("check/unknown-name", name, `\`${name.text}\` is no part of the bundle`, {
          fixes: meant ? [replacing(name, meant)] : [],
        }),
      );
      continue;
    }
    if (!amount) continue;
    found.set(name.text, amount);
    checkCatalogPrice(c, item, amount);
    if (currencies.length > 0 && !currencies.includes(amount.currency))
      c.report(
        finding(
          "check/wrong-unit",
          item.amount.money,
          `the bundle's price is in ${currencies.join(" or ")}, and this is in ${amount.currency}`,
          { notes: [{ text: "what is saved can only be told in one currency" }] },
        ),
      );
  }
  return found;
}

function checkCatalogPrice(
  c: Checking,
  { name, amount: node }: ast.RegionPrice,
  amount: Amount,
): void {
  const said = c.symbols.get("product", name.text)?.detail.listed ?? [];
  if (said.length === 0) return;
  const same = (other: Amount) =>
    other.currency === amount.currency &&
    Number(other.amount) === Number(amount.amount) &&
    other.per.join() === amount.per.join();
  if (said.some(same)) return;
  const [one] = said as readonly [Amount];
  const per = one.per.map((word) => ` per ${word}`).join("");
  const written = `${one.amount} ${one.currency}${per}`;
  c.report(
    finding(
      "check/price-differs",
      node,
      `the catalogue says \`${name.text}\` costs \`${written}\``,
      {
        notes: [{ text: "it says so here", at: keyOf("product", name.text) }],
        fixes: said.length === 1 ? [replacing(node, written)] : [],
      },
    ),
  );
}

/** `adopt a -> b -> c` */
function bindAdoption(c: Checking, block: ast.Block, all: readonly string[]): readonly string[] {
  const order = parts(c, valueOf(block, "adopt", "List"));
  for (const item of valueOf(block, "adopt", "List")?.items ?? [])
    if (
      item.kind === "Name" &&
      order.includes(item.text) &&
      !all.includes(item.text) &&
      !hidesEntries(block)
    )
      c.report(
        finding("check/unknown-name", item, `\`${item.text}\` is no part of the bundle`, {
          fixes: [],
        }),
      );
  return order.filter((name) => all.includes(name));
}
