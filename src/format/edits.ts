import { chunksOf, type Chunk } from "../syntax/chunks.ts";
import type { Edit } from "../text/diagnostic.ts";
import type { Source } from "../text/source.ts";
import { changes } from "./changes.ts";
import { linesIn } from "./comments.ts";
import {
  formatIntact,
  isUnreadable,
  lineEnd,
  usualWidth,
  withoutBlank,
  type FormatOptions,
} from "./format.ts";
import { endOfLine, layOutIntact, withoutLineEnd } from "./lay-out.ts";

/**
 * What an editor changes to format a file: everything but the declarations with a syntax error. The
 * edits are in the order of the text, do not overlap, and touch nothing but blanks, line ends and commas.
 */
export function formattingEdits(source: Source, options: FormatOptions = {}): readonly Edit[] {
  const { text } = source;
  return changes(source, 0, text.length, formatIntact(source, options));
}

/**
 * What an editor changes to format the declarations that a range touches, whole, as they would stand
 * if all of the file were formatted. Only they, and those they line up with, are read and laid out.
 */
export function formatRange(
  source: Source,
  range: { readonly start: number; readonly end: number },
  options: FormatOptions = {},
): readonly Edit[] {
  const { text } = source;
  if (isUnreadable(text)) return [];
  const around = stretchAround(text, range);
  const laid = layOutIntact(text.slice(around.start, around.end), options.printWidth ?? usualWidth);
  const touched = laid.filter(
    ({ start, end }) => start + around.start <= range.end && end + around.start >= range.start,
  );
  const [first] = touched;
  if (!first) return [];
  const lines = withoutBlank(touched.flatMap((piece) => piece.lines));
  const start = first.start + around.start;
  const end = touched.at(-1)!.end + around.start;
  return changes(source, start, end, lines.join(lineEnd(text, options)));
}

/**
 * What an editor changes once `}` or a line end has been typed, the cursor being at `offset` behind it:
 * the declaration that was typed in is formatted, but for the blanks around the cursor. A new line
 * that is still empty does not count, so that Enter alone moves nothing.
 */
export function formatOnType(
  source: Source,
  offset: number,
  typed: string,
  options: FormatOptions = {},
): readonly Edit[] {
  const { text } = source;
  let behind = Math.max(0, Math.min(offset, text.length));
  while (behind > 0 && /\s/.test(text[behind - 1]!)) behind--;
  if (behind === 0) return [];
  const last = { start: behind - 1, end: behind - 1 };
  if (typed === "}")
    return behind === offset && text[behind - 1] === "}" ? formatRange(source, last, options) : [];
  if (typed !== "\n") return [];
  const cut = emptyLine(text, behind, offset);
  const length = cut.end - cut.start;
  const rest = text.slice(0, cut.start) + text.slice(cut.end);
  return formatRange({ ...source, text: rest }, last, options).flatMap((edit) => {
    const { start, end } = edit.span;
    if (start <= cut.start && end >= cut.start) return [];
    const moved = start > cut.start ? length : 0;
    return [{ ...edit, span: { source, start: start + moved, end: end + moved } }];
  });
}

/** The line that was begun at `offset`, with the line end before it, when there is another one still. */
function emptyLine(text: string, behind: number, offset: number): Chunk {
  let ahead = offset;
  while (ahead < text.length && /\s/.test(text[ahead]!)) ahead++;
  let start = offset;
  while (start > behind && /[^\S\r\n]/.test(text[start - 1]!)) start--;
  start = start > behind ? withoutLineEnd(text, start) : start;
  const others = linesIn(text, behind, start) + linesIn(text, offset, ahead);
  return others > 0 || ahead === text.length
    ? { start, end: offset }
    : { start: offset, end: offset };
}

/**
 * What must be laid out for a range: the declarations that it touches, those that no blank line parts
 * from them, and the one before, whose lines may be none of theirs.
 */
function stretchAround(
  text: string,
  range: { readonly start: number; readonly end: number },
): Chunk {
  const { chunks } = chunksOf(text);
  const ends = (index: number): number =>
    index < 0 ? 0 : endOfLine(text, withoutLineEnd(text, chunks[index]!.end));
  let first = chunks.findIndex((_, index) => ends(index) >= range.start);
  if (first < 0) first = chunks.length;
  let last = chunks.findLastIndex((_, index) => ends(index - 1) <= range.end);
  while (first > 0 && !isParted(text, chunks, first)) first--;
  while (last + 1 < chunks.length && !isParted(text, chunks, last + 1)) last++;
  return { start: ends(first - 2), end: last + 1 < chunks.length ? ends(last) : text.length };
}

/** Whether a blank line stands between a declaration and the one before. */
function isParted(text: string, chunks: readonly Chunk[], index: number): boolean {
  const next = chunks[index];
  if (!next) return true;
  const between = text.slice(withoutLineEnd(text, chunks[index - 1]!.end), next.start);
  return /(?:\n|\r(?!\n))[^\S\r\n]*[\r\n]/.test(between);
}
