/**
 * The bundle: what a policy compiles to, and all that a runtime needs. Plain JSON; `docs/bundle.md`
 * says in prose what these types say in TypeScript, `schema/bundle.schema.json` in JSON Schema.
 *
 * Every number in a cell is an integer in the unit of its column, so that no runtime compares
 * fractions: durations of facts are whole seconds, ages and distances milliseconds or a count of
 * days, money, decimals and percentages millionths, dates days since 1970-01-01, times minutes.
 */
export interface Bundle {
  readonly format: "proffer/1";
  /** `sha256-` and 64 hex digits, over the canonical JSON of the bundle without `digest` and `sources`. */
  readonly digest: string;
  readonly policy: Policy;
  /** What a host supplies, sorted by id: only facts that can change an outcome or stand in copy. */
  readonly facts: readonly Fact[];
  readonly triggers: readonly Trigger[];
  readonly channels: readonly Channel[];
  readonly identities: readonly Identity[];
  readonly calendars: readonly Calendar[];
  /** Sets of products or offers, for targets that say `same group`. */
  readonly groups: readonly Group[];
  readonly products: readonly Product[];
  readonly columns: readonly Column[];
  readonly counters: readonly Counter[];
  /** Conditions with a name of their own, each compiled once however often it is used. */
  readonly conditions: readonly Condition[];
  /** What silences, in the order in which it is tried and reported. */
  readonly silencers: readonly Silencer[];
  readonly caps: readonly Cap[];
  readonly experiments: readonly Experiment[];
  readonly offers: readonly Offer[];
  /** One table per trigger; rows in the order of rank. */
  readonly tables: readonly Table[];
  readonly locales: readonly Locale[];
  /** Of every currency that may stand in copy. */
  readonly currencies: readonly Currency[];
  /** How far back, and how many of each event, a host must remember. */
  readonly lookback: Lookback;
  /** Evidence, measurement plan, waivers, playbooks, reviews: carried for reports, never read in a decision. */
  readonly about: About;
  /** Where each rule and row stands in the sources: id to `file:line`. Not part of the digest. */
  readonly sources: Readonly<Record<string, string>>;
}

export interface Policy {
  readonly id: string;
  readonly title: string | null;
  readonly version: number;
  readonly audience: string | null;
  readonly sector: string | null;
  /** The fact that says where a customer is; null when the policy names no regions. */
  readonly region_fact: string | null;
}

export type ValueType =
  | "duration"
  | "integer"
  | "decimal"
  | "percent"
  | "money"
  | "flag"
  | "instant"
  | "date"
  | "text"
  | "member"
  | "set"
  | "products";

export interface Fact {
  /** `customer.tenure` */
  readonly id: string;
  readonly type: ValueType;
  readonly currency: string | null;
  /** Members of `member` and `set`; null otherwise. */
  readonly members: readonly string[] | null;
  /** Inclusive, in the column's unit; a value outside is refused. */
  readonly low: number | null;
  readonly high: number | null;
  /** A moment without it is refused. */
  readonly required: boolean;
  readonly sensitive: boolean;
  readonly purpose: string | null;
}

/** Data a trigger carries: a fact whose id is the bare field name. */
export interface Trigger {
  readonly id: string;
  readonly kind: string | null;
  readonly product: string | null;
  readonly data: readonly Fact[];
}

export interface Channel {
  readonly id: string;
  /** The event that a cap counts here. */
  readonly counts: "shown" | "sent";
  /** A person speaks here. */
  readonly assisted: boolean;
  readonly placements: readonly Placement[];
}
export interface Placement {
  /** `in_app.completion_screen` */
  readonly id: string;
  readonly slots: number;
}
export interface Identity {
  readonly id: string;
  /** Identities whose events count for this one too, transitively closed, itself not listed. */
  readonly contains: readonly string[];
}
export interface Calendar {
  readonly id: string;
  /** ISO dates, sorted. */
  readonly holidays: readonly string[];
  /** `saturday`, … */
  readonly weekend: readonly string[];
}
export interface Group {
  readonly id: string;
  readonly products: readonly string[];
  readonly offers: readonly string[];
}
export interface Product {
  readonly id: string;
  readonly name: string;
  /** Parts of a bundle of products; null for a product of the catalogue. */
  readonly bundle: {
    readonly products: readonly string[];
    readonly choose: { readonly count: number; readonly of: readonly string[] } | null;
    readonly owned: "excludes" | "credits" | null;
  } | null;
}

