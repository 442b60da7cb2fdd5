import type { Metadata, Model } from "../model/model.ts";
import type { About } from "../runtime/bundle.ts";
import { isoDate } from "./dates.ts";
import { remarksOf } from "./offers.ts";
import { sortedByJson, sortedSet } from "./sorted.ts";

/**
 * What the policy says of itself, for reports and reviews: never read in a decision. Things with names
 * stand under their names, the others in lists in an order of their own.
 */
export function aboutOf(model: Model): About {
  const { policy } = model;
  return withoutEmpty({
    adjacencies: sortedByJson(
      model.adjacencies.map(({ from, to, because, fails, about }) => ({
        ...about,
        from: sortedSet(from),
        to,
        ...(because === null ? {} : { because: because.value }),
        ...(fails.length === 0 ? {} : { fails: sortedByJson(fails.map(plain)) }),
      })),
    ),
    bans: sortedSet(model.bans.map(({ tactic }) => tactic)),
    bundles: byName(
      [...model.products.values()].flatMap(({ id, bundle }) => {
        if (bundle === null) return [];
        const { about, price, separately, adopt } = bundle;
        return [[id, plain({ ...about, price, separately, adopt })]];
      }),
    ),
    channels: byName([...model.channels.values()].map(({ id, about }) => [id, about])),
    experiments: byName([...model.experiments.values()].map(({ id, about }) => [id, about])),
    facts: byName(
      [...model.facts.values()].map(({ id, basis, source }) => [
        id,
        { ...(basis === null ? {} : { basis }), ...(source === null ? {} : { source }) },
      ]),
    ),
    learn: byName([...model.learns.values()].map(({ id, about }) => [id, about])),
    measures: sortedByJson(
      model.measures.map(({ name, about }) => ({ ...(name === null ? {} : { name }), ...about })),
    ),
    offers: byName([...model.offers.values()].map((offer) => [offer.id, remarksOf(offer)])),
    placements: byName([...model.placements.values()].map(({ id, about }) => [id, about])),
    playbooks: byName([...model.playbooks.values()].map(({ id, about }) => [id, about])),
    policy: policy === null ? {} : policy.about,
    proofs: sortedByJson(model.proofs.map(plain)),
    triggers: byName([...model.triggers.values()].map(({ id, about }) => [id, about])),
    waivers: sortedByJson(
      model.waivers.map(({ rule, for: what, because, by, until }) => ({
        rule,
        for: what,
        because,
        by,
        until: isoDate(until),
      })),
    ),
  });
}

/** As plain JSON: maps as objects, and without the places in the sources. */
function plain(value: unknown): Metadata {
  const text = JSON.stringify(value, (key, inner: unknown) => {
    if (key === "site") return undefined;
    return inner instanceof Map ? Object.fromEntries(inner) : inner;
  });
  return JSON.parse(text) as Metadata;
}

function byName(entries: readonly (readonly (string | Metadata)[])[]): Metadata {
  const named = Object.fromEntries(entries as readonly (readonly [string, Metadata])[]);
  return withoutEmpty(named);
}

function withoutEmpty(record: Metadata): Metadata {
  const entries = Object.entries(record);
  return Object.fromEntries(entries.filter(([, value]) => Object.keys(value ?? {}).length > 0));
}
