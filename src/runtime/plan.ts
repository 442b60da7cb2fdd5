import type * as B from "./bundle.ts";
import type { BusinessDays } from "./elapsed.ts";
import type { Occurrence, PastEvent } from "./event.ts";
import type { Value } from "./values.ts";

/**
 * A bundle with its references followed, so that deciding looks nothing up by name that it can reach
 * directly. Objects remember what they came to in the current turn: a turn is one moment, or one
 * trigger of it, and has a number of its own.
 */
export interface Plan {
  readonly bundle: B.Bundle;
  readonly factAt: ReadonlyMap<string, number>;
  readonly triggers: ReadonlyMap<string, TriggerPlan>;
  readonly channels: ReadonlyMap<string, B.Channel>;
  readonly groups: GroupPlan;
  readonly productNames: ReadonlyMap<string, string>;
  readonly counters: ReadonlyMap<string, CounterPlan>;
  /** What may silence offers, in the order in which it is tried: silencers, then caps. */
  readonly rules: readonly (SilencerPlan | CapPlan)[];
  /** In the order of their ids. */
  readonly experiments: readonly ExperimentPlan[];
  readonly offers: readonly OfferPlan[];
  readonly locales: ReadonlyMap<string, B.Locale>;
  readonly currencyDigits: ReadonlyMap<string, number>;
  turns: number;
}

export interface TriggerPlan extends B.Trigger {
  readonly fieldAt: ReadonlyMap<string, number>;
  /** Null without rows. */
  readonly table: TablePlan | null;
}

export interface PlacementPlan extends B.Placement {
  readonly channel: B.Channel;
}

/** Positions of the groups a product or an offer is in. */
export interface GroupPlan {
  readonly ofProduct: ReadonlyMap<string, readonly number[]>;
  readonly ofOffer: ReadonlyMap<string, readonly number[]>;
}

/** On what an answer depends, and so how long it holds: the moment, the trigger answered, the offer. */
export type Level = 0 | 1 | 2;

export type ColumnPlan = B.Column & {
  /** What its values are; sets are objects. */
  readonly holds: "number" | "string" | "boolean" | "object";
  readonly level: Level;
  /** It is, or rests on, a sensitive fact. */
  readonly sensitive: boolean;
  /** Position of the fact or field looked at, where it is one. */
  readonly position: number;
  readonly isDate: boolean;
  readonly business: BusinessDays | null;
  readonly counts: CounterPlan | null;
  readonly tells: ConditionPlan | null;
  turn: number;
  value: Value;
};

/** A cell: one test of one column. Cells that say the same are one. */
export interface TestPlan {
  readonly column: ColumnPlan;
  readonly cell: B.Cell;
  turn: number;
  held: boolean;
}

/** Rows of tests: it matches when all tests of any row hold. */
export interface ConditionPlan {
  readonly level: Level;
  readonly sensitive: boolean;
  readonly rows: readonly (readonly TestPlan[])[];
}

export interface CounterPlan extends Omit<B.Counter, "events" | "by" | "of" | "except"> {
  readonly names: ReadonlySet<string>;
  readonly of: TargetPlan | null;
  readonly except: readonly TargetPlan[];
  /** It depends on the offer considered. */
  readonly relative: boolean;
  /** Its identity, and those whose events count for it too. */
  readonly by: ReadonlySet<string>;
  /** It counts what happened in the session, which the record always covers. */
  readonly inSession: boolean;
  turn: number;
  /** This turn: what it counts whatever the offer considered, that by product or offer, and all it gave. */
  base: readonly PastEvent[];
  readonly index: Map<string, PastEvent[]>;
  readonly counted: Map<string, readonly Occurrence[]>;
}

export interface ScopePlan extends Omit<B.Scope, "of" | "except"> {
  readonly of: TargetPlan | null;
  readonly except: readonly TargetPlan[];
}

export interface SilencerPlan extends Omit<B.Silencer, "scope" | "rows">, ConditionPlan {
  readonly scope: ScopePlan;
  turn: number;
  /** When time alone ends it; undefined where it does not silence. */
  end: number | null | undefined;
}

export interface CapPlan extends Omit<B.Cap, "scope" | "for" | "counter" | "sides"> {
  readonly scope: ScopePlan;
  readonly for: ConditionPlan | null;
  readonly counter: CounterPlan | null;
  readonly business: BusinessDays | null;
  readonly sides: readonly TargetPlan[] | null;
}

export interface ExperimentPlan extends Omit<B.Experiment, "of" | "until"> {
  readonly of: TargetPlan | null;
  /** Days since 1970-01-01. */
  readonly until: number | null;
}

export interface OfferPlan extends Omit<B.Offer, "placements" | "score"> {
  /** Its id, as an event names it. */
  readonly offer: string;
  readonly groups: readonly number[];
  readonly placements: readonly PlacementPlan[];
  /** Position of the fact that scores it; -1 for none. */
  readonly scoreAt: number;
  /** What may silence it somewhere, found when it is first considered. */
  rules: OfferRules | null;
  /** The turn in which it last matched. */
  turn: number;
}

export interface OfferRules {
  readonly rules: readonly (SilencerPlan | CapPlan)[];
  readonly experiments: readonly ExperimentPlan[];
}

export type TargetPlan =
  | { readonly same: "product" | "offer" | "group" }
  | { readonly products: ReadonlySet<string>; readonly offers: ReadonlySet<string> };

/** Rows in the order of rank. */
export interface TablePlan {
  readonly rows: readonly RowPlan[];
  /** Those whose window begins later than the trigger. */
  readonly delayed: readonly RowPlan[];
  /** Made when a large table is first asked. */
  sieve: Sieve | null;
}

export interface RowPlan {
  readonly id: string;
  readonly offer: OfferPlan;
  /** The product along whose adjacency it offers. */
  readonly source: string;
  readonly tests: readonly TestPlan[];
}

/**
 * For a large table: which rows could match, without looking at them one by one. Of every column it is
 * known beforehand, as bits, which rows a value lets through. What they all let through is looked at
 * closely afterwards, so that a column may let through too much here, but never too little.
 */
export interface Sieve {
  readonly columns: readonly ColumnSieve[];
  /** The rows that are left; and those that one column lets through. Row i is bit i mod 32 of word i / 32. */
  readonly left: Uint32Array;
  readonly through: Uint32Array;
}

export interface ColumnSieve {
  readonly column: ColumnPlan;
  /**
   * One set of rows after another: those that let a missing value through; those with no wish for a
   * word, flag or member; then those of each stretch of numbers.
   */
  readonly bits: Uint32Array;
  /** Where the stretches begin, in order, the first at -Infinity. */
  readonly starts: readonly number[];
  /** By word, flag or member: the rows with a wish for it. */
  readonly wanted: ReadonlyMap<unknown, readonly number[]>;
}
