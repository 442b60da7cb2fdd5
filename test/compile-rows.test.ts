import * as fc from "fast-check";
import { expect, test } from "vitest";
import { rowLimit, toRows, type Box, type BoxSubject, type Mode } from "../src/model/dnf.ts";
import type { Check, Condition, Site, Subject } from "../src/model/model.ts";
import { contains, type Domain, type ValueSet } from "../src/model/valueset.ts";

// Conditions by hand over a small world, evaluated once in three-valued logic and once by their rows.
const site = { declaration: null, node: null } as unknown as Site;
const fact = (id: string): Subject => ({ kind: "fact", fact: id });
const is = (id: string, check: Check): Condition => ({
  kind: "test",
  subject: fact(id),
  test: check,
  site,
});
const between = (low: number | null, high: number | null, open = false): Check => ({
  kind: "interval",
  low,
  lowOpen: open,
  high,
  highOpen: open,
});
const all = (...terms: Condition[]): Condition => ({ kind: "and", terms });
const any = (...terms: Condition[]): Condition => ({ kind: "or", terms });
const oneOfTwo = (id: string) => any(is(id, between(0, 1)), is(id, between(5, 6)));
const not = (term: Condition): Condition => ({ kind: "not", term });

type World = Readonly<Record<string, unknown>>;
const members = ["new", "active", "gone"];
const goods = ["a", "b", "c"];
const domains: Readonly<Record<string, Domain>> = {
  age: { members: null, low: 0, high: 9, required: false },
  open: { members: null, low: 0, high: 9, required: true },
  stage: { members, low: null, high: null, required: false },
  owns: { members: null, low: null, high: null, required: false },
};
const domainOf = (subject: BoxSubject) =>
  subject.kind === "fact" ? (domains[subject.fact] ?? null) : null;

const number = fc.integer({ min: -1, max: 10 });
const interval = fc
  .tuple(fc.option(number), fc.option(number), fc.boolean(), fc.boolean())
  .map(([low, high, lowOpen, highOpen]) => ({
    kind: "interval" as const,
    low,
    high,
    lowOpen,
    highOpen,
  }));
const known = fc.boolean().map((value) => ({ kind: "known" as const, known: value }));
const some = (from: string[]) => fc.subarray(from, { minLength: 1 });
const among = (values: fc.Arbitrary<(string | number)[]>) =>
  values.map((list) => ({ kind: "among" as const, values: list }));
const has = fc
  .tuple(fc.constantFrom("any" as const, "all" as const), some(goods))
  .map(([quantifier, list]) => ({ kind: "has" as const, quantifier, members: list }));
const leaf = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("age", "open"),
      fc.oneof(interval, known, among(fc.array(number, { minLength: 1, maxLength: 3 }))),
    )
    .map(([id, check]) => is(id, check)),
  fc.oneof(among(some(members)), known).map((check) => is("stage", check)),
  fc.oneof(has, known).map((check) => is("owns", check)),
);
const condition = fc.letrec<{ all: Condition; part: Condition }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    tie("part").map(not),
    fc.array(tie("part"), { maxLength: 3 }).map((terms) => all(...terms)),
    fc.array(tie("part"), { maxLength: 3 }).map((terms) => any(...terms)),
  ),
  all: tie("part"),
})).all;
const world = fc.record({
  age: fc.option(fc.integer({ min: 0, max: 9 })),
  open: fc.integer({ min: 0, max: 9 }),
  stage: fc.option(fc.constantFrom(...members)),
  owns: fc.option(fc.subarray(goods)),
});

function truth(term: Condition, at: World): boolean | null {
  switch (term.kind) {
    case "constant":
      return term.value;
    case "not": {
      const value = truth(term.term, at);
      return value === null ? null : !value;
    }
    case "and":
    case "or": {
      const decisive = term.kind === "or";
      const values = term.terms.map((part) => truth(part, at));
      if (values.includes(decisive)) return decisive;
      return values.includes(null) ? null : !decisive;
    }
    case "use":
      return null;
    case "test": {
      const value = at[(term.subject as { fact: string }).fact] ?? null;
      const check = term.test;
      if (check.kind === "known") return (value !== null) === check.known;
      if (value === null) return null;
      if (check.kind === "among") return check.values.includes(value as string);
      if (check.kind === "has") {
        const held = check.members.map((member) => (value as string[]).includes(member));
        return check.quantifier === "any" ? held.includes(true) : !held.includes(false);
      }
      const count = value as number;
      const { low, lowOpen, high, highOpen } = check;
      return (
        (low === null || (lowOpen ? count > low : count >= low)) &&
        (high === null || (highOpen ? count < high : count <= high))
      );
    }
  }
}

