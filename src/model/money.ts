import type * as ast from "../syntax/ast.ts";
import { valueOf } from "./entries.ts";
import { finding } from "./finding.ts";
import type { Checking } from "./lookup.ts";
import type { Price } from "./model.ts";

/** Reports amounts of an offer that stand beside its price in another currency. */
export function checkMoney(c: Checking, block: ast.Block, price: Price | null): void {
  const currencies = currenciesOf(price);
  if (currencies.length === 0) return;
  const terms = valueOf(block, "terms", "Block");
  const fees = valueOf(block, "fees", "List")?.items ?? [];
  const beside: readonly (ast.Amount | null | undefined)[] = [
    valueOf(block, "reference", "Reference")?.amount,
    terms && valueOf(terms, "trial", "Trial")?.then,
    ...fees.map((fee) => (fee.kind === "RegionPrice" ? fee.amount : null)),
  ];
  for (const amount of beside) {
    const value = amount?.money.value;
    if (value?.sort !== "money" || currencies.includes(value.currency)) continue;
    c.report(
      finding(
        "check/wrong-unit",
        amount!.money,
        `the price is in ${currencies.join(" or ")}, and this is in ${value.currency}`,
        { notes: [{ text: "amounts in different currencies are never compared or added" }] },
      ),
    );
  }
}

/** The currencies a price may be in. */
export function currenciesOf(price: Price | null): readonly string[] {
  if (!price) return [];
  if (price.kind === "one") return [price.amount.currency];
  if (price.kind === "from") return [price.currency];
  return [...new Set([...price.amounts.values()].map(({ currency }) => currency))];
}
