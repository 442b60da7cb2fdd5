import type { Check, Scalar } from "./model.ts";

/**
 * The values of one subject that a test allows, and whether it lets a value through that is missing.
 * Intersections are exact, so that whatever contradicts itself is seen to be empty.
 */
export interface Allowed {
  readonly values: ValueSet;
  readonly missing: boolean;
}

export type ValueSet =
  | { readonly kind: "all" }
  | { readonly kind: "none" }
  /** Integers from `low` to `high`, both inclusive unless `Open`, without those of `except`. */
  | {
      readonly kind: "interval";
      readonly low: number | null;
      readonly lowOpen: boolean;
      readonly high: number | null;
      readonly highOpen: boolean;
      readonly except: readonly number[];
    }
  | { readonly kind: "in" | "notIn"; readonly values: readonly Scalar[] }
  /** Sets that share a member with every list of `any`, hold all of `every` and none of `without`. */
  | {
      readonly kind: "sets";
      readonly any: readonly (readonly string[])[];
      readonly every: readonly string[];
      readonly without: readonly string[];
    };

/** What is known of a subject's values before any test: its members, or its range; and that it is never missing. */
export interface Domain {
  readonly members: readonly Scalar[] | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly required: boolean;
}

const all: ValueSet = { kind: "all" };
const none: ValueSet = { kind: "none" };

/** The values that pass a check. */
export function passing(check: Check): ValueSet {
  switch (check.kind) {
    case "interval":
      return tidy({ ...check, kind: "interval", except: [] });
    case "among":
      return tidy({ kind: "in", values: check.values });
    case "has":
      return check.quantifier === "all"
        ? tidy({ kind: "sets", any: [], every: check.members, without: [] })
        : tidy({ kind: "sets", any: [check.members], every: [], without: [] });
    case "known":
      return check.known ? all : none;
  }
}

/** The values that fail a check, as a union. */
export function failing(check: Check): readonly ValueSet[] {
  switch (check.kind) {
    case "interval": {
      const { low, lowOpen, high, highOpen } = check;
      const open = { low: null, lowOpen: false, high: null, highOpen: false, except: [] };
      const below = { ...open, kind: "interval", high: low, highOpen: !lowOpen } as const;
      const above = { ...open, kind: "interval", low: high, lowOpen: !highOpen } as const;
      return [low === null ? none : tidy(below), high === null ? none : tidy(above)].filter(
        isPossible,
      );
    }
    case "among":
      return [tidy({ kind: "notIn", values: check.values })];
    case "has":
      return check.quantifier === "all"
        ? check.members.map((member) => withoutAny([member]))
        : [withoutAny(check.members)];
    case "known":
      return check.known ? [] : [all];
  }
}

function withoutAny(members: readonly string[]): ValueSet {
  return tidy({ kind: "sets", any: [], every: [], without: members });
}

export function isPossible(set: ValueSet): boolean {
  return set.kind !== "none";
}

/** Values in both. */
export function intersect(a: ValueSet, b: ValueSet): ValueSet {
  if (a.kind === "none" || b.kind === "all") return a;
  if (b.kind === "none" || a.kind === "all") return b;
  if (a.kind === "sets" || b.kind === "sets") {
    if (a.kind !== "sets" || b.kind !== "sets") return none;
    return tidy({
      kind: "sets",
      any: [...a.any, ...b.any],
      every: [...a.every, ...b.every],
      without: [...a.without, ...b.without],
    });
  }
  if (a.kind === "in") return tidy({ ...a, values: a.values.filter((v) => contains(b, v)) });
  if (b.kind === "in") return tidy({ ...b, values: b.values.filter((v) => contains(a, v)) });
  if (a.kind === "notIn" && b.kind === "notIn") {
    return tidy({ kind: "notIn", values: [...a.values, ...b.values] });
  }
  if (a.kind === "interval" && b.kind === "interval") {
    return tidy({ ...narrower(a, b), except: [...a.except, ...b.except] });
  }
  return a.kind === "interval" ? excluding(a, b) : excluding(b, a);
}

function excluding(set: ValueSet, excluded: ValueSet): ValueSet {
  if (set.kind !== "interval" || excluded.kind !== "notIn") return none;
  return tidy({ ...set, except: [...set.except, ...excluded.values.filter(isNumber)] });
}

