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
export function instantText(instant: number | null): string | null {
  if (instant === null || instant >= yearTenThousand) return null;
  return new Date(instant).toISOString().replace(".000Z", "Z");
}

const yearTenThousand = 253_402_300_800_000;
/** In days since 1970-01-01. */
export const lastDay: number = yearTenThousand / dayLength - 1;

/** Days since 1970-01-01 of an ISO date; null if it is none. */
export function dayOf(text: unknown): number | null {
  return typeof text === "string" && text.length === 10 ? dayIn(text) : null;
}

/** Of the date that a text begins with. */
function dayIn(text: string): number | null {
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (text[4] !== "-" || text[7] !== "-" || !(month > 0 && month < 13 && day > 0)) return null;
  const found = dayFrom(year, month, day);
  // Only the last days of a month can be ones that it does not have.
  return (day < 29 && found > -Infinity) || civil(found).day === day ? found : null;
}

/** Of the proleptic Gregorian calendar; the day may lie outside of the month. */
function dayFrom(year: number, month: number, day: number): number {
  // The first hundred years would be taken for those after 1900; the calendar repeats every 400.
  return Date.UTC(year + 400, month - 1, day) / dayLength - 146_097;
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
  return civil(dayFrom(year, month + 1, 0)).day;
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
  const found = readers[fact.type][0](value, fact);
  if (typeof found !== "number") return found;
  const { low, high } = fact;
  return (low !== null && found < low) || (high !== null && found > high) ? null : found;
}

/** Why `read` would not have a value. */
export function misfit(fact: Fact, value: unknown): string {
  const [reader, wanted] = readers[fact.type];
  if (reader(value, fact) !== null) return "lies outside the range the policy declares";
  const members = (fact.members ?? []).slice(0, 12).map((member) => ` \`${member}\``);
  return `must be ${wanted}${members.join()}${fact.currency === null ? "" : `, in ${fact.currency}`}`;
}

type Reader = (value: unknown, fact: Fact) => Exclude<Value, undefined> | null;

const whole: Reader = (value) => (Number.isSafeInteger(value) ? (value as number) + 0 : null);
const isWord = (value: unknown, { members }: Fact): value is string =>
  typeof value === "string" && (members === null || members.includes(value));
const word: Reader = (value, fact) => (isWord(value, fact) ? value : null);
const words: Reader = (value, fact) =>
  Array.isArray(value) && value.every((one) => isWord(one, fact)) ? new Set<string>(value) : null;
const decimal = 'a decimal in a string, such as `"6.50"`';

const readers: { readonly [T in ValueType]: readonly [read: Reader, wanted: string] } = {
  duration: [whole, "a whole number of seconds"],
  integer: [whole, "a whole number"],
  decimal: [millionthsOf, decimal],
  percent: [millionthsOf, decimal],
  money: [millionthsOf, decimal],
  instant: [instantOf, "an instant, such as `2026-11-02T10:15:00Z`"],
  date: [dayOf, "a date, such as `2026-11-02`"],
  flag: [(value) => (typeof value === "boolean" ? value : null), "`true` or `false`"],
  text: [word, "a text"],
  member: [word, "one of"],
  set: [words, "a list of"],
  products: [words, "a list of products"],
};

export const valueTypes = Object.keys(readers);
