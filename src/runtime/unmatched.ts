import type { Candidate, Judged, Waiting } from "./candidate.ts";
import { testHolds } from "./columns.ts";
import type { Plan, TestPlan } from "./plan.ts";
import { windowStart } from "./retry.ts";
import type { Scene } from "./scene.ts";

/** A row that did not match, and why. */
interface Miss {
  readonly candidate: Candidate;
  readonly failing: readonly TestPlan[];
}

/** Of every offer that did not match, what only waits; the earliest start where there are several. */
export function waiting(plan: Plan, scene: Scene): readonly Waiting[] {
  const misses = least(missesOf(plan, scene, "delayed"), ({ candidate, failing }) =>
    Math.max(...failing.map((test) => windowStart(test, candidate.view) ?? Infinity)),
  );
  return misses.flatMap(([{ candidate }, start]) =>
    start === Infinity ? [] : [{ candidate, start }],
  );
}

/** Of every offer that did not match, the row of which the fewest cells fail, and those cells. */
export function nearMisses(plan: Plan, scene: Scene): readonly Judged[] {
  const misses = least(missesOf(plan, scene, "rows"), ({ failing }) => failing.length);
  return misses.map(([{ candidate, failing }]) => ({
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

function missesOf(plan: Plan, scene: Scene, part: "rows" | "delayed"): readonly Miss[] {
  return scene.happened.flatMap((happening) =>
    (happening.trigger.table?.[part] ?? []).flatMap((row): Miss[] => {
      const { offer, tests } = row;
      if (offer.turn === scene.turn) return [];
      const view = { plan, scene, happening, offer };
      return [
        { candidate: { row, view }, failing: tests.filter((test) => !testHolds(test, view)) },
      ];
    }),
  );
}

/** Of each offer the first miss that measures least. */
function least(
  misses: readonly Miss[],
  measure: (miss: Miss) => number,
): readonly (readonly [Miss, number])[] {
  const found = new Map<unknown, readonly [Miss, number]>();
  for (const miss of misses) {
    const { offer } = miss.candidate.row;
    const size = measure(miss);
    const known = found.get(offer);
    if (!known || size < known[1]) found.set(offer, [miss, size]);
  }
  return [...found.values()];
}
