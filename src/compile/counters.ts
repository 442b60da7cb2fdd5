import type { Calendar } from "../model/model.ts";
import type { Cell, Column, Counter, Lookback, TimeUnit } from "../runtime/bundle.ts";
import type { DraftCap } from "./caps.ts";
import type { Counted } from "./columns.ts";
import type { Tested } from "./rows.ts";
import { sortedById } from "./sorted.ts";

/** How many of the most recent events, and how far back in milliseconds (null: for ever), one use looks. */
interface Reach {
  readonly counted: Counted;
  readonly depth: number;
  readonly lookback: number | null;
}

/** Each counter once, with the furthest reach of all that use it; by id. */
export function countersOf(
  tests: readonly Tested[],
  caps: readonly DraftCap[],
  calendars: ReadonlyMap<string, Calendar>,
): readonly Counter[] {
  const reaches = [
    ...tests.flatMap(({ column, counted, cell }) =>
      column.kind === "age" && counted !== null
        ? { counted, depth: column.k, lookback: reachOf(column, cell, calendars) }
        : [],
    ),
    ...caps.flatMap(({ cap, counted }) =>
      counted === null ? [] : { counted, depth: cap.limit, lookback: reachOfCap(cap, calendars) },
    ),
  ];
  const byId = Map.groupBy(reaches, ({ counted }) => counted.id);
  const counters = [...byId.values()].map((all: readonly Reach[]) => {
    const { counted } = all[0]!;
    return {
      ...counted,
      depth: Math.max(...all.map(({ depth }) => depth)),
      lookback: furthest(all.map(({ lookback }) => withRun(lookback, counted))),
    };
  });
  return sortedById(counters);
}

/** What a host must remember for all of them together, beyond the current session. */
export function lookbackOf(counters: readonly Counter[]): Lookback {
  const lasting = counters.filter(({ by }) => by !== "session");
  return {
    longest: furthest(lasting.map(({ lookback }) => lookback)),
    depth: Math.max(0, ...counters.map(({ depth }) => depth)),
  };
}

function furthest(lengths: readonly (number | null)[]): number | null {
  return lengths.includes(null) ? null : Math.max(0, ...(lengths as readonly number[]));
}

/** The latest event of a run may be as old as is asked, and those that make it one older still. */
function withRun(lookback: number | null, { run }: Counted): number | null {
  if (run === null || lookback === null) return lookback;
  return run.within === null ? null : lookback + run.within;
}

type Age = Extract<Column, { readonly kind: "age" }>;

function reachOf(age: Age, cell: Cell, calendars: ReadonlyMap<string, Calendar>): number | null {
  const { from, above, to, below } = cell;
  const ends = [from, above, to, below, ...(cell.in ?? []), ...(cell.not_in ?? [])];
  const counts = ends.filter((end) => typeof end === "number");
  return longest(Math.max(0, ...counts), age.unit, calendars.get(age.calendar ?? ""));
}

function reachOfCap(
  { window }: DraftCap["cap"],
  calendars: ReadonlyMap<string, Calendar>,
): number | null {
  if (window === null) return null;
  return longest(window.length, window.unit, calendars.get(window.calendar ?? ""));
}

const day = 86_400_000;

/** Days of the longest of each unit. */
const longestUnit: Readonly<Record<Exclude<TimeUnit, "ms" | "business_days">, number>> = {
  days: 1,
  clear_days: 1,
  months: 31,
  week_starts: 7,
  month_starts: 31,
  quarter_starts: 92,
  year_starts: 366,
};

/** Milliseconds after which a count of a unit is surely more than `count`; null when that may never be. */
function longest(count: number, unit: TimeUnit, calendar: Calendar | undefined): number | null {
  if (count >= Number.MAX_SAFE_INTEGER) return null;
  if (unit === "ms") return count;
  const days = unit === "business_days" ? businessDays(count, calendar) : count + 1;
  if (days === null) return null;
  const length = unit === "business_days" ? 1 : longestUnit[unit];
  // Two days more: the day begun, and another offset from UTC then; and the first of clear days.
  return (days * length + (unit === "clear_days" ? 3 : 2)) * day;
}

/** The most days that may pass until there were more than `count` business days. */
function businessDays(count: number, calendar: Calendar | undefined): number | null {
  const weekend = new Set(calendar?.weekend).size;
  if (weekend >= 7) return null;
  const holidays = calendar?.holidays.length ?? 0;
  return 7 * (Math.floor((count + holidays) / (7 - weekend)) + 1);
}
