import type * as B from "./bundle.ts";
import { holds, type View } from "./columns.ts";
import type { OfferPlan, RowPlan, TablePlan, TestPlan } from "./plan.ts";

export function planTables(
  tables: readonly B.Table[],
  offers: ReadonlyMap<string, OfferPlan>,
  planRow: (cells: B.Cells) => readonly TestPlan[],
): ReadonlyMap<string, TablePlan> {
  const planned = tables
    .filter(({ rows }) => rows.length > 0)
    .map(({ trigger, rows }) => {
      const plans = rows.map((row) => ({
        id: row.id,
        offer: offers.get(row.offer)!,
        source: row.source,
        tests: planRow(row.when),
      }));
      return [trigger, { rows: plans, delayed: plans.filter(isDelayed) }] as const;
    });
  return new Map(planned);
}

function isDelayed({ tests }: RowPlan): boolean {
  return tests.some(({ column, cell }) => column.kind === "trigger_age" && cell.from !== undefined);
}

/** Hands over the first row that matches of every offer that has not matched this turn yet. */
export function matchRows(table: TablePlan, view: View, take: (row: RowPlan) => void): void {
  const { turn } = view.scene;
  for (const row of table.rows) {
    const { offer } = row;
    if (offer.turn === turn) continue;
    view.offer = offer;
    if (!holds(row.tests, view)) continue;
    offer.turn = turn;
    take(row);
  }
}
