import type { Cap, Length, Offer, Placement, Quiet, Scope, Site } from "../../src/model/model.ts";
import type { Happened } from "../../src/runtime/moment.ts";
import { passes, truth } from "./conditions.ts";
import { dayReached, isHoliday, localDate, startOfDay, weekdayName } from "./dates.ts";
import type { Truth } from "./kleene.ts";
import { ageOf, isOf, knownFrom, seenBy, type Seen } from "./past.ts";
import { factOf, type World } from "./world.ts";

/** An offer as it is considered. */
export interface Considered {
  readonly offer: Offer;
  readonly happened: Happened;
}

export interface Admitted {
  readonly offer: Offer;
  readonly placement: Placement;
}

/** A rule that silences an offer at a placement, or wherever it might be. */
export interface Ruling {
  readonly by: string;
  readonly rule: string;
  readonly site: Site;
  readonly isLocal: boolean;
  /** When it will be over, if time alone ends it. */
  readonly end: number | null;
}

type Rule = (placement: Placement) => Ruling | null;

/** All rules in their order, each ready to say whether it silences the offer at a placement. */
export function rulesFor(
  world: World,
  considered: Considered,
  admitted: readonly Admitted[],
): readonly Rule[] {
  return [...silencers(world, considered), ...caps(world, considered, admitted)];
}

function silencers(world: World, considered: Considered): readonly Rule[] {
  const { model, today } = world;
  const { offer, happened } = considered;
  const rules: Rule[] = [];
  const { policy } = model;
  const everywhere = { isLocal: false, end: null };
  if (policy?.optOut) {
    const isIn = factOf(world, policy.optOut) === false;
    const site = policy.optOutSite!;
    rules.push(() => (isIn ? null : { by: "opt_out", rule: "opt_out", site, ...everywhere }));
  }
  if (policy?.regions && policy.regionFact) {
    const isIn = policy.regions.some((one) => one === factOf(world, policy.regionFact!));
    const site = policy.regionsSite!;
    rules.push(() => (isIn ? null : { by: "region", rule: "region", site, ...everywhere }));
  }
  for (const channel of byName([...model.channels.values()], ({ id }) => id)) {
    const { consent, consentSite } = channel;
    if (consent === null || truth(world, consent, happened, offer) === true) continue;
    rules.push((placement) =>
      placement.channel === channel.id
        ? { by: "consent", rule: channel.id, site: consentSite!, isLocal: true, end: null }
        : null,
    );
  }
  for (const waiver of byName(model.waivers, (one) => `waiver ${one.rule} for ${one.for}`)) {
    const { rule, scope, until, site } = waiver;
    if (today !== null && today <= until) continue;
    rules.push(within(world, considered, scope, { by: "waiver", rule, site, end: null }));
  }
  for (const { name: rule, scope, condition, site } of byName(model.holds, nameOf)) {
    if (truth(world, condition, happened, offer) === false) continue;
    rules.push(within(world, considered, scope, { by: "hold", rule, site, end: null }));
  }
  for (const rest of byName(model.rests, nameOf)) {
    const { name: rule, scope, site, count, length } = rest;
    const events = seenBy(world, count, offer);
    const [latest] = events ?? [];
    if (isYounger(world, count, length, events && latest) === false) continue;
    const isExact = latest !== undefined && latest.at >= knownFrom(world, count);
    const end = events !== null && isExact ? whenPast(world, latest, length) : null;
    rules.push(within(world, considered, scope, { by: "rest", rule, site, end }));
  }
  for (const quiet of byName(model.quiets, nameOf)) {
    const { name: rule, channel, site } = quiet;
    const scope = { channel, placement: null, of: null, except: [], exceptTriggers: [] };
    if (!isQuietNow(world, quiet)) continue;
    const end = endOfQuiet(world, quiet);
    rules.push(within(world, considered, scope, { by: "quiet", rule, site, end }));
  }
  return rules;
}

const nameOf = ({ name }: { readonly name: string }): string => name;

/** By code units. */
export function byName<T>(all: readonly T[], name: (one: T) => string): readonly T[] {
  return all.toSorted((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0));
}

function within(
  world: World,
  { offer, happened }: Considered,
  scope: Scope,
  ruling: Omit<Ruling, "isLocal">,
): Rule {
  const isLocal = scope.channel !== null || scope.placement !== null;
  const isExempt = scope.exceptTriggers.includes(happened.name);
  return (placement) =>
    !isExempt && takesIn(world, scope, { offer, placement }, offer) ? { ...ruling, isLocal } : null;
}

function takesIn(world: World, scope: Scope, one: Admitted, considered: Offer): boolean {
  const { channel, placement, of, except } = scope;
  const aim = { product: one.offer.product, offer: one.offer.id };
  return (
    (channel === null || channel === one.placement.channel) &&
    (placement === null || placement === one.placement.id) &&
    (of === null || isOf(world, of, aim, considered)) &&
    except.every((target) => !isOf(world, target, aim, considered))
  );
}

/** Whether an event (undefined: none that is known; null: nothing is known) is younger than a length. */
function isYounger(
  world: World,
  count: Parameters<typeof knownFrom>[1],
  length: Length | null,
  event: Seen | undefined | null,
): Truth {
  if (event === null) return null;
  const unit = length?.unit ?? { name: "ms", calendar: null };
  const age = ageOf(world, count, unit, event);
  if (age === null) return null;
  const high = length === null ? Number.MAX_SAFE_INTEGER : length.amount;
  const test = { kind: "interval", low: null, lowOpen: false, high, highOpen: true } as const;
  return passes(test, age);
}

