/** A provision of law, a guideline or a decided case that names a pattern a rule looks for. */
export interface Provision {
  /** What it is called, as a lawyer would look it up. */
  readonly title: string;
  readonly pack: Pack;
  readonly status: Status;
  /** What it asks, in our own words. */
  readonly asks: string;
  /** Whom it binds, where that is narrower than every business of the place. */
  readonly binds: Binds;
  /** How it was looked up: in its text, in a second source, or not at all. */
  readonly seen: "text" | "secondary" | "unverified";
  /** How sure we are that citation and summary are right. */
  readonly sure: "high" | "medium" | "low";
  /** The day up to which this is true, as an ISO date. */
  readonly asOf: string;
}

export const packs = ["eu", "uk", "us", "india", "korea", "australia", "canada"] as const;
export type Pack = (typeof packs)[number];

/** Only `in_force` and `guidance` are cited beneath a finding; the others say themselves what they are. */
export type Status = "in_force" | "guidance" | "announced" | "vacated";

export interface Binds {
  readonly audience?: "consumer";
  readonly sectors?: readonly string[];
  /** What no policy says of itself: "online platforms", "goods". Cited with these words. */
  readonly only?: string;
}
