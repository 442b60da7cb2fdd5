import type { Catalog } from "../catalog/catalog.ts";
import type { Declaration, Extent } from "../syntax/ast.ts";
import type { Source } from "../text/source.ts";
import type { Exported, Sort } from "./exports.ts";
import { givenIdentities } from "./words.ts";

/** A declaration where it stands. */
export interface Standing {
  readonly node: Declaration;
  readonly offset: number;
  readonly source: Source;
}

/** Something with a name, and where it got it; null for what the catalogue or the language gives. */
export type Symbol<S extends Sort = Sort> = Extract<Exported, { readonly sort: S }> & {
  readonly declaration: Declaration | null;
};

/** Everything that is declared, by sort and name. */
export interface Symbols {
  readonly catalog: Catalog;
  get<S extends Sort>(sort: S, name: string): Symbol<S> | undefined;
  all<S extends Sort>(sort: S): ReadonlyMap<string, Symbol<S>>;
  /** Sorts of which there are any. */
  readonly sorts: readonly Sort[];
  /** Names declared more than once: each with every place, the first one first. */
  readonly repeated: readonly (readonly Symbol[])[];
  /**
   * Whether this name, though declared nowhere, may stand in something that could not be read: a
   * file that is missing, a catalogue with errors, a declaration the parser gave up on.
   */
  mayBe(sort: Sort, name: string): boolean;
}

/** The name under which references and notes speak of a thing: `fact customer.tenure`. */
export const keyOf = (sort: Sort, name: string): string => `${sort} ${name}`;

/** Gathers what the declarations define. Of several with one name the first counts. */
export function gather(
  standing: readonly Standing[],
  exportsOf: (node: Declaration) => readonly Exported[],
  catalog: Catalog,
  unread: { readonly files: boolean; readonly catalog: boolean },
): Symbols {
  const tables = new Map<Sort, Map<string, Symbol>>();
  const repeated = new Map<string, Symbol[]>();
  const table = (sort: Sort): Map<string, Symbol> => {
    let found = tables.get(sort);
    if (!found) tables.set(sort, (found = new Map()));
    return found;
  };
  const add = (symbol: Symbol): void => {
    const known = table(symbol.sort);
    const first = known.get(symbol.name);
    if (!first) known.set(symbol.name, symbol);
    else if (!mayRepeat.has(symbol.sort)) {
      const key = keyOf(symbol.sort, symbol.name);
      const places = repeated.get(key) ?? [first];
      places.push(symbol);
      repeated.set(key, places);
    }
  };
  for (const { id, prices } of catalog.products.values())
    add({
      sort: "product",
      name: id,
      detail: { parts: null, price: prices.get("") ?? null },
      uncertain: false,
      at: nowhere,
      declaration: null,
    });
  const unreadWords = new Set<string>();
  for (const { node, source, offset } of standing) {
    const exported = exportsOf(node);
    for (const one of exported) add({ ...one, declaration: node } as Symbol);
    if (node.broken && exported.length === 0) {
      const text = source.text.slice(offset + node.span.start, offset + node.span.end);
      const [head = ""] = text.slice(0, headLength).split(/[\n{]/, 1);
      for (const [word] of head.matchAll(/\w+/g)) unreadWords.add(word);
    }
  }
  for (const given of givenIdentities)
    if (!table("identity").has(given))
      add({
        sort: "identity",
        name: given,
        detail: { contains: given === "customer" ? ["session"] : [] },
        uncertain: false,
        at: nowhere,
        declaration: null,
      });
  return {
    catalog,
    get: <S extends Sort>(sort: S, name: string) =>
      tables.get(sort)?.get(name) as Symbol<S> | undefined,
    all: <S extends Sort>(sort: S) => (tables.get(sort) ?? none) as ReadonlyMap<string, Symbol<S>>,
    sorts: [...tables.keys()],
    repeated: [...repeated.values()],
    mayBe: (sort, name) =>
      unread.files || (sort === "product" && unread.catalog) || unreadWords.has(name),
  };
}

const none: ReadonlyMap<string, Symbol> = new Map();
const nowhere: { readonly span: Extent } = { span: { start: 0, end: 0 } };
/** How much of a declaration that could not be read is searched for the name it would have had. */
const headLength = 400;

/** Blocks that may be written in several places: they add up. */
const mayRepeat: ReadonlySet<Sort> = new Set(["group of facts", "measure"]);
