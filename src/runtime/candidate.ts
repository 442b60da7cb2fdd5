import type { View } from "./columns.ts";
import type { PlacementPlan, RowPlan } from "./plan.ts";

/** A row of an offer, for the trigger that is answered. */
export interface Candidate {
  readonly row: RowPlan;
  readonly view: View;
}

/** One rule that silences an offer. */
export interface Entry {
  readonly by: string;
  readonly rule: string;
  /** Where its source is found. */
  readonly id: string | null;
  readonly placement: PlacementPlan | null;
  /** Milliseconds since 1970; null when time alone does not lift it. */
  readonly end: number | null;
}

/** An offer, and all that silences it. */
export interface Judged {
  readonly candidate: Candidate;
  readonly entries: readonly Entry[];
  /** It matches, and the moment asks for one of its placements. */
  readonly placed: boolean;
}

/** An offer that only waits for the window of its trigger to begin, in milliseconds since 1970. */
export interface Waiting {
  readonly candidate: Candidate;
  readonly start: number;
}
