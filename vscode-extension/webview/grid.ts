/** The cell that the keyboard is on, by its row and column, kept when the table is drawn anew. */
const place = { row: 1, column: 0 };

/**
 * Moves through the cells of a table by the keyboard: arrows, Home and End, with Control to the ends of
 * the table. Enter goes where a cell leads, Space shows it and stays. One cell at a time can be tabbed to.
 */
export function grid(event: KeyboardEvent): void {
  const table = event.currentTarget as HTMLTableElement;
  const at = (event.target as Element).closest<HTMLTableCellElement>("td, th");
  if (!at || event.altKey || event.metaKey) return;
  const row = at.parentElement as HTMLTableRowElement;
  const [lastRow, lastColumn] = [table.rows.length - 1, row.cells.length - 1];
  const [down, right] = [row.rowIndex, at.cellIndex];
  const far = event.ctrlKey;
  const to: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [far ? 0 : down - 1, right],
    ArrowDown: [far ? lastRow : down + 1, right],
    ArrowLeft: [down, far ? 0 : right - 1],
    ArrowRight: [down, far ? lastColumn : right + 1],
    PageUp: [Math.max(0, down - 10), right],
    PageDown: [Math.min(lastRow, down + 10), right],
    Home: [far ? 0 : down, 0],
    End: [far ? lastRow : down, lastColumn],
  };
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    at.dispatchEvent(new CustomEvent("go", { detail: { keepFocus: event.key === " " } }));
    return;
  }
  const next = to[event.key];
  if (!next) return;
  event.preventDefault();
  const target = table.rows[next[0]]?.cells[next[1]];
  if (!target) return;
  moveTo(table, target);
  target.focus();
  target.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** Lets the keyboard into a table that has been drawn, where it was before as far as there is such a cell. */
export function landOn(table: HTMLTableElement | null): void {
  if (!table) return;
  const row = table.rows[Math.min(place.row, table.rows.length - 1)];
  const target = row?.cells[Math.min(place.column, row.cells.length - 1)];
  if (target) moveTo(table, target);
}

/** The first cell of the first row again: it is another table. */
export function startOver(): void {
  place.row = 1;
  place.column = 0;
}

/** Takes note of the cell that was clicked. */
export function noteFocus(event: FocusEvent): void {
  const cell = (event.target as Element).closest<HTMLTableCellElement>("td, th");
  if (cell) moveTo(event.currentTarget as HTMLTableElement, cell);
}

function moveTo(table: HTMLTableElement, cell: HTMLTableCellElement): void {
  for (const other of table.querySelectorAll<HTMLTableCellElement>("[tabindex='0']")) {
    other.tabIndex = -1;
  }
  cell.tabIndex = 0;
  place.row = (cell.parentElement as HTMLTableRowElement).rowIndex;
  place.column = cell.cellIndex;
}
