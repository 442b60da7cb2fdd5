import type { Catalog } from "../catalog/catalog.ts";
import type { Declaration, Extent } from "../syntax/ast.ts";
import type { Source } from "../text/source.ts";
import { specOf } from "./entries.ts";
import { exportsOf, type Exported, type Sort } from "./exports.ts";
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
  /** All that others may see of it, as text: everything but where it stands. */
  readonly signature: string;
};

/** Everything that is declared, by sort and name. */
export interface Symbols {
  readonly catalog: Catalog;
  get<S extends Sort>(sort: S, name: string): Symbol<S> | undefined;
  all<S extends Sort>(sort: S): ReadonlyMap<string, Symbol<S>>;
  /** All that `mayBe` goes by, as text. */
  readonly doubts: string;
  /** Sorts of which there are any. */
  readonly sorts: readonly Sort[];
  /** Names declared more than once: each with every place, the first one first. */
  readonly repeated: readonly (readonly Symbol[])[];
  /**
   * Whether this name, though declared nowhere, may stand in something that could not be read: a
   * file that is missing, a catalogue with errors, a declaration the parser gave up on, one about a
   * product that does not exist.
   */
  mayBe(sort: Sort, name: string): boolean;
}

/** The name under which references and notes speak of a thing: `fact customer.tenure`. */
export const keyOf = (sort: Sort, name: string): string => `${sort} ${name}`;

/** Gathers what the declarations define. Of several with one name the first counts. */
export function gather(
  standing: readonly Standing[],
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
    else if (mayRepeat.has(symbol.sort)) {
      if (symbol.uncertain && !first.uncertain)
        known.set(symbol.name, signed({ ...first, uncertain: true }, first.declaration));
    } else {
      const key = keyOf(symbol.sort, symbol.name);
      const places = repeated.get(key) ?? [first];
      places.push(symbol);
      repeated.set(key, places);
    }
  };
  for (const symbol of productsOf(catalog)) add(symbol);
  const guess = {
    words: new Set<string>(),
    ends: new Set<string>(),
    sorts: new Set<Sort>(),
    files: unread.files,
    catalog: unread.catalog,
  };
  for (const one of standing) {
    const symbols = symbolsOf(one.node);
    for (const symbol of symbols) add(symbol);
    guessAt(one, symbols.length === 0, guess);
  }
  for (const name of table("adjacency").keys()) {
    const ends = name.split(" -> ");
    // What it joins to something that is none may be what is missing elsewhere.
    if (ends.some((end) => !table("product").has(end))) for (const end of ends) guess.ends.add(end);
  }
  for (const name of table("proof_of_value").keys())
    if (!table("product").has(name)) guess.sorts.add("proof_of_value");
  for (const given of givenIdentities)
    if (!table("identity").has(given)) {
      const detail = { contains: given === "customer" ? ["session"] : [] };
      add(signed({ sort: "identity", name: given, detail, uncertain: false, at: nowhere }, null));
    }
  return {
    catalog,
    get: <S extends Sort>(sort: S, name: string) =>
      tables.get(sort)?.get(name) as Symbol<S> | undefined,
    all: <S extends Sort>(sort: S) => (tables.get(sort) ?? none) as ReadonlyMap<string, Symbol<S>>,
    doubts: JSON.stringify([
      [...guess.words].toSorted(),
      [...guess.ends].toSorted(),
      [...guess.sorts].toSorted(),
      guess.files,
      guess.catalog,
    ]),
    sorts: [...tables.keys()],
    repeated: [...repeated.values()],
    mayBe: (sort, name) =>
      guess.files ||
      guess.sorts.has(sort) ||
      (sort === "product" && guess.catalog) ||
      guess.words.has(name) ||
      (sort === "adjacency" && guess.ends.has(name)) ||
      (dotted.has(sort) && guess.words.has(name.split(".", 1)[0]!)),
  };
}

