import type { Declaration, Extent, Text } from "../syntax/ast.ts";
import type { Span } from "../text/source.ts";
import type { Product as CatalogProduct } from "../catalog/catalog.ts";

/**
 * The program with its questions answered: every name bound, every value typed and in the unit in
 * which it is compared. What could not be bound has been reported and is left out or null.
 *
 * Units: durations of facts in seconds; ages and instants in milliseconds; dates in days since
 * 1970-01-01; times in minutes since midnight; money, decimals and percentages in millionths.
 */
export interface Model {
  readonly policy: Policy | null;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly identities: ReadonlyMap<string, Identity>;
  readonly channels: ReadonlyMap<string, Channel>;
  /** By full name, `in_app.completion_screen`. */
  readonly placements: ReadonlyMap<string, Placement>;
  readonly calendars: ReadonlyMap<string, Calendar>;
  /** Products of the catalogue and bundles. */
  readonly products: ReadonlyMap<string, Product>;
  readonly groups: ReadonlyMap<string, Group>;
  readonly segments: ReadonlyMap<string, NamedCondition>;
  /** By product. */
  readonly proven: ReadonlyMap<string, NamedCondition>;
  readonly adjacencies: readonly Adjacency[];
  readonly triggers: ReadonlyMap<string, Trigger>;
  readonly offers: ReadonlyMap<string, Offer>;
  readonly caps: readonly Cap[];
  readonly rests: readonly Rest[];
  readonly quiets: readonly Quiet[];
  readonly holds: readonly Hold[];
  readonly bans: readonly { readonly tactic: string; readonly site: Site }[];
  readonly waivers: readonly Waiver[];
  readonly preferences: readonly Preference[];
  readonly experiments: ReadonlyMap<string, Experiment>;
  readonly measures: readonly Measure[];
  readonly learns: ReadonlyMap<string, Described>;
  readonly playbooks: ReadonlyMap<string, Described>;
  readonly proofs: readonly Proof[];
  readonly tests: ReadonlyMap<string, Test>;
  /** Every definition with every place that names it: for hover, rename and completion. */
  readonly references: readonly Reference[];
  /** What a declaration names: the same list as long as it need not be looked at again. */
  usesOf(declaration: Declaration): readonly Use[];
  /** Where a site stands now. */
  spanOf(site: Site): Span;
}

/** A node of some declaration; `Model.spanOf` says where that is in the files as they stand. */
export interface Site {
  readonly declaration: Declaration;
  readonly node: { readonly span: Extent };
}

/** A place within a declaration that names something. */
export interface Use {
  /** As references call what is named: `fact customer.tenure`. */
  readonly key: string;
  readonly node: { readonly span: Extent };
  /** It got its name here, and is no declaration of its own. */
  readonly defines: boolean;
}

export interface Reference {
  /** `fact customer.tenure`, `product tasks`, `segment settled_teams`. */
  readonly definition: string;
  readonly defined: Site | null;
  readonly used: Site;
}

// ── Types and values ────────────────────────────────────────────────────────────────────────────

export type Type =
  | {
      readonly kind:
        | "duration"
        | "integer"
        | "decimal"
        | "percent"
        | "flag"
        | "instant"
        | "date"
        | "text"
        | "products";
    }
  | { readonly kind: "money"; readonly currency: string }
  | { readonly kind: "member" | "set"; readonly members: readonly string[] };

/** A number in the unit of its type, or a member, text or flag. */
export type Scalar = number | string | boolean;

export interface Fact {
  /** `customer.tenure`; for trigger data the bare field name. */
  readonly id: string;
  readonly type: Type;
  readonly low: number | null;
  readonly high: number | null;
  readonly required: boolean;
  readonly sensitive: boolean;
  readonly purpose: string | null;
  readonly basis: string | null;
  readonly source: string | null;
  readonly doc: string | null;
  readonly site: Site;
}

// ── Conditions ──────────────────────────────────────────────────────────────────────────────────

