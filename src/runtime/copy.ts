import type { Locale, PluralCategory, PluralTest, Slot, Template } from "./bundle.ts";
import { civil, decimalText, type Value } from "./values.ts";

export interface Filling {
  readonly value: Value;
  readonly currency: string | null;
}

/** A template with its slots filled, in one pass: what is put in is not looked at again. */
export function fill(
  template: Template,
  locale: Locale,
  currencyDigits: ReadonlyMap<string, number>,
  find: (slot: Slot) => Filling,
): string {
  return template
    .map((part) => {
      if (typeof part === "string") return part;
      const { value, currency } = find(part);
      return write(part, value, currency ?? "", locale, currencyDigits) ?? part.else ?? "";
    })
    .join("");
}

/** A value as a locale writes it; null when there is none. */
function write(
  slot: Slot,
  value: Value,
  currency: string,
  locale: Locale,
  currencyDigits: ReadonlyMap<string, number>,
): string | null {
  if (typeof value === "string") return value;
  if (typeof value !== "number") return null;
  if (slot.type === "date") return dateText(value, locale);
  const plain = slot.type === "integer" ? String(value) : decimalText(value);
  if (slot.forms !== null) return slot.forms[categoryOf(plain, locale.plurals)] ?? "";
  const digits = slot.type === "money" ? (currencyDigits.get(currency) ?? 0) : 0;
  const amount = numberText(plain, digits, locale);
  if (slot.type === "percent") return put(locale.percent, { amount });
  return slot.type === "money" ? put(locale.money, { amount, currency }) : amount;
}

function dateText(date: number, locale: Locale): string {
  const { day, month, year } = civil(date);
  return put(locale.date, {
    day: String(day),
    month: locale.months[month - 1] ?? "",
    year: String(year),
  });
}

function put(pattern: string, parts: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? "");
}

/** A plain decimal with the locale's signs, and at least so many fraction digits. */
function numberText(plain: string, digits: number, locale: Locale): string {
  const [sign, unsigned] = plain.startsWith("-") ? ["-", plain.slice(1)] : ["", plain];
  const [whole = "", fraction = ""] = unsigned.split(".");
  const padded = fraction.padEnd(digits, "0");
  return sign + grouped(whole, locale) + (padded === "" ? "" : locale.decimal + padded);
}

function grouped(whole: string, { group, group_sizes, group_from }: Locale): string {
  if (whole.length < group_from) return whole;
  const groups: string[] = [];
  let end = whole.length;
  for (let i = 0; end > 0; i++) {
    const size = Math.max(1, group_sizes[Math.min(i, group_sizes.length - 1)] ?? 3);
    groups.unshift(whole.slice(Math.max(0, end - size), end));
    end -= size;
  }
  return groups.join(group);
}

/** Position of the plural category a plain decimal belongs to. */
function categoryOf(plain: string, plurals: readonly PluralCategory[]): number {
  const found = plurals.findIndex(
    ({ when }) =>
      when.length === 0 || when.some((tests) => tests.every((test) => fits(test, plain))),
  );
  return found < 0 ? plurals.length - 1 : found;
}

function fits({ operand, mod, not, ranges }: PluralTest, plain: string): boolean {
  const [whole = "", fraction = ""] = plain.replace("-", "").split(".");
  const operands = {
    n: Number(`${whole}.${fraction}`),
    i: Number(whole),
    v: fraction.length,
    f: Number(fraction),
  };
  const value = mod === null ? operands[operand] : operands[operand] % mod;
  // Ranges hold integers only: 1.5 is in none.
  const isIn = Number.isInteger(value) && ranges.some(([from, to]) => from <= value && value <= to);
  return isIn !== not;
}
