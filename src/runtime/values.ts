import type { Fact, TimeUnit, ValueType } from "./bundle.ts";

/**
 * What a column holds at some moment: nothing known (`undefined`), a number in its unit, a word or
 * text, a flag, a set, or an age known only to lie between two numbers.
 */
export type Value = undefined | number | string | boolean | ReadonlySet<string> | Between;

/** Both ends included. */
export interface Between {
  readonly low: number;
  readonly high: number;
}

export const units = [
  "ms", "days", "clear_days", "business_days", "months", "week_starts", "month_starts",
  "quarter_starts", "year_starts",
] as const satisfies readonly TimeUnit[]; // prettier-ignore

export const dayLength = 86_400_000;

/** Milliseconds since 1970 of an RFC 3339 instant in UTC with at most milliseconds; null if it is none. */
export function instantOf(text: unknown): number | null {
  if (typeof text !== "string" || !instantShape.test(text)) return null;
  const instant = Date.parse(text);
  // Only the last days of a month can be ones that do not exist: they are read as the next month's.
  const isDay =
    text.slice(8, 10) < "29" || civil(instant / dayLength).day === Number(text.slice(8, 10));
  return isDay && !Number.isNaN(instant) ? instant : null;
}

const instantShape = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?Z$/;

/** The instant as text, with milliseconds only where there are some; null beyond the year 9999. */
export function instantText(instant: number): string | null {
  if (!(instant >= firstInstant && instant < (lastDay + 1) * dayLength)) return null;
  return new Date(instant).toISOString().replace(".000Z", "Z");
}

/** 0000-01-01T00:00:00Z, and 9999-12-31 in days since 1970-01-01. */
const firstInstant = -62_167_219_200_000;
export const lastDay = 2_932_896;

/** Days since 1970-01-01 of an ISO date; null if it is none. */
export function dayOf(text: unknown): number | null {
  const instant =
    typeof text === "string" && text.length === 10 ? instantOf(`${text}T00:00:00Z`) : null;
  return instant === null ? null : instant / dayLength;
}

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function civil(day: number): CivilDate {
  const date = new Date(Math.floor(day) * dayLength);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function daysIn(year: number, month: number): number {
  // The calendar repeats every 400 years; the first hundred would be taken for those after 1900.
  return new Date(Date.UTC(year + 400, month, 0)).getUTCDate();
}

export const weekdays = [
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
] as const; // prettier-ignore

/** 0 for Monday. */
export function weekdayOf(day: number): number {
  // 1970-01-01 was a Thursday.
  return (((day + 3) % 7) + 7) % 7;
}

/** Minutes since midnight of `HH:MM`. */
export function timeOf(text: unknown): number | null {
  if (typeof text !== "string" || !/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) return null;
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
}

/** Minutes by which local time is ahead of UTC, from `+01:00`. */
export function offsetOf(text: unknown): number | null {
  if (typeof text !== "string" || !/^[+-]/.test(text)) return null;
  const minutes = timeOf(text.slice(1));
  return minutes === null ? null : (text[0] === "-" ? -1 : 1) * minutes;
}

/** Millionths of a plain decimal with at most six fraction digits; null if it is none or too large. */
export function millionthsOf(text: unknown): number | null {
  if (typeof text !== "string") return null;
  const parts = /^(-?)(\d{1,16})(?:\.(\d{1,6}))?$/.exec(text);
  if (parts === null) return null;
  const size = Number(parts[2]) * 1e6 + Number((parts[3] ?? "").padEnd(6, "0"));
  if (size > Number.MAX_SAFE_INTEGER) return null;
  return parts[1] === "" || size === 0 ? size : -size;
}

/** The shortest plain decimal: `6`, `-0.5`. */
export function decimalText(millionths: number): string {
  const size = Math.abs(millionths);
  const fraction = (size % 1e6).toString().padStart(6, "0").replace(/0+$/, "");
  const whole = (millionths < 0 ? "-" : "") + Math.floor(size / 1e6);
  return fraction === "" ? whole : `${whole}.${fraction}`;
}

/** A fact's value in the unit of its column; null when it does not fit, which `misfit` explains. */
export function read(fact: Fact, value: unknown): Value | null {
  const found = readers[fact.type](value, fact);
  if (typeof found === "number") {
    if (fact.low !== null && found < fact.low) return null;
    if (fact.high !== null && found > fact.high) return null;
  }
  return found;
}

type Reader = (value: unknown, fact: Fact) => Exclude<Value, undefined> | null;

const whole: Reader = (value) => (Number.isSafeInteger(value) ? (value as number) + 0 : null);
const words: Reader = (value, { members }) =>
  Array.isArray(value) &&
  value.every((word) => typeof word === "string" && (members === null || members.includes(word)))
    ? new Set<string>(value)
    : null;

const readers: { readonly [T in ValueType]: Reader } = {
  duration: whole,
  integer: whole,
  decimal: millionthsOf,
  percent: millionthsOf,
  money: millionthsOf,
  instant: instantOf,
  date: dayOf,
  flag: (value) => (typeof value === "boolean" ? value : null),
  text: (value) => (typeof value === "string" ? value : null),
  member: (value, { members }) =>
    typeof value === "string" && members !== null && members.includes(value) ? value : null,
  set: words,
  products: words,
};

export const valueTypes = Object.keys(readers);

/** Why `read` would not have a value. */
export function misfit(fact: Fact, value: unknown): string {
  if (readers[fact.type](value, fact) !== null) {
    return `\`${fact.id}\` lies outside the range the policy declares`;
  }
  const members = (fact.members ?? []).slice(0, 12).map((member) => `\`${member}\``);
  const sorts: { readonly [T in ValueType]: string } = {
    duration: "a whole number of seconds",
    integer: "a whole number",
    decimal,
    percent: decimal,
    money: `${decimal}, in ${fact.currency}`,
    instant: "an instant in UTC, such as `2026-11-02T10:15:00Z`",
    date: "a date, such as `2026-11-02`",
    flag: "`true` or `false`",
    text: "a text",
    member: `one of ${members.join(", ")}`,
    set: `a list of ${members.join(", ")}`,
    products: "a list of products",
  };
  return `\`${fact.id}\` must be ${sorts[fact.type]}`;
}

const decimal = 'a decimal in a string with at most six fraction digits, such as `"6.50"`';