/** Three-valued (Kleene). Simplified only by folding constants; the author's structure is kept. */
export type Condition =
  | { readonly kind: "and" | "or"; readonly terms: readonly Condition[] }
  | { readonly kind: "not"; readonly term: Condition }
  | { readonly kind: "test"; readonly subject: Subject; readonly test: Check; readonly site: Site }
  /** A segment, or what proves a product. */
  | {
      readonly kind: "use";
      readonly of: "segment" | "proven";
      readonly name: string;
      readonly site: Site;
    }
  /** Holds, or fails, whatever the moment. Only from what could not be bound, and empty `and`/`or`. */
  | { readonly kind: "constant"; readonly value: boolean };

/** What a test looks at. */
export type Subject =
  | { readonly kind: "fact"; readonly fact: string }
  /** A field of the trigger being answered, of every trigger the offer listens to. */
  | { readonly kind: "data"; readonly field: string; readonly type: Type }
  | { readonly kind: "owns" }
  | {
      readonly kind: "distance";
      readonly of: string;
      readonly data: boolean;
      readonly ofType: "date" | "instant";
      readonly direction: "past" | "ahead";
      readonly unit: Unit;
    }
  | { readonly kind: "age"; readonly count: Count; readonly k: number; readonly unit: Unit };

/** Bundle's TimeUnit, with the calendar of `business_days`. */
export interface Unit {
  readonly name:
    | "ms"
    | "days"
    | "clear_days"
    | "business_days"
    | "months"
    | "week_starts"
    | "month_starts"
    | "quarter_starts"
    | "year_starts";
  readonly calendar: string | null;
}

/** One test of one subject; ends are inclusive unless `Open`. */
export type Check =
  | {
      readonly kind: "interval";
      readonly low: number | null;
      readonly lowOpen: boolean;
      readonly high: number | null;
      readonly highOpen: boolean;
    }
  | { readonly kind: "among"; readonly values: readonly Scalar[] }
  /** Of a set: it shares a member with `members` (`any`), or holds them all (`all`). */
  | {
      readonly kind: "has";
      readonly quantifier: "any" | "all";
      readonly members: readonly string[];
    }
  | { readonly kind: "known"; readonly known: boolean };

/** Events counted; see Counter in `runtime/bundle.ts`. */
export interface Count {
  /** Canonical names (`declined`, `purchase`), a trigger's name, or `delivered`. */
  readonly event: string;
  readonly target: Target | null;
  readonly except: readonly Target[];
  readonly channel: string | null;
  readonly placement: string | null;
  readonly by: string;
  readonly each: "event" | "offer" | "contact";
  readonly run: { readonly times: number; readonly within: number | null } | null;
}

export type Target =
  | { readonly same: "product" | "offer" | "group" }
  | {
      readonly products: readonly string[];
      readonly offers: readonly string[];
      readonly named: string;
    };

export interface NamedCondition {
  readonly name: string;
  readonly condition: Condition;
  readonly doc: string | null;
  readonly site: Site;
}

// ── Things with names ───────────────────────────────────────────────────────────────────────────

/** Entries that never take part in a decision, by word, as plain JSON: texts, dates, names, amounts. */
export type Metadata = Readonly<Record<string, unknown>>;