function whenPast(world: World, event: Seen, { amount, unit }: Length): number | null {
  if (unit.name === "ms") return event.at + amount;
  const { local } = world.moment;
  if (!local) return null;
  const from = event.date ?? localDate(event.at, local.utc_offset);
  const day = dayReached(unit, from, amount, world.model.calendars);
  return startOfDay(day, local.utc_offset);
}

// ── Quiet times ─────────────────────────────────────────────────────────────────────────────────

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function isQuietNow(world: World, quiet: Quiet): boolean {
  const { local } = world.moment;
  return !local || isQuiet(world, quiet, world.today!, minutesOf(local.time));
}

function isQuiet({ model }: World, quiet: Quiet, day: number, minute: number): boolean {
  const { from, to, weekdays, calendar } = quiet;
  const begins = (on: number): boolean =>
    (weekdays === null || weekdays.includes(weekdayName(on))) &&
    (calendar === null || isHoliday(model.calendars.get(calendar)!, on));
  if (from === null || to === null) return begins(day);
  if (from < to) return begins(day) && minute >= from && minute < to;
  return (begins(day) && minute >= from) || (begins(day - 1) && minute < to);
}

/** Minute by minute. */
function endOfQuiet(world: World, quiet: Quiet): number | null {
  const { local } = world.moment;
  if (!local) return null;
  let day = world.today!;
  let minute = minutesOf(local.time);
  while (day <= world.today! + 400) {
    minute++;
    if (minute === 1440) [day, minute] = [day + 1, 0];
    if (isQuiet(world, quiet, day, minute)) continue;
    return day <= world.today! + 400 ? startOfDay(day, local.utc_offset) + minute * 60_000 : null;
  }
  return null;
}

// ── Caps ────────────────────────────────────────────────────────────────────────────────────────

function caps(
  world: World,
  considered: Considered,
  admitted: readonly Admitted[],
): readonly Rule[] {
  const { offer, happened } = considered;
  return byName(world.model.caps, nameOf).map((cap): Rule => {
    const { name: rule, site, scope } = cap;
    const segment = cap.for && world.model.segments.get(cap.for.segment)!.condition;
    if (segment && truth(world, segment, happened, offer) === false) return () => null;
    const isLocal = scope.channel !== null || scope.placement !== null;
    return (placement) => {
      if (!takesIn(world, scope, { offer, placement }, offer)) return null;
      const full = isFull(world, cap, { offer, placement }, admitted);
      return full && { by: "cap", rule, site, isLocal, end: full.end };
    };
  });
}

/** Null: there is room. */
function isFull(
  world: World,
  cap: Cap,
  { offer, placement }: Admitted,
  all: readonly Admitted[],
): { readonly end: number | null } | null {
  const { count, limit, scope, name } = cap;
  const forGood = { end: null };
  const admitted = all.filter((one) => takesIn(world, scope, one, offer));
  if (cap.sides !== null) {
    const { sides } = cap;
    const sidesOf = (one: { product: string | null; offer: string | null }): readonly number[] =>
      sides.flatMap((side, index) => (isOf(world, side, one, offer) ? [index] : []));
    const mine = sidesOf({ product: offer.product, offer: offer.id });
    const isOther = (one: { product: string | null; offer: string | null }): boolean =>
      sidesOf(one).some((side) => !mine.includes(side));
    if (mine.length === 0) return null;
    const isAdmitted = (one: Admitted): boolean =>
      isOther({ product: one.offer.product, offer: one.offer.id });
    if (admitted.some(isAdmitted)) return forGood;
    if (count === null) return null;
    const events = seenBy(world, count, offer);
    return among(world, cap, events && events.filter(isOther), 1, false);
  }
  if (count === null) {
    const total = world.moment.totals?.[name];
    return total === undefined || total + admitted.length >= limit ? forGood : null;
  }
  const events = seenBy(world, count, offer);
  const counting = count.event === "accepted" ? [] : admitted;
  switch (count.each) {
    case "event":
      return among(world, cap, events, limit - counting.length, counting.length > 0);
    case "offer": {
      const told = [offer, ...counting.map((one) => one.offer)].map(({ id }) => id);
      const others = events && events.filter((event) => !told.includes(event.offer!));
      return among(world, cap, others, limit - counting.length, counting.length > 0);
    }
    case "contact": {
      const channels = new Set(counting.map((one) => one.placement.channel));
      if (channels.has(placement.channel)) return null;
      return among(world, cap, events, limit - channels.size, channels.size > 0);
    }
  }
}

/** Whether the k-th of the events lies in the cap's window, or may. */
function among(
  world: World,
  { count, window }: Cap,
  events: readonly Seen[] | null,
  k: number,
  withAdmitted: boolean,
): { readonly end: number | null } | null {
  const event = events === null ? null : events[k - 1];
  if (k <= 0) return { end: null };
  if (isYounger(world, count!, window, event) === false) return null;
  const isExact = event && event.at >= knownFrom(world, count!);
  if (withAdmitted || window === null || !isExact) return { end: null };
  return { end: whenPast(world, event, window) };
}
