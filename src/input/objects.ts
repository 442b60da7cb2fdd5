import { faultIn } from "./fault.ts";
import type { Cell, Row } from "./feed.ts";

/** A value read from JSON. */
export type Json = unknown;

/** The object a line of JSON holds, or what is wrong with the line. */
export function objectIn(
  text: string,
  exact: boolean,
): { readonly value: Json } | { readonly problem: string } {
  const parsed = parseJson(text, exact);
  if (!parsed.ok) return { problem: `this is no JSON: ${parsed.problem}` };
  return isObject(parsed.value)
    ? { value: parsed.value }
    : { problem: "this is no moment, which would be an object in `{ }`" };
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export type Parsed =
  | { readonly ok: true; readonly value: Json }
  /** `at`: the offset at which the text stops making sense. */
  | { readonly ok: false; readonly problem: string; readonly at: number };

/** Parses JSON. When `exact`, numbers come as the texts they are written as, so that none is rounded. */
export function parseJson(text: string, exact: boolean): Parsed {
  try {
    return { ok: true, value: exact ? JSON.parse(text, asWritten) : JSON.parse(text) };
  } catch {
    const at = faultIn(text) ?? text.length;
    const rest = text
      .slice(at, at + 20)
      .replaceAll(/\s+/g, " ")
      .trim();
    const column = at - text.lastIndexOf("\n", at - 1);
    const problem =
      rest === "" ? "it breaks off" : `\`${rest}\` in column ${column} makes no sense there`;
    return { ok: false, problem, at };
  }
}

function asWritten(_: string, value: unknown, context?: { readonly source?: string }): unknown {
  return typeof value === "number" ? (context?.source ?? String(value)) : value;
}

/** A flat object as a row: texts, numbers as written, `true` and `false`, and lists of these. */
export function cellsOf(value: Json): Row {
  return (column) =>
    isObject(value) && Object.hasOwn(value, column) ? cellOf(value[column]) : null;
}

function cellOf(value: unknown): Cell {
  if (typeof value === "string") return value;
  if (typeof value === "boolean" || typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.map((item) => (isObject(item) ? odd(item) : String(item)));
  return isObject(value) ? odd(value) : null;
}

/** What is no cell is shown as it is, and refused wherever it is read. */
const odd = (value: object): string => JSON.stringify(value);
