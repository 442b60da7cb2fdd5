import type { Cell } from "./bundle.ts";
import { valueOf, type View } from "./columns.ts";
import { add, atMost } from "./lists.ts";
import type { ColumnPlan, ColumnSieve, RowPlan, Sieve } from "./plan.ts";

/** So many stretches of numbers are told apart at most: more would cost memory and find little. */
const finest = 64;

export function planSieve(rows: readonly RowPlan[]): Sieve {
  const used = new Map<ColumnPlan, number>();
  for (const { column } of rows.flatMap(({ tests }) => tests)) {
    // What depends on the offer considered is not known here.
    if (column.level < 2) used.set(column, (used.get(column) ?? 0) + 1);
  }
  // A column that few rows ask for finds little.
  const columns = [...used].filter(([, count]) => count * 32 > rows.length);
  const words = (rows.length + 31) >> 5;
  return {
    columns: columns.map(([column]) => planColumn(column, rows, words)),
    left: new Uint32Array(words),
    through: new Uint32Array(words),
  };
}

function planColumn(column: ColumnPlan, rows: readonly RowPlan[], words: number): ColumnSieve {
  const cells = rows.map(
    ({ tests }): Cell => tests.find((test) => test.column === column)?.cell ?? { missing: true },
  );
  const ranges = cells.map(({ from, above, to, below, known }): readonly [number, number] =>
    known === false
      ? [Infinity, -Infinity]
      : [
          Math.max(from ?? -Infinity, above ?? -Infinity),
          Math.min(to ?? Infinity, below ?? Infinity),
        ],
  );
  const ends = [...new Set(ranges.flat())].filter(Number.isFinite).toSorted((a, b) => a - b);
  const step = Math.ceil(ends.length / finest);
  const starts = [-Infinity, ...ends.filter((_, index) => index % step === 0)];
  const bits = new Uint32Array((starts.length + 2) * words);
  const wanted = new Map<unknown, number[]>();
  for (const [row, cell] of cells.entries()) {
    const [low, high] = ranges[row]!;
    if (cell.missing === true || cell.known === false) set(bits, 0, row);
    const wishes = [cell.in ?? [], cell.all ?? [], ...(cell.any ?? [])].flat();
    if (wishes.length === 0 && cell.known !== false) set(bits, words, row);
    for (const value of wishes) add(wanted, value, row);
    for (let i = atMost(starts, low) - 1; i < starts.length && starts[i]! <= high; i++) {
      set(bits, (i + 2) * words, row);
    }
  }
  return { column, bits, starts, wanted };
}

function set(bits: Uint32Array, start: number, row: number): void {
  bits[start + (row >> 5)]! |= 1 << (row & 31);
}

/** Hands over the rows that could match, in order. */
export function sift(
  { columns, left, through }: Sieve,
  view: View,
  take: (row: number) => void,
): void {
  const words = left.length;
  left.fill(-1);
  for (const { column, bits, starts, wanted } of columns) {
    const value = valueOf(column, view);
    if (value === undefined || typeof value === "number") {
      const start = value === undefined ? 0 : (atMost(starts, value) + 1) * words;
      for (let i = 0; i < words; i++) left[i]! &= bits[start + i]!;
      continue;
    }
    // An age that is not known exactly lets everything through.
    if (typeof value === "object" && "low" in value) continue;
    const values = typeof value === "object" ? value : [value];
    for (let i = 0; i < words; i++) through[i] = bits[words + i]!;
    for (const one of values) for (const row of wanted.get(one) ?? []) set(through, 0, row);
    for (let i = 0; i < words; i++) left[i]! &= through[i]!;
  }
  for (let word = 0; word < words; word++) {
    for (let rest = left[word]!; rest !== 0; rest &= rest - 1) {
      take((word << 5) + 31 - Math.clz32(rest & -rest));
    }
  }
}
