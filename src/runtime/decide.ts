import { admit } from "./admit.ts";
import type { Candidate, Entry, Judged } from "./candidate.ts";
import type { Decision, Detail, Refusal, Silenced } from "./moment.ts";
import type { OfferPlan, Plan } from "./plan.ts";
import { readMoment } from "./read-moment.ts";
import type { Scene } from "./scene.ts";
import { matchRows } from "./tables.ts";
import { nearMisses, waiting } from "./unmatched.ts";
import { instantText } from "./values.ts";

/** What may be offered at a moment, or why the moment cannot be judged. Never throws. */
export function decide(plan: Plan, moment: unknown, detail: Detail): Decision | Refusal {
  const scene = readMoment(plan, moment);
  if ("refused" in scene) return scene;
  const candidates = matches(plan, scene).toSorted(byOrder);
  const { offers, record, judged, retry } = admit(plan, scene, candidates);
  const isEmpty = offers.length === 0;
  return {
    bundle: plan.bundle.digest,
    offers,
    silenced: detail === "none" ? [] : silencedBy(plan, scene, judged, detail),
    wait: isEmpty ? waitFor(scene, judged, record.length > 0) : null,
    retry_at: isEmpty ? instantText(retry(waiting(plan, scene))) : null,
    record,
  };
}

/** The first row that matches of every offer, of the first trigger for which one does. */
function matches(plan: Plan, scene: Scene): Candidate[] {
  const found: Candidate[] = [];
  for (const happening of scene.happened) {
    const table = happening.trigger.table;
    if (!table) continue;
    const view = { plan, scene, happening, offer: table.rows[0]!.offer };
    matchRows(table, view, (row) => {
      found.push({ row, view: { ...view, offer: row.offer } });
    });
  }
  return found;
}

/** By tier, then by score, more first and missing last, then by id. */
function byOrder(a: Candidate, b: Candidate): number {
  const [one, other] = [a.row.offer, b.row.offer];
  const [more, less] = [scoreOf(a), scoreOf(b)];
  if (one.tier !== other.tier) return one.tier - other.tier;
  if (more !== less) return more > less ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

function scoreOf({ row, view }: Candidate): number {
  const score = view.scene.facts[row.offer.scoreAt];
  return typeof score === "number" ? score : -Infinity;
}

function silencedBy(
  plan: Plan,
  scene: Scene,
  judged: readonly Judged[],
  detail: "rules" | "trace",
): Silenced[] {
  const all =
    detail === "rules" ? judged : [...judged, ...nearMisses(plan, scene)].toSorted(inOrder);
  return all.flatMap(({ candidate, entries }) =>
    entries
      .filter(({ by }) => detail === "trace" || by !== "no_placement")
      .map((entry) => said(plan, candidate.row.offer, entry)),
  );
}

const inOrder = (a: Judged, b: Judged): number => byOrder(a.candidate, b.candidate);

function said({ bundle }: Plan, offer: OfferPlan, entry: Entry): Silenced {
  const { by, rule, id, placement, end } = entry;
  const source = id !== null && Object.hasOwn(bundle.sources, id) ? bundle.sources[id]! : null;
  return {
    offer: offer.id,
    by,
    rule,
    source,
    placement: placement?.id ?? null,
    retry_at: instantText(end),
  };
}

/** The earliest step of deciding that left nothing. */
function waitFor(scene: Scene, judged: readonly Judged[], hasGhosts: boolean): Decision["wait"] {
  if (hasGhosts) return "holdout";
  if (judged.some(({ placed }) => placed)) return "silenced";
  if (judged.length > 0) return "no_placement";
  const isKnown = scene.happened.some(({ trigger }) => trigger.table !== null);
  return isKnown ? "not_eligible" : "no_trigger";
}
