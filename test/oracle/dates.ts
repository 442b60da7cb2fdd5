import type { Calendar, Unit } from "../../src/model/model.ts";

// The slow way: dates are days since 1970-01-01, and whatever is counted is counted day by day.

const dayLength = 86_400_000;

export const dayOfIso = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / dayLength;
export const isoOfDay = (day: number): string =>
  new Date(day * dayLength).toISOString().slice(0, 10);
const partsOf = (day: number): readonly [number, number, number] => {
  const [year, month, date] = isoOfDay(day).split("-").map(Number);
  return [year!, month!, date!];
};
const weekdayNames = [
  "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
]; // prettier-ignore
export const weekdayName = (day: number): string =>
  weekdayNames[new Date(day * dayLength).getUTCDay()]!;

/** Minutes of `+01:30`. */
export function minutesAhead(offset: string): number {
  const [hours, minutes] = offset.slice(1).split(":").map(Number);
  return (offset.startsWith("-") ? -1 : 1) * (hours! * 60 + minutes!);
}

/** The local date at an instant. */
export const localDate = (instant: number, offset: string): number =>
  Math.floor((instant + minutesAhead(offset) * 60_000) / dayLength);

export function isHoliday(calendar: Calendar, day: number): boolean {
  return calendar.holidays.includes(isoOfDay(day));
}

/** How many of a unit lie between two dates. */
export function count(
  unit: Unit,
  from: number,
  to: number,
  calendars: ReadonlyMap<string, Calendar>,
): number {
  if (unit.name === "days") return to - from;
  if (unit.name === "clear_days") return to - from - 1;
  if (from > to) return -1;
  if (unit.name === "months") {
    let months = 0;
    while (plusMonths(from, months + 1) <= to) months++;
    return months;
  }
  let found = 0;
  for (let day = from + 1; day <= to; day++) if (isCounted(unit, day, calendars)) found++;
  return found;
}

function isCounted(
  { name, calendar }: Unit,
  day: number,
  calendars: ReadonlyMap<string, Calendar>,
): boolean {
  const [, month, date] = partsOf(day);
  switch (name) {
    case "business_days": {
      const business = calendars.get(calendar!)!;
      return !business.weekend.includes(weekdayName(day)) && !isHoliday(business, day);
    }
    case "week_starts":
      return weekdayName(day) === "monday";
    case "month_starts":
      return date === 1;
    case "quarter_starts":
      return date === 1 && month % 3 === 1;
    case "year_starts":
      return date === 1 && month === 1;
    default:
      throw new Error(name);
  }
}

function plusMonths(day: number, months: number): number {
  const [year, month, date] = partsOf(day);
  const index = year * 12 + (month - 1) + months;
  const first = `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
  for (let last = date; ; last--) {
    const iso = `${first}-${String(last).padStart(2, "0")}`;
    const found = dayOfIso(iso);
    if (!Number.isNaN(found) && isoOfDay(found) === iso) return found;
  }
}

/** The first day on which at least so many have passed. */
export function dayReached(
  unit: Unit,
  from: number,
  length: number,
  calendars: ReadonlyMap<string, Calendar>,
): number {
  let day = from;
  while (count(unit, from, day, calendars) < length) day++;
  return day;
}

/** The start of a local day, as an instant. */
export const startOfDay = (day: number, offset: string): number =>
  day * dayLength - minutesAhead(offset) * 60_000;

export function instantText(instant: number): string {
  const text = new Date(instant).toISOString();
  return text.endsWith(".000Z") ? `${text.slice(0, 19)}Z` : text;
}
