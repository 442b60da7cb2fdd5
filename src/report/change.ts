import type { Edit, Fix } from "../text/diagnostic.ts";
import { positionOf, type Source } from "../text/source.ts";
import { linesOfSpan, type Layout } from "./frame.ts";
import { harmless } from "./columns.ts";
import { lineOf, shownLine } from "./line.ts";

/** Lines shown of either side of a change. */
const mostLines = 6;

/** What a fix would do, as the lines that go and the lines that come. */
export function change(fix: Fix, layout: Layout, home: Source): readonly string[] {
  const sources = [...new Set(fix.edits.map((edit) => edit.span.source))];
  return sources.flatMap((source) => {
    const edits = fix.edits
      .filter((edit) => edit.span.source === source)
      .toSorted((a, b) => a.span.start - b.span.start);
    const title =
      source === home ? [] : [`${" ".repeat(layout.gutter)}   in ${harmless(source.path)}:`];
    return [...title, ...regions(edits).flatMap((region) => regionRows(source, region, layout))];
  });
}

/** Edits that touch the same lines, together. */
function regions(edits: readonly Edit[]): readonly (readonly Edit[])[] {
  const found: Edit[][] = [];
  let end = -1;
  for (const edit of edits) {
    const { first, last } = linesOfSpan(edit.span);
    if (first <= end) found.at(-1)!.push(edit);
    else found.push([edit]);
    end = Math.max(end, last);
  }
  return found;
}

function regionRows(source: Source, edits: readonly Edit[], layout: Layout): readonly string[] {
  const first = linesOfSpan(edits[0]!.span).first;
  const last = positionOf(source, edits.at(-1)!.span.end).line;
  const { start } = lineOf(source, first);
  const { end } = lineOf(source, last);

  let after = "";
  let at = start;
  for (const { span, newText } of edits) {
    after += source.text.slice(at, span.start) + newText;
    at = span.end;
  }
  const changed: Source = { path: source.path, text: after + source.text.slice(at, end) };
  return rows(source.text.slice(start, end), changed.text, first, layout);
}

function rows(before: string, after: string, first: number, layout: Layout): readonly string[] {
  let goes = before.split(/\r\n|\n|\r/);
  let comes = after.split(/\r\n|\n|\r/);
  let number = first;
  while (goes.length > 0 && comes.length > 0 && goes[0] === comes[0]) {
    goes = goes.slice(1);
    comes = comes.slice(1);
    number++;
  }
  while (goes.length > 0 && comes.length > 0 && goes.at(-1) === comes.at(-1)) {
    goes = goes.slice(0, -1);
    comes = comes.slice(0, -1);
  }
  const { red, green } = layout.look.paint;
  return [
    ...side(goes, "-", number, layout, comes).map((row) => red(row)),
    ...side(comes, "+", number, layout, goes).map((row) => green(row)),
  ];
}

function side(
  lines: readonly string[],
  sign: "-" | "+",
  first: number,
  { look, gutter }: Layout,
  others: readonly string[],
): readonly string[] {
  const room = look.width - gutter - 3;
  const shown = lines.slice(0, mostLines).map((text, index) => {
    const anchor = firstDifference(text, others[index] ?? "");
    const line = shownLine({ path: "", text }, 1, anchor, room);
    return `${String(first + index).padStart(gutter)} ${sign} ${line.text}`.trimEnd();
  });
  const more = lines.length - shown.length;
  return more > 0 ? [...shown, `${" ".repeat(gutter)} ${sign} … ${more} more`] : shown;
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
