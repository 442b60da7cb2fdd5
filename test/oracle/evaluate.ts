import type { Model, Offer, Placement, Site } from "../../src/model/model.ts";
import type { Answer, Decision, Happened, Moment, Recorded } from "../../src/runtime/moment.ts";
import { assigned } from "./assigned.ts";
import { truth } from "./conditions.ts";
import { count, dayReached, instantText, localDate, startOfDay } from "./dates.ts";
import { and, not, type Truth } from "./kleene.ts";
import { bucket } from "./murmur.ts";
import { byName, rulesFor, type Admitted, type Considered, type Ruling } from "./rules.ts";
import { answerOf, placeOf, recordOf, type Sourced } from "./said.ts";
import { factOf, fieldOf, worldOf, type World } from "./world.ts";

/**
 * The decision a policy makes at a moment, straight from what the policy says: every offer is looked
 * at, every condition worked out anew, in three-valued logic. Slow and without tables; it shares no
 * code with the compiler and the runtime. Expects a sound moment that gives events. `row` is the
 * product the offer starts from, for the oracle knows no rows.
 */
export function evaluate(model: Model, bundle: string, moment: Moment): Decision {
  const world = worldOf(model, moment);
  const live = [...model.offers.values()].filter(({ status }) => status === "live");
  const matching = live.flatMap((offer) => matchOf(world, offer) ?? []).toSorted(inOrder(world));
  const outcome = letIn(world, matching);
  const { offers, record, silenced, lifts } = outcome;
  const delayed = live
    .filter((offer) => !matching.some((match) => match.offer === offer))
    .flatMap((offer) => delayedLift(world, offer, outcome));
  const next = Math.min(...lifts, ...delayed);
  const heard = moment.triggers.some(({ name }) =>
    live.some(({ listens }) => listens.some(({ trigger }) => trigger === name)),
  );
  const wait =
    offers.length > 0
      ? null
      : record.length > 0
        ? "holdout"
        : outcome.placed
          ? "silenced"
          : matching.length > 0
            ? "no_placement"
            : heard
              ? "not_eligible"
              : "no_trigger";
  return {
    bundle,
    offers,
    silenced,
    wait,
    retry_at: wait === null || next === Infinity ? null : instantText(next),
    record,
  };
}

// ── Which offers match ──────────────────────────────────────────────────────────────────────────

interface Match extends Sourced {
  readonly listening: Listening;
}
type Listening = Offer["listens"][number];

/** The first trigger for which everything is known to hold, and the first product it may start from. */
function matchOf(world: World, offer: Offer): Match | null {
  for (const happened of world.moment.triggers) {
    for (const listening of listensTo(offer, happened)) {
      for (const source of sourcesOf(offer)) {
        const window = isOpen(world, listening, happened, world.at);
        if (and([window, isFor(world, offer, source, happened)]) === true) {
          return { offer, happened, source, listening };
        }
      }
    }
  }
  return null;
}

/** The ways in which an offer listens to a trigger, in the order of their rows: by what they say, as canonical JSON. */
function listensTo({ listens }: Offer, { name }: Happened): readonly Listening[] {
  const length = (said: Listening["after"]): string => {
    if (said === null) return "null";
    const { calendar, name: unit } = said.unit;
    return `{"amount":${said.amount},"unit":{"calendar":${JSON.stringify(calendar)},"name":"${unit}"}}`;
  };
  const text = ({ after, within }: Listening): string => `${length(after)},${length(within)}`;
  return byName(
    listens.filter(({ trigger }) => trigger === name),
    text,
  );
}

/** The product it names comes first, the others by name. */
function sourcesOf({ source, adjacency }: Offer): readonly string[] {
  return [source, ...adjacency.from.filter((one) => one !== source).toSorted()];
}

/** How long ago a trigger was, at an instant that is not before now. */
function since(
  world: World,
  listening: Listening,
  happened: Happened,
  then: number,
): number | null {
  const unit = (listening.within ?? listening.after)!.unit;
  const at = Date.parse(happened.at);
  if (unit.name === "ms") return then - at;
  const { local } = world.moment;
  if (!local) return null;
  const today = then === world.at ? world.today! : localDate(then, local.utc_offset);
  return count(unit, localDate(at, local.utc_offset), today, world.model.calendars);
}

function isOpen(world: World, listening: Listening, happened: Happened, then: number): Truth {
  const { after, within } = listening;
  if (after === null && within === null) return true;
  const age = since(world, listening, happened, then);
  if (age === null) return null;
  const from = after?.amount ?? 0;
  if (age < from && after !== null) return false;
  if (within === null) return true;
  // Months count when they are over.
  const end = from + within.amount;
  return within.unit.name === "months" ? age < end : age <= end;
}

