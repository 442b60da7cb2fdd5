import { answer } from "./answer.ts";
import { assign } from "./assign.ts";
import type { Candidate, Entry, Judged, Waiting } from "./candidate.ts";
import type { Answer, Recorded } from "./moment.ts";
import type { PlacementPlan, Plan } from "./plan.ts";
import { windowOpen } from "./retry.ts";
import type { Scene } from "./scene.ts";
import { judge, rulesOf, type Admitted, type Place } from "./silence.ts";

export interface Admission {
  readonly offers: readonly Answer[];
  readonly record: readonly Recorded[];
  readonly judged: readonly Judged[];
  /** When time alone would first let one of the silenced, or of those that wait, be offered. */
  retry(waiting: readonly Waiting[]): number | null;
}

/** Lets offers in one after another, each seeing what was let in before it. */
export function admit(plan: Plan, scene: Scene, candidates: readonly Candidate[]): Admission {
  const offers: Answer[] = [];
  const record: Recorded[] = [];
  const judged: Judged[] = [];
  const admitted: Admitted[] = [];
  const products = new Set<string>();
  const used = new Map<string, number>();
  let earliest = Infinity;

  for (const candidate of candidates) {
    const places = placesOf(candidate, scene);
    const entries = places.length === 0 ? [unruly("no_placement")] : consider(candidate, places);
    judged.push({ candidate, entries, placed: places.length > 0 });
  }
  return { offers, record, judged, retry };

  function consider(candidate: Candidate, places: readonly Place[]): readonly Entry[] {
    const { offer } = candidate.row;
    if (products.has(offer.product)) return [unruly("one_per_product")];
    const entries = judge(candidate.view, places, admitted);
    const free = places.find((place) => isFree(place));
    if (!free) {
      notice(candidate, liftOf(places));
      return places.every(isSilenced) ? entries : [...entries, unruly("no_slot")];
    }
    const { open, held, variant } = assign(rulesOf(plan, offer).experiments, scene);
    if (open) return [...entries, unruly("experiment", open.id, `experiment ${open.id}`)];
    const { placement } = free;
    const name = variant && `${variant.of}/${variant.name}`;
    if (!held) offers.push(answer(candidate, placement, variant?.name ?? null, name));
    if (held?.holdout_mode !== "pass") take(candidate, placement);
    record.push(recorded(scene, candidate, placement, held?.id ?? null, held ? null : name));
    return entries;
  }

  function take({ row: { offer } }: Candidate, placement: PlacementPlan): void {
    products.add(offer.product);
    used.set(placement.id, (used.get(placement.id) ?? 0) + 1);
    admitted.push({ offer, placement });
  }

  function isFree(place: Place): boolean {
    const { id, slots } = place.placement;
    return !isSilenced(place) && (used.get(id) ?? 0) < slots;
  }

  /** When the first of the places will be free again, as far as time frees it; -Infinity: now. */
  function liftOf(places: readonly Place[]): number {
    const lifts = places.map((place) =>
      isSilenced(place) || isFree(place) ? place.end : Infinity,
    );
    return Math.min(...lifts);
  }

  function notice({ row, view }: Candidate, then: number): void {
    if (then < earliest && windowOpen(row, view, then)) earliest = then;
  }

  function retry(waiting: readonly Waiting[]): number | null {
    for (const { candidate, start } of waiting) {
      const places = placesOf(candidate, scene);
      if (places.length === 0 || products.has(candidate.row.offer.product)) continue;
      judge(candidate.view, places, admitted);
      notice(candidate, Math.max(start, liftOf(places)));
    }
    return earliest === Infinity ? null : earliest;
  }
}

const isSilenced = ({ end }: Place): boolean => end > -Infinity;

function placesOf({ row: { offer } }: Candidate, { placements }: Scene): readonly Place[] {
  return offer.placements
    .filter(({ id }) => placements.has(id))
    .map((placement) => ({ placement, end: -Infinity }));
}

/** What no cap and no silencer says. */
function unruly(by: string, rule = by, id: string | null = null): Entry {
  return { by, rule, id, placement: null, end: null };
}

/** What a host adds to its record when it shows or sends this, or withholds it as a ghost. */
function recorded(
  scene: Scene,
  { row: { offer } }: Candidate,
  { id, channel }: PlacementPlan,
  ghost: string | null,
  variant: string | null,
): Recorded {
  return {
    event: channel.counts,
    offer: offer.id,
    product: offer.product,
    channel: channel.id,
    placement: id,
    at: scene.atText,
    by: [...scene.who.keys()].toSorted(),
    who: Object.fromEntries(scene.who),
    ghost,
    variant,
  };
}
