import type { Bundle, Cell, Cells, Column, Fact } from "../../../src/runtime/bundle.ts";

/** The numbers and words at which something changes in a bundle. */
export interface Thresholds {
  /** By fact id, and `trigger field`: values in the unit of comparison. */
  readonly values: ReadonlyMap<string, readonly (number | string | boolean)[]>;
  /** By fact id, and `trigger field`: distances from now, in milliseconds and in days. */
  readonly distances: ReadonlyMap<string, readonly Reach[]>;
  /** Of events and triggers. */
  readonly ages: readonly Reach[];
}
export type Reach = { readonly ms: number } | { readonly days: number };

export function thresholdsOf(bundle: Bundle): Thresholds {
  const values = new Map<string, (number | string | boolean)[]>();
  const distances = new Map<string, Reach[]>();
  const ages: Reach[] = [];
  const columns = new Map(bundle.columns.map((column) => [column.id, column]));
  for (const cells of rowsOf(bundle)) {
    for (const [id, cell] of Object.entries(cells)) {
      const column = columns.get(id)!;
      const key = keyOf(column);
      if (column.kind === "age" || column.kind === "trigger_age") {
        ages.push(...reaches(cell, column.unit));
      } else if (column.kind === "distance") {
        const known = distances.get(key) ?? [];
        distances.set(key, [...known, ...reaches(cell, column.unit)]);
      } else if (key !== "") {
        const known = values.get(key) ?? [];
        values.set(key, [...known, ...around(cell)]);
      }
    }
  }
  for (const { window } of bundle.caps) {
    if (window) ages.push(...reaches({ below: window.length }, window.unit));
  }
  for (const { run } of bundle.counters) {
    if (run?.within) ages.push(...reaches({ below: run.within }, "ms"));
  }
  return { values, distances, ages };
}

function rowsOf(bundle: Bundle): readonly Cells[] {
  return [
    ...bundle.tables.flatMap(({ rows }) => rows.map(({ when }) => when)),
    ...bundle.conditions.flatMap(({ rows }) => rows),
    ...bundle.silencers.flatMap(({ rows }) => rows),
  ];
}

function keyOf(column: Column): string {
  if (column.kind === "fact") return column.fact;
  if (column.kind === "data") return `${column.trigger} ${column.field}`;
  if (column.kind !== "distance") return "";
  return column.trigger === null ? column.of : `${column.trigger} ${column.of}`;
}

function around({ from, above, to, below, in: among = [], not_in = [] }: Cell) {
  const bounds = [from, above, to, below].filter((bound) => bound !== undefined);
  return [...bounds.flatMap((bound) => [bound - 1, bound, bound + 1]), ...among, ...not_in];
}

/** Bounds of an age; those in calendar units as whole days somewhere near. */
function reaches({ from, above, to, below }: Cell, unit: string): readonly Reach[] {
  const bounds = [from, above, to, below].filter((bound) => bound !== undefined);
  const days: Readonly<Record<string, number>> = {
    days: 1, clear_days: 1, business_days: 1, months: 31, week_starts: 7, month_starts: 31,
    quarter_starts: 90, year_starts: 365,
  }; // prettier-ignore
  const near = bounds.filter((bound) => bound < 1e12);
  return near.flatMap((bound): readonly Reach[] =>
    unit === "ms"
      ? [{ ms: bound - 1 }, { ms: bound }, { ms: bound + 1 }]
      : [-1, 0, 1, 2].map((more) => ({ days: bound * days[unit]! + more })),
  );
}

/** A number as a moment says it. */
export function spoken(fact: Fact, value: number | string | boolean): string | number | boolean {
  if (typeof value !== "number") return value;
  switch (fact.type) {
    case "date":
      return new Date(value * 86_400_000).toISOString().slice(0, 10);
    case "instant":
      return new Date(value).toISOString();
    case "decimal":
    case "percent":
    case "money": {
      const sign = value < 0 ? "-" : "";
      const [whole, fraction] = [Math.floor(Math.abs(value) / 1e6), Math.abs(value) % 1e6];
      // With zeros that say nothing, as a host may write them.
      return `${sign}${whole}${fraction === 0 ? "" : `.${String(fraction).padStart(6, "0")}`}`;
    }
    default:
      return value;
  }
}
