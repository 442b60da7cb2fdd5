import type { Model, Offer, Site } from "../model/model.ts";
import type { Column } from "../runtime/bundle.ts";
import { draftOf } from "./draft.ts";
import { kinds, limitWords, where } from "./explain.ts";
import type { OfferRow } from "./offer-rows.ts";
import { tiersOf } from "./order.ts";
import type { DraftRow } from "./rows.ts";
import { canConcern } from "./scopes.ts";
import { sortedById } from "./sorted.ts";
import { cellWords } from "./wording.ts";

/** What an offer, or everything that listens to a trigger, compiles to, for people to look at. */
export interface DecisionTable {
  /** Every column that some row asks about: what it is, in words. */
  readonly columns: readonly string[];
  /** In the order in which they are tried. */
  readonly rows: readonly TableRow[];
  /** What may keep back what the rows let through, each with its conditions. */
  readonly silencers: readonly TableRule[];
  readonly limits: readonly TableRule[];
}
export interface TableRow {
  /** `offer/1`, as decisions name it. */
  readonly id: string;
  readonly offer: string;
  readonly trigger: string;
  /** The product the customer has. */
  readonly source: string;
  /** One for each column; null where the row does not ask. */
  readonly cells: readonly (TableCell | null)[];
  readonly site: Site;
}
export interface TableCell {
  /** `at least 30 days`, `eu or us`. */
  readonly words: string;
  /** What asks for it. */
  readonly sites: readonly Site[];
}
export interface TableRule {
  /** `rest declined`. */
  readonly id: string;
  /** What it does, in words. */
  readonly words: string;
  readonly site: Site;
}

/** The decision table of one offer, or of all that listen to a trigger. Empty where there is neither. */
export function tableOf(
  model: Model,
  what: { readonly offer: string } | { readonly trigger: string },
): DecisionTable {
  const draft = draftOf(model);
  const tiers = tiersOf(model);
  const offers = sortedById(model.offers.values()).filter((offer) =>
    "offer" in what
      ? offer.id === what.offer
      : offer.listens.some(({ trigger }) => trigger === what.trigger),
  );
  const ranked = offers.toSorted((a, b) => tiers.get(a.id)! - tiers.get(b.id)!);
  const found = ranked.flatMap((offer) =>
    (draft.offerRows.get(offer.id) ?? []).map((row, index) => ({ offer, row, number: index + 1 })),
  );
  const wanted = found.filter(({ row }) => "offer" in what || row.trigger === what.trigger);
  const columns = columnsOf(wanted.map(({ row }) => row.row));
  const concerns = (scope: Parameters<typeof canConcern>[1]): boolean =>
    ranked.some((offer) => canConcern(model, scope, offer));
  return {
    columns: columns.map(({ id }) => id),
    rows: wanted.map(({ offer, row, number }) => rowOf(model, offer, row, number, columns)),
    silencers: draft.silencers
      .filter(({ scope }) => concerns(scope))
      .map(({ id, scope, rows, site }) => ({
        id,
        words: `silences${where(scope)} when ${rows.map((row) => rowWords(model, row)).join("; or ") || "never"}`,
        site,
      })),
    limits: draft.caps
      .filter(({ cap }) => concerns(cap.scope))
      .map(({ cap, site }) => ({
        id: cap.id,
        words: `limits${where(cap.scope)} to ${limitWords(cap)}`,
        site,
      })),
  };
}

function columnsOf(rows: readonly DraftRow[]): readonly Column[] {
  const columns = new Map(rows.flat().map(({ column }) => [column.id, column]));
  return [...columns.values()].toSorted(
    (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.id < b.id ? -1 : 1),
  );
}

function rowOf(
  model: Model,
  { id, site }: Offer,
  { trigger, source, row }: OfferRow,
  number: number,
  columns: readonly Column[],
): TableRow {
  const asked = new Map(row.map((tested) => [tested.column.id, tested]));
  const cells = columns.map((column) => {
    const tested = asked.get(column.id);
    return tested ? { words: cellWords(model, column, tested.cell), sites: tested.sites } : null;
  });
  return { id: `${id}/${number}`, offer: id, trigger, source, cells, site };
}

function rowWords(model: Model, row: DraftRow): string {
  if (row.length === 0) return "always";
  return row
    .map(({ column, cell }) => `${column.id} ${cellWords(model, column, cell)}`)
    .join(" and ");
}
