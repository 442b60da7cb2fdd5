/**
 * What a host asks, and what it is told. Durations are whole seconds, instants RFC 3339 in UTC with
 * at most milliseconds, dates ISO, money, decimals and percentages decimal strings (at most six
 * fraction digits, at most 9,007,199,254 in size) in the declared unit.
 */
export interface Moment {
  readonly at: string;
  readonly triggers: readonly Happened[];
  /** Placements that can be filled now, `channel.placement`. */
  readonly placements: readonly string[];
  readonly locale?: string;
  /** Identity to id: `{ "customer": "c-81", "session": "s-1" }`. */
  readonly who?: Readonly<Record<string, string>>;
  /** Absent: the customer's local time is unknown. */
  readonly local?: Local;
  readonly facts?: Readonly<Record<string, FactValue | null>>;
  /** All products owned. Absent: unknown. */
  readonly owns?: readonly string[];
  /** Absent: what happened before is unknown. */
  readonly history?: History;
  /** Cap name to its count so far over all customers, in the cap's window. */
  readonly totals?: Readonly<Record<string, number>>;
}

export type FactValue = string | number | boolean | readonly string[];

export interface Happened {
  readonly name: string;
  readonly at: string;
  readonly data?: Readonly<Record<string, FactValue | null>>;
}

export interface Local {
  /** ISO date. */
  readonly date: string;
  /** `HH:MM`. */
  readonly time: string;
  readonly weekday: string;
  /** `+01:00`. */
  readonly utc_offset: string;
}

/**
 * What happened before. Either `events`, or the `ages` derived from them (see `ages`). The record is
 * complete for events at or after `complete_since`: an instant, or `always`. The current session is
 * taken to lie wholly after it. Without it nothing is known beyond what is listed.
 */
export interface History {
  readonly complete_since?: string;
  readonly events?: readonly Event[];
  readonly ages?: Ages;
}

/** `shown`, `sent`, `accepted`, `declined`, `dismissed` and `ignored` name offer, product and channel; `purchase` and `refund` the product; `contact` the channel. */
export interface Event {
  readonly event: string;
  readonly at: string;
  /** Local date, where it matters that the offset was another then; otherwise derived from `at`. */
  readonly date?: string;
  /** The identities of the moment it belongs to; all of them when absent. */
  readonly by?: string | readonly string[];
  readonly offer?: string;
  readonly product?: string;
  readonly channel?: string;
  readonly placement?: string;
  /** One message with several offers: events with the same value are one contact. */
  readonly contact?: string;
  /** A showing withheld by the experiment of this name. */
  readonly ghost?: string;
}

/** Per counter (and, for relative counters, per offer: `counter|offer`) ages in milliseconds, most recent first. */
export type Ages = Readonly<Record<string, readonly number[]>>;

/** How much is said of what was silenced. */
export type Detail = "none" | "rules" | "trace";

export interface Decision {
  readonly bundle: string;
  readonly offers: readonly Answer[];
  readonly silenced: readonly Silenced[];
  /** Why there is nothing to offer: the earliest step that left nothing. Null when there is an offer. */
  readonly wait: "no_trigger" | "not_eligible" | "silenced" | "no_placement" | "holdout" | null;
  /** The earliest instant at which time alone would let something be offered; null when it would not. */
  readonly retry_at: string | null;
  readonly record: readonly Recorded[];
}

export interface Answer {
  readonly offer: string;
  readonly product: string;
  readonly placement: string;
  readonly trigger: string;
  readonly because: string | null;
  readonly then: string | null;
  readonly locale: string | null;
  readonly message: Readonly<Record<string, string>>;
  readonly price: {
    readonly amount: string;
    readonly currency: string;
    readonly per: readonly string[];
  } | null;
  readonly terms: Readonly<Record<string, unknown>>;
  readonly row: string;
  /** `experiment/variant`, or null. */
  readonly variant: string | null;
}

export interface Silenced {
  readonly offer: string;
  /** What kind of rule: a silencer's kind, `cap`, `one_per_product`, `no_slot`, `experiment`, or, in traces, `condition`. */
  readonly by: string;
  /** Its name. */
  readonly rule: string;
  /** `policy.proffer:61`, or null where no line says it. */
  readonly source: string | null;
  /** Where: null when it silences the offer wherever it might appear. */
  readonly placement: string | null;
  /** When time alone lifts it; null when it does not. */
  readonly retry_at: string | null;
}

export interface Recorded {
  readonly event: "shown" | "sent";
  readonly offer: string;
  readonly product: string;
  readonly channel: string;
  readonly placement: string;
  readonly at: string;
  readonly by: readonly string[];
  readonly who: Readonly<Record<string, string>>;
  /** The experiment that withheld it; null when it was made. */
  readonly ghost: string | null;
  /** `experiment/variant`, or null. */
  readonly variant: string | null;
}

/** A moment refused: every problem, each with the place in the moment it is about. */
export interface Refusal {
  readonly refused: readonly { readonly path: string; readonly problem: string }[];
}
