import type * as B from "./bundle.ts";
import { holds, type View } from "./columns.ts";
import type { ConditionPlan, OfferPlan, RowPlan, TablePlan } from "./plan.ts";
import { planSieve, sift } from "./sieve.ts";

/** By trigger; only tables with rows. */
export function planTables(
  tables: readonly B.Table[],
  offers: ReadonlyMap<string, OfferPlan>,
  planRows: (rows: readonly B.Cells[]) => ConditionPlan,
): ReadonlyMap<string, TablePlan> {
  const planned = tables
    .filter(({ rows }) => rows.length > 0)
    .map(({ trigger, rows }) => {
      const tests = planRows(rows.map(({ when }) => when)).rows;
      const plans = rows.map(({ id, offer, source }, index) => ({
        id,
        offer: offers.get(offer)!,
        source,
        tests: tests[index]!,
      }));
      return [trigger, { rows: plans, delayed: plans.filter(isDelayed), sieve: null }] as const;
    });
  return new Map(planned);
}

function isDelayed({ tests }: RowPlan): boolean {
  return tests.some(({ column, cell }) => column.kind === "trigger_age" && cell.from !== undefined);
}

/** From so many rows on it pays to sift them. */
const large = 40;

/** Hands over the first row that matches of every offer that has not matched this turn yet. */
export function matchRows(table: TablePlan, view: View, take: (row: RowPlan) => void): void {
  const { rows } = table;
  const { turn } = view.scene;
  const look = (row: RowPlan): void => {
    const { offer } = row;
    if (offer.turn === turn) return;
    view.offer = offer;
    if (!holds(row.tests, view)) return;
    offer.turn = turn;
    take(row);
  };
  if (rows.length < large) return rows.forEach(look);
  table.sieve ??= planSieve(rows);
  sift(table.sieve, view, (row) => look(rows[row]!));
}
