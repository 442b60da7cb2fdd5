import type { Condition, Site, Subject } from "./model.ts";
import {
  failing,
  intersect,
  isPossible,
  passing,
  within,
  type Allowed,
  type Domain,
  type ValueSet,
} from "./valueset.ts";

/**
 * `true`: the condition must be known to hold. `unless_false`: it must not be known to fail, so that what
 * is missing lets it pass.
 */
export type Mode = "true" | "unless_false";

/** A segment or what proves a product, as it stands or negated, asked for in one of the two modes. */
export interface Use {
  readonly kind: "use";
  readonly of: "segment" | "proven";
  readonly name: string;
  readonly negated: boolean;
  readonly mode: Mode;
}
export type BoxSubject = Subject | Use;

/** All that a box asks of one subject. */
export interface BoxTest extends Allowed {
  readonly subject: BoxSubject;
  /** Tells subjects apart. */
  readonly key: string;
  /** The tests it comes from. */
  readonly sites: readonly Site[];
}
/** One way for a condition to hold: every test passes. Sorted by key, one test per subject; none: always. */
export type Box = readonly BoxTest[];

/** Most rows that one offer or rule may need. */
export const rowLimit = 256;

export type DomainOf = (subject: BoxSubject) => Domain | null;

/**
 * A condition as a union of boxes: in no particular order of writing, without empty boxes and without
 * those that lie within another. No box: it can never hold. `tooMany` says how many there would be,
 * when there are more than `limit`.
 */
export function toRows(
  condition: Condition,
  mode: Mode,
  limit: number = rowLimit,
  domainOf: DomainOf = () => null,
): { readonly rows: readonly Box[] } | { readonly tooMany: number } {
  // What contradicts itself falls away on the way, so somewhat more than the limit may pass through.
  const ceiling = limit * 16;
  const written = countOf(condition, false);
  if (written > hopeless) return { tooMany: written };
  const rows = boxesOf(condition, false, mode, domainOf, ceiling);
  if (rows === null) return { tooMany: written };
  // Comparing all with all is for numbers that can still come down to the limit.
  if (rows.length > limit * 4) return { tooMany: rows.length };
  const kept = withoutCovered(rows);
  return kept.length > limit ? { tooMany: kept.length } : { rows: kept };
}

/** Multiplied out, so many rows do not come down to a few, and would take long to find out. */
const hopeless = 1e9;

/** Null when there are more than `ceiling`. */
function boxesOf(
  condition: Condition,
  negated: boolean,
  mode: Mode,
  domainOf: DomainOf,
  ceiling: number,
): readonly Box[] | null {
  switch (condition.kind) {
    case "constant":
      return condition.value === negated ? [] : [[]];
    case "not":
      return boxesOf(condition.term, !negated, mode, domainOf, ceiling);
    case "and":
    case "or": {
      const conjunction = (condition.kind === "and") !== negated;
      let rows: readonly Box[] = conjunction ? [[]] : [];
      for (const term of condition.terms) {
        const more = boxesOf(term, negated, mode, domainOf, ceiling);
        if (more === null) return null;
        if (conjunction && rows.length * more.length > ceiling * 4) return null;
        rows = distinct(conjunction ? products(rows, more, domainOf) : [...rows, ...more]);
        if (rows.length > ceiling) return null;
      }
      return rows;
    }
    case "use": {
      const { of, name, site } = condition;
      const subject: Use = { kind: "use", of, name, negated, mode };
      return oneTest(subject, { kind: "in", values: [true] }, false, site, domainOf);
    }
    case "test": {
      const { subject, test, site } = condition;
      // Asking whether something is known has an answer either way.
      if (test.kind === "known") {
        const known = test.known !== negated;
        return oneTest(subject, { kind: known ? "all" : "none" }, !known, site, domainOf);
      }
      const missing = mode === "unless_false";
      const sets = negated ? failing(test) : [passing(test)];
      // A test that no value fails, or none passes, still lets what is missing through.
      const alternatives: readonly ValueSet[] = sets.length === 0 ? [{ kind: "none" }] : sets;
      return alternatives.flatMap((set) => oneTest(subject, set, missing, site, domainOf));
    }
  }
}

/** The box of a single test; none when nothing passes it, the box of everything when all does. */
function oneTest(
  subject: BoxSubject,
  set: ValueSet,
  letsMissing: boolean,
  site: Site,
  domainOf: DomainOf,
): readonly Box[] {
  const domain = domainOf(subject);
  const values = within(set, domain);
  const required = domain?.required === true;
  const missing = letsMissing && !required;
  if (!isPossible(values) && !missing) return [];
  if (values.kind === "all" && (missing || required)) return [[]];
  return [[{ subject, key: keyOf(subject), values, missing, sites: [site] }]];
}

