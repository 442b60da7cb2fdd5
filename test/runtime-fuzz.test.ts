import * as fc from "fast-check";
import { expect, test } from "vitest";
import { load, type Runtime } from "../src/runtime/index.ts";
import { built } from "./support/built.ts";

// Whatever comes in: an answer, or every problem that was seen, and never an exception.

const { bundle, runtime, model } = built("examples/telco-addons/policy.proffer");
const moments = [...model.tests.values()].map(({ moment }) => moment);
const text = JSON.stringify(bundle);

/** What could stand anywhere in JSON, the nastier things before all. */
const anything = fc.oneof(
  fc.constantFrom<unknown>(
    null, true, "", "x", "__proto__", "constructor", 0, -1, 1.5, 1e308, Number.NaN, Infinity, [], {},
    [[]], [null], "2026-02-30T00:00:00Z", "999999999999999999", JSON.parse('{"__proto__":{"a":1}}'),
  ),
  fc.jsonValue({ maxDepth: 2 }),
); // prettier-ignore

/** A copy with something else in one place, or without what stood there. */
function changed(value: unknown, where: readonly number[], what: unknown, drop: boolean): unknown {
  const [first, ...rest] = where;
  if (first === undefined || typeof value !== "object" || value === null) return what;
  const keys = Object.keys(value);
  const key = keys[first % Math.max(1, keys.length)];
  if (key === undefined) return what;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
  if (drop && rest.length === 0) delete copy[key];
  else copy[key] = changed(copy[key], rest, what, drop);
  return copy;
}

const change = fc.record({
  where: fc.array(fc.nat(200), { minLength: 1, maxLength: 6 }),
  what: anything,
  drop: fc.boolean(),
});

test("a moment with anything in any place is decided or refused", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...moments),
      fc.array(change, { minLength: 1, maxLength: 3 }),
      (moment, changes) => {
        let asked: unknown = moment;
        for (const { where, what, drop } of changes) asked = changed(asked, where, what, drop);
        expectAnswer(runtime, asked);
      },
    ),
    { numRuns: 4000 },
  );
});

test("anything at all is no moment", () => {
  fc.assert(
    fc.property(fc.anything(), (asked) => expectAnswer(runtime, asked)),
    { numRuns: 1000 },
  );
});

test("a bundle with anything in any place is loaded and decides, or is refused", () => {
  let refused = 0;
  fc.assert(
    fc.property(change, ({ where, what, drop }) => {
      const loaded = load(changed(JSON.parse(text), where, what, drop));
      if (!loaded.ok) {
        refused++;
        if (loaded.problems.length === 0) throw new Error("refused, and no reason given");
        return;
      }
      for (const moment of moments.slice(0, 12)) expectAnswer(loaded.runtime, moment);
    }),
    { numRuns: 1500 },
  );
  // Most places matter.
  expect(refused).toBeGreaterThan(300);
});

test("anything at all is no bundle", () => {
  fc.assert(
    fc.property(fc.anything(), (bundled) => {
      expect(load(bundled).ok).toBe(false);
    }),
  );
});

function expectAnswer(asked: Runtime, moment: unknown): void {
  const answer = asked.decide(moment, { detail: "trace" });
  const said = "refused" in answer ? answer.refused : [answer.offers];
  expect(said.length).toBeGreaterThan(0);
}
