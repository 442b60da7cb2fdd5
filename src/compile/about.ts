import type { Adjacency, Bundle, Metadata, Model, Proof, Waiver } from "../model/model.ts";
import { isRule, ruleText } from "../model/wording.ts";
import type { About } from "../runtime/bundle.ts";
import { plainAmount, priceOf } from "./copy.ts";
import { isoDate } from "./dates.ts";
import { remarksOf } from "./offers.ts";
import { sortedByJson, sortedSet } from "./sorted.ts";

/**
 * What the policy says of itself, for reports and reviews: never read in a decision. Things with names
 * stand under their names, the others in lists in an order of their own; what is not said is left out.
 */
export function aboutOf(model: Model): About {
  return said({
    adjacencies: sortedByJson(model.adjacencies.map(ofAdjacency)),
    bans: sortedSet(model.bans.map(({ tactic }) => tactic)),
    bundles: byName(model.products.values(), ({ bundle }) =>
      bundle === null ? {} : ofBundle(bundle),
    ),
    channels: byName(model.channels.values(), ({ about }) => about),
    experiments: byName(model.experiments.values(), ({ about }) => about),
    facts: byName(model.facts.values(), ({ basis, source }) => said({ basis, source })),
    learn: byName(model.learns.values(), ({ about }) => about),
    measures: sortedByJson(model.measures.map(({ name, about }) => said({ name, ...about }))),
    offers: byName(model.offers.values(), remarksOf),
    placements: byName(model.placements.values(), ({ about }) => about),
    playbooks: byName(model.playbooks.values(), ({ about }) => about),
    policy: model.policy?.about ?? null,
    proofs: named(model.proofs.map(({ name, site }) => [name, ofProof(site)])),
    triggers: byName(model.triggers.values(), ({ about }) => about),
    waivers: sortedByJson(model.waivers.map(ofWaiver)),
  });
}

function ofAdjacency({ from, to, because, fails, about }: Adjacency): Metadata {
  return said({
    ...about,
    from: sortedSet(from),
    to,
    because: because?.value ?? null,
    fails: sortedByJson(fails.map((one) => said({ segment: one.segment, because: one.because }))),
  });
}

function ofBundle({ about, price, separately, adopt }: Bundle): Metadata {
  const parts = [...separately].map(([part, amount]) => [part, plainAmount(amount)] as const);
  return said({
    ...about,
    price: price && priceOf(price),
    separately: Object.fromEntries(parts),
    adopt,
  });
}

/** What is promised, in the policy's own words. */
function ofProof({ declaration }: Proof["site"]): Metadata {
  return isRule(declaration) ? { promise: ruleText(declaration) } : {};
}

function ofWaiver({ rule, for: what, because, by, until }: Waiver): Metadata {
  return { rule, for: what, because, by, until: isoDate(until) };
}

function byName<T extends { readonly id: string }>(
  things: Iterable<T>,
  aboutThing: (thing: T) => Metadata,
): Metadata {
  return named(Array.from(things, (thing) => [thing.id, aboutThing(thing)]));
}

function named(entries: readonly (readonly [string, Metadata])[]): Metadata {
  return said(Object.fromEntries(entries));
}

/** Without what is null or empty. */
function said(record: Metadata): Metadata {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === "object" && Object.keys(value).length === 0);
}
