import type { Location, Position, Range } from "vscode-languageserver";
import type { Edit } from "../src/text/diagnostic.ts";
import { linesOf, positionOf, type Source, type Span } from "../src/text/source.ts";

/** Lines and columns as editors send them: both start at 0, columns in UTF-16 units. */
export function positionAt(source: Source, offset: number): Position {
  const { line, column } = positionOf(source, offset);
  return { line: line - 1, character: column - 1 };
}

/** Positions past the end of a line count as its end, those past the last line as the end of the text. */
export function offsetAt(source: Source, { line, character }: Position): number {
  const starts = linesOf(source);
  const { text } = source;
  if (!(line >= 0)) return 0;
  const start = starts[Math.floor(line)];
  if (start === undefined) return text.length;
  let end = starts[Math.floor(line) + 1] ?? text.length;
  while (end > start && (text[end - 1] === "\n" || text[end - 1] === "\r")) end--;
  return Math.min(start + Math.max(0, Math.floor(character) || 0), end);
}

export function rangeOf({ source, start, end }: Span): Range {
  return { start: positionAt(source, start), end: positionAt(source, end) };
}

/** A stretch of a source, from the range an editor sent. */
export function spanAt(source: Source, { start, end }: Range): Span {
  const [a, b] = [offsetAt(source, start), offsetAt(source, end)];
  return { source, start: Math.min(a, b), end: Math.max(a, b) };
}

export const locationOf = (span: Span, uriOf: (path: string) => string): Location => ({
  uri: uriOf(span.source.path),
  range: rangeOf(span),
});

export const textEditOf = ({ span, newText }: Edit): { range: Range; newText: string } => ({
  range: rangeOf(span),
  newText,
});