/** Everything but the trigger's window. */
function isFor(world: World, offer: Offer, source: string, happened: Happened): Truth {
  const { model, moment, today } = world;
  const { product, segments, conditions, adjacency, available, price, starts, ends, rollout } =
    offer;
  const owned = (id: string): Truth => (moment.owns ? moment.owns.includes(id) : null);
  const of = (condition: Parameters<typeof truth>[1]): Truth =>
    truth(world, condition, happened, offer);
  const segment = (name: string): Truth => of(model.segments.get(name)!.condition);
  const terms: Truth[] = [
    owned(source),
    of(model.proven.get(source)!.condition),
    not(owned(product)),
  ];
  const bundle = model.products.get(product)!.bundle;
  if (bundle?.owned === "credits") {
    if (bundle.products.length > 0) terms.push(not(and(bundle.products.map(owned))));
  } else if (bundle) terms.push(...bundle.products.map((part) => not(owned(part))));
  terms.push(...segments.map(({ name }) => segment(name)));
  terms.push(...conditions.map(({ condition }) => of(condition)));
  terms.push(...adjacency.fails.map((fails) => not(segment(fails.segment))));
  if (available !== null) {
    const left = factOf(world, available);
    const one = model.facts.get(available)!.type.kind === "integer" ? 1 : 1_000_000;
    terms.push(typeof left === "number" ? left >= one : null);
  }
  if (price?.kind === "from") terms.push(fieldOf(world, happened, price.field) !== undefined);
  if (starts !== null) terms.push(today === null ? null : today >= starts);
  if (ends !== null) terms.push(today === null ? null : today <= ends);
  if (rollout !== null && rollout < 10_000) {
    const id = moment.who?.["customer"];
    terms.push(id === undefined ? null : bucket(`rollout:${offer.id}`, id) < rollout);
  }
  return and(terms);
}

// ── In which order ──────────────────────────────────────────────────────────────────────────────

function inOrder(world: World): (a: Match, b: Match) => number {
  const { model } = world;
  const rank = (offer: Offer): readonly number[] => [
    ["high", "normal", "low"].indexOf(offer.priority),
    chainAbove(model, offer),
    -scoreOf(world, offer),
  ];
  return (a, b) => {
    const left = rank(a.offer);
    const right = rank(b.offer);
    for (const [index, value] of left.entries()) {
      if (value !== right[index]) return value < right[index]! ? -1 : 1;
    }
    return a.offer.id < b.offer.id ? -1 : 1;
  };
}

/** The longest chain of offers of the same priority that are preferred to it. */
function chainAbove(model: Model, offer: Offer): number {
  const above = model.preferences
    .filter(({ worse }) => worse === offer.id)
    .map(({ better }) => model.offers.get(better)!)
    .filter(({ priority }) => priority === offer.priority);
  return Math.max(0, ...above.map((better) => chainAbove(model, better) + 1));
}

function scoreOf(world: World, { score }: Offer): number {
  const value = score === null ? undefined : factOf(world, score);
  return typeof value === "number" ? value : -Infinity;
}

// ── Letting in ──────────────────────────────────────────────────────────────────────────────────

interface Outcome {
  readonly offers: Answer[];
  readonly record: Recorded[];
  readonly silenced: Decision["silenced"][number][];
  readonly admitted: Admitted[];
  /** When each of the silenced could be made, as far as time alone goes. */
  readonly lifts: number[];
  placed: boolean;
}