// ── Columns and cells ───────────────────────────────────────────────────────────────────────────

/**
 * How time between two points is counted. `ms`: exact milliseconds. The others count over local
 * dates d1 <= d2: `days` d2 - d1; `clear_days` d2 - d1 - 1; `business_days` the business days in
 * (d1, d2]; `months` the largest n with d1 plus n months (clamped to the month's last day) <= d2;
 * `week_starts`, `month_starts`, `quarter_starts`, `year_starts` how many of these begin in (d1, d2]
 * (a week begins on Monday).
 */
export type TimeUnit =
  | "ms"
  | "days"
  | "clear_days"
  | "business_days"
  | "months"
  | "week_starts"
  | "month_starts"
  | "quarter_starts"
  | "year_starts";

export type Column =
  /** A fact of the moment. */
  | { readonly id: string; readonly kind: "fact"; readonly fact: string }
  /** A field of the trigger being answered. */
  | { readonly id: string; readonly kind: "data"; readonly trigger: string; readonly field: string }
  /** The set of products owned. */
  | { readonly id: string; readonly kind: "owns" }
  /** Time from a date or instant to now (`past`) or from now to it (`ahead`); may be negative. `of` is a fact id, or a field of the trigger when `trigger` is given. */
  | {
      readonly id: string;
      readonly kind: "distance";
      readonly of: string;
      readonly trigger: string | null;
      readonly direction: "past" | "ahead";
      readonly unit: TimeUnit;
      readonly calendar: string | null;
    }
  /**
   * Age of the k-th most recent event of a counter (k from 1). Without such an event it is infinite,
   * and lies above every number: `to: 9007199254740991` asks that there is one.
   */
  | {
      readonly id: string;
      readonly kind: "age";
      readonly counter: string;
      readonly k: number;
      readonly unit: TimeUnit;
      readonly calendar: string | null;
    }
  /** How long ago the trigger being answered happened. */
  | {
      readonly id: string;
      readonly kind: "trigger_age";
      readonly unit: TimeUnit;
      readonly calendar: string | null;
    }
  /** The customer's local date (days since 1970-01-01), time (minutes since midnight) or weekday (`monday`, …). */
  | { readonly id: string; readonly kind: "local"; readonly part: "date" | "time" | "weekday" }
  /** Whether the local date, or the day before it, is a holiday of the calendar: a flag. */
  | {
      readonly id: string;
      readonly kind: "holiday";
      readonly calendar: string;
      readonly day: "today" | "yesterday";
    }
  /** Whether a condition of the bundle matches: a flag that is never missing. */
  | { readonly id: string; readonly kind: "condition"; readonly condition: string }
  /** A stable share of the units: an integer from 0 to 9999 from `hash(salt + ":" + id of the unit)`. */
  | { readonly id: string; readonly kind: "bucket"; readonly salt: string; readonly unit: string };

/**
 * A test of one column. All that is written must hold; a value that is missing passes if and only if
 * `missing` is true. For numbers: `from` <= v, `above` < v, v <= `to`, v < `below`. For members,
 * texts, flags and numbers: v among `in`, not among `not_in`. For sets: every list of `any` shares a
 * member with the set, every member of `all` is in it, none of `none` is. `known` stands alone and
 * asks only whether there is a value.
 */
export interface Cell {
  readonly from?: number;
  readonly above?: number;
  readonly to?: number;
  readonly below?: number;
  readonly in?: readonly (string | number | boolean)[];
  readonly not_in?: readonly (string | number | boolean)[];
  readonly any?: readonly (readonly string[])[];
  readonly all?: readonly string[];
  readonly none?: readonly string[];
  readonly known?: boolean;
  readonly missing?: true;
}

/** Column id to test. An empty object matches always. */
export type Cells = Readonly<Record<string, Cell>>;

export interface Condition {
  readonly id: string;
  /** It depends on the offer considered (`same product`), so it cannot be answered once per moment. */
  readonly relative: boolean;
  /** Matches when any of these does. None: never. */
  readonly rows: readonly Cells[];
}

