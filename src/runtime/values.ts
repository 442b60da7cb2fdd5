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
  if (typeof text !== "string" || text[10] !== "T" || !text.endsWith("Z")) return null;
  const day = dayIn(text);
  const minutes = minutesIn(text, 11);
  const seconds = text[16] === ":" ? digits(text, 17, 19) : Number.NaN;
  const rest = text.length - 21;
  const fraction = rest < 0 ? 0 : digits(text, 20, 20 + rest) * 10 ** (3 - rest);
  const isWhole = rest === -1 || (rest > 0 && rest < 4 && text[19] === ".");
  if (day === null || minutes === null || !(seconds < 60) || !isWhole || !(fraction < 1000)) {
    return null;
  }
  return day * dayLength + minutes * 60_000 + seconds * 1000 + fraction;
}

/** The number written from `start` on; NaN when anything there is no digit. */
function digits(text: string, start: number, end: number): number {
  let found = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit < 10)) return Number.NaN;
    found = found * 10 + digit;
  }
  return found;
}

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
  return typeof text === "string" && text.length === 10 ? dayIn(text) : null;
}

/** Of the date that a text begins with. */
function dayIn(text: string): number | null {
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (text[4] !== "-" || text[7] !== "-" || !(year >= 0 && month >= 1 && month <= 12)) return null;
  const isDay = day >= 1 && (day < 29 || day <= daysIn(year, month));
  return isDay ? dayFrom(year, month) + day - 1 : null;
}

/** The first day of a month of the proleptic Gregorian calendar. */
function dayFrom(year: number, month: number): number {
  // A year that begins with March ends with its leap day.
  const months = year * 12 + month - 3;
  const y = Math.floor(months / 12);
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leaps + Math.floor((153 * (months - y * 12) + 2) / 5) - 719_468;
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
  return dayFrom(year, month + 1) - dayFrom(year, month);
}

export const weekdays = [
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
] as const; // prettier-ignore

export function weekdayOf(day: number): string {
  // 1970-01-01 was a Thursday.
  return weekdays[(((day + 3) % 7) + 7) % 7]!;
}

/** Minutes since midnight of `HH:MM`. */
export function timeOf(text: unknown): number | null {
  return typeof text === "string" && text.length === 5 ? minutesIn(text, 0) : null;
}

function minutesIn(text: string, start: number): number | null {
  const hours = digits(text, start, start + 2);
  const minutes = digits(text, start + 3, start + 5);
  return hours < 24 && minutes < 60 && text[start + 2] === ":" ? hours * 60 + minutes : null;
}

/** Minutes by which local time is ahead of UTC, from `+01:00`. */
export function offsetOf(text: unknown): number | null {
  const minutes = typeof text === "string" ? timeOf(text.slice(1)) : null;
  if (minutes === null) return null;
  return (text as string)[0] === "+" ? minutes : (text as string)[0] === "-" ? -minutes : null;
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
