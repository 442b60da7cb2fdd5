import type { Name, Target as TargetNode } from "../syntax/ast.ts";
import { find, findAny, type Checking } from "./lookup.ts";
import type { Target } from "./model.ts";
import type { Symbols } from "./symbols.ts";

/** What a target stands for. Null for `any`, and `undefined` when its name is unknown, which is reported. */
export function bindTarget(c: Checking, node: TargetNode): Target | null | undefined {
  const { what, name } = node;
  if (what === "any") return null;
  if (!name) return { same: what };
  const symbol = find(c, what, name, `\`${what}\``);
  return symbol ? targetOf(c.symbols, what, name.text) : undefined;
}

/** All the targets of a list that are known. */
export const bindTargets = (c: Checking, nodes: readonly TargetNode[]): readonly Target[] =>
  nodes.flatMap((node) => bindTarget(c, node) ?? []);

/** One thing that may be an offer, a product or a group. */
export function bindSide(c: Checking, name: Name): Target | null {
  const symbol = findAny(c, ["offer", "product", "group"], name, "`only one of`");
  return symbol && targetOf(c.symbols, symbol.sort, name.text);
}

/** The products and offers that a product, an offer or a group comes to. */
export function targetOf(
  symbols: Symbols,
  sort: "product" | "offer" | "group",
  name: string,
): Extract<Target, { readonly named: string }> {
  const named = `${sort} ${name}`;
  if (sort === "product") return { products: [name], offers: [], named };
  if (sort === "offer") return { products: [], offers: [name], named };
  const { products, offers } = membersOf(symbols, name);
  return { products, offers, named };
}

/** The members of a group, by what they are; unknown ones are left out. */
export function membersOf(
  symbols: Symbols,
  group: string,
): { readonly products: readonly string[]; readonly offers: readonly string[] } {
  const members = [...new Set(symbols.get("group", group)?.detail.members)];
  const products = members.filter((name) => symbols.get("product", name) !== undefined);
  const known = new Set(products);
  const offers = members.filter(
    (name) => !known.has(name) && symbols.get("offer", name) !== undefined,
  );
  return { products, offers };
}

/** Everything that several targets come to together. */
export function together(targets: readonly Target[]): Target | null {
  const listed = targets.flatMap((target) => ("named" in target ? [target] : []));
  if (listed.length === 0) return null;
  return {
    products: [...new Set(listed.flatMap(({ products }) => products))].toSorted(),
    offers: [...new Set(listed.flatMap(({ offers }) => offers))].toSorted(),
    named: listed.map(({ named }) => named).join(", "),
  };
}
