import { canonicalJson } from "./canonical.ts";

/** By a text each has, in the order of its code units, which no machine's language changes. */
export function sortedBy<T>(things: Iterable<T>, keyOf: (thing: T) => string): T[] {
  const keyed = Array.from(things, (thing) => ({ thing, key: keyOf(thing) }));
  return keyed
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ thing }) => thing);
}

export function sortedById<T extends { readonly id: string }>(things: Iterable<T>): T[] {
  return sortedBy(things, ({ id }) => id);
}

/** By all that they say: for things without a name. */
export function sortedByJson<T>(things: Iterable<T>): T[] {
  return sortedBy(things, (thing) => canonicalJson(thing));
}

/** Each once, sorted. */
export function sortedSet(names: Iterable<string>): string[] {
  return [...new Set(names)].toSorted();
}
