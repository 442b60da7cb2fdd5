import type { Calendar, TimeUnit } from "./bundle.ts";
import { atMost } from "./lists.ts";
import { civil, dayOf, daysIn, lastDay, weekdayOf, type CivilDate } from "./values.ts";

/** The units that are counted over local dates. */
export type DayUnit = Exclude<TimeUnit, "ms">;

/** Holidays of a calendar, in days since 1970-01-01, and its weekend. */
export interface BusinessDays {
  readonly holidays: ReadonlySet<number>;
  /** Holidays that are no weekend, in order. */
  readonly extra: readonly number[];
  readonly weekend: ReadonlySet<string>;
}

export function businessDays(calendar: Calendar): BusinessDays {
  const weekend = new Set(calendar.weekend);
  const all = new Set(calendar.holidays.map((day) => dayOf(day)!));
  const extra = [...all].filter((day) => !weekend.has(weekdayOf(day))).toSorted((a, b) => a - b);
  return { holidays: all, extra, weekend };
}

/**
 * How many of a unit lie between two local dates, in days since 1970-01-01. Negative when the first
 * is the later one. Never falls as `to` rises.
 */
export function elapsed(
  unit: DayUnit,
  from: number,
  to: number,
  calendar: BusinessDays | null,
): number {
  if (unit === "days") return to - from;
  if (unit === "clear_days") return to - from - 1;
  if (to < from) return -1;
  if (unit === "business_days") return calendar === null ? 0 : businessBetween(calendar, from, to);
  if (unit === "week_starts") return Math.floor((to + 3) / 7) - Math.floor((from + 3) / 7);
  const [a, b] = [civil(from), civil(to)];
  const size = unit === "year_starts" ? 12 : unit === "quarter_starts" ? 3 : 1;
  const begun = Math.floor(monthOf(b) / size) - Math.floor(monthOf(a) / size);
  // A month is over on the same day of the next one, or on its last.
  const isOver = b.day >= Math.min(a.day, daysIn(b.year, b.month));
  return unit === "months" && !isOver ? begun - 1 : begun;
}

const monthOf = ({ year, month }: CivilDate): number => year * 12 + month - 1;

function businessBetween({ weekend, extra }: BusinessDays, from: number, to: number): number {
  const weeks = Math.floor((to - from) / 7);
  let count = weeks * (7 - weekend.size);
  for (let day = from + weeks * 7 + 1; day <= to; day++) if (!weekend.has(weekdayOf(day))) count++;
  return count - (atMost(extra, to) - atMost(extra, from));
}

/** The first local day on which at least `count` have passed since `from`; null if none comes. */
export function dayAfter(
  unit: DayUnit,
  from: number,
  count: number,
  calendar: BusinessDays | null,
): number | null {
  let low = from;
  let high = lastDay;
  if (!(elapsed(unit, from, high, calendar) >= count)) return null;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (elapsed(unit, from, middle, calendar) >= count) high = middle;
    else low = middle + 1;
  }
  return low;
}
