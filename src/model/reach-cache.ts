import type { Finding } from "./finding.ts";
import type { Condition, Offer, Site } from "./model.ts";

/** What was found of an offer together with the segments it uses. */
export interface Verdict {
  /** Where what it asks for excludes itself. */
  readonly conflict: readonly Site[] | null;
  /** Of copy that puts in what nothing makes sure is there. */
  readonly holes: readonly Finding[];
}

/**
 * The verdicts of the check before. They hold as long as the offer is the same, and with it every
 * segment and everything that conditions see.
 */
export interface ReachCache {
  view: object | null;
  named: readonly Condition[];
  verdicts: WeakMap<Offer, Verdict>;
}

export const newReachCache = (): ReachCache => ({
  view: null,
  named: [],
  verdicts: new WeakMap(),
});
