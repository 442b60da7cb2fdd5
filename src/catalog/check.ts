import type { Diagnostic } from "../text/diagnostic.ts";
import { nearest } from "../text/suggest.ts";
import { leavesOf, textOf, valueOf, type Leaf, type Tree } from "../yaml/tree.ts";
import type { Listed } from "./listed.ts";

/** What products say of each other, and ids that no policy could write. */
export function checkProducts(products: ReadonlyMap<string, Listed>): readonly Diagnostic[] {
  return [...unknownProducts(products), ...circles(products), ...oddIds(products)];
}

function* unknownProducts(products: ReadonlyMap<string, Listed>): Iterable<Diagnostic> {
  for (const { id, tree } of products.values()) {
    for (const leaf of leavesOf(valueOf(tree, "tier_of"))) {
      if (!products.has(leaf.text)) yield unknownProduct(leaf, id, "tier_of", products);
    }
    for (const leaf of leavesOf(valueOf(tree, "integrations"))) {
      if (!products.has(leaf.text)) yield unknownProduct(leaf, id, "integrations", products);
    }
  }
}

function unknownProduct(
  { text, span }: Leaf,
  id: string,
  key: "tier_of" | "integrations",
  products: ReadonlyMap<string, Listed>,
): Diagnostic {
  const meant = nearest(text, products.keys());
  return {
    code: "catalog/unknown-product",
    // A product may well work with one that is sold elsewhere; a tier of nothing is a mistake.
    severity: key === "tier_of" || meant !== null ? "error" : "warning",
    message: `\`${key}\` of \`${id}\` names \`${text}\`, which is no product of this catalogue`,
    span,
    notes: meant === null ? [] : [{ text: `did you mean \`${meant}\`?` }],
    fixes:
      meant === null ? [] : [{ title: `write \`${meant}\``, edits: [{ span, newText: meant }] }],
  };
}

/** Products that are, by way of others, higher versions of themselves. */
function* circles(products: ReadonlyMap<string, Listed>): Iterable<Diagnostic> {
  const done = new Set<string>();
  for (const start of products.keys()) {
    const path: string[] = [];
    let id: string | null = start;
    while (id !== null && products.has(id) && !done.has(id) && !path.includes(id)) {
      path.push(id);
      id = textOf(valueOf(products.get(id)!.tree, "tier_of"));
    }
    const circle: readonly string[] = id === null ? [] : path.slice(path.indexOf(id));
    if (id !== null && path.includes(id)) yield circular(circle, products);
    for (const passed of path) done.add(passed);
  }
}

function circular(circle: readonly string[], products: ReadonlyMap<string, Listed>): Diagnostic {
  const places = circle.map((id) => tierOf(products.get(id)!.tree));
  const way = [...circle, circle[0]].map((id) => `\`${id}\``).join(" of ");
  return {
    code: "catalog/circular-tiers",
    severity: "error",
    message:
      circle.length === 1
        ? `\`${circle[0]}\` cannot be a higher version of itself`
        : `these products are higher versions of each other: ${way}`,
    span: places[0]!.span,
    notes: places.slice(1).map(({ span }) => ({ text: "and here", span })),
    fixes: [],
  };
}

const tierOf = (tree: Tree): Tree => valueOf(tree, "tier_of") ?? tree;

/** One remark for all of them: a catalogue may have thousands of products nobody offers. */
function* oddIds(products: ReadonlyMap<string, Listed>): Iterable<Diagnostic> {
  const odd = [...products.values()].filter(
    ({ id }) => !/^[A-Za-z_]\w*(?:[-/][A-Za-z_]\w*)*$/.test(id),
  );
  const [first] = odd;
  if (!first) return;
  const others = odd.length === 2 ? "one other product" : `${odd.length - 1} other products`;
  yield {
    code: "catalog/unwritable-id",
    severity: "warning",
    message:
      odd.length === 1
        ? `no policy can name \`${first.id}\``
        : `no policy can name \`${first.id}\`, nor ${others}`,
    span: first.span,
    notes: [
      {
        text: "an id that a policy names is made of letters, digits and `_`, and begins with no digit",
      },
      { text: "such a product can be owned, but not offered" },
    ],
    fixes: [],
  };
}
