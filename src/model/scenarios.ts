import type { Event, Happened, History, Local, Moment } from "../runtime/moment.ts";
import type { FactValue } from "../runtime/moment.ts";
import type { Length, Model } from "./model.ts";
import { dateOf } from "./quantity.ts";
import type { GivenPart, TestPart } from "./tests.ts";
import { offerEvents } from "./words.ts";

/** The parts of the model a test's moment leans on. */
export type World = Pick<
  Model,
  "offers" | "channels" | "placements" | "identities" | "triggers" | "caps" | "groups"
>;

const day = 86_400_000;
/** 2026-01-05, a Monday, at noon. */
const usualNow = Date.UTC(2026, 0, 5, 12);

/**
 * The moment a test describes. `parts` are what it is like, the furthest first, and itself last:
 * what a later one gives, or takes away, replaces what an earlier one said; past events add up, and
 * triggers that a later one names stand in for all before. What is not said of history did not happen.
 */
export function momentOf(parts: readonly TestPart[], world: World): Moment {
  const givens = parts.flatMap((part) => part.givens);
  const local = localTime(parts);
  const at = last(parts, (part) => part.now) ?? local.at;
  const who = whoOf(givens, world);
  const owns = ownsOf(givens);
  const history = historyOf(givens, world, at);
  const own = parts.findLast(({ on }) => on.length > 0);
  const placements = last(parts, (part) => part.at) ?? [...world.placements.keys()];
  const locale = last(parts, (part) => part.locale);
  return {
    at: instant(at),
    triggers: (own?.on ?? []).map(({ trigger, data, ago }): Happened => ({
      name: trigger,
      at: instant(before(at, ago)),
      data: Object.fromEntries(data),
    })),
    placements,
    ...(locale === null ? {} : { locale }),
    ...(who === null ? {} : { who }),
    ...(isLocalKnown(parts) ? { local: local.local } : {}),
    facts: factsOf(givens),
    ...(owns === null ? {} : { owns }),
    ...(history === null ? {} : { history }),
    totals: totalsOf(givens, world),
  };
}

/** The last part that says something. */
function last<T>(parts: readonly TestPart[], said: (part: TestPart) => T | null): T | null {
  return parts.reduce<T | null>((found, part) => said(part) ?? found, null);
}

const instant = (ms: number): string => new Date(ms).toISOString();

/** An instant that many days, months or milliseconds before another. */
function before(at: number, ago: Length | null): number {
  if (!ago) return at;
  if (ago.unit.name === "days") return at - ago.amount * day;
  if (ago.unit.name !== "months") return at - ago.amount;
  const date = new Date(at);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth() - ago.amount;
  const [year, index] = [Math.floor(month / 12), ((month % 12) + 12) % 12];
  // The last day of the month where it has no such day.
  const clamped = Math.min(date.getUTCDate(), new Date(Date.UTC(year, index + 1, 0)).getUTCDate());
  return Date.UTC(year, index, clamped) + (((at % day) + day) % day);
}

/** The offset between the local time a test gives and its instant, in minutes; null when no place on earth has it. */
export function offsetOf(parts: readonly TestPart[]): number | null {
  const now = last(parts, (part) => part.now);
  if (now === null) return 0;
  const date = last(parts, (part) => part.date);
  const time = last(parts, (part) => part.time);
  if (date === null && time === null) return 0;
  const minutes = Math.floor(now / 60_000);
  const days = date ?? Math.floor(minutes / 1440);
  const offset = days * 1440 + (time ?? ((minutes % 1440) + 1440) % 1440) - minutes;
  return offset >= -12 * 60 && offset <= 14 * 60 ? offset : null;
}

/**
 * Local time, and the instant it comes to when the test gives none: the local time is then that of
 * the instant, so that a test may say `date 2026-12-24` and mean that day.
 */
