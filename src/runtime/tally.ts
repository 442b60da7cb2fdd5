import type { Occurrence, PastEvent } from "./event.ts";
import type { CounterPlan, OfferPlan, Plan, TargetPlan } from "./plan.ts";
import { add } from "./lists.ts";
import { isTarget } from "./targets.ts";

/** The events a counter counts whatever the offer considered, in the order given: most recent first. */
export function matching(
  plan: Plan,
  events: readonly PastEvent[],
  counter: CounterPlan,
): readonly PastEvent[] {
  const found: PastEvent[] = [];
  for (const event of events) {
    if (isCounted(plan, counter, event) && !(event.now && isRecorded(event, found))) {
      found.push(event);
    }
  }
  return found;
}

function isCounted(plan: Plan, counter: CounterPlan, event: PastEvent): boolean {
  const { channel, placement, of, except, names, by } = counter;
  // Most events are told by their names alone.
  if (!names.has(event.event) && !(names.has("delivered") && isDelivery(plan, event))) return false;
  // What is relative to the offer considered is looked at later.
  const isMeant = (target: TargetPlan, whenRelative: boolean): boolean =>
    "same" in target ? whenRelative : isTarget(target, event, plan.offers[0]!, plan.groups);
  return (
    (event.by === null || event.by.some((identity) => by.has(identity))) &&
    (channel ?? event.channel) === event.channel &&
    (placement ?? event.placement) === event.placement &&
    (of === null || isMeant(of, true)) &&
    !except.some((target) => isMeant(target, false))
  );
}

/** A channel counts either `shown` or `sent`; of a channel that is not of this bundle, both are taken. */
function isDelivery({ channels }: Plan, { event, channel }: PastEvent): boolean {
  if (event !== "shown" && event !== "sent") return false;
  return (channels.get(channel ?? "")?.counts ?? event) === event;
}

/** A trigger of the moment may stand in the record already: it is one event. */
function isRecorded(event: PastEvent, found: readonly PastEvent[]): boolean {
  for (let i = found.length - 1; found[i]?.at === event.at; i--) {
    if (found[i]!.event === event.event) return true;
  }
  return false;
}

/** Of the events a counter counts, those that have to do with the offer considered. */
export function related(
  plan: Plan,
  { of, except, base, index }: CounterPlan,
  considered: OfferPlan,
): readonly PastEvent[] {
  let events = base;
  if (of !== null && "same" in of) {
    if (of.same !== "group" && index.size === 0) {
      for (const event of base) add(index, event[of.same] ?? "", event);
    }
    const { product, offer, groups } = considered;
    const key = { product, offer, group: groups.join() }[of.same];
    if (of.same === "group" && !index.has(key)) {
      const shared = base.filter((event) => isTarget(of, event, considered, plan.groups));
      index.set(key, shared);
    }
    events = index.get(key) ?? [];
  }
  const relative = except.filter((target) => "same" in target);
  if (relative.length === 0) return events;
  return events.filter(
    (event) => !relative.some((target) => isTarget(target, event, considered, plan.groups)),
  );
}

/** Events as the counter tells them apart: all, the latest of each offer or contact, or those that complete a run. */
export function told(
  events: readonly PastEvent[],
  { each, run }: CounterPlan,
): readonly Occurrence[] {
  const seen = new Set<string | null>([null]);
  return events.filter((event, position) => {
    if (run !== null) {
      const first = events[position + run.times - 1];
      if (!first || event.at - first.at >= (run.within ?? Infinity)) return false;
    }
    if (each === "event") return true;
    const key =
      each === "offer" ? event.offer : JSON.stringify([event.channel, event.contact ?? event.at]);
    return !seen.has(key) && seen.add(key);
  });
}
