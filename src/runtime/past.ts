import type { Occurrence } from "./event.ts";
import type { CapPlan, CounterPlan, OfferPlan, Plan } from "./plan.ts";
import { recentFirst, type Past } from "./scene.ts";
import { matching, related, told } from "./tally.ts";
import { isTarget } from "./targets.ts";

/**
 * What a counter has counted, most recent first, as one offer is considered. A counter that tells
 * offers apart gives the latest event of each, the considered one's own included.
 */
export function counted(
  plan: Plan,
  past: Past,
  counter: CounterPlan,
  considered: OfferPlan,
): readonly Occurrence[] {
  begin(plan, past, counter);
  const key = keyOf(counter, considered);
  let found = counter.counted.get(key);
  if (!found) {
    const events = counter.relative ? related(plan, counter, considered) : counter.base;
    found = told(events, counter);
    if (past.ages !== null) found = withAges(past.ages, key, found, counter);
    counter.counted.set(key, found);
  }
  return found;
}

/** The key under which a host keeps the ages of a counter. */
export function keyOf({ id, relative }: CounterPlan, considered: OfferPlan): string {
  return relative ? `${id}|${considered.id}` : id;
}

/** Of an `only one of` cap, what was counted of the sides on which the offer considered is not. */
export function countedOnOtherSides(
  plan: Plan,
  past: Past,
  { id, counter, sides }: CapPlan,
  mine: readonly boolean[],
  considered: OfferPlan,
): readonly Occurrence[] {
  if (counter === null || sides === null) return [];
  if (past.ages !== null) return past.ages.listed.get(`${id}|${considered.id}`) ?? [];
  begin(plan, past, counter);
  const key = `${id}|${mine.join()}`;
  let found = counter.counted.get(key);
  if (!found) {
    const others = sides.filter((_, position) => !mine[position]);
    found = counter.base.filter((event) =>
      others.some((side) => isTarget(side, event, considered, plan.groups)),
    );
    counter.counted.set(key, found);
  }
  return found;
}

/** A counter remembers what it has counted for as long as one moment is looked at. */
function begin(plan: Plan, { turn, events }: Past, counter: CounterPlan): void {
  if (counter.turn === turn) return;
  counter.turn = turn;
  counter.counted.clear();
  counter.index.clear();
  counter.base = matching(plan, events, counter);
}

/** The moment's own triggers are added to ages a host keeps, unless they are among them. */
function withAges(
  { listed, byOffer }: NonNullable<Past["ages"]>,
  key: string,
  now: readonly Occurrence[],
  { each, run }: CounterPlan,
): readonly Occurrence[] {
  if (each === "offer") return (byOffer.get(key) ?? []).toSorted(recentFirst);
  const kept = listed.get(key) ?? [];
  if (now.length === 0 || run !== null) return kept;
  const added = now.filter(({ at }) => !kept.some((one) => one.at === at));
  return [...kept, ...added].toSorted(recentFirst);
}

/**
 * From where on everything a counter counts is known, in milliseconds since 1970: -Infinity for
 * always. The current session lies wholly within what is known, as soon as anything is said of it.
 */
export function knownSince({ since, at }: Past, { inSession, run }: CounterPlan): number {
  if (since === null) return at;
  if (inSession) return -Infinity;
  // Whether an event completes a run is known only when all that is looked back at for it is.
  return run === null || since === -Infinity
    ? since
    : Math.min(at, since + (run.within ?? Infinity));
}