function signed(exported: Exported, declaration: Declaration | null): Symbol {
  const { sort, name, detail, uncertain } = exported;
  const signature = JSON.stringify([sort, name, detail, uncertain]);
  return { ...exported, declaration, signature };
}

/** What declarations define, read from each tree once. */
const defined = new WeakMap<Declaration, readonly Symbol[]>();

function symbolsOf(node: Declaration): readonly Symbol[] {
  let symbols = defined.get(node);
  if (!symbols) {
    symbols = exportsOf(node).map((exported) => signed(exported, node));
    defined.set(node, symbols);
  }
  return symbols;
}

/** The products of a catalogue, read once. */
const products = new WeakMap<Catalog, readonly Symbol[]>();

function productsOf(catalog: Catalog): readonly Symbol[] {
  let symbols = products.get(catalog);
  if (!symbols) {
    symbols = [...catalog.products.values()].map(({ id, prices }) => {
      const detail = { parts: null, price: prices.get("") ?? null, listed: [...prices.values()] };
      return signed({ sort: "product", name: id, detail, uncertain: false, at: nowhere }, null);
    });
    products.set(catalog, symbols);
  }
  return symbols;
}

/** What declarations that could not be read may have defined. */
interface Guess {
  readonly words: Set<string>;
  /** Products at an end of an adjacency whose other end is none. */
  readonly ends: Set<string>;
  readonly sorts: Set<Sort>;
  files: boolean;
  catalog: boolean;
}

function guessAt({ node, source, offset }: Standing, nameless: boolean, guess: Guess): void {
  if (node.kind === "Import" && !node.path) guess.files = true;
  if (node.kind === "Catalog" && !node.path) guess.catalog = true;
  const headAt = (start: number): string =>
    source.text.slice(offset + start, offset + start + headLength).split(/[\n{]/, 1)[0]!;
  const heads = node.broken ? [headAt(node.span.start)] : [];
  // An entry that the block does not know may be a declaration, swallowed for want of a brace.
  if ("block" in node)
    for (const { broken, word, span } of node.block.entries)
      if (broken && !specOf(node.block, word.text)) heads.push(headAt(span.start));
  for (const head of heads) {
    for (const [word] of head.matchAll(/\w+/g)) guess.words.add(word);
    // A text near the beginning: an `import` or a `catalog`, swallowed, or with its first word wrong or gone.
    if (/^\s*(?:import\b|catalog\b|\w*\s*")/.test(head)) {
      guess.files = true;
      guess.catalog = true;
    }
  }
  if (node.broken && nameless) for (const sort of definedBy[node.kind] ?? []) guess.sorts.add(sort);
}

/** What declarations define that have a name. */
const definedBy: { readonly [K in Declaration["kind"]]?: readonly Sort[] } = {
  Policy: ["policy"],
  Facts: ["group of facts", "fact"],
  Identity: ["identity"],
  Channel: ["channel", "placement"],
  Calendar: ["calendar"],
  Proven: ["proof_of_value"],
  Segment: ["segment"],
  Group: ["group"],
  Adjacency: ["adjacency"],
  Trigger: ["trigger"],
  Offer: ["offer"],
  Bundle: ["product"],
  Cap: ["rule"],
  Rest: ["rule"],
  Quiet: ["rule"],
  Hold: ["rule"],
  Experiment: ["experiment"],
  Learn: ["learn"],
  Playbook: ["playbook"],
  Test: ["test"],
};

const none: ReadonlyMap<string, Symbol> = new Map();
const nowhere: { readonly span: Extent } = { span: { start: 0, end: 0 } };
/** Sorts whose names begin with that of what they belong to. */
const dotted: ReadonlySet<Sort> = new Set(["fact", "placement"]);
/** How much of a declaration that could not be read is searched for the name it would have had. */
const headLength = 400;

/** Blocks that may be written in several places: they add up. */
const mayRepeat: ReadonlySet<Sort> = new Set(["group of facts", "measure"]);
