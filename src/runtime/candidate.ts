import type { View } from "./columns.ts";
import type { RowPlan } from "./plan.ts";

/** A row of an offer, for the trigger that is answered. */
export interface Candidate {
  readonly row: RowPlan;
  readonly view: View;
}
