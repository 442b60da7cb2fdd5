import type { Occurrence, PastEvent } from "./event.ts";
import { add } from "./lists.ts";
import type { Ages, Event, History } from "./moment.ts";
import type { Plan } from "./plan.ts";
import { recentFirst, type Happening, type Past } from "./scene.ts";
import { dayOf, instantOf } from "./values.ts";

/** The moment's own triggers are part of the past: they count like everything before them. */
export function readHistory(
  plan: Plan,
  { complete_since: since, events, ages }: History,
  at: number,
  happened: readonly Happening[],
): Past {
  const now = happened.map(({ trigger, at: then }) => ({
    ...readEvent(plan, { event: trigger.id, at: "" }),
    at: then,
    now: true,
  }));
  return {
    turn: ++plan.turns,
    at,
    since: since === "always" ? -Infinity : instantOf(since),
    // At one instant, what was recorded stands before the moment's own triggers.
    events: [...(events ?? []).map((event) => readEvent(plan, event)), ...now].toSorted(
      recentFirst,
    ),
    ages: ages ? readAges(ages, at) : null,
  };
}

function readEvent({ triggers }: Plan, given: Event): PastEvent {
  const { event, at, date, by, offer, product, channel, placement, contact } = given;
  return {
    event,
    at: instantOf(at)!,
    day: dayOf(date),
    by: by === null || by === undefined || by.length === 0 ? null : [by].flat(),
    offer: offer ?? null,
    product: product ?? triggers.get(event)?.product ?? null,
    channel: channel ?? null,
    placement: placement ?? null,
    contact: contact ?? null,
    now: false,
  };
}

function readAges(ages: Ages, at: number): Past["ages"] {
  const listed = new Map<string, readonly Occurrence[]>();
  const byOffer = new Map<string, Occurrence[]>();
  for (const [key, given] of Object.entries(ages)) {
    const bar = key.lastIndexOf("|");
    const offer = key.slice(bar + 1);
    const found = given.map((age) => ({ at: at - age, day: null, offer })).toSorted(recentFirst);
    listed.set(key, found);
    for (const latest of found.slice(0, 1)) add(byOffer, key.slice(0, bar), latest);
  }
  return { listed, byOffer };
}
