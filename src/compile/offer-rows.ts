import { rowLimit, type Use } from "../model/dnf.ts";
import type { Bundle, Condition, Listening, Model, Offer, Site } from "../model/model.ts";
import { once } from "../model/watch.ts";
import type { Cell } from "../runtime/bundle.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import { canonicalJson } from "./canonical.ts";
import { bucket, local, triggerAge, useId } from "./columns.ts";
import { rowsOf, tooManyRows, type Compiling, type DraftRow, type Tested } from "./rows.ts";
import { sortedBy, sortedSet } from "./sorted.ts";

/** One way in which an offer comes to be made. */
export interface OfferRow {
  readonly trigger: string;
  /** The product the customer has, along whose adjacency it goes. */
  readonly source: string;
  readonly row: DraftRow;
}

/** An offer as rows, the conditions they use, and what is wrong with them. */
interface DraftOffer {
  readonly rows: readonly OfferRow[];
  /** Each once, by its id. */
  readonly uses: ReadonlyMap<string, Use>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Kept for as long as the offer, and what it looks at, stay the same. */
export const draftOfOffer: (model: Model, offer: Offer) => DraftOffer = once((model, offer) => {
  const compiling: Compiling = { model, diagnostics: [] };
  const rows = rowsOfOffer(compiling, offer);
  const uses = new Map<string, Use>();
  for (const { row } of rows) for (const { use } of row) if (use) uses.set(useId(use), use);
  return { rows, uses, diagnostics: compiling.diagnostics };
});

/**
 * The rows of a live offer, implicit conditions included: for each trigger, for each product it may start
 * from. In a canonical order, so that their numbers survive reordering. None for an offer that is not live.
 */
function rowsOfOffer(compiling: Compiling, offer: Offer): readonly OfferRow[] {
  if (offer.status !== "live") return [];
  return sortedListening(offer).flatMap((listening) => {
    const { trigger } = listening;
    const owner = { what: `\`${offer.id}\``, site: offer.site, trigger };
    const rest = [...windowOf(listening), ...always(offer)];
    const rows = sourcesOf(offer).flatMap((source) =>
      rowsOf(compiling, conditionOf(compiling, offer, source), "true", owner).map((row) => ({
        trigger,
        source,
        row: [...row, ...rest],
      })),
    );
    if (rows.length > rowLimit) {
      compiling.diagnostics.push(tooManyRows(compiling.model, owner, rows.length));
    }
    return rows;
  });
}

/** The products whose owners it is for: the one it names, then the others of its adjacency. */
export function sourcesOf(offer: Offer): readonly string[] {
  const others = offer.adjacency.from.filter((product) => product !== offer.source);
  return [offer.source, ...sortedSet(others)];
}

function sortedListening({ listens }: Offer): readonly Listening[] {
  if (listens.length < 2) return listens;
  const distinct = new Map(
    listens.map((listening) => {
      const { trigger, after, within } = listening;
      return [canonicalJson([trigger, after, within]), listening];
    }),
  );
  return sortedBy(distinct, ([text]) => text).map(([, listening]) => listening);
}

/** All that must be known to hold of the customer and the trigger, for owners of `source`. */
function conditionOf({ model }: Compiling, offer: Offer, source: string): Condition {
  const { site, adjacency } = offer;
  const terms: Condition[] = [
    owning([source], "any", adjacency.site),
    { kind: "use", of: "proven", name: source, site: model.proven.get(source)?.site ?? site },
    ...lacking(model.products.get(offer.product)?.bundle ?? null, offer),
    ...offer.segments.map((segment) => ({ ...segment, kind: "use", of: "segment" }) as const),
    ...offer.conditions.map(({ condition }) => condition),
    ...adjacency.fails.map(({ segment, ...failing }) =>
      not({ kind: "use", of: "segment", name: segment, site: failing.site }),
    ),
  ];
  const { available, price } = offer;
  if (available !== null) {
    const one = model.facts.get(available)?.type.kind === "integer" ? 1 : 1_000_000;
    const test = {
      kind: "interval",
      low: one,
      lowOpen: false,
      high: null,
      highOpen: false,
    } as const;
    terms.push({ kind: "test", subject: { kind: "fact", fact: available }, test, site });
  }
  if (price?.kind === "from") {
    const type = { kind: "money", currency: price.currency } as const;
    const subject = { kind: "data", field: price.field, type } as const;
    terms.push({ kind: "test", subject, test: { kind: "known", known: true }, site });
  }
  return { kind: "and", terms };
}

/** That the customer does not have it yet: for a bundle, none of its fixed parts, or not all of them. */
function lacking(bundle: Bundle | null, { product, adjacency }: Offer): readonly Condition[] {
  if (bundle === null) return [not(owning([product], "any", adjacency.site))];
  const { products, owned, site } = bundle;
  if (owned !== "credits") return [not(owning([product, ...products], "any", site))];
  const parts = products.length === 0 ? [] : [not(owning(products, "all", site))];
  return [not(owning([product], "any", adjacency.site)), ...parts];
}

function owning(members: readonly string[], quantifier: "any" | "all", site: Site): Condition {
  const test = { kind: "has", quantifier, members } as const;
  return { kind: "test", subject: { kind: "owns" }, test, site };
}

function not(term: Condition): Condition {
  return { kind: "not", term };
}

/**
 * How long ago the trigger may have happened: from `after` on, for as long as `within` says, both ends
 * included. Both are counted in the same way, which the checker has seen to. Months count when they are
 * over, so that the last of them ends with the day before.
 */
function windowOf({ after, within, site }: Listening): readonly Tested[] {
  const unit = (within ?? after)?.unit;
  if (unit === undefined) return [];
  const from = after?.amount ?? 0;
  const cell: Cell = {
    ...(after === null ? {} : { from }),
    ...(within === null ? {} : { [unit.name === "months" ? "below" : "to"]: from + within.amount }),
  };
  return [{ ...triggerAge(unit), cell, sites: [site] }];
}

/** What holds whatever the trigger: its first and last day, and the share of customers who may see it. */
function always({ id, starts, ends, rollout, site }: Offer): readonly Tested[] {
  const sites = [site];
  const dates: Cell = {
    ...(starts === null ? {} : { from: starts }),
    ...(ends === null ? {} : { to: ends }),
  };
  const days = starts === null && ends === null ? [] : [{ ...local("date"), cell: dates, sites }];
  if (rollout === null || rollout >= 10_000) return days;
  return [...days, { ...bucket(`rollout:${id}`, "customer"), cell: { below: rollout }, sites }];
}
