import type { Quantity } from "../syntax/ast.ts";
import type { Type } from "./model.ts";

/**
 * A quantity as the number in which its type is compared (see `model.ts`), or what is wrong with it:
 * it is of another sort, has a finer fraction than is compared, is too large, or names no real day.
 */
export type Converted =
  | { readonly ok: true; readonly value: number }
  | {
      readonly ok: false;
      readonly problem: "sort" | "currency" | "fraction" | "large" | "no_such_day";
    };

/** Types whose values are compared as numbers. */
export const isNumeric = (type: Type): boolean =>
  type.kind !== "flag" &&
  type.kind !== "text" &&
  type.kind !== "products" &&
  type.kind !== "member" &&
  type.kind !== "set";

/** Reads a quantity as a value of a type, with its unit. */
export function convert({ value }: Quantity, type: Type): Converted {
  switch (type.kind) {
    case "duration":
      if (value.sort !== "duration" || value.counted !== "exact") return wrong("sort");
      return exactly(value.digits, milliseconds[value.unit]!, 1000n);
    case "integer":
      return value.sort === "number" ? exactly(value.digits, 1n) : wrong("sort");
    case "decimal":
      return value.sort === "number" ? exactly(value.digits, million) : wrong("sort");
    case "percent":
      return value.sort === "percent" ? exactly(value.digits, million) : wrong("sort");
    case "money":
      if (value.sort !== "money") return wrong("sort");
      return value.currency === type.currency ? exactly(value.digits, million) : wrong("currency");
    case "date":
      return value.sort === "date" ? found(daysOf(value.iso), "no_such_day") : wrong("sort");
    case "instant":
      return value.sort === "instant" ? instant(value.iso) : wrong("sort");
    default:
      return wrong("sort");
  }
}

const million = 1_000_000n;

/** An exact length in milliseconds; calendar units and lengths without an exact number of them have none. */
export function millisecondsOf({ value }: Quantity): Converted {
  if (value.sort !== "duration" || value.counted !== "exact") return wrong("sort");
  const unit = milliseconds[value.unit];
  return unit === undefined ? wrong("sort") : exactly(value.digits, unit);
}

/** A whole number at least as large as 0 and written without a unit. */
export function wholeNumber({ value }: Quantity): Converted {
  return value.sort === "number" ? exactly(value.digits, 1n) : wrong("sort");
}

/** A share in basis points: `12.5%` is 1250. */
export function basisPoints({ value }: Quantity): Converted {
  return value.sort === "percent" ? exactly(value.digits, 100n) : wrong("sort");
}

/** Exact lengths of units; a month, quarter or year has none. */
const milliseconds: Readonly<Record<string, bigint>> = {
  ms: 1n,
  second: 1000n,
  minute: 60_000n,
  hour: 3_600_000n,
  day: 86_400_000n,
  week: 604_800_000n,
};

/** Days since 1970-01-01 of an ISO date that exists. */
export function daysOf(iso: string): number | null {
  const time = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso) return null;
  return time / 86_400_000;
}

/** The ISO date of a number of days since 1970-01-01. */
export const dateOf = (days: number): string =>
  new Date(days * 86_400_000).toISOString().slice(0, 10);

function instant(iso: string): Converted {
  if (daysOf(iso.slice(0, 10)) === null) return wrong("no_such_day");
  const time = Date.parse(iso);
  return Number.isNaN(time) ? wrong("no_such_day") : { ok: true, value: time };
}

const wrong = (problem: Extract<Converted, { ok: false }>["problem"]): Converted => ({
  ok: false,
  problem,
});
const found = (value: number | null, problem: "no_such_day"): Converted =>
  value === null ? wrong(problem) : { ok: true, value };

/** `digits` times `factor` over `divisor`, if that is a whole number that a double holds exactly. */
function exactly(digits: string, factor: bigint, divisor = 1n): Converted {
  const decimal = decimalOf(digits);
  if (!decimal) return wrong("large");
  const scale = 10n ** BigInt(decimal.places) * divisor;
  const product = decimal.units * factor;
  if (product % scale !== 0n) return wrong("fraction");
  const value = product / scale;
  if (value > maximum || value < -maximum) return wrong("large");
  return { ok: true, value: Number(value) };
}

const maximum = BigInt(Number.MAX_SAFE_INTEGER);

/** A decimal as a whole number of its last places; null when it is longer than anything compared. */
function decimalOf(digits: string): { readonly units: bigint; readonly places: number } | null {
  if (digits.length > 60) return null;
  const [whole = "0", fraction = ""] = digits.split(".");
  return { units: BigInt(whole + fraction), places: fraction.length };
}

/**
 * `percent` of an amount, in millionths and rounded half away from zero to the nearest: what
 * `25% of price` comes to. Null when either is longer than anything compared.
 */
export function shareOf(percent: string, amount: string): number | null {
  const share = decimalOf(percent);
  const whole = decimalOf(amount);
  if (!share || !whole) return null;
  const scale = 100n * 10n ** BigInt(share.places + whole.places);
  const product = share.units * whole.units * million;
  const half = product < 0n ? -scale / 2n : scale / 2n;
  const value = (product + half) / scale;
  return value > maximum || value < -maximum ? null : Number(value);
}

/** A decimal as short as it can be: `6.50` is `6.5`, `007` is `7`. */
export function shortest(digits: string): string {
  const sign = digits.startsWith("-") ? "-" : "";
  const [whole = "", fraction = ""] = digits.slice(sign.length).split(".");
  const head = whole.replace(/^0+(?=\d)/, "");
  const tail = fraction.replace(/0+$/, "");
  const number = tail ? `${head}.${tail}` : head;
  return number === "0" ? number : sign + number;
}

/** Millionths as a decimal: 6_500_000 is `6.5`. */
export function decimalText(millionths: number): string {
  const sign = millionths < 0 ? "-" : "";
  const digits = Math.abs(millionths).toString().padStart(7, "0");
  return shortest(`${sign}${digits.slice(0, -6)}.${digits.slice(-6)}`);
}

/** A quantity as people write it, in one spelling: `14 days`, `1 calendar month`, `6.5 EUR`, `20%`. */
export function textOf({ value, calendar }: Quantity): string {
  switch (value.sort) {
    case "number":
      return shortest(value.digits);
    case "percent":
      return `${shortest(value.digits)}%`;
    case "money":
      return `${shortest(value.digits)} ${value.currency}`;
    case "duration": {
      const digits = shortest(value.digits);
      const unit = value.unit === "ms" || digits === "1" ? value.unit : `${value.unit}s`;
      const counted = value.counted === "exact" ? "" : `${value.counted} `;
      return `${digits} ${counted}${unit}${calendar ? ` in ${calendar.text}` : ""}`;
    }
    case "time":
      return `${twoDigits(Math.floor(value.minutes / 60))}:${twoDigits(value.minutes % 60)}`;
    default:
      return value.iso;
  }
}

const twoDigits = (number: number): string => number.toString().padStart(2, "0");
