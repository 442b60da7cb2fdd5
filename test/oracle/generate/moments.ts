import * as fc from "fast-check";
import type { Bundle } from "../../../src/runtime/bundle.ts";
import type { Event, Happened, Moment } from "../../../src/runtime/moment.ts";
import { clock, day, isoOf, past, type Clock } from "./clock.ts";
import { eventsFor, goalOf, passing, passingSet, type Goal } from "./goal.ts";
import { thresholdsOf, type Thresholds } from "./thresholds.ts";
import { valuesOf, type Aim } from "./values.ts";

/** Something that happened; `first` is what the goal is about, where there is a goal. */
function triggerOf(
  bundle: Bundle,
  thresholds: Thresholds,
): fc.Arbitrary<(aim: Aim, first: boolean) => Happened> {
  const known = bundle.triggers.map((trigger) =>
    fc
      .record({
        at: past(thresholds.ages),
        data: valuesOf(trigger.data, trigger.id, thresholds),
        timely: fc.integer({ min: 0, max: 4 }).map((number) => number > 0),
      })
      .map(({ at, data, timely }) => (aim: Aim): Happened => ({
        name: trigger.id,
        at: isoOf((timely || aim.faithful ? timeFor(aim, trigger.id) : null) ?? at(aim.clock)),
        data: data(aim),
      })),
  );
  return fc
    .record({ all: fc.tuple(...known), which: fc.nat(known.length), elsewhere: past([]) })
    .map(({ all, which, elsewhere }) => (aim, first) => {
      const { goal, clock: now } = aim;
      const place = bundle.triggers.findIndex(({ id }) => id === goal?.trigger);
      const chosen = all[first && place >= 0 ? place : which];
      return chosen ? chosen(aim) : { name: "elsewhere", at: isoOf(elsewhere(now)) };
    });
}

/** When a trigger must have been for the goal's window to be open. */
function timeFor({ bundle, goal, clock: now }: Aim, trigger: string): number | null {
  if (goal?.trigger !== trigger) return null;
  for (const column of bundle.columns) {
    const cell = goal.cells.get(column.id);
    if (column.kind !== "trigger_age" || !cell) continue;
    const age = Number(passing(cell, { type: "integer", low: 0, members: null }));
    return column.unit === "ms" ? now.at - age : now.at - Math.ceil(age * 1.5) * day;
  }
  return now.at - 60_000;
}

const offerEvents = ["shown", "sent", "accepted", "declined", "dismissed", "ignored"];

function eventOf(bundle: Bundle, thresholds: Thresholds): fc.Arbitrary<(clock: Clock) => Event> {
  const counted = bundle.counters.flatMap(({ events }) =>
    events.flatMap((name) => (name === "delivered" ? ["shown", "sent"] : [name])),
  );
  const names = [
    ...counted,
    ...counted,
    ...counted,
    ...offerEvents,
    "purchase",
    "contact",
    "renewal",
    "strange",
  ];
  const offers = [
    ...bundle.offers.map(({ id, product }) => ({ offer: id, product })),
    { offer: "old_offer", product: "gamma" },
  ];
  const places = bundle.channels.flatMap(({ id, placements }) =>
    placements.map((placement) => ({ channel: id, placement: placement.id })),
  );
  return fc
    .record({
      event: fc.constantFrom(...names),
      at: past(thresholds.ages),
      offer: fc.constantFrom(...offers),
      place: fc.constantFrom(...places, { channel: "fax", placement: "fax.page" }),
      product: fc.option(fc.constantFrom("gamma", "eta", "delta"), { freq: 1 }),
      by: fc.constantFrom<Event["by"][]>(
        undefined, undefined, undefined, "customer", "account", "session", "household", [],
        ["account", "device"], "device",
      ),
      contact: fc.constantFrom(undefined, undefined, "m1", "m2"),
      placed: fc.boolean(),
      dated: fc.integer({ min: 0, max: 29 }).map((number) => number === 29),
    })
    .map(({ event, at, offer, place, product, by, contact, placed, dated }) => (now) => {
      const isOffer = offerEvents.includes(event);
      const isProduct = ["purchase", "renewal", "refund"].includes(event);
      return {
        event,
        at: isoOf(at(now)),
        ...(by === undefined ? {} : { by }),
        ...(isOffer ? { ...offer, ...place } : {}),
        ...(isOffer && !placed ? { placement: undefined! } : {}),
        ...(isProduct ? { product: product ?? offer.product } : {}),
        ...(event === "contact" ? { channel: place.channel } : {}),
        ...(contact === undefined ? {} : { contact }),
        // A local date of its own, as if the clocks had been another hour then.
        ...(dated ? { date: isoOf(at(now) + 3_600_000).slice(0, 10) } : {}),
      };
    }); // prettier-ignore
}

