import { draftOfOffer, type OfferRow } from "../src/compile/offer-rows.ts";
import type { Model, Offer } from "../src/model/model.ts";

/** The rows an offer compiles to; null where they would be too many. Kept while the offer stays as it is. */
export function rowsIn(model: Model, offer: Offer): readonly OfferRow[] | null {
  const { rows, diagnostics } = draftOfOffer(model, offer);
  return diagnostics.length > 0 ? null : rows;
}

export const rowCount =
  (model: Model) =>
  (offer: Offer): number | null =>
    rowsIn(model, offer)?.length ?? null;