export interface Policy {
  readonly id: string;
  readonly title: string | null;
  readonly version: number;
  readonly audience: string | null;
  readonly sector: string | null;
  readonly regions: readonly string[] | null;
  readonly regionFact: string | null;
  readonly regionsSite: Site | null;
  readonly optOut: string | null;
  readonly optOutSite: Site | null;
  readonly locales: readonly string[];
  readonly about: Metadata;
  readonly site: Site;
}
export interface Identity {
  readonly id: string;
  readonly contains: readonly string[];
  /** Null for `customer` and `session`, which every policy has. */
  readonly site: Site | null;
}
export interface Channel {
  readonly id: string;
  readonly counts: "shown" | "sent";
  readonly assisted: boolean;
  readonly consent: Condition | null;
  readonly consentSite: Site | null;
  readonly placements: readonly string[];
  readonly about: Metadata;
  readonly site: Site;
}
export interface Placement {
  readonly id: string;
  readonly channel: string;
  readonly slots: number;
  readonly about: Metadata;
  readonly site: Site;
}
export interface Calendar {
  readonly id: string;
  readonly holidays: readonly string[];
  readonly weekend: readonly string[];
  readonly site: Site;
}
export interface Product {
  readonly id: string;
  readonly name: string;
  /** What the catalogue says; null for a bundle. */
  readonly catalog: CatalogProduct | null;
  readonly bundle: Bundle | null;
}
export interface Bundle {
  readonly products: readonly string[];
  readonly choose: { readonly count: number; readonly of: readonly string[] } | null;
  readonly price: Price | null;
  readonly separately: ReadonlyMap<string, Amount>;
  readonly owned: "excludes" | "credits" | null;
  readonly adopt: readonly string[];
  readonly about: Metadata;
  readonly site: Site;
}
export interface Group {
  readonly id: string;
  readonly products: readonly string[];
  readonly offers: readonly string[];
  readonly site: Site;
}
export interface Adjacency {
  readonly from: readonly string[];
  readonly to: string;
  /** Segments in which it is known not to hold. */
  readonly fails: readonly {
    readonly segment: string;
    readonly because: string | null;
    readonly site: Site;
  }[];
  readonly because: Text | null;
  readonly about: Metadata;
  readonly site: Site;
}
export interface Trigger {
  readonly id: string;
  readonly kind: string | null;
  readonly product: string | null;
  readonly data: ReadonlyMap<string, Fact>;
  readonly about: Metadata;
  readonly site: Site;
}

/** Plain decimal digits, currency, and the words after `per`. */
export interface Amount {
  readonly amount: string;
  readonly currency: string;
  readonly per: readonly string[];
}
export type Price =
  | { readonly kind: "one"; readonly amount: Amount }
  | { readonly kind: "byRegion"; readonly amounts: ReadonlyMap<string, Amount> }
  /** A money field that every trigger of the offer carries. */
  | { readonly kind: "from"; readonly field: string; readonly currency: string };

/** Copy with its placeholders typed. */
export interface Copy {
  readonly text: Text;
  readonly parts: readonly (string | CopySlot)[];
  readonly site: Site;
}
export interface CopySlot {
  /** Fact id, `trigger.field`, `offer.price`, `product.name` or `source.name`. */
  readonly value: string;
  readonly type: Type;
  readonly forms: readonly string[] | null;
  readonly otherwise: string | null;
}

export interface Offer {
  readonly id: string;
  readonly title: string | null;
  /** What is offered, a product or bundle. */
  readonly product: string;
  /** The source products of the adjacency it goes along, and the one it names. */
  readonly source: string;
  readonly adjacency: Adjacency;
  readonly listens: readonly Listening[];
  readonly placements: readonly string[];
  readonly segments: readonly { readonly name: string; readonly site: Site }[];
  /** `when` as it is, `unless` negated. */
  readonly conditions: readonly { readonly condition: Condition; readonly site: Site }[];
  readonly because: Copy | null;
  readonly then: Copy | null;
  readonly messages: readonly {
    readonly locale: string;
    readonly variant: string | null;
    readonly slots: ReadonlyMap<string, Copy>;
  }[];
  readonly price: Price | null;
  readonly priority: "high" | "normal" | "low";
  /** A fact id. */
  readonly score: string | null;
  /** A fact id: the live number available must be at least 1. */
  readonly available: string | null;
  /** Basis points, 0 to 10000; null when everyone may see it. */
  readonly rollout: number | null;
  readonly status: "draft" | "live" | "paused" | "retired";
  /** Days since 1970-01-01, inclusive. */
  readonly starts: number | null;
  readonly ends: number | null;
  readonly about: Metadata;
  readonly site: Site;
}
/** Null `after`: at once. Null `within`: for ever. Units: exact milliseconds or a calendar count. */
export interface Listening {
  readonly trigger: string;
  readonly after: Length | null;
  readonly within: Length | null;
  readonly site: Site;
}
/** A duration as it is compared: `amount` in milliseconds for unit `ms`, else that many of the unit. */
export interface Length {
  readonly amount: number;
  readonly unit: Unit;
}

