import type * as B from "./bundle.ts";
import { businessDays, type BusinessDays } from "./elapsed.ts";
import { add } from "./lists.ts";
import { planConditions } from "./plan-conditions.ts";
import type { CounterPlan, GroupPlan, OfferPlan, Plan } from "./plan.ts";
import type { Problem } from "./shapes.ts";
import { planTables } from "./tables.ts";
import { groupsOf, planScope, planTarget } from "./targets.ts";
import { dayOf } from "./values.ts";

/** Follows the references of a bundle, every one of which resolves; says which cells make no sense. */
export function prepare(bundle: B.Bundle, problems: Problem[]): Plan {
  const calendars = new Map(bundle.calendars.map((one) => [one.id, businessDays(one)]));
  const calendar = (id: string | null): BusinessDays | null => calendars.get(id ?? "") ?? null;
  const contained = new Map(bundle.identities.map(({ id, contains }) => [id, contains]));
  const counters = new Map(
    bundle.counters.map((one) => [one.id, planCounter(one, contained.get(one.by)!)]),
  );
  const { condition, planRows } = planConditions(bundle, counters, calendar, problems);
  const groups = planGroups(bundle.groups);
  const factAt = positions(bundle.facts);
  const placements = new Map(
    bundle.channels.flatMap((channel) =>
      channel.placements.map((one) => [one.id, { ...one, channel }] as const),
    ),
  );
  const offers = bundle.offers.map((offer): OfferPlan => ({
    ...offer,
    offer: offer.id,
    groups: groupsOf({ product: offer.product, offer: offer.id }, groups),
    placements: offer.placements.map((id) => placements.get(id)!),
    scoreAt: offer.score === null ? -1 : factAt.get(offer.score)!,
    rules: null,
    turn: 0,
  }));
  const tables = planTables(bundle.tables, byId(offers), planRows);
  const triggers = bundle.triggers.map((one) => ({
    ...one,
    fieldAt: positions(one.data),
    table: tables.get(one.id) ?? null,
  }));
  return {
    bundle,
    factAt,
    triggers: byId(triggers),
    channels: byId(bundle.channels),
    groups,
    productNames: new Map(bundle.products.map(({ id, name }) => [id, name])),
    counters,
    rules: [
      ...bundle.silencers.map((silencer) => ({
        ...silencer,
        ...planRows(silencer.rows),
        scope: planScope(silencer.scope),
        turn: 0,
        end: undefined,
      })),
      ...bundle.caps.map((cap) => ({
        ...cap,
        scope: planScope(cap.scope),
        for: cap.for === null ? null : condition(cap.for),
        counter: counters.get(cap.counter ?? "") ?? null,
        business: calendar(cap.window?.calendar ?? null),
        sides: cap.sides?.map(planTarget) ?? null,
      })),
    ],
    experiments: bundle.experiments
      .map((one) => ({ ...one, of: one.of && planTarget(one.of), until: dayOf(one.until) }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    offers,
    locales: byId(bundle.locales),
    currencyDigits: new Map(bundle.currencies.map(({ id, digits }) => [id, digits])),
    turns: 0,
  };
}

function planCounter(counter: B.Counter, contained: readonly string[]): CounterPlan {
  const { of, except, by, events } = counter;
  return {
    ...counter,
    names: new Set(events),
    of: of && planTarget(of),
    except: except.map(planTarget),
    relative: [of ?? {}, ...except].some((target) => "same" in target),
    by: new Set([by, ...contained]),
    inSession: by === "session",
    turn: 0,
    base: [],
    index: new Map(),
    counted: new Map(),
  };
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((item) => [item.id, item]));
}

function positions(list: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(list.map(({ id }, index) => [id, index]));
}

function planGroups(groups: readonly B.Group[]): GroupPlan {
  const ofProduct = new Map<string, number[]>();
  const ofOffer = new Map<string, number[]>();
  for (const [position, { products, offers }] of groups.entries()) {
    for (const id of products) add(ofProduct, id, position);
    for (const id of offers) add(ofOffer, id, position);
  }
  return { ofProduct, ofOffer };
}
