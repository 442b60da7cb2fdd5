import { chunksOf, type Chunk } from "../syntax/chunks.ts";
import { diagnosticLimit } from "../syntax/parse.ts";
import { forbidden, readDeclaration } from "../syntax/read.ts";
import { linesIn, type Comment } from "./comments.ts";
import { printDeclarations } from "./declarations.ts";
import { firstOf, lastOf, piecesOf, type Item } from "./pieces.ts";
import { printer } from "./print.ts";

/** A declaration with the comments above it, or comments that stand by themselves, as lines. */
export interface Laid {
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
  /** A blank one above it is among them. What is left as it was may be one of several lines. */
  readonly lines: readonly string[];
}

/** Lays out a text without an error. */
export function layOut(text: string, width: number): readonly Laid[] {
  return laidBetween(text, 0, text.length, width);
}

/** Lays out what has no error, and leaves the rest as it is. */
export function layOutIntact(text: string, width: number): readonly Laid[] {
  const laid: Laid[] = [];
  let at = 0;
  for (const { start, end } of brokenParts(text)) {
    for (const each of laidBetween(text, at, start, width)) laid.push(each);
    const blank = laid.length > 0 && linesIn(text, laid.at(-1)!.end, start) > 1;
    laid.push({ start, end, lines: [...(blank ? [""] : []), text.slice(start, end)] });
    at = end;
  }
  for (const each of laidBetween(text, at, text.length, width)) laid.push(each);
  return laid;
}

/** The lines of declarations that cannot be read, and of the comments directly below them. */
function brokenParts(text: string): readonly Chunk[] {
  const { chunks } = chunksOf(text);
  const found: Chunk[] = [];
  let remarks = 0;
  const read = ({ start, end }: Chunk): number => {
    // That something is wrong is enough to know; what was meant takes time to find out.
    const more = readDeclaration(text.slice(start, end), { left: 0 }).remarks.length;
    remarks += more;
    return more;
  };
  chunks.forEach((chunk, index) => {
    const next = chunks[index + 1];
    const limit = next ? startOfLine(text, next.start) : text.length;
    const start = index === 0 ? startOfText(text) : startOfLine(text, chunk.start);
    // A character that may not stand in a program counts for the declaration above it, if there is one.
    const above = forbidden.test(text.slice(start, chunk.start));
    const below = forbidden.test(text.slice(chunk.end, limit));
    // What has that much wrong with it would take minutes to read.
    const tooMuch = remarks >= diagnosticLimit;
    const within = forbidden.test(text.slice(chunk.start, chunk.end));
    if (!tooMuch && read(chunk) === 0 && !above && !within && !below) return;
    found.push({
      start: above ? start : startOfLine(text, chunk.start),
      end: below ? withoutLineEnd(text, limit) : endOfComments(text, chunk.end, limit),
    });
  });
  return found;
}

/** Behind the comments directly below a declaration. */
function endOfComments(text: string, end: number, limit: number): number {
  let at = endOfLine(text, withoutLineEnd(text, end));
  for (let line = behindLine(text, at); line < limit; line = behindLine(text, at)) {
    const lineEnds = endOfLine(text, line);
    if (text.slice(line, lineEnds).trim() === "") break;
    at = lineEnds;
  }
  return at;
}

function laidBetween(text: string, start: number, end: number, width: number): readonly Laid[] {
  const { declarations, tail } = piecesOf(text.slice(start, end));
  const printed = printDeclarations(declarations, printer(width));
  const laid = declarations.map((item, index) => laidOf(item, printed[index]!.lines));
  const [first] = tail;
  if (first) laid.push({ start: first.start, end: endOfLast(tail), lines: linesOf(tail) });
  if (start === 0) return laid;
  return laid.map((each) => ({ ...each, start: each.start + start, end: each.end + start }));
}

function laidOf(item: Item, lines: readonly string[]): Laid {
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

const isEnd = (text: string, at: number): boolean => text[at] === "\n" || text[at] === "\r";

const startOfText = (text: string): number => (text.startsWith("\uFEFF") ? 1 : 0);

export function startOfLine(text: string, at: number): number {
  let start = at;
  while (start > startOfText(text) && !isEnd(text, start - 1)) start--;
  return start;
}

/** Where a line ends, before what ends it. */
export function endOfLine(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isEnd(text, end)) end++;
  return end;
}

const behindLine = (text: string, end: number): number =>
  text.startsWith("\r\n", end) ? end + 2 : end + 1;

/** An unclosed text ends behind the end of its line. */
export function withoutLineEnd(text: string, end: number): number {
  if (!isEnd(text, end - 1)) return end;
  return text.startsWith("\r\n", end - 2) ? end - 2 : end - 1;
}