/** The same values, said shortest for what the subject can be at all. */
export function within(set: ValueSet, domain: Domain | null): ValueSet {
  if (domain === null) return set;
  if (domain.members !== null && (set.kind === "in" || set.kind === "notIn")) {
    const left = domain.members.filter((member) => contains(set, member));
    if (left.length === domain.members.length) return all;
    // A short list reads better than what it leaves out.
    return left.length <= Math.max(6, domain.members.length / 2)
      ? tidy({ kind: "in", values: left })
      : tidy({ kind: "notIn", values: domain.members.filter((member) => !left.includes(member)) });
  }
  const { low, high } = domain;
  const ranged = low !== null || high !== null;
  if (ranged && (set.kind === "interval" || set.kind === "in")) {
    const range = { kind: "interval", low, lowOpen: false, high, highOpen: false } as const;
    // The author's bounds are kept as they are; the declared range only shows what cannot be.
    return isPossible(intersect(set, { ...range, except: [] })) ? set : none;
  }
  return set;
}

/** Whether `value` is one of the set's; never of a set of sets. */
export function contains(set: ValueSet, value: Scalar): boolean {
  switch (set.kind) {
    case "all":
      return true;
    case "none":
    case "sets":
      return false;
    case "in":
      return set.values.includes(value);
    case "notIn":
      return !set.values.includes(value);
    case "interval":
      return (
        isNumber(value) && !set.except.includes(value) && first(set) <= value && value <= last(set)
      );
  }
}

type Interval = Extract<ValueSet, { kind: "interval" }>;

// Everything that is counted is an integer, so an open end is the next one.
const first = ({ low, lowOpen }: Interval) => (low === null ? -Infinity : lowOpen ? low + 1 : low);
const last = ({ high, highOpen }: Interval) =>
  high === null ? Infinity : highOpen ? high - 1 : high;

function narrower(a: Interval, b: Interval): Interval {
  // Where `< 1` and `<= 0` meet, either would do: always the same, so that no order of writing shows.
  const lower = first(a) === first(b) ? (a.lowOpen ? b : a) : first(a) > first(b) ? a : b;
  const upper = last(a) === last(b) ? (a.highOpen ? b : a) : last(a) < last(b) ? a : b;
  const { low, lowOpen } = lower;
  const { high, highOpen } = upper;
  return { kind: "interval", low, lowOpen, high, highOpen, except: [] };
}

/** In one canonical form: sorted, without what says nothing, and seen to be empty where it is. */
function tidy(set: ValueSet): ValueSet {
  switch (set.kind) {
    case "all":
    case "none":
      return set;
    case "in":
      return set.values.length === 0 ? none : { ...set, values: sorted(set.values) };
    case "notIn":
      return set.values.length === 0 ? all : { ...set, values: sorted(set.values) };
    case "interval": {
      if (first(set) > last(set)) return none;
      const except = sorted(set.except).filter((v) => contains({ ...set, except: [] }, v));
      const size = last(set) - first(set) + 1;
      if (size === except.length) return none;
      if (set.low === null && set.high === null && except.length === 0) return all;
      const { kind, low, lowOpen, high, highOpen } = set;
      // Always in this order, so that what is the same is written the same.
      return { kind, low, lowOpen, high, highOpen, except };
    }
    case "sets":
      return tidySets(set);
  }
}

function tidySets(set: Extract<ValueSet, { kind: "sets" }>): ValueSet {
  const without = new Set(set.without);
  const every = new Set(set.every);
  const lists: string[][] = [];
  for (const list of set.any) {
    const left = sorted(list.filter((member) => !without.has(member)));
    if (left.length === 0) return none;
    if (left.length === 1) every.add(left[0]!);
    else lists.push(left);
  }
  for (const member of every) if (without.has(member)) return none;
  const open = lists.filter((list) => !list.some((member) => every.has(member)));
  const any = open.filter(
    (list, index) =>
      !open.some(
        (other, at) =>
          at !== index &&
          other.every((member) => list.includes(member)) &&
          (other.length < list.length || at < index),
      ),
  );
  if (any.length + every.size + without.size === 0) return all;
  any.sort((a, b) => compare(a.join("\n"), b.join("\n")));
  return { kind: "sets", any, every: sorted([...every]), without: sorted([...without]) };
}

function sorted<T extends Scalar>(values: readonly T[]): T[] {
  return [...new Set(values)].toSorted((a, b) =>
    isNumber(a) && isNumber(b) ? a - b : compare(String(a), String(b)),
  );
}

const isNumber = (value: Scalar): value is number => typeof value === "number";
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
