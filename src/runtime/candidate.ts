import type { View } from "./columns.ts";
import type { OfferPlan, RowPlan } from "./plan.ts";

/** An offer with a row that matches, for the trigger that is answered. */
export interface Candidate {
  readonly offer: OfferPlan;
  readonly row: RowPlan;
  readonly view: View;
}
