import { currencyDigits } from "../locale/currencies.ts";
import type { Fact as ModelFact, Model } from "../model/model.ts";
import type {
  Calendar,
  Cap,
  Cell,
  Channel,
  Column,
  Condition,
  Counter,
  Currency,
  Experiment,
  Fact,
  Group,
  Identity,
  Offer,
  Product,
  Silencer,
  Slot,
  Table,
  Target,
  Trigger,
} from "../runtime/bundle.ts";
import { currencyOf } from "./copy.ts";
import { sortedById, sortedSet } from "./sorted.ts";

/** The parts of a bundle that take part in a decision. What they name has to be described in it, and nothing else. */
export interface Deciding {
  readonly columns: readonly Column[];
  readonly counters: readonly Counter[];
  readonly conditions: readonly Condition[];
  readonly silencers: readonly Silencer[];
  readonly caps: readonly Cap[];
  readonly experiments: readonly Experiment[];
  readonly offers: readonly Offer[];
  readonly tables: readonly Table[];
}

export interface Described {
  readonly facts: readonly Fact[];
  readonly triggers: readonly Trigger[];
  readonly channels: readonly Channel[];
  readonly identities: readonly Identity[];
  readonly calendars: readonly Calendar[];
  readonly groups: readonly Group[];
  readonly products: readonly Product[];
  readonly currencies: readonly Currency[];
}

export function describe(model: Model, deciding: Deciding): Described {
  const slots = deciding.offers.flatMap((offer) => slotsOf(offer).map((slot) => ({ offer, slot })));
  const groups = groupsOf(model, deciding);
  const triggers = triggersOf(model, deciding, slots);
  return {
    facts: factsOf(model, deciding, slots),
    triggers,
    channels: channelsOf(model),
    identities: identitiesOf(model),
    calendars: calendarsOf(model, deciding),
    groups,
    products: productsOf(model, deciding, groups, triggers),
    currencies: currenciesOf(slots),
  };
}

/** Each with all that it contains, however deep. */
function identitiesOf({ identities }: Model): readonly Identity[] {
  const all = [...identities.values()].map(({ id, contains }) => {
    const inside = new Set(contains);
    for (const other of inside)
      for (const part of identities.get(other)?.contains ?? []) inside.add(part);
    inside.delete(id);
    return { id, contains: sortedSet(inside) };
  });
  return sortedById(all);
}

interface Filled {
  readonly offer: Offer;
  readonly slot: Slot;
}

function slotsOf({ because, then, messages }: Offer): readonly Slot[] {
  const copy = messages.flatMap(({ slots }) => Object.values(slots));
  const parts = [because ?? [], then ?? [], ...copy].flat();
  return parts.filter((part) => typeof part !== "string");
}

/** Facts that can change an outcome, or stand in copy. */
function factsOf(
  model: Model,
  { columns, offers }: Deciding,
  slots: readonly Filled[],
): readonly Fact[] {
  const ids = new Set<string>();
  for (const column of columns) {
    if (column.kind === "fact") ids.add(column.fact);
    if (column.kind === "distance" && column.trigger === null) ids.add(column.of);
  }
  for (const { slot } of slots) ids.add(slot.value);
  for (const { score, price, terms } of offers) {
    if (score !== null) ids.add(score);
    const regional = (price !== null && "by_region" in price) || "by_region" in terms;
    if (regional && model.policy?.regionFact) ids.add(model.policy.regionFact);
  }
  return sortedById([...ids].flatMap((id) => factOf(model.facts.get(id))));
}

function factOf(fact: ModelFact | undefined): Fact[] {
  if (fact === undefined) return [];
  const { id, type, low, high, required, sensitive, purpose } = fact;
  const members = type.kind === "member" || type.kind === "set" ? sortedSet(type.members) : null;
  const currency = currencyOf(type);
  return [{ id, type: type.kind, currency, members, low, high, required, sensitive, purpose }];
}

/** Triggers that an offer listens to, a counter counts or a scope leaves out, with the data that is looked at. */
function triggersOf(
  model: Model,
  { columns, counters, offers, silencers }: Deciding,
  slots: readonly Filled[],
): readonly Trigger[] {
  const ids = new Set([
    ...offers.flatMap(({ triggers }) => triggers),
    ...counters.flatMap(({ events }) => events),
    ...silencers.flatMap(({ scope }) => scope.except_triggers),
  ]);
  const fields = new Set<string>();
  for (const column of columns) {
    if (column.kind === "data") fields.add(`${column.trigger}.${column.field}`);
    if (column.kind === "distance" && column.trigger !== null) {
      fields.add(`${column.trigger}.${column.of}`);
    }
  }
  const filled = slots.map(({ offer, slot }) => ({
    offer,
    field: slot.value.replace("trigger.", ""),
  }));
  const quoted = offers.flatMap((offer) =>
    offer.price !== null && "from" in offer.price ? { offer, field: offer.price.from } : [],
  );
  for (const { offer, field } of [...filled, ...quoted]) {
    for (const trigger of offer.triggers) fields.add(`${trigger}.${field}`);
  }
  const triggers = [...model.triggers.values()].filter(({ id }) => ids.has(id));
  return sortedById(
    triggers.map(({ id, kind, product, data }) => {
      const used = [...data].filter(([field]) => fields.has(`${id}.${field}`));
      return { id, kind, product, data: sortedById(used.flatMap(([, fact]) => factOf(fact))) };
    }),
  );
}

