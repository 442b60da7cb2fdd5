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
export function quantityValue(image: string): Quantity["value"] {
  const [, digits = "0", rest = ""] = /^(-?[\d_]+(?:\.\d+)?)[ \t]*(.*)$/.exec(image) ?? [];
  const plain = digits.replaceAll("_", "");
  if (rest === "") return { sort: "number", digits: plain };
  if (rest === "%") return { sort: "percent", digits: plain };
  if (/^[A-Z]{3}$/.test(rest)) return { sort: "money", digits: plain, currency: rest };
  if (rest.includes("T")) return { sort: "instant", iso: image };
  if (rest.startsWith("-")) return { sort: "date", iso: image };
  if (rest.startsWith(":")) {
    const [hours = 0, minutes = 0] = image.split(":").map(globalThis.Number);
    return { sort: "time", minutes: hours * 60 + minutes };
  }
  const said = rest.split(/[ \t]+/);
  const unit = said.at(-1)!;
  return {
    sort: "duration",
    digits: plain,
    unit: units.get(unit) ?? units.get(unit.replace(/s$/, "")) ?? "day",
    counted: counted.get(said[0]!) ?? "exact",
  };
}

/** The whole number that a token says, `1_000` included. */
export const countOf = (token: IToken): number => Number(meaningOf(token).replaceAll("_", ""));

/** An image short enough for a sentence. */
export function shorten(image: string): string {
  const line = image.replaceAll(/\s+/g, " ");
  return line.length > 40 ? `${line.slice(0, 36)}…` : line;
}
