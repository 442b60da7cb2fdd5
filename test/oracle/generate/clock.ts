import * as fc from "fast-check";
import type { Moment } from "../../../src/runtime/moment.ts";
import type { Reach } from "./thresholds.ts";

export const day = 86_400_000;
const weekdays = [
  "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
]; // prettier-ignore

/** Where and when it is: the local clock, and the instant that goes with it. */
export interface Clock {
  readonly at: number;
  /** Days since 1970-01-01. */
  readonly today: number;
  readonly local: NonNullable<Moment["local"]>;
  readonly ahead: number;
}

const offsets = { "+00:00": 0, "+01:00": 60, "-08:00": -480, "+05:30": 330, "+13:00": 780 };
const edges = [0, 1, 359, 360, 479, 480, 539, 540, 749, 750, 824, 825, 1019, 1020, 1259, 1260, 1319, 1320, 1439]; // prettier-ignore

export const clock: fc.Arbitrary<Clock> = fc
  .record({
    days: fc.integer({ min: 0, max: 8 }),
    minute: fc.oneof(fc.constantFrom(...edges), fc.integer({ min: 0, max: 1439 })),
    second: fc.constantFrom(0, 0, 30, 59),
    offset: fc.constantFrom(...(Object.keys(offsets) as (keyof typeof offsets)[])),
  })
  .map(({ days, minute, second, offset }) => {
    const today = Date.parse("2026-10-27") / day + days;
    const ahead = offsets[offset];
    const date = new Date(today * day);
    const hours = String(Math.floor(minute / 60)).padStart(2, "0");
    return {
      at: today * day + (minute - ahead) * 60_000 + second * 1000,
      today,
      ahead,
      local: {
        date: date.toISOString().slice(0, 10),
        time: `${hours}:${String(minute % 60).padStart(2, "0")}`,
        weekday: weekdays[date.getUTCDay()]!,
        utc_offset: offset,
      },
    };
  });

export type When = (clock: Clock) => number;

/** An instant not after now: at a threshold, at a local midnight, or anywhere. */
export function past(reaches: readonly Reach[]): fc.Arbitrary<When> {
  const midnight = fc
    .tuple(
      fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 100 })),
      fc.constantFrom(-1, 0, 1),
    )
    .map(
      ([days, shift]): When =>
        ({ at, today, ahead }) =>
          Math.min(at, (today - days) * day - ahead * 60_000 + shift),
    );
  const anywhere = fc.integer({ min: 0, max: 40 * 24 * 60 }).map(
    (minutes): When =>
      ({ at }) =>
        at - minutes * 60_000,
  );
  const just = fc.constantFrom(0, 1, 30_000).map(
    (ms): When =>
      ({ at }) =>
        at - ms,
  );
  if (reaches.length === 0) return fc.oneof(midnight, anywhere, just);
  const threshold = fc.constantFrom(...reaches).map(
    (reach): When =>
      ({ at, today, ahead }) =>
        "ms" in reach
          ? at - Math.max(0, reach.ms)
          : Math.min(at, (today - reach.days) * day - ahead * 60_000 + 1),
  );
  return fc.oneof({ weight: 3, arbitrary: threshold }, midnight, anywhere, just);
}

export const isoOf = (instant: number): string => new Date(instant).toISOString();
