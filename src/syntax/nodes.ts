import type { IToken } from "chevrotain";
import type { DurationSort, DurationUnit, Extent, Name, Quantity } from "./ast.ts";

/** Offset behind a token. */
export const endOf = (token: IToken): number => token.startOffset + token.image.length;

/** Where a token stands, relative to the text that was lexed. */
export const extentOf = (token: IToken): Extent => ({
  start: token.startOffset,
  end: endOf(token),
});

/** What a token stands for: a slip of the pen carries what was meant as its payload. */
export const meaningOf = (token: IToken): string => token.payload ?? token.image;

export const nameNode = (token: IToken): Name => ({
  kind: "Name",
  span: extentOf(token),
  text: meaningOf(token),
});

/** A quantity without calendar and share. */
export function quantityNode(token: IToken): Quantity {
  return {
    kind: "Quantity",
    span: extentOf(token),
    value: quantityValue(meaningOf(token)),
    calendar: null,
    of: null,
  };
}

const counted: ReadonlyMap<string, DurationSort> = new Map([
  ["clear", "clear"],
  ["calendar", "calendar"],
  ["business", "business"],
]);
const units: ReadonlyMap<string, DurationUnit> = new Map([
  ["ms", "ms"],
  ["millisecond", "ms"],
  ["second", "second"],
  ["minute", "minute"],
  ["hour", "hour"],
  ["day", "day"],
  ["week", "week"],
  ["month", "month"],
  ["quarter", "quarter"],
  ["year", "year"],
]);

/** Reads `14 days`, `6.50 EUR`, `20%`, `4_812`, `2026-10-02`, `21:00`, `2026-10-02T10:00:00Z`. */
function quantityValue(image: string): Quantity["value"] {
  const end = endOfDigits(image);
  const digits = image.slice(0, end).replaceAll("_", "");
  if (end === image.length) return { sort: "number", digits };
  const char = image[end];
  if (char === "%") return { sort: "percent", digits };
  if (char === "-")
    return image.includes("T") ? { sort: "instant", iso: image } : { sort: "date", iso: image };
  if (char === ":")
    return { sort: "time", minutes: Number(digits) * 60 + Number(image.slice(end + 1)) };
  const said = image.slice(end).trim();
  const first = said.charCodeAt(0);
  if (first >= 65 && first <= 90) return { sort: "money", digits, currency: said };
  const words = said.split(/[ \t]+/);
  const word = words.at(-1)!;
  return {
    sort: "duration",
    digits,
    unit: units.get(word) ?? units.get(word.slice(0, -1)) ?? "day",
    counted: counted.get(words[0]!) ?? "exact",
  };
}

/** Behind the digits, `_` and `.` with which a quantity begins, and its sign. */
function endOfDigits(image: string): number {
  let end = image.startsWith("-") ? 1 : 0;
  for (; end < image.length; end++) {
    const char = image.charCodeAt(end);
    if ((char < 48 || char > 57) && char !== 95 && char !== 46) break;
  }
  return end;
}

/** The whole number that a token says, `1_000` included. */
export const countOf = (token: IToken): number => Number(meaningOf(token).replaceAll("_", ""));

/** An image short enough for a sentence. */
export function shorten(image: string): string {
  const line = image.replaceAll(/\s+/g, " ");
  return line.length > 40 ? `${line.slice(0, 36)}…` : line;
}
