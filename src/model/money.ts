import type * as ast from "../syntax/ast.ts";
import { valueOf } from "./entries.ts";
import { finding } from "./finding.ts";
import type { Checking } from "./lookup.ts";
import type { Price } from "./model.ts";

/** Reports amounts of an offer that stand beside its price in another currency. */
export function checkMoney(c: Checking, block: ast.Block, price: Price | null): void {
  if (currenciesOf(price).length === 0) return;
  const terms = valueOf(block, "terms", "Block");
  const fees = valueOf(block, "fees", "List")?.items ?? [];
  const beside = [
    ...amountsIn(valueOf(block, "reference", "Reference")?.price),
    ...amountsIn(terms && valueOf(terms, "trial", "Trial")?.then),
    ...fees.flatMap((fee) => (fee.kind === "RegionPrice" ? { region: null, ...fee } : [])),
  ];
  for (const { region, amount } of beside) {
    const { money } = amount;
    const { value } = money;
    const currencies = currenciesOf(price, region);
    if (value.sort !== "money" || currencies.includes(value.currency)) continue;
    c.report(
      finding(
        "check/wrong-unit",
        money,
        `the price is in ${currencies.join(" or ")}, and this is in ${value.currency}`,
        { notes: [{ text: "amounts in different currencies are never compared or added" }] },
      ),
    );
  }
}

interface Beside {
  readonly region: string | null;
  readonly amount: ast.Amount;
}

function amountsIn(price: ast.Price | null | undefined): readonly Beside[] {
  if (price?.one) return [{ region: null, amount: price.one }];
  return (price?.byRegion ?? []).map(({ name, amount }) => ({ region: name.text, amount }));
}

/** The currencies a price may be in, for everyone or for those in a region. */
export function currenciesOf(price: Price | null, region: string | null = null): readonly string[] {
  if (!price) return [];
  const own = region !== null && price.kind === "byRegion" ? price.amounts.get(region) : null;
  if (own) return [own.currency];
  if (price.kind === "one") return [price.amount.currency];
  if (price.kind === "from") return [price.currency];
  return [...new Set([...price.amounts.values()].map(({ currency }) => currency))];
}