/** Moments at which a bundle may be asked, many of them right at its thresholds. All are sound. */
export function momentsFor(bundle: Bundle): fc.Arbitrary<Moment> {
  const thresholds = thresholdsOf(bundle);
  const placements = bundle.channels.flatMap((channel) => channel.placements.map(({ id }) => id));
  const totals = bundle.caps.filter(({ counter, sides }) => counter === null && sides === null);
  return fc
    .record({
      clock,
      pick: fc.nat(1000),
      turn: fc.nat(3),
      faithful: fc.integer({ min: 0, max: 4 }).map((number) => number > 0),
      aimed: fc.integer({ min: 0, max: 14 }).map((number) => number > 0),
      withLocal: fc.integer({ min: 0, max: 24 }).map((number) => number > 0),
      triggers: fc.array(triggerOf(bundle, thresholds), { minLength: 1, maxLength: 3 }),
      placements: fc.shuffledSubarray([...placements, "tv.wall"], { minLength: 3 }),
      locale: fc.constantFrom(undefined, "en", "de", "de-CH", "fr", "pl", "xx"),
      who: fc.record({
        customer: mostly(fc.integer({ min: 0, max: 60 }).map((id) => `c-${id}`)),
        account: mostly(fc.integer({ min: 0, max: 60 }).map((id) => `a-${id}`)),
        session: mostly(fc.constant("s-1")),
      }),
      facts: valuesOf(bundle.facts, null, thresholds),
      owns: fc.oneof(
        { weight: 1, arbitrary: fc.constant(undefined) },
        {
          weight: 12,
          arbitrary: fc
            .tuple(
              fc.constantFrom(["alpha"], ["beta"], ["alpha", "beta"]),
              fc.oneof(
                fc.constant([]),
                fc.subarray(["gamma", "delta", "epsilon", "eta", "theta", "duo"]),
              ),
            )
            .map((parts) => parts.flat()),
        },
      ),
      history: fc.oneof(
        { weight: 1, arbitrary: fc.constantFrom("absent", "open") },
        { weight: 2, arbitrary: fc.constant("since") },
        { weight: 9, arbitrary: fc.constant("always") },
      ),
      since: past(thresholds.ages),
      events: fc.oneof(
        fc.constant<((now: Clock) => Event)[]>([]),
        fc.array(eventOf(bundle, thresholds), { maxLength: 3 }),
        fc.array(eventOf(bundle, thresholds), { maxLength: 12 }),
      ),
      totals: fc.tuple(
        ...totals.map(({ limit }) =>
          fc.option(
            fc.constantFrom(limit - 2, limit - 1, limit).map((count) => Math.max(0, count)),
            { freq: 6 },
          ),
        ),
      ),
    })
    .map((parts): Moment => {
      const { clock: now, history } = parts;
      const goal = parts.aimed ? goalOf(bundle, parts.pick) : null;
      const aim = { bundle, goal, clock: now, faithful: parts.faithful };
      const complete =
        history === "always" ? "always" : history === "since" ? isoOf(parts.since(now)) : undefined;
      const needed = goal && parts.aimed ? eventsFor(bundle, goal, now.at) : [];
      const triggers = parts.triggers.map((trigger, index) =>
        trigger(aim, index === parts.turn % parts.triggers.length),
      );
      const owns = goal && parts.owns ? ownedFor(bundle, goal, parts.owns) : parts.owns;
      return {
        at: isoOf(now.at),
        triggers,
        placements: parts.placements,
        ...(parts.locale === undefined ? {} : { locale: parts.locale }),
        who: Object.fromEntries(
          Object.entries(parts.who).flatMap(([key, id]) => (id === null ? [] : [[key, id]])),
        ),
        ...(parts.withLocal ? { local: now.local } : {}),
        facts: { ...parts.facts(aim), "unknown.fact": 1 },
        ...(owns === undefined ? {} : { owns }),
        ...(history === "absent"
          ? {}
          : {
              history: {
                ...(complete === undefined ? {} : { complete_since: complete }),
                events: [...needed, ...parts.events.map((event) => event(now))],
              },
            }),
        totals: Object.fromEntries(
          totals.flatMap(({ name }, index) => {
            const count = parts.totals[index];
            return typeof count === "number" ? [[name, count]] : [];
          }),
        ),
      };
    });
}

const mostly = (of: fc.Arbitrary<string>): fc.Arbitrary<string | null> =>
  fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 9, arbitrary: of });

/** What must be owned, and nothing that must not be. */
function ownedFor(bundle: Bundle, goal: Goal, owned: readonly string[]): readonly string[] {
  const column = bundle.columns.find(({ kind }) => kind === "owns");
  const cell = column && goal.cells.get(column.id);
  if (!cell) return owned;
  const left = owned.filter((product) => !cell.none?.includes(product));
  return [...new Set([...passingSet(cell), ...left])];
}
