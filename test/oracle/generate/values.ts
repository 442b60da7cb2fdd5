import * as fc from "fast-check";
import type { Bundle, Fact } from "../../../src/runtime/bundle.ts";
import type { FactValue } from "../../../src/runtime/moment.ts";
import { day, isoOf, type Clock } from "./clock.ts";
import { passing, passingSet, type Goal } from "./goal.ts";
import { spoken, type Thresholds } from "./thresholds.ts";

type Said = (clock: Clock) => FactValue;

/** A value of a fact: at a threshold, or anything. */
function valueOf(fact: Fact, key: string, { values, distances }: Thresholds): fc.Arbitrary<Said> {
  const choices: fc.Arbitrary<Said>[] = [];
  const special = (values.get(key) ?? []).filter((value) => isWithin(fact, value));
  if (special.length > 0) {
    choices.push(fc.constantFrom(...special).map((value) => () => spoken(fact, value)));
  }
  const reaches = distances.get(key) ?? [];
  if (fact.type === "date" || fact.type === "instant") {
    const near = reaches.length > 0 ? fc.constantFrom(...reaches) : fc.constant({ days: 2 });
    choices.push(
      fc.tuple(near, fc.constantFrom(-1, 1)).map(
        ([reach, sign]) =>
          ({ at, today }: Clock) =>
            fact.type === "instant"
              ? isoOf(at + sign * ("ms" in reach ? reach.ms : reach.days * day))
              : spoken(
                  fact,
                  today + sign * ("ms" in reach ? Math.round(reach.ms / day) : reach.days),
                ),
      ),
    );
  }
  const anything: Readonly<Record<Fact["type"], fc.Arbitrary<FactValue>>> = {
    duration: fc.integer({ min: 0, max: 4_000_000 }),
    integer: fc.integer({ min: fact.low ?? -5, max: fact.high ?? 5000 }),
    decimal: fc.constantFrom("0", "1.5", "42", "12345.678", "0.000001", "2.50"),
    percent: fc.constantFrom("0", "12.5", "20", "100"),
    money: fc.constantFrom("0", "9.99", "50.000001", "1234.5", "1000000", "20"),
    flag: fc.boolean(),
    instant: fc.constant("2026-10-30T12:00:00Z"),
    date: fc.constantFrom("2026-11-01", "2026-02-28"),
    text: fc.constantFrom("x", "Apollo", "{offer.price}", "tired"),
    member: fc.constantFrom(...(fact.members ?? ["none"])),
    set: fc.subarray([...(fact.members ?? [])]),
    products: fc.subarray(["alpha", "gamma", "eta"]),
  };
  return fc.oneof(
    ...choices,
    anything[fact.type].map((value) => () => value),
  );
}

function isWithin({ low, high, type, members }: Fact, value: number | string | boolean): boolean {
  if (type === "set" || type === "products") return false;
  if (typeof value === "number") {
    return (low === null || value >= low) && (high === null || value <= high);
  }
  return members === null || members.includes(String(value));
}

export interface Aim {
  readonly bundle: Bundle;
  readonly goal: Goal | null;
  /** Nothing stands in the goal's way but rules. */
  readonly faithful: boolean;
  readonly clock: Clock;
}

/** Values of facts: those that the goal needs, most of the time, or else anything. */
export function valuesOf(
  facts: readonly Fact[],
  trigger: string | null,
  thresholds: Thresholds,
): fc.Arbitrary<(aim: Aim) => Record<string, FactValue>> {
  const all = facts.map((fact) => {
    const value = valueOf(fact, trigger === null ? fact.id : `${trigger} ${fact.id}`, thresholds);
    const missing = fact.required
      ? []
      : [{ weight: 1, arbitrary: fc.constant("missing" as const) }];
    return fc.record({
      said: value,
      how: fc.oneof(
        ...missing,
        { weight: 3, arbitrary: fc.constant("any" as const) },
        { weight: 16, arbitrary: fc.constant("goal" as const) },
      ),
    });
  });
  return fc.tuple(...all).map(
    (chosen) => (aim) =>
      Object.fromEntries(
        facts.flatMap((fact, index) => {
          const { said, how } = chosen[index]!;
          if (how === "missing") return [];
          const wanted = how === "goal" ? wantedFor(aim, fact, trigger) : undefined;
          return [[fact.id, wanted ?? said(aim.clock)]];
        }),
      ),
  );
}

/** What the goal needs a fact to be; undefined when it does not matter. */
function wantedFor(
  { bundle, goal, clock: now }: Aim,
  fact: Fact,
  trigger: string | null,
): FactValue | undefined {
  for (const column of bundle.columns) {
    const cell = goal?.cells.get(column.id);
    if (!cell) continue;
    const isIt =
      (column.kind === "fact" && trigger === null && column.fact === fact.id) ||
      (column.kind === "data" && column.trigger === trigger && column.field === fact.id);
    if (isIt && (fact.type === "set" || fact.type === "products")) return [...passingSet(cell)];
    if (isIt) {
      const value = passing(cell, fact);
      return value === undefined ? undefined : spoken(fact, value);
    }
    if (column.kind !== "distance" || column.of !== fact.id || column.trigger !== trigger) continue;
    const distance = Number(passing(cell, { type: "integer", low: 0, members: null }));
    const sign = column.direction === "past" ? -1 : 1;
    const days =
      column.unit === "ms" ? distance / day : distance * (column.unit === "months" ? 31 : 1);
    return fact.type === "date"
      ? spoken(fact, now.today + sign * Math.ceil(days))
      : isoOf(now.at + Math.round(sign * days * day));
  }
  if (fact.id === "customer.opted_out") return false;
  if (fact.id === "customer.region") return "eu";
  return undefined;
}