function holds(rows: readonly Box[], at: World): boolean {
  return rows.some((box) =>
    box.every(({ subject, values, missing }) => {
      const value = at[(subject as { fact: string }).fact] ?? null;
      return value === null ? missing : passes(values, value);
    }),
  );
}
function passes(set: ValueSet, value: unknown): boolean {
  if (set.kind !== "sets") return contains(set, value as string);
  const held = value as string[];
  return (
    set.any.every((list) => list.some((member) => held.includes(member))) &&
    set.every.every((member) => held.includes(member)) &&
    !set.without.some((member) => held.includes(member))
  );
}
function rowsOf(term: Condition, mode: Mode): readonly Box[] {
  const result = toRows(term, mode, 10_000, domainOf);
  if (!("rows" in result)) throw new Error(`${result.tooMany} rows`);
  return result.rows;
}

test("rows hold exactly where the condition is known to hold, or is not known to fail", () => {
  fc.assert(
    fc.property(condition, fc.array(world, { minLength: 1, maxLength: 20 }), (term, worlds) => {
      const sure = rowsOf(term, "true");
      const unlessFalse = rowsOf(term, "unless_false");
      for (const at of worlds) {
        const value = truth(term, at);
        expect([holds(sure, at), holds(unlessFalse, at)]).toEqual([
          value === true,
          value !== false,
        ]);
      }
    }),
    { numRuns: 1000 },
  );
});

test("no row is empty, and none lies within another", () => {
  fc.assert(
    fc.property(condition, fc.constantFrom<Mode>("true", "unless_false"), (term, mode) => {
      const rows = rowsOf(term, mode).map((box) => box.map((part) => JSON.stringify(part)));
      for (const row of rows) {
        const others = rows.filter((other) => other !== row);
        expect(others.some((other) => new Set(other).isSubsetOf(new Set(row)))).toBe(false);
      }
    }),
  );
  const wide = is("age", between(3, null));
  const narrow = all(is("age", between(5, 7)), is("open", between(1, null)));
  expect(rowsOf(any(narrow, wide), "true")).toEqual(rowsOf(wide, "true"));
  const notOverZero = not(is("age", { ...between(0, null), lowOpen: true } as Check));
  const knownOrNot = any(
    is("age", { kind: "known", known: true }),
    is("owns", { kind: "known", known: false }),
  );
  expect(rowsOf(all(knownOrNot, notOverZero), "true")).toEqual(rowsOf(notOverZero, "true"));
  const unknown = is("age", { kind: "known", known: false });
  expect(rowsOf(any(unknown, wide), "unless_false")).toEqual(rowsOf(wide, "unless_false"));
});

test("the order in which a condition is written does not show in its rows", () => {
  fc.assert(
    fc.property(condition, condition, condition, (a, b, c) => {
      const one = rowsOf(any(all(a, b), c), "true");
      const other = rowsOf(any(c, all(b, a)), "true");
      expect(JSON.stringify(other)).toBe(JSON.stringify(one));
    }),
  );
  const [under, upTo] = [not(is("age", between(1, null))), is("age", between(null, 0))];
  expect(rowsOf(all(under, upTo), "true")).toEqual(rowsOf(all(upTo, under), "true"));
});

test("what contradicts itself has no rows, unless what is missing lets it through", () => {
  const torn = all(is("age", between(5, null)), is("age", between(null, 3)));
  expect(rowsOf(torn, "true")).toEqual([]);
  expect(rowsOf(torn, "unless_false")).toMatchObject([
    [{ values: { kind: "none" }, missing: true }],
  ]);
  const gap = all(is("open", between(5, null, true)), is("open", between(null, 6, true)));
  expect(rowsOf(gap, "unless_false")).toEqual([]);
  expect(rowsOf(is("age", between(10, null)), "true")).toEqual([]);
  const everyStage = all(
    ...members.map((name) => not(is("stage", { kind: "among", values: [name] }))),
  );
  expect(rowsOf(everyStage, "true")).toEqual([]);
});

test("a segment cannot hold and fail at once", () => {
  const use: Condition = { kind: "use", of: "segment", name: "s", site };
  expect(rowsOf(all(use, not(use)), "true")).toEqual([]);
  expect(rowsOf(all(use, not(use)), "unless_false")).toHaveLength(1);
});

test("a condition that would explode says how far", () => {
  const wide = all(...Array.from({ length: 9 }, (_, index) => oneOfTwo(`f${index}`)));
  expect(toRows(wide, "true", rowLimit)).toEqual({ tooMany: 512 });
  const vast = all(...Array.from({ length: 200 }, (_, index) => oneOfTwo(`f${index}`)));
  expect(toRows(vast, "true", rowLimit)).toEqual({ tooMany: 2 ** 200 });
});
