import type { Use } from "../model/dnf.ts";
import type { Model, Offer } from "../model/model.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import { atOnce } from "../text/steps.ts";
import { capsOf, type DraftCap } from "./caps.ts";
import { useId } from "./columns.ts";
import { conditionsOf, type DraftCondition } from "./conditions.ts";
import { draftOfOffer, type OfferRow } from "./offer-rows.ts";
import type { Compiling, Tested } from "./rows.ts";
import { silencersOf, type DraftSilencer } from "./silencers.ts";
import { sortedSet } from "./sorted.ts";

/** A policy as rows, before it is gathered what they need. */
export interface Draft {
  /** By offer, sorted. */
  readonly offerRows: ReadonlyMap<string, readonly OfferRow[]>;
  readonly silencers: readonly DraftSilencer[];
  readonly caps: readonly DraftCap[];
  readonly conditions: readonly DraftCondition[];
  readonly diagnostics: readonly Diagnostic[];
}

export function draftOf(model: Model): Draft {
  return atOnce(drafting(model));
}

/** Who waits looks up after so many offers. */
const pauseAfter = 32;

/** The same step by step. Whoever stops half-way has lost nothing. */
export function* drafting(model: Model): Generator<void, Draft, void> {
  const compiling: Compiling = { model, diagnostics: [] };
  const offers: (readonly [id: string, draft: ReturnType<typeof draftOfOffer>])[] = [];
  for (const id of sortedSet(model.offers.keys())) {
    offers.push([id, draftOfOffer(model, model.offers.get(id)!)]);
    if (offers.length % pauseAfter === 0) yield;
  }
  for (const [, { diagnostics }] of offers) compiling.diagnostics.push(...diagnostics);
  const offerRows = new Map(offers.map(([id, { rows }]) => [id, rows]));
  const silencers = silencersOf(compiling);
  const caps = capsOf(model);
  const uses = new Map<string, Use>();
  for (const [, draft] of offers) for (const [id, use] of draft.uses) uses.set(id, use);
  for (const { use } of [...testsOfRows(silencers), ...caps]) if (use) uses.set(useId(use), use);
  const conditions = conditionsOf(compiling, uses.values());
  const found = distinct(compiling.diagnostics);
  const diagnostics = found.length > 0 ? found : neverOffered(model, offerRows);
  return { offerRows, silencers, caps, conditions, diagnostics };
}

/** Every test of every row. */
export function testsOf({ offerRows, silencers, conditions }: Draft): readonly Tested[] {
  return [...testsOfOffers(offerRows), ...testsOfRows(silencers), ...testsOfRows(conditions)];
}

function testsOfOffers(offerRows: Draft["offerRows"]): readonly Tested[] {
  return [...offerRows.values()].flatMap((rows) => rows.flatMap(({ row }) => row));
}

function testsOfRows(parts: readonly Pick<DraftCondition, "rows">[]): readonly Tested[] {
  return parts.flatMap(({ rows }) => rows.flat());
}

/** A live offer without any row promises something that cannot come about. */
function neverOffered(model: Model, offerRows: Draft["offerRows"]): readonly Diagnostic[] {
  return [...model.offers.values()].flatMap((offer) => {
    if (offer.status !== "live" || offerRows.get(offer.id)!.length > 0) return [];
    return {
      code: "compile/never-offered",
      severity: "error",
      message: `\`${offer.id}\` can never be offered: its conditions exclude one another`,
      span: model.spanOf(offer.site),
      notes: [{ text: whoIsOffered(model, offer) }],
      fixes: [],
    } as const;
  });
}

function whoIsOffered({ products }: Model, { product, source }: Offer): string {
  const bundle = products.get(product)?.bundle;
  if (bundle?.products.includes(source) && bundle.owned !== "credits") {
    return `whoever is offered it has \`${source}\`, which is a part of \`${product}\`; \`owned credits\` lets customers have some parts`;
  }
  return `whoever is offered it has \`${source}\`, has had value from it, does not have \`${product}\`, and meets its segments, \`when\` and \`unless\`, outside the segments for which its adjacency fails`;
}

/** One mistake may show in every row it takes part in. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((one) => [identityOf(one), one])).values()];
}

function identityOf({ code, span }: Diagnostic): string {
  return `${code} ${span.source.path} ${span.start} ${span.end}`;
}
