import { positionOf, type Source, type Span } from "../text/source.ts";
import { columnsOf, harmless } from "./columns.ts";
import { lineOf, shownLine } from "./line.ts";
import type { Look } from "./look.ts";
import { wrap } from "./wrap.ts";

/** A stretch of source to point at, and what to say about it there. */
export interface Label {
  readonly span: Span;
  readonly text: string;
  /** What the report is about; the others are other places involved. */
  readonly main: boolean;
}

/** How the parts of one report line up. */
export interface Layout {
  readonly look: Look;
  /** Columns of the longest line number. */
  readonly gutter: number;
  /** Of the main place. */
  readonly paint: (text: string) => string;
}

/** Lines shown of a label that covers more: the first ones and the last. */
const mostLines = 6;

/** The lines of one source that the labels are about, each with its marks under it. */
export function frame(
  source: Source,
  labels: readonly Label[],
  layout: Layout,
  corner: "┌" | "├",
): readonly string[] {
  const { look, gutter } = layout;
  const dim = look.paint.dim;
  const margin = " ".repeat(gutter);
  const { span } = labels.find((label) => label.main) ?? labels[0]!;
  const { line, column } = positionOf(source, span.start);
  const tall = labels.filter((label) => label.main && isTall(label));

  const head = `${margin} ${dim(`${corner}─`)} ${harmless(source.path)}`;
  // Of an empty file, or one that could not be read, there is no place to show.
  if (source.text === "") return [head];
  const rows = [`${head}:${line}:${column}`, `${margin} ${dim("│")}`];
  let previous: number | null = null;
  for (const number of linesToShow(labels)) {
    if (previous !== null && number > previous + 1) rows.push(`${margin} ${dim("⋮")}`);
    previous = number;
    rows.push(...lineWithMarks(source, number, labels, tall, layout));
  }
  return rows;
}

/** The first and last line of a span; the line end that closes a line belongs to it. */
export function linesOfSpan({ source, start, end }: Span): { first: number; last: number } {
  const first = positionOf(source, start).line;
  return { first, last: Math.max(first, positionOf(source, Math.max(start, end - 1)).line) };
}

const isTall = ({ span }: Label): boolean => {
  const { first, last } = linesOfSpan(span);
  return last > first;
};

function linesToShow(labels: readonly Label[]): readonly number[] {
  const wanted = new Set<number>();
  for (const label of labels) {
    const { first, last } = linesOfSpan(label.span);
    if (!label.main) wanted.add(first);
    else if (last - first < mostLines) for (let n = first; n <= last; n++) wanted.add(n);
    else for (const n of [first, first + 1, first + 2, last]) wanted.add(n);
  }
  // A gap of one line takes as much room as the line itself.
  for (const n of wanted) if (!wanted.has(n + 1) && wanted.has(n + 2)) wanted.add(n + 1);
  return [...wanted].toSorted((a, b) => a - b);
}

function lineWithMarks(
  source: Source,
  number: number,
  labels: readonly Label[],
  tall: readonly Label[],
  layout: Layout,
): readonly string[] {
  const { look, gutter, paint } = layout;
  const { dim, cyan } = look.paint;
  const here = labels
    .filter((label) => !tall.includes(label) && linesOfSpan(label.span).first === number)
    .toSorted((a, b) => Number(b.main) - Number(a.main) || a.span.start - b.span.start);
  const indent = tall.length > 0 ? 2 : 0;
  const room = look.width - gutter - 3 - indent;
  const { end } = lineOf(source, number);
  const anchor = here[0]?.span.start ?? tall[0]?.span.start ?? end;
  const line = shownLine(source, number, anchor, room);

  const edge = tall.length > 0 ? `${paint(bracket(tall[0]!, number))} ` : "";
  const under = tall.length > 0 ? `${paint(insideAfter(tall[0]!, number) ? "│" : " ")} ` : "";
  const rows = [`${dim(`${String(number).padStart(gutter)} │`)} ${edge}${line.text}`.trimEnd()];
  for (const { span, text, main } of here) {
    const from = line.columnAt(span.start);
    const to = Math.max(from + 1, line.columnAt(Math.min(span.end, end)));
    const colour = main ? paint : cyan;
    const start = `${" ".repeat(gutter)} ${dim("│")} ${under}`;
    const marks = " ".repeat(from) + colour((main ? "^" : "-").repeat(to - from));
    if (to + 1 + columnsOf(text) <= room) {
      rows.push(`${start}${marks}${text && ` ${colour(text)}`}`);
    } else {
      const shift = " ".repeat(Math.max(0, Math.min(from, room - 50)));
      rows.push(start + marks);
      for (const words of wrap(text, room - shift.length)) rows.push(start + shift + colour(words));
    }
  }
  return rows;
}

function bracket({ span }: Label, number: number): string {
  const { first, last } = linesOfSpan(span);
  if (number < first || number > last) return " ";
  return number === first ? "╭" : number === last ? "╰" : "│";
}

const insideAfter = ({ span }: Label, number: number): boolean => {
  const { first, last } = linesOfSpan(span);
  return number >= first && number < last;
};
