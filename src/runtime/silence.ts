import { age, conditionHolds, isNew, type View } from "./columns.ts";
import type { Entry } from "./candidate.ts";
import { passes } from "./cells.ts";
import { counted, countedOnOtherSides, knownSince } from "./past.ts";
import type { Occurrence } from "./event.ts";
import type {
  CapPlan,
  OfferPlan,
  OfferRules,
  PlacementPlan,
  Plan,
  SilencerPlan,
  TargetPlan,
} from "./plan.ts";
import { endOf, whenReached } from "./retry.ts";
import { isAt, isTarget, takesIn } from "./targets.ts";

/** A placement asked for, as the rules leave it. */
export interface Place {
  readonly placement: PlacementPlan;
  /** When time alone will have lifted all that silences here; Infinity: never; -Infinity: nothing does. */
  end: number;
}

/** What this decision has let through so far, ghosts that fill caps among it. */
export interface Admitted {
  readonly offer: OfferPlan;
  readonly placement: PlacementPlan;
}

/** Judges an offer at the placements asked for, by every rule: entries in the order of the rules. */
export function judge(
  view: View,
  places: readonly Place[],
  admitted: readonly Admitted[],
): readonly Entry[] {
  const entries: Entry[] = [];
  const enter = (rule: Omit<Entry, "placement">, named: boolean, place: Place): void => {
    place.end = Math.max(place.end, rule.end ?? Infinity);
    // What silences an offer wherever it might appear is said once.
    if (!named && entries.at(-1)?.id === rule.id) return;
    entries.push({ ...rule, placement: named ? place.placement : null });
  };
  const trigger = view.happening.trigger.id;
  for (const rule of rulesOf(view.plan, view.offer).rules) {
    const { id, name, scope } = rule;
    if (scope.except_triggers.includes(trigger)) continue;
    const by = "kind" in rule ? rule.kind : "cap";
    const named = by === "consent" || (scope.channel ?? scope.placement) !== null;
    for (const place of places) {
      if (!isAt(scope, place.placement)) continue;
      const end =
        "kind" in rule
          ? silencedUntil(rule, view)
          : fullUntil(rule, view, place.placement, admitted);
      if (end !== undefined) enter({ by, rule: name, id, end }, named, place);
    }
  }
  return entries;
}

/** What may silence an offer somewhere; worked out once. */
export function rulesOf(plan: Plan, offer: OfferPlan): OfferRules {
  offer.rules ??= {
    rules: plan.rules.filter(({ scope }) => takesIn(scope, offer, offer, plan.groups)),
    experiments: plan.experiments.filter(
      ({ of }) => of === null || isTarget(of, offer, offer, plan.groups),
    ),
  };
  return offer.rules;
}

/** Undefined: it does not silence. Otherwise when it will no longer, null if time alone will not end it. */
function silencedUntil(plan: SilencerPlan, view: View): number | null | undefined {
  if (isNew(plan, plan.level, view)) {
    plan.end = conditionHolds(plan, view) ? endOf(plan, view) : undefined;
  }
  return plan.end;
}

/** Undefined: the cap leaves room. Otherwise when it will have, null if time alone will not make it. */
function fullUntil(
  plan: CapPlan,
  view: View,
  placement: PlacementPlan,
  admitted: readonly Admitted[],
): number | null | undefined {
  if (plan.for !== null && !conditionHolds(plan.for, view)) return undefined;
  if (plan.sides !== null) return fillBySides(plan, plan.sides, view, admitted);
  const { counter, scope } = plan;
  const { scene, offer } = view;
  let mine = !plan.counts_admitted
    ? []
    : admitted.filter(
        (one) => isAt(scope, one.placement) && takesIn(scope, one.offer, offer, view.plan.groups),
      );
  if (counter === null) {
    const total = scene.totals.get(plan.name);
    return total === undefined || total + mine.length >= plan.limit ? null : undefined;
  }
  const { each } = counter;
  if (each === "contact") {
    const channels = new Set(mine.map((one) => one.placement.channel.id));
    if (channels.has(placement.channel.id)) return undefined;
    mine = mine.filter((one) => channels.delete(one.placement.channel.id));
  }
  if (scene.past === null) return null;
  let events = counted(view.plan, scene.past, counter, offer);
  if (each === "offer") {
    const told = new Set([offer.id, ...mine.map((one) => one.offer.id)]);
    events = events.filter((event) => !told.has(event.offer ?? ""));
  }
  return fillUp(plan, view, events, plan.limit - mine.length, mine.length > 0);
}

/** Whether the k-th most recent of the events counted lies within the cap's window, or might. */
function fillUp(
  { counter, window, business }: CapPlan,
  { scene }: View,
  events: readonly Occurrence[],
  k: number,
  withAdmitted: boolean,
): number | null | undefined {
  if (k <= 0 || scene.past === null || counter === null) return null;
  const event = events[k - 1];
  const since = knownSince(scene.past, counter);
  const { unit, length } = window ?? { unit: "ms", length: Infinity };
  const value = age(scene, event, since, unit, business);
  if (!passes({ below: length, missing: true }, value)) return undefined;
  if (withAdmitted || window === null || !event || event.at < since) return null;
  return whenReached(scene, event, unit, length, business);
}

/** `only one of`: an offer of one side excludes those of every side that it is not on itself. */
function fillBySides(
  plan: CapPlan,
  sides: readonly TargetPlan[],
  view: View,
  admitted: readonly Admitted[],
): number | null | undefined {
  const { offer, scene } = view;
  const { groups } = view.plan;
  const mine = sides.map((side) => isTarget(side, offer, offer, groups));
  if (!mine.includes(true)) return undefined;
  const isOther = (one: OfferPlan): boolean =>
    sides.some((side, position) => !mine[position] && isTarget(side, one, offer, groups));
  const clash = admitted.some(
    (one) =>
      isAt(plan.scope, one.placement) &&
      takesIn(plan.scope, one.offer, offer, groups) &&
      isOther(one.offer),
  );
  if (clash) return null;
  if (plan.counter === null) return undefined;
  if (scene.past === null) return null;
  const events = countedOnOtherSides(view.plan, scene.past, plan, mine, offer);
  return fillUp(plan, view, events, 1, false);
}
