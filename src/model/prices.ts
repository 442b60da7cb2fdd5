import type * as ast from "../syntax/ast.ts";
import { finding, replacing } from "./finding.ts";
import { memberKey } from "./keys.ts";
import type { Checking } from "./lookup.ts";
import type { Amount, Price } from "./model.ts";
import { convert, shortest, textOf } from "./quantity.ts";
import { bindValue, type Setting } from "./subjects.ts";
import { keyOf } from "./symbols.ts";
import { nearest } from "../text/suggest.ts";
import { mismatch, typeName } from "./types.ts";

/** An amount of money and the words after `per`; null when it is none, which is reported. */
export function amountOf(c: Checking, { money, per }: ast.Amount): Amount | null {
  const { value } = money;
  if (value.sort !== "money") {
    c.report(
      finding("check/wrong-unit", money, `\`${textOf(money)}\` is no amount of money`, {
        notes: [{ text: "write the currency too: `6 EUR`" }],
      }),
    );
    return null;
  }
  const { currency } = value;
  const read = convert(money, { kind: "money", currency });
  if (!read.ok) {
    c.report(mismatch(money, { kind: "money", currency }, "a price", read.problem));
    return null;
  }
  if (read.value < 0) {
    c.report(finding("check/out-of-range", money, `\`${textOf(money)}\` is less than nothing`));
    return null;
  }
  return { amount: shortest(value.digits), currency, per: per.map(({ text }) => text) };
}

/** What something costs; null when that cannot be read. */
export function bindPrice(c: Checking, node: ast.Price, setting: Setting | null): Price | null {
  if (node.one) {
    const amount = amountOf(c, node.one);
    return amount && { kind: "one", amount };
  }
  if (node.byRegion) return byRegion(c, node, node.byRegion);
  return node.from && fromTrigger(c, node.from, setting);
}

function byRegion(c: Checking, node: ast.Price, prices: readonly ast.RegionPrice[]): Price | null {
  const [policy] = c.symbols.all("policy").values();
  if (!policy) return null;
  const { regions, regionFact } = policy.detail;
  if (!regions) {
    c.report(
      finding(
        "check/price-region",
        node,
        "a price by region needs regions, and the policy names none",
        {
          notes: [
            {
              text: "say them in the policy: `regions { eu, us } from customer.region`",
              at: keyOf("policy", policy.name),
            },
          ],
        },
      ),
    );
    return null;
  }
  const amounts = new Map<string, Amount>();
  const first = new Map<string, ast.Name>();
  for (const { name, amount } of prices) {
    const before = first.get(name.text);
    if (before) {
      c.report(
        finding("check/duplicate-member", name, `\`${name.text}\` has two prices`, {
          notes: [{ text: "the first stands here", at: before.span }],
        }),
      );
      continue;
    }
    first.set(name.text, name);
    const read = amountOf(c, amount);
    if (regions.includes(name.text)) {
      if (regionFact !== null) c.refer(memberKey(keyOf("fact", regionFact), name.text), name);
      if (read) amounts.set(name.text, read);
      continue;
    }
    const meant = nearest(name.text, regions);
    c.report(
      finding(
        "check/unknown-name",
        name,
        `the policy names no region \`${name.text}\`${meant ? `; did you mean \`${meant}\`?` : ""}`,
        {
          notes: [
            { text: `its regions are ${regions.join(", ")}`, at: keyOf("policy", policy.name) },
          ],
          fixes: meant ? [replacing(name, meant)] : [],
        },
      ),
    );
  }
  const without = regions.filter((region) => !first.has(region));
  const strayed = [...first.keys()].some((name) => !regions.includes(name));
  if (without.length > 0 && !strayed)
    c.report(
      finding("check/price-region", node, `there is no price for \`${without.join("`, `")}\``, {
        notes: [
          {
            text: `the policy's regions are ${regions.join(", ")}`,
            at: keyOf("policy", policy.name),
          },
        ],
      }),
    );
  return { kind: "byRegion", amounts };
}

/** `from trigger.quote`: a money field that every trigger of the offer carries. */
function fromTrigger(c: Checking, path: ast.Path, setting: Setting | null): Price | null {
  if (!setting) {
    c.report(
      finding("check/no-trigger-data", path, "only an offer takes its price from a trigger"),
    );
    return null;
  }
  const value = bindValue(c, path, setting);
  if (!value) return null;
  if (value.subject.kind === "data" && value.type.kind === "money")
    return { kind: "from", field: value.subject.field, currency: value.type.currency };
  c.report(
    finding(
      "check/wrong-type",
      path,
      value.subject.kind === "data"
        ? `${value.label} is ${typeName(value.type)}, and a price is an amount of money`
        : `${value.label} is a fact; a price comes \`from\` the data of a trigger`,
    ),
  );
  return null;
}
