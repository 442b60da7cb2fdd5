import { microsOf } from "../../src/lint/amounts.ts";
import { currencyDigits } from "../../src/locale/currencies.ts";
import type { Amount } from "../../src/model/model.ts";
import type { Quantity } from "../../src/syntax/ast.ts";

/** How often a period comes in a month; a year has 365.25 days. */
const monthly: ReadonlyMap<string, number> = new Map([
  ["day", 365.25 / 12],
  ["week", 365.25 / 7 / 12],
  ["month", 1],
  ["quarter", 1 / 3],
  ["year", 1 / 12],
]);

/** Days and weeks make no whole months. */
const isExact = (period: string): boolean => period !== "day" && period !== "week";

/** How often in a month an amount is paid, by the period it names; null where it is paid once. */
export function timesPerMonth({
  per,
}: Amount): { readonly period: string; readonly count: number; readonly exact: boolean } | null {
  const period = per.find((word) => monthly.has(word));
  return period === undefined
    ? null
    : { period, count: monthly.get(period)!, exact: isExact(period) };
}

/** How many months a length of time has; null for what is no length of whole days. */
export function monthsOf({
  value,
}: Quantity): { readonly count: number; readonly exact: boolean } | null {
  if (value.sort !== "duration") return null;
  const each = monthly.get(value.unit);
  if (each === undefined) return null;
  return { count: Number(value.digits) / each, exact: isExact(value.unit) };
}

/**
 * What an amount comes to in a month, `5.42 USD per seat per month`; null where it is paid once or by
 * the month already. `exact` is false where it had to be rounded.
 */
export function perMonth(
  amount: Amount,
): { readonly text: string; readonly exact: boolean } | null {
  const { currency, per } = amount;
  const times = timesPerMonth(amount);
  if (!times || times.period === "month") return null;
  const { text, exact } = moneyText(microsOf(amount) * times.count, currency);
  const words = per.map((word) => ` per ${word === times.period ? "month" : word}`).join("");
  return { text: text + words, exact: exact && times.exact };
}

/** Millionths as people write the currency: `5.42 USD`, `65 USD`, `1200 JPY`. */
export function moneyText(
  micros: number,
  currency: string,
): { readonly text: string; readonly exact: boolean } {
  const amount = (micros / 1_000_000).toFixed(currencyDigits(currency));
  const whole = Number.isInteger(Number(amount)) ? String(Number(amount)) : amount;
  return {
    text: `${whole} ${currency}`,
    exact: Math.abs(Number(amount) * 1_000_000 - micros) < 0.5,
  };
}