function localTime(parts: readonly TestPart[]): { readonly at: number; readonly local: Local } {
  const now = last(parts, (part) => part.now);
  const date = last(parts, (part) => part.date) ?? Math.floor((now ?? usualNow) / day);
  const time =
    last(parts, (part) => part.time) ??
    Math.floor(((((now ?? usualNow) % day) + day) % day) / 60_000);
  const offset = offsetOf(parts) ?? 0;
  const at = now ?? date * day + time * 60_000;
  return {
    at,
    local: {
      date: dateOf(date),
      time: clock(time),
      weekday: weekdayNames[(((date + 4) % 7) + 7) % 7]!,
      utc_offset: `${offset < 0 ? "-" : "+"}${clock(Math.abs(offset))}`,
    },
  };
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
/** 1970-01-01 was a Thursday. */
const weekdayNames = [
  "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
]; // prettier-ignore

/** It is, unless a test takes it away and neither it nor one that is like it says the local time. */
function isLocalKnown(parts: readonly TestPart[]): boolean {
  const lost = parts.findLastIndex(({ givens }) => givens.some(takes("local")));
  return (
    lost === -1 || parts.slice(lost + 1).some(({ date, time }) => date !== null || time !== null)
  );
}

const takes =
  (name: string) =>
  (given: GivenPart): boolean =>
    given.what === "unknown" && given.name === name;

/** Everybody has an id unless the test takes it away; null: nobody has. */
function whoOf(
  givens: readonly GivenPart[],
  { identities }: World,
): Readonly<Record<string, string>> | null {
  const who = new Map([...identities.keys()].map((id) => [id, `${id}-1`]));
  for (const given of givens) {
    if (given.what === "who") who.set(given.identity, given.id);
    if (given.what === "unknown") who.delete(given.name);
    if (takes("who")(given)) who.clear();
  }
  return who.size === 0 && givens.some(takes("who")) ? null : Object.fromEntries(who);
}

function factsOf(givens: readonly GivenPart[]): Readonly<Record<string, FactValue>> {
  const facts = new Map<string, FactValue>();
  for (const given of givens) {
    if (given.what === "facts") for (const [name, value] of given.values) facts.set(name, value);
    if (given.what === "unknown") facts.delete(given.name);
  }
  return Object.fromEntries(facts);
}

/** Null when it is not known. */
const ownsOf = (givens: readonly GivenPart[]): readonly string[] | null => {
  const said = givens.findLast((given) => given.what === "owns" || takes("owns")(given));
  if (said?.what === "unknown") return null;
  return said?.what === "owns" ? [...new Set(said.products)].toSorted() : [];
};

function totalsOf(givens: readonly GivenPart[], { caps }: World): Readonly<Record<string, number>> {
  const totals = new Map<string, number>(
    caps.flatMap(({ name, count, sides }) => (count || sides ? [] : [[name, 0]])),
  );
  for (const given of givens) if (given.what === "total") totals.set(given.cap, given.count);
  return Object.fromEntries(totals);
}

type Past = Extract<GivenPart, { readonly what: "event" }>;

/** Null when nothing is known of it. What is given after it was taken away is known, and nothing else. */
function historyOf(givens: readonly GivenPart[], world: World, at: number): History | null {
  const lost = givens.findLastIndex(takes("history"));
  const events = givens
    .slice(lost + 1)
    .flatMap((given) => (given.what === "event" ? eventsOf(given, world, at) : []));
  if (lost === -1) return { complete_since: "always", events };
  return events.length === 0 ? null : { events };
}

/** The events of the past, one a millisecond after the other where there are several. */
function eventsOf(given: Past, world: World, at: number): readonly Event[] {
  const when = before(at, given.ago);
  const about = aboutOf(given, world);
  // An event of the past is not of this session, unless the test says so.
  const by = given.by ?? [...world.identities.keys()].filter((id) => id !== "session").toSorted();
  return Array.from({ length: given.times }, (_, index) => ({
    event: given.event,
    at: instant(when - index),
    by,
    ...about,
  }));
}

/** Offer, product and channel of an event, as far as it has them: what is not said is the offer's own. */
function aboutOf({ event, of, channel }: Past, world: World): Partial<Event> {
  const isOffered = (offerEvents as readonly string[]).includes(event);
  if (!isOffered)
    return {
      ...(of?.sort === "product" ? { product: of.name } : {}),
      ...(of?.sort === "offer" ? { product: world.offers.get(of.name)?.product ?? of.name } : {}),
      ...(channel ? { channel } : {}),
    };
  const offers = [...world.offers.values()];
  const offer =
    of?.sort === "offer"
      ? world.offers.get(of.name)
      : offers.find(({ product }) => product === of?.name);
  const placement = channel
    ? offer?.placements.find((name) => name.startsWith(`${channel}.`))
    : offer?.placements[0];
  const where =
    channel ?? world.placements.get(placement ?? "")?.channel ?? [...world.channels.keys()][0];
  return {
    offer: offer?.id ?? of?.name ?? "",
    product: of?.sort === "product" ? of.name : (offer?.product ?? ""),
    channel: where ?? "",
    ...(placement ? { placement } : {}),
  };
}