function letIn(world: World, matching: readonly Match[]): Outcome {
  const { model } = world;
  const outcome: Outcome = {
    offers: [],
    record: [],
    silenced: [],
    admitted: [],
    lifts: [],
    placed: false,
  };
  const { admitted, silenced } = outcome;
  for (const match of matching) {
    const { offer } = match;
    const say = (by: string, rule: string, site: Site | null): void => {
      const source = site && placeOf(model, site);
      silenced.push({ offer: offer.id, by, rule, source, placement: null, retry_at: null });
    };
    const places = placesOf(world, offer);
    if (places.length === 0) continue;
    outcome.placed = true;
    if (admitted.some((one) => one.offer.product === offer.product)) {
      say("one_per_product", "one_per_product", null);
      continue;
    }
    const judged = judge(world, match, places, admitted);
    silenced.push(...judged.silenced);
    const free = places.find(
      (place) => judged.rulings.get(place)!.length === 0 && !isTaken(place, admitted),
    );
    if (!free) {
      if (places.some((place) => judged.rulings.get(place)!.length === 0)) {
        say("no_slot", "no_slot", null);
      }
      const lift = liftOf(places, judged, admitted);
      const isEver = lift < Infinity;
      if (isEver && isOpen(world, match.listening, match.happened, lift) === true) {
        outcome.lifts.push(lift);
      }
      continue;
    }
    const { unknown, held, variant } = assigned(world, offer);
    if (unknown) say("experiment", unknown.id, unknown.site);
    else if (held) {
      outcome.record.push(recordOf(world, offer, free, held.id, null));
      if (held.holdoutMode === "all") admitted.push({ offer, placement: free });
    } else {
      const name = variant && `${variant.experiment}/${variant.name}`;
      outcome.offers.push(answerOf(world, match, free, variant?.name ?? null, name));
      outcome.record.push(recordOf(world, offer, free, null, name));
      admitted.push({ offer, placement: free });
    }
  }
  return outcome;
}

function placesOf({ model, moment }: World, { placements }: Offer): readonly Placement[] {
  return placements
    .filter((id) => moment.placements.includes(id))
    .map((id) => model.placements.get(id)!);
}

function isTaken({ id, slots }: Placement, admitted: readonly Admitted[]): boolean {
  return admitted.filter(({ placement }) => placement.id === id).length >= slots;
}

interface Judged {
  readonly rulings: ReadonlyMap<Placement, readonly Ruling[]>;
  readonly silenced: Decision["silenced"];
}

function judge(
  world: World,
  { offer, happened }: Considered,
  places: readonly Placement[],
  admitted: readonly Admitted[],
): Judged {
  const rulings = new Map<Placement, Ruling[]>(places.map((place) => [place, []]));
  const silenced: Decision["silenced"][number][] = [];
  for (const rule of rulesFor(world, { offer, happened }, admitted)) {
    let isSaid = false;
    for (const place of places) {
      const ruling = rule(place);
      if (!ruling) continue;
      rulings.get(place)!.push(ruling);
      if (isSaid && !ruling.isLocal) continue;
      isSaid = true;
      silenced.push({
        offer: offer.id,
        by: ruling.by,
        rule: ruling.rule,
        source: placeOf(world.model, ruling.site),
        placement: ruling.isLocal ? place.id : null,
        retry_at: ruling.end === null ? null : instantText(ruling.end),
      });
    }
  }
  return { rulings, silenced };
}

/** When time alone has lifted all that silences the offer at one of its places; Infinity for never. */
function liftOf(
  places: readonly Placement[],
  { rulings }: Judged,
  admitted: readonly Admitted[],
): number {
  const lifts = places.map((place) => {
    const ends = rulings.get(place)!.map(({ end }) => end ?? Infinity);
    if (ends.length === 0) return isTaken(place, admitted) ? Infinity : -Infinity;
    return Math.max(...ends);
  });
  return Math.min(...lifts);
}

/** An offer that waits for nothing but the beginning of a window, judged as if it came last. */
function delayedLift(world: World, offer: Offer, { admitted }: Outcome): readonly number[] {
  const waiting = world.moment.triggers.flatMap((happened) =>
    listensTo(offer, happened)
      .filter(({ after }) => after !== null)
      .filter(() =>
        sourcesOf(offer).some((source) => isFor(world, offer, source, happened) === true),
      )
      .flatMap((listening) => {
        const start = startOf(world, listening, happened);
        return start === null || start <= world.at ? [] : [{ start, listening, happened }];
      }),
  );
  const [first] = waiting.toSorted((a, b) => a.start - b.start);
  const places = placesOf(world, offer);
  if (!first || places.length === 0) return [];
  if (admitted.some((one) => one.offer.product === offer.product)) return [];
  const { start, listening, happened } = first;
  const judged = judge(world, { offer, happened }, places, admitted);
  const lift = Math.max(start, liftOf(places, judged, admitted));
  return lift < Infinity && isOpen(world, listening, happened, lift) === true ? [lift] : [];
}

function startOf(world: World, { after }: Listening, happened: Happened): number | null {
  const { amount, unit } = after!;
  const at = Date.parse(happened.at);
  if (unit.name === "ms") return at + amount;
  const { local } = world.moment;
  if (!local) return null;
  const day = dayReached(unit, localDate(at, local.utc_offset), amount, world.model.calendars);
  return startOfDay(day, local.utc_offset);
}
