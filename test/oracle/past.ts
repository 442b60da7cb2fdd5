import type { Count, Offer, Target, Unit } from "../../src/model/model.ts";
import type { Event } from "../../src/runtime/moment.ts";
import { count as countDays, dayOfIso, localDate } from "./dates.ts";
import type { World } from "./world.ts";

/** Something that happened. */
export interface Seen {
  readonly event: string;
  readonly at: number;
  /** Its local date, where it says so. */
  readonly date: number | null;
  readonly offer: string | null;
  readonly product: string | null;
  readonly channel: string | null;
  readonly contact: string | null;
}

/** Whether a product or an offer is what a target means, as one offer is considered. */
export function isOf(
  { model }: World,
  target: Target,
  one: { readonly product: string | null; readonly offer: string | null },
  considered: Offer,
): boolean {
  const { product, offer } = one;
  if ("named" in target) {
    return target.products.some((id) => id === product) || target.offers.some((id) => id === offer);
  }
  if (target.same === "product") return product === considered.product;
  if (target.same === "offer") return offer === considered.id;
  return [...model.groups.values()].some(
    (group) =>
      (group.products.some((id) => id === product) || group.offers.some((id) => id === offer)) &&
      (group.products.includes(considered.product) || group.offers.includes(considered.id)),
  );
}

/** Everything that is counted, most recent first. Null when nothing is known of the past. */
export function seenBy(world: World, counting: Count, considered: Offer): readonly Seen[] | null {
  const { model, moment } = world;
  if (!moment.history) return null;
  const recorded = (moment.history.events ?? []).filter((event) =>
    counts(world, counting, event, considered),
  );
  const now: Event[] = [];
  for (const { name, at } of moment.triggers) {
    if (!model.triggers.has(name)) continue;
    const event = { event: name, at };
    const isThere = [...recorded, ...now].some(
      (one) => one.event === name && Date.parse(one.at) === Date.parse(at),
    );
    if (!isThere && counts(world, counting, event, considered)) now.push(event);
  }
  const all = [...recorded, ...now]
    .map((event) => ({
      event: event.event,
      at: Date.parse(event.at),
      date: event.date === undefined ? null : dayOfIso(event.date),
      offer: event.offer ?? null,
      product: productOf(world, event),
      channel: event.channel ?? null,
      contact: event.contact ?? null,
    }))
    .toSorted((a, b) => b.at - a.at);
  return separately(inRuns(all, counting.run), counting.each);
}

function productOf({ model }: World, { event, product }: Event): string | null {
  return product ?? model.triggers.get(event)?.product ?? null;
}

function counts(world: World, counting: Count, event: Event, considered: Offer): boolean {
  const { target, except, channel, placement, by } = counting;
  const one = { product: productOf(world, event), offer: event.offer ?? null };
  return (
    isNamed(world, counting, event) &&
    belongs(world, event.by, by) &&
    (channel === null || event.channel === channel) &&
    (placement === null || event.placement === placement) &&
    (target === null || isOf(world, target, one, considered)) &&
    except.every((other) => !isOf(world, other, one, considered))
  );
}

function isNamed({ model }: World, counting: Count, { event, channel }: Event): boolean {
  if (counting.each === "contact" && event === "contact") return true;
  if (counting.event !== "delivered" && counting.each !== "contact")
    return event === counting.event;
  const known = model.channels.get(channel ?? "");
  return known ? event === known.counts : event === "shown" || event === "sent";
}

/** An identity has the events that name it, or someone it contains, or nobody. */
function belongs({ model }: World, by: Event["by"], identity: string): boolean {
  const named = by === undefined ? [] : typeof by === "string" ? [by] : by;
  if (named.length === 0) return true;
  const inside = new Set([identity]);
  for (const one of inside)
    for (const part of model.identities.get(one)?.contains ?? []) inside.add(part);
  return named.some((one) => inside.has(one));
}

function inRuns(events: readonly Seen[], run: Count["run"]): readonly Seen[] {
  if (run === null) return events;
  return events.filter((event, index) => {
    const earliest = events.slice(index, index + run.times);
    if (earliest.length < run.times) return false;
    return run.within === null || event.at - earliest.at(-1)!.at < run.within;
  });
}

function separately(events: readonly Seen[], each: Count["each"]): readonly Seen[] {
  if (each === "event") return events;
  const isSame = (a: Seen, b: Seen): boolean =>
    each === "offer"
      ? a.offer === b.offer
      : a.channel === b.channel &&
        (a.contact === null ? b.contact === null && a.at === b.at : a.contact === b.contact);
  return events.filter(
    (event, index) => !events.slice(0, index).some((earlier) => isSame(earlier, event)),
  );
}

/** From when on everything that is counted is on record. */
export function knownFrom({ moment, at }: World, { by, run }: Count): number {
  const since = moment.history?.complete_since;
  if (since === undefined) return at;
  if (since === "always" || by === "session") return -Infinity;
  const from = Date.parse(since);
  if (run === null) return from;
  return run.within === null ? at : Math.min(at, from + run.within);
}

/** Between which ages the k-th event lies: one number where it is known, none at all where nothing is. */
export function ageOf(
  world: World,
  counting: Count,
  unit: Unit,
  event: Seen | undefined,
): { readonly low: number; readonly high: number } | null {
  const { today, moment } = world;
  if (!moment.history || (unit.name !== "ms" && today === null)) return null;
  const high = event === undefined ? Infinity : timeSince(world, unit, event.at, event.date);
  const from = knownFrom(world, counting);
  if (from === -Infinity || (event !== undefined && event.at >= from)) return { low: high, high };
  return { low: Math.min(high, timeSince(world, unit, from, null)), high };
}

function timeSince(
  { at, today, moment, model }: World,
  unit: Unit,
  then: number,
  date: number | null,
): number {
  if (unit.name === "ms") return at - then;
  const day = date ?? localDate(then, moment.local!.utc_offset);
  return countDays(unit, day, today!, model.calendars);
}
