import type { Source, Span } from "../text/source.ts";
import { readYaml } from "../yaml/read.ts";
import { entriesOf, innerSpan, leavesOf, textOf, valueOf } from "../yaml/tree.ts";
import { listedIn } from "./listed.ts";

/** A place of a catalogue that names something. */
export interface CatalogName {
  readonly sort: "product" | "region";
  readonly name: string;
  /** Without quotation marks. */
  readonly span: Span;
  /** A product's own entry, and not another that speaks of it. */
  readonly defines: boolean;
}

const known = new WeakMap<Source, readonly CatalogName[]>();

/** Every place of a catalogue that names a product, or a region with a price of its own. */
export function namesInCatalog(source: Source): readonly CatalogName[] {
  let found = known.get(source);
  if (!found) known.set(source, (found = read(source)));
  return found;
}

function read(source: Source): readonly CatalogName[] {
  const { root } = readYaml(source);
  if (!root) return [];
  const found = new Map<number, CatalogName>();
  // What an alias stands for is met again at the same place.
  const add = (sort: CatalogName["sort"], name: string, at: Span, defines = false): void => {
    const span = innerSpan(at);
    if (!found.has(span.start)) found.set(span.start, { sort, name, span, defines });
  };
  for (const { id, span, tree } of listedIn(root)) {
    add("product", id, span, true);
    const tier = valueOf(tree, "tier_of");
    if (tier && textOf(tier)) add("product", textOf(tier)!, tier.span);
    for (const { text, span: at } of leavesOf(valueOf(tree, "integrations")))
      add("product", text, at);
    for (const { key, keySpan } of entriesOf(valueOf(tree, "price"))) add("region", key, keySpan);
  }
  return [...found.values()].toSorted((a, b) => a.span.start - b.span.start);
}