// ── Rules ───────────────────────────────────────────────────────────────────────────────────────

/** Named by the author, or by what it says (stable under reformatting). */
interface Rule {
  readonly name: string;
  readonly site: Site;
}
/** What it applies to; null means any. */
export interface Scope {
  readonly channel: string | null;
  readonly placement: string | null;
  readonly of: Target | null;
  readonly except: readonly Target[];
  readonly exceptTriggers: readonly string[];
}
export interface Cap extends Rule {
  readonly scope: Scope;
  readonly for: { readonly segment: string; readonly site: Site } | null;
  readonly limit: number;
  /** Null when a host counts it over all customers. */
  readonly count: Count | null;
  readonly window: Length | null;
  readonly sides: readonly Target[] | null;
}
export interface Rest extends Rule {
  readonly scope: Scope;
  readonly length: Length;
  readonly count: Count;
}
export interface Quiet extends Rule {
  readonly channel: string | null;
  /** Minutes since midnight, `from` included and `to` excluded; `from` > `to` runs over midnight. Null: all day. */
  readonly from: number | null;
  readonly to: number | null;
  /** Days on which the quiet time begins; null: any. */
  readonly weekdays: readonly string[] | null;
  readonly calendar: string | null;
}
export interface Hold extends Rule {
  readonly scope: Scope;
  /** `when` as it is, `unless` negated: it silences unless this is false. */
  readonly condition: Condition;
  readonly because: string | null;
}
export interface Waiver {
  readonly rule: string;
  /** The declaration it names, `offer x`, and what lapses with it. */
  readonly for: string;
  readonly scope: Scope;
  readonly because: string;
  readonly by: string;
  /** Days since 1970-01-01; the last day it holds. */
  readonly until: number;
  readonly site: Site;
}
export interface Preference {
  readonly better: string;
  readonly worse: string;
  readonly site: Site;
}
export interface Experiment {
  readonly id: string;
  readonly unit: string;
  readonly of: Target | null;
  readonly layer: string;
  /** Basis points of the layer. */
  readonly traffic: number;
  readonly salt: string;
  readonly holdout: number;
  readonly holdoutMode: "all" | "pass";
  readonly variants: readonly { readonly name: string; readonly share: number }[];
  readonly until: number | null;
  readonly about: Metadata;
  readonly site: Site;
}
export interface Measure {
  readonly name: string | null;
  readonly about: Metadata;
  readonly site: Site;
}
export interface Described {
  readonly id: string;
  readonly about: Metadata;
  readonly site: Site;
}
export interface Proof extends Rule {
  readonly what: "never" | "atMost";
  readonly scope: Scope;
  /** For `never`: `when` as it is, `unless` negated; null: always. */
  readonly condition: Condition | null;
  /** For `atMost`. */
  readonly cap: Omit<Cap, "name" | "site"> | null;
}

// ── Tests ───────────────────────────────────────────────────────────────────────────────────────

/** An executable example, with everything it is `like` already taken in. */
export interface Test {
  readonly title: string;
  readonly moment: import("../runtime/moment.ts").Moment;
  readonly expectations: readonly Expectation[];
  readonly site: Site;
}
export type Expectation = { readonly site: Site } & (
  | {
      readonly kind: "offer";
      readonly offer: string;
      readonly placement: string | null;
      readonly variant: string | null;
      readonly price: { readonly amount: string; readonly currency: string } | null;
    }
  /** No offer at all, or not this one; `because`: the rule that must have silenced it. */
  | { readonly kind: "none"; readonly offer: string | null; readonly because: string | null }
  | { readonly kind: "count"; readonly count: number }
  | { readonly kind: "copy"; readonly copy: string }
);
