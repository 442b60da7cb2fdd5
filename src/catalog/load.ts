import type { Diagnostic } from "../text/diagnostic.ts";
import { positionOf, type Source } from "../text/source.ts";
import { nearest } from "../text/suggest.ts";
import { readShaped, unknownKey } from "../yaml/shape.ts";
import { flagOf, leavesOf, textOf, valueOf, type Leaf, type Tree } from "../yaml/tree.ts";
import { validate } from "./catalog.validator.generated.ts";
import type { Catalog, Product } from "./catalog.ts";
import { checkProducts } from "./check.ts";
import { listedIn, someAreNameless, type Listed } from "./listed.ts";
import { pricesOf } from "./price.ts";

/**
 * Reads a catalogue in YAML or JSON (`schema/catalog.schema.json`). What is wrong is reported and
 * left out, so that every product with an id is there. Never throws.
 */
export function loadCatalog(source: Source): {
  readonly catalog: Catalog;
  readonly diagnostics: readonly Diagnostic[];
} {
  const slips: Slip[] = [];
  const { root, diagnostics: misshapen } = readShaped(source, validate, (read) => {
    slips.push(...slipsIn(read));
    return (map, key) => slips.some((slip) => slip.map === map && slip.meant === key);
  });
  if (!root) return { catalog: { products: new Map(), partial: true }, diagnostics: misshapen };

  const diagnostics = [...slips.map(({ diagnostic }) => diagnostic), ...misshapen];
  const products = new Map<string, Listed>();
  for (const listed of listedIn(root)) {
    const first = products.get(listed.id);
    if (first) diagnostics.push(duplicate(listed, first));
    else products.set(listed.id, listed);
  }
  const loaded = new Map<string, Product>();
  for (const listed of products.values()) {
    const { prices, diagnostics: wrong } = pricesOf(listed.tree);
    diagnostics.push(...wrong);
    loaded.set(listed.id, productOf(listed, prices));
  }
  diagnostics.push(...checkProducts(products));
  const partial = someAreNameless(root);
  return { catalog: { products: loaded, ...(partial ? { partial } : {}) }, diagnostics };
}

function productOf({ id, span, tree }: Listed, prices: Product["prices"]): Product {
  const workflows = valueOf(tree, "workflows");
  return {
    id,
    name: textOf(valueOf(tree, "name"))?.trim() || id,
    category: textOf(valueOf(tree, "category")),
    prices,
    weight: weights.find((weight) => weight === textOf(valueOf(tree, "weight"))) ?? null,
    tierOf: textOf(valueOf(tree, "tier_of")),
    workflows: {
      before: textsOf(valueOf(workflows, "before")),
      during: textsOf(valueOf(workflows, "during")),
      after: textsOf(valueOf(workflows, "after")),
    },
    integrations: textsOf(valueOf(tree, "integrations")),
    thirdParty: flagOf(valueOf(tree, "third_party")) ?? false,
    place: { path: span.source.path, ...positionOf(span.source, span.start) },
    span,
  };
}

const weights = ["light", "standard", "strategic"] as const;

const textsOf = (tree: Tree | null): readonly string[] =>
  leavesOf(tree).map(({ text }: Leaf) => text);

/**
 * Keys that are probably slips. Other unknown keys belong to the system the catalogue comes from,
 * and are left alone.
 */
function slipsIn(root: Tree): readonly Slip[] {
  const inProducts = listedIn(root).map(({ tree }) => slipsOf(tree, "a product", productKeys));
  return [slipsOf(root, "a catalogue", ["products"]), ...inProducts].flat();
}

interface Slip {
  readonly map: Tree;
  readonly meant: string;
  readonly diagnostic: Diagnostic;
}

function slipsOf(map: Tree, thing: string, known: readonly string[]): readonly Slip[] {
  if (map.kind !== "map") return [];
  const free = known.filter((key) => !map.entries.has(key));
  return [...map.entries.values()].flatMap(({ key, keySpan }) => {
    const meant = known.includes(key) ? null : nearest(key, free);
    if (meant === null) return [];
    return { map, meant, diagnostic: unknownKey(keySpan, thing, key, meant, known) };
  });
}

const productKeys = [
  "id", "name", "category", "description", "url", "price", "currency", "per", "weight", "tier_of",
  "workflows", "integrations", "third_party",
]; // prettier-ignore

const duplicate = ({ id, span }: Listed, first: Listed): Diagnostic => ({
  code: "catalog/duplicate-product",
  severity: "error",
  message: `two products have the id \`${id}\``,
  span,
  notes: [{ text: "the other one, which counts", span: first.span }],
  fixes: [],
});
