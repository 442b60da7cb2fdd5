import { parse } from "../syntax/parse.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import type { Edit } from "../text/diagnostic.ts";
import type { Source } from "../text/source.ts";
import type { Comment } from "./comments.ts";
import { printDeclarations } from "./declarations.ts";
import { firstOf, lastOf, piecesOf, type Item } from "./pieces.ts";
import { printer } from "./print.ts";

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
  const diagnostics = errorsIn(source);
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  const { text } = source;
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const lines = printed(text, options).flatMap((piece) => piece.lines);
  while (lines[0] === "") lines.shift();
  const end = endOf(text, options);
  return { ok: true, text: mark + lines.map((line) => line + end).join("") };
}

/**
 * Formats the declarations that a range touches, whole, as they would stand if all of the file were
 * formatted. Null when the file has a syntax error, or there is nothing to change.
 */
export function formatRange(
  source: Source,
  range: { readonly start: number; readonly end: number },
  options: FormatOptions = {},
): Edit | null {
  if (errorsIn(source).length > 0) return null;
  const { text } = source;
  const touched = printed(text, options).filter(
    ({ start, end }) => start <= range.end && end >= range.start,
  );
  const [first] = touched;
  if (!first) return null;
  const start = first.start;
  const { end } = touched.at(-1)!;
  const lines = touched.flatMap((piece) => piece.lines);
  while (lines[0] === "") lines.shift();
  const newText = lines.join(endOf(text, options));
  return newText === text.slice(start, end) ? null : { span: { source, start, end }, newText };
}

/**
 * Where a place in a text is once it is formatted. Only blanks and commas change: what stands before
 * the place is the same count of other characters.
 */
export function placeAfter(before: string, offset: number, after: string): number {
  let count = 0;
  for (let at = 0; at < Math.min(offset, before.length); at++) if (!moves(before, at)) count++;
  let at = 0;
  for (; at < after.length && count > 0; at++) if (!moves(after, at)) count--;
  // In front of a word, and not behind the one before.
  if (offset < before.length && !moves(before, offset))
    while (at < after.length && moves(after, at)) at++;
  return at;
}

const moves = (text: string, at: number): boolean => /[\s,\uFEFF]/.test(text[at]!);

const errorsIn = (source: Source): readonly Diagnostic[] =>
  parse(source).diagnostics.filter(({ severity }) => severity === "error");

function endOf(text: string, { endOfLine = "auto" }: FormatOptions): string {
  if (endOfLine === "auto") return /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
  return { lf: "\n", crlf: "\r\n", cr: "\r" }[endOfLine];
}

/** A declaration with the comments above it, or those at the end of the file, as lines. */
interface Piece {
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
  /** Blank ones above it and its comments are among them. */
  readonly lines: readonly string[];
}

function printed(text: string, { printWidth = usualWidth }: FormatOptions): readonly Piece[] {
  const { declarations, tail } = piecesOf(text);
  const laid = printDeclarations(declarations, printer(printWidth));
  const pieces: Piece[] = declarations.map((item, index) => pieceOf(item, laid[index]!.lines));
  const [first] = tail;
  if (first) pieces.push({ start: first.start, end: endOfLast(tail), lines: linesOf(tail) });
  return pieces;
}

function pieceOf(item: Item, lines: readonly string[]): Piece {
  const leaf = firstOf(item[0]!);
  const { end, trail, trailEnd } = lastOf(item.at(-1)!);
  const body = [...lines];
  if (trail !== null) body[body.length - 1] += ` ${trail}`;
  return {
    start: leaf.lead[0]?.start ?? leaf.start,
    end: trailEnd ?? end,
    lines: [...linesOf(leaf.lead), ...(leaf.blank ? [""] : []), ...body],
  };
}

const linesOf = (comments: readonly Comment[]): readonly string[] =>
  comments.flatMap(({ text, blank }) => (blank ? ["", text] : [text]));

function endOfLast(comments: readonly Comment[]): number {
  const { start, text } = comments.at(-1)!;
  return start + text.length;
}