// ── What was counted ────────────────────────────────────────────────────────────────────────────

/** Which products or offers: those listed, or those that share something with the offer considered. */
export type Target =
  | { readonly same: "product" | "offer" | "group" }
  | { readonly products: readonly string[]; readonly offers: readonly string[] };

export interface Counter {
  readonly id: string;
  /**
   * Event names. `delivered` stands for what the event's channel counts (`shown` or `sent`; both
   * where the channel is not of this bundle). A trigger's name stands for the trigger.
   */
  readonly events: readonly string[];
  /** Whose events: an identity. */
  readonly by: string;
  readonly of: Target | null;
  readonly except: readonly Target[];
  readonly channel: string | null;
  readonly placement: string | null;
  /**
   * `event`: every event. `offer`: of each offer only its latest event, the offer considered left out.
   * `contact`: events of one channel with the same `contact`, or without one at the same instant, are one.
   */
  readonly each: "event" | "offer" | "contact";
  /** Only events with which `times` of them had happened `within` milliseconds (null: ever). */
  readonly run: { readonly times: number; readonly within: number | null } | null;
  /** How many of the most recent a host must keep. */
  readonly depth: number;
  /** How far back it is looked, in milliseconds, calendar units at their longest; null: for ever. */
  readonly lookback: number | null;
}

export interface Lookback {
  /** In milliseconds, of counters of other identities than the session, which ends by itself; null: for ever. */
  readonly longest: number | null;
  readonly depth: number;
}

// ── What silences ───────────────────────────────────────────────────────────────────────────────

/** To which offers at which placements something applies; all that is written must hold. Null: any. */
export interface Scope {
  readonly channel: string | null;
  readonly placement: string | null;
  readonly of: Target | null;
  readonly except: readonly Target[];
  /** Not for offers of these triggers. */
  readonly except_triggers: readonly string[];
}

export type SilencerKind = "opt_out" | "region" | "waiver" | "consent" | "hold" | "rest" | "quiet";

export interface Silencer {
  /** `hold open_ticket` */
  readonly id: string;
  readonly kind: SilencerKind;
  /** The rule's own name: `open_ticket`. */
  readonly name: string;
  readonly scope: Scope;
  /** It silences when any row matches. */
  readonly rows: readonly Cells[];
  /** The reason its author gave. */
  readonly because: string | null;
}

export interface Cap {
  /** `cap per_visit` */
  readonly id: string;
  readonly name: string;
  readonly scope: Scope;
  /** Applies only where this condition matches; null: everywhere. */
  readonly for: string | null;
  readonly limit: number;
  /** The events counted; null when a host sends the total over all customers under `totals[name]`. */
  readonly counter: string | null;
  /** In which time: the unit, and the number of it (1 for calendar periods); null: ever. */
  readonly window: {
    readonly unit: TimeUnit;
    readonly length: number;
    readonly calendar: string | null;
  } | null;
  /** Offers this decision admits count at once: false for `accepted`. */
  readonly counts_admitted: boolean;
  /**
   * For `only one of`: the sides. The cap then silences an offer of one side when the counter holds,
   * within the window, an event of another side, or this decision has admitted one.
   */
  readonly sides: readonly Target[] | null;
}

// ── Experiments ─────────────────────────────────────────────────────────────────────────────────

export interface Experiment {
  readonly id: string;
  readonly unit: string;
  /** Null: all offers. */
  readonly of: Target | null;
  /** Hashed with the unit's id to place it in the layer: unit takes part when `from` <= bucket < `to`. */
  readonly layer: { readonly salt: string; readonly from: number; readonly to: number };
  /** Hashed with the unit's id to assign: buckets of 10000. */
  readonly salt: string;
  /** Buckets below this get nothing. */
  readonly holdout: number;
  /** `all`: the slot stays empty. `pass`: the next offer may take it. */
  readonly holdout_mode: "all" | "pass";
  /** Buckets from the previous `below` (at first `holdout`) up to `below` get the variant. Empty: none compared. */
  readonly variants: readonly { readonly name: string; readonly below: number }[];
  /** Last local day, ISO date; null: open. */
  readonly until: string | null;
}

// ── Offers and tables ───────────────────────────────────────────────────────────────────────────

