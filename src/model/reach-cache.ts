import type { Finding } from "./finding.ts";
import type { Condition, Offer, Site } from "./model.ts";
import type { Seen } from "./view.ts";

/** What was found of an offer together with the segments it uses. */
export interface Verdict {
  /** Where what it asks for excludes itself. */
  readonly conflict: readonly Site[] | null;
  /** Of copy that puts in what nothing makes sure is there. */
  readonly holes: readonly Finding[];
}

/**
 * The verdicts of checks before. One holds as long as the offer is the same, every segment it uses,
 * and whatever its conditions see of the facts.
 */
export interface ReachCache {
  readonly verdicts: WeakMap<Offer, Judged>;
  /** The named conditions of the last check. */
  named: readonly (Condition | string)[];
  /** The same for as long as all of them are. */
  token: object;
}
export interface Judged {
  readonly seen: Seen<Verdict>;
  readonly token: object;
  /** The named conditions that were looked at. */
  readonly named: ReadonlyMap<string, Condition | null>;
}

export const newReachCache = (): ReachCache => ({
  verdicts: new WeakMap(),
  named: [],
  token: {},
});
