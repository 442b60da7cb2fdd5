import type * as B from "./bundle.ts";
import { businessDays, type BusinessDays } from "./elapsed.ts";
import type {
  ColumnPlan,
  ConditionPlan,
  CounterPlan,
  GroupPlan,
  Level,
  OfferPlan,
  Plan,
  TestPlan,
} from "./plan.ts";
import { planTables } from "./tables.ts";
import { groupsOf, planScope, planTarget } from "./targets.ts";
import { dayOf } from "./values.ts";

/** Follows the references of a bundle that has been checked: every one of them resolves, none in a circle. */
export function prepare(bundle: B.Bundle): Plan {
  const calendars = new Map(bundle.calendars.map((one) => [one.id, businessDays(one)]));
  const calendar = (id: string | null): BusinessDays | null => calendars.get(id ?? "") ?? null;
  const contained = new Map(bundle.identities.map(({ id, contains }) => [id, contains]));
  const counters = new Map(
    bundle.counters.map((one) => [one.id, planCounter(one, contained.get(one.by)!)]),
  );
  const { condition, planRows } = planConditions(bundle, counters, calendar);
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
  return {
    bundle,
    factAt,
    triggers: byId(bundle.triggers.map((one) => ({ ...one, fieldAt: positions(one.data) }))),
    channels: byId(bundle.channels),
    groups,
    productNames: new Map(bundle.products.map(({ id, name }) => [id, name])),
    counters,
    silencers: bundle.silencers.map((silencer) => ({
      ...silencer,
      ...planRows(silencer.rows),
      scope: planScope(silencer.scope),
      turn: 0,
      silences: false,
      end: null,
    })),
    caps: bundle.caps.map((cap) => ({
      ...cap,
      scope: planScope(cap.scope),
      for: cap.for === null ? null : condition(cap.for),
      counter: counters.get(cap.counter ?? "") ?? null,
      business: calendar(cap.window?.calendar ?? null),
      sides: cap.sides?.map(planTarget) ?? null,
    })),
    experiments: bundle.experiments
      .map((one) => ({ ...one, of: one.of && planTarget(one.of), until: dayOf(one.until) }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    offers,
    tables: planTables(bundle.tables, byId(offers), (cells) => planRows([cells]).rows[0]!),
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

/** Conditions stand on columns and columns on conditions: each is made when first needed. */
function planConditions(
  { facts, triggers, columns, conditions }: B.Bundle,
  counters: ReadonlyMap<string, CounterPlan>,
  calendar: (id: string | null) => BusinessDays | null,
): {
  condition(id: string): ConditionPlan;
  planRows(rows: readonly B.Cells[]): ConditionPlan;
} {
  const columnOf = byId(columns);
  const rowsOf = new Map(conditions.map(({ id, rows }) => [id, rows]));
  const factAt = new Map(facts.map((fact, position) => [fact.id, { fact, position }]));
  const fieldAt = new Map(
    triggers.flatMap(({ id, data }) =>
      data.map((fact, position) => [`${id}.${fact.id}`, { fact, position }] as const),
    ),
  );
  const column = remember((id): ColumnPlan => {
    const of = columnOf.get(id)!;
    const looked =
      of.kind === "fact"
        ? factAt.get(of.fact)
        : of.kind === "data"
          ? fieldAt.get(`${of.trigger}.${of.field}`)
          : of.kind !== "distance"
            ? undefined
            : of.trigger === null
              ? factAt.get(of.of)
              : fieldAt.get(`${of.trigger}.${of.of}`);
    const tells = of.kind === "condition" ? condition(of.condition) : null;
    const counts = of.kind === "age" ? counters.get(of.counter)! : null;
    const ofTrigger = of.kind === "trigger_age" || ("trigger" in of && of.trigger !== null);
    const ofOffer = counts !== null && (counts.relative || counts.each === "offer");
    return {
      ...of,
      level: ofOffer ? 2 : ofTrigger ? 1 : (tells?.level ?? 0),
      sensitive: (tells ?? looked?.fact)?.sensitive ?? false,
      position: looked?.position ?? -1,
      isDate: looked?.fact.type === "date",
      business: calendar("calendar" in of ? of.calendar : null),
      counts,
      tells,
      turn: 0,
      value: undefined,
    };
  });
  const tests = new Map<string, TestPlan>();
  const planTest = (id: string, cell: B.Cell): TestPlan => {
    const key = `${id}\n${JSON.stringify(cell)}`;
    let test = tests.get(key);
    if (!test) tests.set(key, (test = { column: column(id), cell, turn: 0, held: false }));
    return test;
  };
  const planRows = (given: readonly B.Cells[]): ConditionPlan => {
    const rows = given.map((cells) =>
      Object.entries(cells)
        .map(([id, cell]) => planTest(id, cell))
        .toSorted((a, b) => costOf(a.column) - costOf(b.column)),
    );
    const used = rows.flat().map((test) => test.column);
    return {
      rows,
      level: used.reduce<Level>((most, { level }) => (level > most ? level : most), 0),
      sensitive: used.some((one) => one.sensitive),
    };
  };
  const condition = remember((id) => planRows(rowsOf.get(id)!));
  return { condition, planRows };
}

function remember<T>(make: (id: string) => T): (id: string) => T {
  const made = new Map<string, T>();
  return (id) => {
    let known = made.get(id);
    if (known === undefined) made.set(id, (known = make(id)));
    return known;
  };
}

/** What is cheap and tells most rows apart is looked at first. */
function costOf({ kind, level }: ColumnPlan): number {
  if (kind === "fact" || kind === "owns") return 0;
  return (kind === "age" ? 2 : kind === "condition" ? 3 : 1) + level;
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((item) => [item.id, item]));
}

function positions(list: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(list.map(({ id }, index) => [id, index]));
}

function planGroups(groups: readonly B.Group[]): GroupPlan {
  const index = (part: "products" | "offers"): ReadonlyMap<string, readonly number[]> => {
    const found = new Map<string, number[]>();
    for (const [position, group] of groups.entries()) {
      for (const id of group[part]) {
        const known = found.get(id);
        if (known) known.push(position);
        else found.set(id, [position]);
      }
    }
    return found;
  };
  return { ofProduct: index("products"), ofOffer: index("offers") };
}