function channelsOf({ channels, placements }: Model): readonly Channel[] {
  return sortedById(
    [...channels.values()].map(({ id, counts, assisted, placements: own }) => ({
      id,
      counts,
      assisted,
      placements: sortedById(
        own.map((placement) => ({ id: placement, slots: placements.get(placement)?.slots ?? 1 })),
      ),
    })),
  );
}

function calendarsOf({ calendars }: Model, { columns, caps }: Deciding): readonly Calendar[] {
  const used = new Set([
    ...columns.map((column) => ("calendar" in column ? column.calendar : null)),
    ...caps.map(({ window }) => window?.calendar ?? null),
  ]);
  return sortedById(
    [...calendars.values()]
      .filter(({ id }) => used.has(id))
      .map(({ id, holidays, weekend }) => ({
        id,
        holidays: sortedSet(holidays),
        weekend: sortedSet(weekend),
      })),
  );
}

/** Every target that something in the bundle has. */
function targetsOf({ counters, silencers, caps, experiments }: Deciding): readonly Target[] {
  const scopes = [...silencers, ...caps].map(({ scope }) => scope);
  const limited = [...counters, ...scopes];
  return [
    ...limited.flatMap(({ of, except }) => [of, ...except]),
    ...caps.flatMap(({ sides }) => sides ?? []),
    ...experiments.map(({ of }) => of),
  ].filter((target) => target !== null);
}

/** Groups, where anything says `same group`. */
function groupsOf({ groups }: Model, deciding: Deciding): readonly Group[] {
  const same = targetsOf(deciding).some((target) => "same" in target && target.same === "group");
  if (!same) return [];
  return sortedById(
    [...groups.values()].map(({ id, products, offers }) => ({
      id,
      products: sortedSet(products),
      offers: sortedSet(offers),
    })),
  );
}

/** Products offered, gone from, owned, counted, grouped or triggering, and the parts of those that are bundles. */
function productsOf(
  { products }: Model,
  deciding: Deciding,
  groups: readonly Group[],
  triggers: readonly Trigger[],
): readonly Product[] {
  const { offers, conditions, silencers, tables } = deciding;
  const rows = [
    ...[...conditions, ...silencers].flatMap((part) => part.rows),
    ...tables.flatMap((table) => table.rows.map(({ when }) => when)),
  ];
  const owned = rows.flatMap(({ owns }) => (owns === undefined ? [] : membersOf(owns)));
  const targets = targetsOf(deciding).flatMap((target) =>
    "same" in target ? [] : target.products,
  );
  const ids = new Set([
    ...offers.flatMap(({ product, source }) => [product, ...source]),
    ...owned,
    ...targets,
    ...groups.flatMap((group) => group.products),
    ...triggers.flatMap(({ product }) => product ?? []),
  ]);
  // Parts that are bundles themselves are reached as the set grows.
  for (const id of ids) {
    const bundle = products.get(id)?.bundle;
    for (const part of [...(bundle?.products ?? []), ...(bundle?.choose?.of ?? [])]) ids.add(part);
  }
  const used = [...products.values()].filter(({ id }) => ids.has(id));
  return sortedById(
    used.map(({ id, name, bundle }) => ({
      id,
      name,
      bundle: bundle && {
        products: sortedSet(bundle.products),
        choose: bundle.choose && { ...bundle.choose, of: sortedSet(bundle.choose.of) },
        owned: bundle.owned,
      },
    })),
  );
}

function membersOf({ any = [], all = [], none = [] }: Cell): readonly string[] {
  return [...any.flat(), ...all, ...none];
}

/** Of the money in copy. */
function currenciesOf(slots: readonly Filled[]): readonly Currency[] {
  const ids = slots
    .filter(({ slot }) => slot.type === "money")
    .flatMap(({ slot, offer: { price } }) => {
      if (slot.value !== "offer.price" || price === null) return slot.currency ?? [];
      if ("one" in price) return price.one.currency;
      if ("from" in price) return price.currency;
      return Object.values(price.by_region).map(({ currency }) => currency);
    });
  return sortedById([...new Set(ids)].map((id) => ({ id, digits: currencyDigits(id) })));
}