/** A stretch of literal copy, or a value to put in. */
export type TemplatePart = string | Slot;
export interface Slot {
  /** Fact id, `trigger.field`, or one of `offer.price`, `product.name`, `source.name`. */
  readonly value: string;
  readonly type: ValueType;
  readonly currency: string | null;
  /** Plural forms in the order of the locale's categories; null: the value itself. */
  readonly forms: readonly string[] | null;
  /** What stands there when the value is missing; null when it cannot be. */
  readonly else: string | null;
}
export type Template = readonly TemplatePart[];

export interface Message {
  readonly locale: string;
  readonly variant: string | null;
  /**
   * Slot name to copy, in the order of writing lost: keys are sorted. `because` and `then` among them
   * take the place of the offer's own.
   */
  readonly slots: Readonly<Record<string, Template>>;
}

export interface Amount {
  /** Plain decimal, as short as it can be: `6`, `6.5`. */
  readonly amount: string;
  readonly currency: string;
  /** `["seat", "month"]`; empty for a one-off price. */
  readonly per: readonly string[];
}
/** One price, a price by region, or the money field of the trigger that holds it. */
export type Price =
  | { readonly one: Amount }
  | { readonly by_region: Readonly<Record<string, Amount>> }
  | { readonly from: string; readonly currency: string };

export interface Offer {
  readonly id: string;
  readonly title: string | null;
  readonly product: string;
  /** The products along whose adjacency it goes (any one of them owned). */
  readonly source: readonly string[];
  readonly triggers: readonly string[];
  /** In the offer's own order. */
  readonly placements: readonly string[];
  /** Offers are tried by tier, then by score (more first, missing last), then by id. */
  readonly tier: number;
  readonly score: string | null;
  readonly because: Template | null;
  readonly then: Template | null;
  readonly messages: readonly Message[];
  readonly price: Price | null;
  /**
   * Terms, consent step, default, dismissal and the rest, as plain JSON, handed out with the offer; what
   * stands under a region in `by_region`, to customers there.
   */
  readonly terms: Readonly<Record<string, unknown>>;
  readonly status: string;
}

export interface Table {
  readonly trigger: string;
  readonly rows: readonly Row[];
}
export interface Row {
  /** `invoice_after_project/1`: stable under reformatting and reordering. */
  readonly id: string;
  readonly offer: string;
  /** The product along whose adjacency this row offers: the customer owns it. */
  readonly source: string;
  readonly when: Cells;
}

// ── Copy ────────────────────────────────────────────────────────────────────────────────────────

export interface Locale {
  readonly id: string;
  readonly decimal: string;
  readonly group: string;
  /** Sizes of the groups from the decimal sign on, the last one repeating: `[3]`, or `[3, 2]` in India. */
  readonly group_sizes: readonly number[];
  /** Digits of the integer part from which groups are made: 4 (1,000) or 5 (10 000 but 1000). */
  readonly group_from: number;
  /** How money is written: `{amount}` and `{currency}` in place. */
  readonly money: string;
  /** `{amount}` in place. */
  readonly percent: string;
  /** `{day}`, `{month}`, `{year}` in place. */
  readonly date: string;
  /** Twelve month names as they stand within a date. */
  readonly months: readonly string[];
  /** Categories in the order of plural forms, the last being `other`, each with when it applies. */
  readonly plurals: readonly PluralCategory[];
}
export interface PluralCategory {
  readonly name: string;
  /** Applies when every test of any list holds; an empty array: always. */
  readonly when: readonly (readonly PluralTest[])[];
}
/**
 * `operand` (n: value, i: integer part, v: number of fraction digits, f: fraction digits) modulo `mod`
 * lies (or not) in one of the inclusive ranges, in which there are only integers.
 */
export interface PluralTest {
  readonly operand: "n" | "i" | "v" | "f";
  readonly mod: number | null;
  readonly not: boolean;
  readonly ranges: readonly (readonly [number, number])[];
}

export interface Currency {
  /** ISO 4217 code. */
  readonly id: string;
  /** Fraction digits that copy always writes. */
  readonly digits: number;
}

/** What the bundle says of itself; shapes are described in `docs/bundle.md`. */
export type About = Readonly<Record<string, unknown>>;