function products(left: readonly Box[], right: readonly Box[], domainOf: DomainOf): Box[] {
  return left.flatMap((a) => right.map((b) => both(a, b, domainOf))).filter((box) => box !== null);
}

/** Null when no moment lies in both. */
function both(a: Box, b: Box, domainOf: DomainOf): Box | null {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const tests: BoxTest[] = [];
  let [left, right] = [0, 0];
  while (left < a.length || right < b.length) {
    const [one, other] = [a[left], b[right]];
    if (!other || (one && one.key < other.key)) {
      tests.push(one!);
      left++;
    } else if (!one || one.key !== other.key) {
      tests.push(other);
      right++;
    } else {
      const values = within(intersect(one.values, other.values), domainOf(other.subject));
      const missing = one.missing && other.missing;
      if (!isPossible(values) && !missing) return null;
      const sites = [...new Set([...one.sites, ...other.sites])];
      tests.push({ ...other, values, missing, sites });
      left++;
      right++;
    }
  }
  return tests.some(({ subject }) => isDenied(subject, tests)) ? null : tests;
}

/** Whether something is known to hold and known to fail at once. */
function isDenied(subject: BoxSubject, tests: readonly BoxTest[]): boolean {
  if (subject.kind !== "use" || subject.mode !== "true" || subject.negated) return false;
  return tests.some(
    ({ subject: other }) =>
      other.kind === "use" &&
      other.negated &&
      other.mode === "true" &&
      other.of === subject.of &&
      other.name === subject.name,
  );
}

function distinct(boxes: readonly Box[]): readonly Box[] {
  if (boxes.length < 2) return boxes;
  return [...new Map(boxes.map((box) => [boxKey(box), box])).values()];
}

/** Sorted, and without the boxes that lie within another. */
function withoutCovered(boxes: readonly Box[]): readonly Box[] {
  if (boxes.length < 2) return boxes;
  const keyed = distinct(boxes)
    .map((box) => ({ key: boxKey(box), tests: new Map(box.map((test) => [test.key, test])), box }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const kept = keyed.filter(({ tests }, index) =>
    keyed.every((other, at) => {
      if (at === index || !liesWithin(tests, other.box)) return true;
      // Of two that lie within each other the first stays.
      return index < at && liesWithin(other.tests, keyed[index]!.box);
    }),
  );
  return kept.map(({ box }) => box);
}

/** Whether every moment in one box is in the other: for all the other asks, the one asks as much. */
function liesWithin(tests: ReadonlyMap<string, BoxTest>, other: Box): boolean {
  return other.every(({ key, values, missing }) => {
    const test = tests.get(key);
    if (test === undefined || (test.missing && !missing)) return false;
    return JSON.stringify(intersect(test.values, values)) === JSON.stringify(test.values);
  });
}

/** A condition comes to no more rows than this. */
export const mostRows = (condition: Condition): number => countOf(condition, false);

/** How many rows multiplying out would give, as far as numbers reach. */
function countOf(condition: Condition, negated: boolean): number {
  switch (condition.kind) {
    case "constant":
      return condition.value === negated ? 0 : 1;
    case "not":
      return countOf(condition.term, !negated);
    case "and":
    case "or": {
      const counts = condition.terms.map((term) => countOf(term, negated));
      return (condition.kind === "and") !== negated
        ? counts.reduce((product, count) => product * count, 1)
        : counts.reduce((sum, count) => sum + count, 0);
    }
    case "use":
      return 1;
    case "test":
      return negated ? Math.max(1, failing(condition.test).length) : 1;
  }
}

function boxKey(box: Box): string {
  return box.map(testKey).join("\n");
}
function testKey(test: BoxTest): string {
  return `${test.key} ${JSON.stringify(test.values)} ${test.missing}`;
}

const keys = new WeakMap<Subject, string>();

/** What tells subjects apart: everything that is said of them but not how it was written. */
function keyOf(subject: BoxSubject): string {
  switch (subject.kind) {
    case "fact":
      return `fact ${subject.fact}`;
    case "data":
      return `data ${subject.field}`;
    case "owns":
      return "owns";
    case "use":
      return `use ${subject.of} ${subject.name} ${subject.negated} ${subject.mode}`;
    case "distance":
    case "age":
      return writtenKey(subject);
  }
}

function writtenKey(subject: Subject): string {
  let key = keys.get(subject);
  if (key === undefined) {
    key = JSON.stringify(subject, (name, value: unknown) => {
      // The name by which a target was written.
      if (name === "named") return undefined;
      if (Array.isArray(value)) return value.toSorted();
      if (value === null || typeof value !== "object") return value;
      return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    });
    keys.set(subject, key);
  }
  return key;
}
