import type { Extent, Text } from "../syntax/ast.ts";
import type { Span } from "../text/source.ts";
import type { CopyText } from "./copy/text.ts";

/**
 * Where words of a text stand in its declaration: offsets as the judge of copy counts them become
 * extents of the source. A placeholder is taken whole.
 */
export function placesOf(
  text: Text,
  copy: CopyText,
  span: Span,
): (start: number, end: number) => Extent {
  // Most texts hold no escapes: their letters stand one by one behind the quote. Of the others the
  // source itself is needed, and kept.
  const raw = isPlain(text) ? null : span.source.text.slice(span.start, span.end);
  let starts: readonly number[] | undefined;
  return (start, end) => {
    starts ??= startsOf(text, copy, raw);
    const at = (offset: number) => starts![Math.max(0, Math.min(offset, starts!.length - 1))]!;
    const from = at(start);
    return { start: from, end: Math.max(from, end > start ? endAt(starts, end) : from) };
  };
}

/** Behind the character before: of a placeholder, behind the whole of it. */
function endAt(starts: readonly number[], end: number): number {
  let at = Math.min(end, starts.length - 1);
  while (at < starts.length - 1 && starts[at] === starts[end - 1]) at++;
  return starts[at]!;
}

function isPlain(text: Text): boolean {
  const written = text.parts.reduce(
    (sum, part) => sum + (typeof part === "string" ? part.length : part.span.end - part.span.start),
    0,
  );
  return text.span.end - text.span.start === written + 2;
}

/** For each character as the judge counts, and for the end, where it stands in the declaration. */
function startsOf(text: Text, copy: CopyText, raw: string | null): readonly number[] {
  const starts: number[] = [];
  const from = text.span.start;
  const long = raw?.startsWith('"""') ?? false;
  let at = from + (long ? 3 : 1);
  text.parts.forEach((part, index) => {
    const shown = copy[index]!;
    if (typeof part !== "string" || typeof shown !== "string") {
      const extent = typeof part === "string" ? { start: at, end: at } : part.span;
      const length = typeof shown === "string" ? shown.length : shown.source.length;
      for (let count = 0; count < length; count++) starts.push(extent.start);
      at = extent.end;
    } else if (raw === null) {
      for (let count = 0; count < part.length; count++) starts.push(at++);
    } else {
      at = from + cookedInto(starts, part, raw, at - from, from);
    }
  });
  starts.push(at);
  return starts;
}

/** Walks the source of a literal stretch along with what it means: escapes, braces said twice, indentation. */
function cookedInto(
  starts: number[],
  part: string,
  raw: string,
  first: number,
  from: number,
): number {
  let at = first;
  for (let index = 0; index < part.length; index++) {
    const char = part[index]!;
    // Line ends and indentation that are no part of what it says.
    while (at < raw.length && raw[at] !== char && /\s/.test(raw[at]!)) at++;
    starts.push(from + at);
    if (raw[at] === "\\" && raw[at + 1] !== undefined) at += escapeLength(raw, at, char);
    else if (char === "{" && raw[at + 1] === "{") at += 2;
    else if (char === "\n" && raw[at] === "\r" && raw[at + 1] === "\n") at += 2;
    else at++;
  }
  return at;
}

/** An unknown escape stands for its backslash. */
function escapeLength(raw: string, at: number, char: string): number {
  const next = raw[at + 1];
  if (char === "\\") return next === "\\" ? 2 : 1;
  return 2;
}
