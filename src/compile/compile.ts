import { localeFormat, localeId } from "../locale/locales.ts";
import type { Model, Site } from "../model/model.ts";
import type { Bundle, Column, Policy, Row, Table } from "../runtime/bundle.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import { aboutOf } from "./about.ts";
import { countersOf, lookbackOf } from "./counters.ts";
import { describe, type Deciding } from "./described.ts";
import { digestOf } from "./digest.ts";
import { experimentsOf } from "./experiments.ts";
import { draftOf, testsOf, type Draft } from "./draft.ts";
import type { OfferRow } from "./offer-rows.ts";
import { offersOf } from "./offers.ts";
import { cellsOf, type DraftRow, type Tested } from "./rows.ts";
import { placer } from "./sources.ts";
import { sortedBy, sortedById } from "./sorted.ts";

/**
 * The bundle of a policy that checks without error. The same policy gives the same bundle, however its
 * sources are laid out; only `sources` tells where things stand. The draft may have been made before,
 * by who needs to know what is wrong with it first.
 */
export function compile(
  model: Model,
  draft: Draft = draftOf(model),
): {
  readonly bundle: Bundle;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { offerRows, silencers, caps, conditions } = draft;
  const tests = testsOf(draft);
  const locales = localesOf(model);
  const offers = offersOf(model, locales);

  const deciding: Deciding = {
    columns: columnsOf(tests, caps),
    counters: countersOf(tests, caps, model.calendars),
    conditions: conditions.map(({ id, relative, rows }) => ({ id, relative, rows: written(rows) })),
    silencers: silencers.map(({ id, kind, name, scope, rows, because }) => ({
      id,
      kind,
      name,
      scope,
      rows: written(rows),
      because,
    })),
    caps: caps.map(({ cap }) => cap),
    experiments: experimentsOf(model),
    offers,
    tables: tablesOf(offers, offerRows),
  };
  const described = describe(model, deciding);
  const meaning = {
    format: "proffer/1",
    policy: policyOf(model, described.facts),
    ...described,
    ...deciding,
    locales: locales.flatMap((locale) => localeFormat(locale) ?? []),
    lookback: lookbackOf(deciding.counters),
    about: aboutOf(model),
  } as const;
  const sites: readonly (readonly [string, Site])[] = [
    ...[...silencers, ...conditions].map(({ id, site }) => [id, site] as const),
    ...caps.map(({ cap, site }) => [cap.id, site] as const),
    ...[...model.experiments.values()].map(({ id, site }) => [`experiment ${id}`, site] as const),
    ...offers.map(({ id }) => [`offer ${id}`, model.offers.get(id)!.site] as const),
    ...deciding.tables.flatMap(({ rows }) =>
      rows.map(({ id, offer }) => [id, model.offers.get(offer)!.site] as const),
    ),
  ];
  const bundle: Bundle = {
    ...meaning,
    digest: digestOf(meaning),
    sources: sourcesOf(model, sites),
  };
  return { bundle, diagnostics: draft.diagnostics };
}

function policyOf({ policy }: Model, facts: Bundle["facts"]): Policy {
  const region = policy?.regionFact ?? null;
  return {
    id: policy?.id ?? "",
    title: policy?.title ?? null,
    version: policy?.version ?? 0,
    audience: policy?.audience ?? null,
    sector: policy?.sector ?? null,
    // A policy for every region there is may have no use for it.
    region_fact: facts.some(({ id }) => id === region) ? region : null,
  };
}

/** The first is that of copy without `in`. */
function localesOf({ policy }: Model): readonly string[] {
  const named = (policy?.locales ?? []).map((name) => localeId(name) ?? name);
  return named.length === 0 ? ["en"] : [...new Set(named)];
}

function columnsOf(
  tests: readonly Tested[],
  caps: readonly { readonly cap: { readonly for: string | null } }[],
): readonly Column[] {
  const columns = new Map(tests.map(({ column }) => [column.id, column]));
  for (const { cap } of caps) {
    if (cap.for !== null)
      columns.set(cap.for, { id: cap.for, kind: "condition", condition: cap.for });
  }
  return sortedById(columns.values());
}

function written(rows: readonly DraftRow[]) {
  return rows.map(cellsOf);
}

/** One table per trigger: rows by the tier of their offer, its id, and their number within it. */
function tablesOf(
  offers: Bundle["offers"],
  offerRows: ReadonlyMap<string, readonly OfferRow[]>,
): readonly Table[] {
  // The offers come by id, which decides within a tier.
  const ranked = offers.toSorted((a, b) => a.tier - b.tier);
  const tables = new Map<string, Row[]>();
  for (const { id } of ranked) {
    offerRows.get(id)!.forEach(({ trigger, source, row }, index) => {
      const rows = tables.get(trigger) ?? [];
      rows.push({ id: `${id}/${index + 1}`, offer: id, source, when: cellsOf(row) });
      tables.set(trigger, rows);
    });
  }
  const sorted = sortedBy(tables, ([trigger]) => trigger);
  return sorted.map(([trigger, rows]) => ({ trigger, rows }));
}

function sourcesOf(model: Model, sites: readonly (readonly [string, Site])[]): Bundle["sources"] {
  const place = placer(model);
  const sources: Record<string, string> = Object.create(null);
  for (const [id, site] of sites) sources[id] = place(site);
  return sources;
}
