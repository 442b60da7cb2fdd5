import { forbidden } from "../syntax/read.ts";
import { parse, sizeLimit } from "../syntax/parse.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import type { Source } from "../text/source.ts";
import { layOut, layOutIntact, type Laid } from "./lay-out.ts";

/** How wide a line should be; what cannot be divided, such as a text, may be wider. */
export const usualWidth = 100;

export interface FormatOptions {
  readonly printWidth?: number;
  /** `auto` keeps what the first line ends with. */
  readonly endOfLine?: "auto" | "lf" | "crlf" | "cr";
}

/** A text in the one style there is, or what is wrong with it. */
export type Formatted =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Formats a file. One with a syntax error is not touched: its errors are what there is to say. */
export function format(source: Source, options: FormatOptions = {}): Formatted {
  const diagnostics = parse(source).diagnostics.filter(({ severity }) => severity === "error");
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  const { text } = source;
  const laid = layOut(text, options.printWidth ?? usualWidth);
  return { ok: true, text: joined(text, laid, options) };
}

/**
 * Formats the declarations that have no syntax error, and leaves the others exactly as they are, with
 * the comments that stand directly below them. What is between two broken ones is laid out as a file
 * of its own would be. For editors, where something is always half written.
 */
export function formatIntact({ text }: Source, options: FormatOptions = {}): string {
  if (isUnreadable(text)) return text;
  const laid = layOutIntact(text, options.printWidth ?? usualWidth);
  return laid.length === 0 && forbidden.test(text) ? text : joined(text, laid, options);
}

export const isUnreadable = (text: string): boolean => text.length > sizeLimit;

function joined(text: string, laid: readonly Laid[], options: FormatOptions): string {
  const lines = laid.flatMap((piece) => piece.lines);
  const end = lineEnd(text, options);
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  return (
    mark +
    withoutBlank(lines)
      .map((line) => line + end)
      .join("")
  );
}

/** Without the blank lines before the first that says something. */
export function withoutBlank(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line !== "");
  return first < 0 ? [] : lines.slice(first);
}

/** What the lines of a text end with, or shall. Blank lines at its top, which go, do not count. */
export function lineEnd(text: string, { endOfLine = "auto" }: FormatOptions): string {
  if (endOfLine === "auto") {
    const ends = /\r\n|\n|\r/g;
    ends.lastIndex = Math.max(0, text.search(/\S/));
    return ends.exec(text)?.[0] ?? "\n";
  }
  return { lf: "\n", crlf: "\r\n", cr: "\r" }[endOfLine];
}
