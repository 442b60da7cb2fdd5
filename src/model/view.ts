import type { Sort } from "./exports.ts";
import { keyOf, type Symbol, type Symbols } from "./symbols.ts";

/** Everything that declarations can see of each other. */
export interface View {
  /** The same for as long as all of it is. */
  readonly token: object;
  readonly symbols: Symbols;
  /** What was meant by names that nothing in it has. */
  readonly meant: Map<string, readonly string[]>;
  /** What is otherwise than in the view before; null when that may be anything. */
  readonly since: { readonly token: object; readonly changes: Changes } | null;
}

interface Changes {
  /** `offer x` */
  readonly names: ReadonlySet<string>;
  /** Sorts of which something was added, taken away, changed or moved. */
  readonly sorts: ReadonlySet<Sort>;
  /** Whether something else may stand in what could not be read. */
  readonly doubts: boolean;
}

/** What some work came to, and what it looked up for that. */
export interface Seen<T> {
  readonly token: object;
  readonly result: T;
  readonly looked: Looked;
}
interface Looked {
  /** By key, what was seen there. */
  readonly names: ReadonlyMap<string, NameSeen>;
  /** All of a sort, as they were seen; null where they were many. */
  readonly sorts: ReadonlyMap<Sort, ReadonlyMap<string, Symbol> | null>;
  /** Whether a name may be declared after all, as it was answered. */
  readonly doubts: readonly (readonly [sort: Sort, name: string, maybe: boolean])[];
}

interface NameSeen {
  readonly sort: Sort;
  readonly name: string;
  readonly signature: string | undefined;
}

/** The view in which `symbols` are seen, after one in which others were. */
export function viewOf(before: View | null, symbols: Symbols): View {
  if (!before) return { token: {}, symbols, meant: new Map(), since: null };
  const changes = changesIn(before.symbols, symbols);
  if (changes.sorts.size === 0 && !changes.doubts) return { ...before, symbols };
  return { token: {}, symbols, meant: new Map(), since: { token: before.token, changes } };
}

/** Does some work with the symbols of a view, and notes what it looks up. */
export function seeing<T>({ token, symbols }: View, work: (symbols: Symbols) => T): Seen<T> {
  const names = new Map<string, NameSeen>();
  const sorts = new Map<Sort, ReadonlyMap<string, Symbol> | null>();
  const doubts: [Sort, string, boolean][] = [];
  const result = work({
    ...symbols,
    get: (sort, name) => {
      const symbol = symbols.get(sort, name);
      const key = keyOf(sort, name);
      if (!names.has(key)) names.set(key, { sort, name, signature: symbol?.signature });
      return symbol;
    },
    all: (sort) => {
      const all = symbols.all(sort);
      sorts.set(sort, all.size > few ? null : all);
      return all;
    },
    mayBe: (sort, name) => {
      const maybe = symbols.mayBe(sort, name);
      doubts.push([sort, name, maybe]);
      return maybe;
    },
  });
  return { token, result, looked: { names, sorts, doubts } };
}

/** What was seen before, if the same work would see the same now; it then counts as seen in this view. */
export function seenAgain<T>(view: View, before: Seen<T> | undefined): Seen<T> | undefined {
  if (!before || before.token === view.token) return before;
  const { since, symbols, token } = view;
  // Seen before the last view: one that nobody looked at to the end may lie between.
  if (before.token !== since?.token) return seenOnce(view, before);
  const { names, sorts, doubts } = before.looked;
  const { changes } = since;
  for (const name of changes.names) if (names.has(name)) return undefined;
  for (const sort of changes.sorts) if (sorts.has(sort)) return undefined;
  // What may be declared goes by what is declared, too.
  for (const [sort, name, maybe] of doubts)
    if (symbols.mayBe(sort, name) !== maybe) return undefined;
  return { ...before, token };
}

/** So many of a sort are remembered, and compared one by one. */
const few = 50;

/** The same for what was seen in a view long gone, if all it looked up is as it was then. */
export function seenOnce<T>({ symbols, token }: View, before: Seen<T>): Seen<T> | undefined {
  const { names, sorts, doubts } = before.looked;
  for (const [sort, all] of sorts)
    if (!all || !sameInOrder(all, symbols.all(sort))) return undefined;
  for (const { sort, name, signature } of names.values())
    if (symbols.get(sort, name)?.signature !== signature) return undefined;
  for (const [sort, name, maybe] of doubts)
    if (symbols.mayBe(sort, name) !== maybe) return undefined;
  return { ...before, token };
}

function changesIn(before: Symbols, now: Symbols): Changes {
  const names = new Set<string>();
  const sorts = new Set<Sort>();
  for (const sort of new Set([...before.sorts, ...now.sorts])) {
    const [old, here] = [before.all(sort), now.all(sort)];
    if (sameInOrder(old, here)) continue;
    sorts.add(sort);
    for (const [name, symbol] of old)
      if (symbol.signature !== here.get(name)?.signature) names.add(keyOf(sort, name));
    for (const name of here.keys()) if (!old.has(name)) names.add(keyOf(sort, name));
  }
  return { names, sorts, doubts: before.doubts !== now.doubts };
}

function sameInOrder(
  one: ReadonlyMap<string, Symbol>,
  other: ReadonlyMap<string, Symbol>,
): boolean {
  if (one === other) return true;
  if (one.size !== other.size) return false;
  const others = other.values();
  for (const symbol of one.values()) {
    const { signature } = others.next().value!;
    // It begins with sort and name.
    if (signature !== symbol.signature) return false;
  }
  return true;
}
