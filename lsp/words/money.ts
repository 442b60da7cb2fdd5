import { microsOf } from "../../src/lint/amounts.ts";
import { currencyDigits } from "../../src/locale/currencies.ts";
import type { Amount } from "../../src/model/model.ts";

/** How many of a period there are in a month; a year has 365.25 days. */
const monthly: ReadonlyMap<string, number> = new Map([
  ["day", 365.25 / 12],
  ["week", 365.25 / 7 / 12],
  ["quarter", 1 / 3],
  ["year", 1 / 12],
]);

/**
 * What an amount comes to in a month, `5.42 USD per seat per month`; null where it is paid once or by
 * the month already. `exact` is false where it had to be rounded.
 */
export function perMonth(
  amount: Amount,
): { readonly text: string; readonly exact: boolean } | null {
  const { currency, per } = amount;
  const period = per.find((word) => monthly.has(word));
  if (period === undefined) return null;
  const micros = microsOf(amount) * monthly.get(period)!;
  const { text, exact } = moneyText(micros, currency);
  const words = per.map((word) => ` per ${word === period ? "month" : word}`).join("");
  return { text: text + words, exact };
}

/** Millionths as people write the currency: `5.42 USD`, `65 USD`, `1200 JPY`. */
export function moneyText(
  micros: number,
  currency: string,
): { readonly text: string; readonly exact: boolean } {
  const digits = currencyDigits(currency);
  const amount = (micros / 1_000_000).toFixed(digits);
  const short = Number(amount) === Math.round(Number(amount)) ? String(Number(amount)) : amount;
  return {
    text: `${short} ${currency}`,
    exact: Math.abs(Number(amount) * 1_000_000 - micros) < 0.5,
  };
}

/** Whether it is paid again and again. */
export const isRecurring = ({ per }: Amount): boolean =>
  per.some((word) => word === "month" || monthly.has(word));
