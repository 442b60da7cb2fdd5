import { linesOf, type Source } from "../text/source.ts";
import { cellsOf, type Cell } from "./columns.ts";

/** A line of a source as it is shown: whole, or cut around the place it is shown for. */
export interface ShownLine {
  readonly text: string;
  /** The column in `text` at which an offset of the source appears; the nearest one when it is cut off. */
  columnAt(offset: number): number;
}

const cut = "…";

/** The line with this number (from 1) in at most `width` columns, with what stands at `anchor` in view. */
export function shownLine(
  source: Source,
  number: number,
  anchor: number,
  width: number,
): ShownLine {
  const { start, end } = lineOf(source, number);
  // A line may be as long as a file may be; only the neighbourhood of the anchor is looked at.
  const reach = width * 4;
  const near = Math.max(start, Math.min(anchor, end));
  const from = wholeCharacter(source.text, Math.max(start, near - reach));
  const to = wholeCharacter(source.text, Math.min(end, near + reach));
  const cells = cellsOf(source.text.slice(from, to));
  const { first, last } = visibleCells(cells, near - from, width);

  const cutLeft = from > start || first > 0;
  const cutRight = to < end || last < cells.length;
  const shown = cells.slice(first, last);
  return {
    text: (cutLeft ? cut : "") + shown.map(({ text }) => text).join("") + (cutRight ? cut : ""),
    columnAt(offset) {
      let column = cutLeft ? 1 : 0;
      for (const cell of shown) {
        if (from + cell.end > offset) break;
        column += cell.width;
      }
      return from > offset ? 0 : column;
    },
  };
}

/** Where a line begins and ends, its line end left out. */
export function lineOf(source: Source, number: number): { start: number; end: number } {
  const starts = linesOf(source);
  const start = starts[number - 1] ?? source.text.length;
  const next = starts[number] ?? source.text.length;
  let end = next;
  while (end > start && /[\r\n]/.test(source.text[end - 1]!)) end--;
  return { start, end };
}

/** As many cells as fit, a third of them before the anchor when not all do. */
function visibleCells(
  cells: readonly Cell[],
  anchor: number,
  width: number,
): { first: number; last: number } {
  const total = cells.reduce((sum, cell) => sum + cell.width, 0);
  if (total <= width) return { first: 0, last: cells.length };

  const room = width - 2 * cut.length;
  let first = cells.findIndex((cell) => cell.end > anchor);
  if (first < 0) first = cells.length;
  let before = 0;
  while (first > 0 && before + cells[first - 1]!.width <= room / 3) {
    first--;
    before += cells[first]!.width;
  }
  let last = first;
  let used = 0;
  while (last < cells.length && used + cells[last]!.width <= room) {
    used += cells[last]!.width;
    last++;
  }
  // Near the end of the line there is room left over: show more of what stands before.
  while (first > 0 && used + cells[first - 1]!.width <= room) {
    first--;
    used += cells[first]!.width;
  }
  return { first, last };
}

/** Not between the two halves of a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  return /[\udc00-\udfff]/.test(text[offset] ?? "") && offset > 0 ? offset - 1 : offset;
}
