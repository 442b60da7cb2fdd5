import type { Candidate } from "./candidate.ts";
import { testHolds, type View } from "./columns.ts";
import type { Judged } from "./admit.ts";
import type { OfferPlan, Plan, RowPlan, TablePlan, TestPlan } from "./plan.ts";
import { windowStart } from "./retry.ts";
import type { Scene } from "./scene.ts";

/** An offer that only waits for the window of its trigger to begin, in milliseconds since 1970. */
export interface Waiting {
  readonly candidate: Candidate;
  readonly start: number;
}

/** Of every offer that did not match, what only waits; the earliest start where there are several. */
export function waiting(plan: Plan, scene: Scene): readonly Waiting[] {
  const found = new Map<OfferPlan, Waiting>();
  for (const [row, view] of unmatched(plan, scene, ({ delayed }) => delayed)) {
    let start = -Infinity;
    for (const test of row.tests) {
      if (!testHolds(test, view)) start = Math.max(start, windowStart(test, view) ?? Infinity);
    }
    if (start >= (found.get(row.offer)?.start ?? Infinity)) continue;
    found.set(row.offer, { candidate: { offer: row.offer, row, view }, start });
  }
  return [...found.values()];
}

/** Of every offer that did not match, the row of which the fewest cells fail, and those cells. */
export function nearMisses(plan: Plan, scene: Scene): readonly Judged[] {
  const nearest = new Map<OfferPlan, { candidate: Candidate; failing: readonly TestPlan[] }>();
  for (const [row, view] of unmatched(plan, scene, ({ rows }) => rows)) {
    const failing = row.tests.filter((test) => !testHolds(test, view));
    const known = nearest.get(row.offer);
    if (known && known.failing.length <= failing.length) continue;
    nearest.set(row.offer, { candidate: { offer: row.offer, row, view }, failing });
  }
  return [...nearest.values()].map(({ candidate, failing }) => ({
    candidate,
    placed: false,
    entries: failing.toSorted(byColumn).map((test) => ({
      by: "condition",
      // What is sensitive is never named, nor what rests on it.
      rule: test.column.sensitive ? "sensitive" : test.column.id,
      id: candidate.row.id,
      placement: null,
      end: windowStart(test, candidate.view),
    })),
  }));
}

const byColumn = (a: TestPlan, b: TestPlan): number => (a.column.id < b.column.id ? -1 : 1);

function* unmatched(
  plan: Plan,
  scene: Scene,
  part: (table: TablePlan) => readonly RowPlan[],
): Generator<readonly [RowPlan, View]> {
  for (const happening of scene.happened) {
    const table = plan.tables.get(happening.trigger.id);
    for (const row of table ? part(table) : []) {
      const { offer } = row;
      if (offer.turn !== scene.turn) yield [row, { plan, scene, happening, offer }];
    }
  }
}
