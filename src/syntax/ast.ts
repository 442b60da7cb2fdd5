import type { BlockName } from "../../grammar/entries.ts";

/**
 * A stretch of text relative to the start of the declaration it is in, in UTF-16 units, `end`
 * exclusive. Relative, so that an edit further up leaves every other declaration's tree as it was.
 */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

interface Base<K extends string> {
  readonly kind: K;
  readonly span: Extent;
}

// ── Words and quantities ────────────────────────────────────────────────────────────────────────

export interface Name extends Base<"Name"> {
  readonly text: string;
}

/** `customer.tenure`: names joined by dots. */
export interface Path extends Base<"Path"> {
  readonly parts: readonly Name[];
}

/** `"…"` or `"""…"""`, escapes and indentation already resolved, with its placeholders. */
export interface Text extends Base<"Text"> {
  /** Literal stretches and placeholders in turn. */
  readonly parts: readonly (string | Placeholder)[];
  /** The whole as written between the quotes, escapes and indentation resolved, placeholders as `{path}`. */
  readonly value: string;
}

/** `{trigger.project}`, `{customer.first_name else there}`, `{trigger.hours: hour | hours}`. */
export interface Placeholder extends Base<"Placeholder"> {
  readonly path: Path;
  /** Plural forms in the order of the locale's categories, or null when the value itself is shown. */
  readonly forms: readonly string[] | null;
  readonly otherwise: string | null;
}

/** Exact or counted on calendars; see LANGUAGE: units are part of the type. */
export type DurationSort = "exact" | "calendar" | "clear" | "business";
export type DurationUnit =
  "ms" | "second" | "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year";

/** A number with what it counts. `digits` is the plain decimal, without `_`: `4812`, `6.50`. */
export interface Quantity extends Base<"Quantity"> {
  readonly value:
    | { readonly sort: "number"; readonly digits: string }
    | { readonly sort: "percent"; readonly digits: string }
    | { readonly sort: "money"; readonly digits: string; readonly currency: string }
    | {
        readonly sort: "duration";
        readonly digits: string;
        readonly unit: DurationUnit;
        readonly counted: DurationSort;
      }
    | { readonly sort: "date"; readonly iso: string }
    | { readonly sort: "time"; readonly minutes: number }
    | { readonly sort: "instant"; readonly iso: string };
  /** `business days in uk`: the calendar. */
  readonly calendar: Name | null;
  /** `25% of price`, `25% of invoicing.price`: what the share is of. */
  readonly of: Path | null;
}

/** `{ a, b }`, or a single value where one may stand for the list. */
export interface List extends Base<"List"> {
  readonly items: readonly Value[];
  /** False when a single value stood without braces. */
  readonly braced: boolean;
}

/** `{ tenure: 45 days, opted_out: no }`. */
export interface Record extends Base<"Record"> {
  readonly fields: readonly RecordField[];
}
export interface RecordField extends Base<"RecordField"> {
  readonly name: Name;
  readonly value: Literal;
}

/** What a fact can be compared with. `yes`, `no` and enumeration members are names until typed. */
export type Literal = Quantity | Text | Name | List;

// ── Conditions ──────────────────────────────────────────────────────────────────────────────────

export interface Or extends Base<"Or"> {
  readonly terms: readonly Condition[];
}
export interface And extends Base<"And"> {
  readonly terms: readonly Condition[];
}
export interface Not extends Base<"Not"> {
  readonly term: Condition;
}
/** `customer.opted_out`, `settled_teams`, `proven tasks` (whose path is `tasks`). */
export interface Ref extends Base<"Ref"> {
  readonly path: Path;
  readonly proven: boolean;
}
export type Comparison = "<" | "<=" | ">" | ">=";
export interface Compare extends Base<"Compare"> {
  readonly path: Path;
  readonly operator: Comparison;
  readonly value: Quantity;
}
/** `path is value`, `path is not value`. */
export interface Is extends Base<"Is"> {
  readonly path: Path;
  readonly negated: boolean;
  readonly value: Literal;
}
/** `path is known`, `path is unknown`. */
export interface Known extends Base<"Known"> {
  readonly path: Path;
  readonly known: boolean;
}
/** `path in { … }`, `path not in { … }`. */
export interface In extends Base<"In"> {
  readonly path: Path;
  readonly negated: boolean;
  readonly list: List;
}
/** Both ends inclusive. */
export interface Between extends Base<"Between"> {
  readonly path: Path;
  readonly low: Quantity;
  readonly high: Quantity;
}
/** `path has x`, `path has any of { … }`, `path has all of { … }`. */
export interface Has extends Base<"Has"> {
  readonly path: Path;
  readonly quantifier: "any" | "all";
  readonly members: List;
}
/** `owns product`, `owns any of { … }`, `owns all of { … }`, `owns group g` (any of its products). */
export interface Owns extends Base<"Owns"> {
  readonly quantifier: "any" | "all";
  /** Products, or one group when `group` is true. */
  readonly members: List;
  readonly group: boolean;
}
/**
 * `path at least 14 days ago` (`atLeast`, past), `path at most 2 days ago`, `path at least 3 days away`
 * (ahead), `path within 30 days` (from now to 30 days ahead), of a date or instant.
 */
export interface Distance extends Base<"Distance"> {
  readonly path: Path;
  readonly direction: "past" | "ahead";
  readonly bound: "atLeast" | "atMost";
  readonly duration: Quantity;
}
/**
 * `declined same product at least 2 times in last 90 days`, `project_closed at most 3 times in last
 * 30 days by account`, `purchase in last 14 days`. `count` 1 and `atLeast` when no number is written.
 * No `window` means ever.
 */
export interface Happened extends Base<"Happened"> {
  readonly event: Path;
  readonly target: Target | null;
  readonly channel: Name | null;
  readonly identity: Name | null;
  readonly bound: "atLeast" | "atMost";
  readonly count: number;
  readonly window: Quantity | null;
}
/** Stands where a condition could not be read; the parser has reported it. */
export interface BrokenCondition extends Base<"BrokenCondition"> {}

export type Condition =
  | Or
  | And
  | Not
  | Ref
  | Compare
  | Is
  | Known
  | In
  | Between
  | Has
  | Owns
  | Distance
  | Happened
  | BrokenCondition;

/** One grammar everywhere: `same product`, `product x`, `offer x`, `group x`, `channel x`, `placement c.p`, `everyone`. */
export interface Target extends Base<"Target"> {
  readonly what: "product" | "offer" | "group" | "any";
  /** Null means `same`, or nothing at all when `what` is `any`. */
  readonly name: Name | null;
}

// ── What follows an entry word ──────────────────────────────────────────────────────────────────

export interface Block extends Base<"Block"> {
  readonly block: BlockName;
  readonly entries: readonly Entry[];
}
/**
 * One line of a block. `value` is null after a flag, and where the value could not be read. `word` is
 * empty where an entry begins with something that is no word.
 */
export interface Entry extends Base<"Entry"> {
  readonly word: Name;
  readonly value: Value | null;
  /**
   * The parser has reported an error in it. Later stages stay quiet about it. An error in an entry of
   * a block that is its value is that entry's, not this one's.
   */
  readonly broken: boolean;
}
export interface Signed extends Base<"Signed"> {
  readonly date: Quantity;
  readonly by: Text;
  readonly role: Name | null;
}
export interface Dated extends Base<"Dated"> {
  readonly date: Quantity;
  readonly text: Text;
}
export interface Choice extends Base<"Choice"> {
  readonly count: Quantity;
  readonly of: List;
}
export interface Regions extends Base<"Regions"> {
  readonly members: List;
  readonly from: Path;
}
export interface PlacementDecl extends Base<"PlacementDecl"> {
  readonly name: Name;
  readonly slots: Quantity | null;
  readonly block: Block | null;
}
export interface Fields extends Base<"Fields"> {
  readonly fields: readonly Field[];
}
/** A fact or a piece of trigger data. */
export interface Field extends Base<"Field"> {
  readonly name: Name;
  readonly modifiers: readonly Name[];
  readonly type: TypeNode;
  readonly purpose: Text | null;
  readonly basis: Name | null;
  readonly source: Text | null;
  readonly doc: string | null;
}
export interface TypeNode extends Base<"TypeNode"> {
  readonly name:
    | "duration"
    | "integer"
    | "decimal"
    | "percent"
    | "money"
    | "flag"
    | "instant"
    | "date"
    | "text"
    | "products"
    | "one"
    | "set"
    | "broken";
  readonly currency: Name | null;
  readonly members: List | null;
  readonly low: Quantity | null;
  readonly high: Quantity | null;
}
export interface Along extends Base<"Along"> {
  readonly from: Name;
  readonly to: Name;
}
export interface OnTrigger extends Base<"OnTrigger"> {
  readonly trigger: Name;
  readonly after: Quantity | null;
  readonly within: Quantity | null;
}
export interface Message extends Base<"Message"> {
  readonly locale: Name | null;
  readonly variant: Name | null;
  readonly block: Block;
}
/**
 * Exactly one of the three is not null: one price for all, a price by region, or a path to a quote.
 * A reference and what follows a trial come from no quote.
 */
export interface Price extends Base<"Price"> {
  readonly one: Amount | null;
  readonly byRegion: readonly RegionPrice[] | null;
  readonly from: Path | null;
}
export interface Amount extends Base<"Amount"> {
  readonly money: Quantity;
  readonly per: readonly Name[];
}
export interface RegionPrice extends Base<"RegionPrice"> {
  readonly name: Name;
  readonly amount: Amount;
}
export interface Reference extends Base<"Reference"> {
  readonly price: Price;
  readonly from: Text;
}
export interface Sample extends Base<"Sample"> {
  readonly count: Quantity;
  readonly of: Name;
}
export interface Fails extends Base<"Fails"> {
  readonly segment: Name;
  readonly because: Text | null;
}
export interface Trial extends Base<"Trial"> {
  readonly length: Quantity;
  readonly withoutCard: boolean;
  readonly then: Price | null;
  readonly remind: Quantity | null;
}
export interface Cancel extends Base<"Cancel"> {
  readonly how: Name;
  readonly by: Name | null;
}
export interface Holdout extends Base<"Holdout"> {
  readonly share: Quantity;
  /** `of offer x`; `of all` and nothing both give null, and `all` tells them apart. */
  readonly of: Target | null;
  readonly all: boolean;
}
export interface Share extends Base<"Share"> {
  readonly name: Name;
  readonly share: Quantity;
}
export interface Metric extends Base<"Metric"> {
  readonly name: Name;
  readonly by: readonly Name[];
  readonly over: Quantity | null;
  readonly operator: Comparison | null;
  readonly value: Quantity | null;
}
export interface TextField extends Base<"TextField"> {
  readonly name: Name;
  readonly text: Text;
}
export interface Pivot extends Base<"Pivot"> {
  readonly when: Text;
  readonly then: Text;
}
/**
 * What a test takes as given. `facts`: `customer { … }` or `customer.tenure is 45 days`; `owns`:
 * `owns { tasks }`; `event`: `declined product x on email by account 10 days ago`, optionally `2 times`;
 * `total`: `total cap_name 998`; `unknown`: `unknown history`, `unknown owns`, `unknown local`, `unknown customer.region`;
 * `who`: `who account "a-7"`.
 */
export interface Given extends Base<"Given"> {
  readonly what: "facts" | "fact" | "owns" | "event" | "total" | "unknown" | "who";
  readonly name: Path | null;
  readonly record: Record | null;
  readonly value: Literal | null;
  readonly target: Target | null;
  readonly channel: Name | null;
  readonly identity: Name | null;
  readonly ago: Quantity | null;
  readonly times: number;
}
/** `project_closed { project: "Apollo" } 3 minutes ago` */
export interface Happening extends Base<"Happening"> {
  readonly trigger: Name;
  readonly data: Record | null;
  readonly ago: Quantity | null;
}
/**
 * `offer x [at c.p] [variant v] [price 6 USD]`, `no offer [because rule]`, `no offer x [because rule]`,
 * `offers 2` (exactly so many), `copy "…"` (appears in some slot), `wait` (nothing at all).
 */
export interface Expect extends Base<"Expect"> {
  readonly what: "offer" | "none" | "count" | "copy";
  readonly offer: Name | null;
  readonly placement: Path | null;
  readonly variant: Name | null;
  readonly price: Quantity | null;
  readonly because: Name | null;
  readonly count: Quantity | null;
  readonly copy: Text | null;
}

export type Value =
  | Text
  | Name
  | Path
  | Quantity
  | List
  | Record
  | Condition
  | Target
  | Block
  | Signed
  | Dated
  | Choice
  | Regions
  | PlacementDecl
  | Fields
  | Along
  | OnTrigger
  | Message
  | Price
  | RegionPrice
  | Reference
  | Sample
  | Fails
  | Trial
  | Cancel
  | Holdout
  | Share
  | Metric
  | TextField
  | Pivot
  | Given
  | Happening
  | Expect;

// ── Declarations ────────────────────────────────────────────────────────────────────────────────

interface DeclarationBase<K extends string> extends Base<K> {
  /** The text of the `///` lines above, without the slashes; null when there are none. */
  readonly doc: string | null;
  /** The declaration word itself. */
  readonly word: Name;
  /** The parser has reported an error outside its entries (an entry says so itself). */
  readonly broken: boolean;
}
interface Named {
  /** Null when the name could not be read. */
  readonly name: Name | null;
}
interface Entries {
  readonly block: Block;
}

export interface PolicyDecl extends DeclarationBase<"Policy">, Named, Entries {}
export interface ImportDecl extends DeclarationBase<"Import"> {
  readonly path: Text | null;
}
export interface CatalogDecl extends DeclarationBase<"Catalog"> {
  readonly path: Text | null;
}
export interface FactsDecl extends DeclarationBase<"Facts">, Named {
  readonly fields: Fields;
}
export interface IdentityDecl extends DeclarationBase<"Identity">, Named, Entries {}
export interface ChannelDecl extends DeclarationBase<"Channel">, Named, Entries {}
/** `calendar uk { holidays "./uk.yaml" }`, or shorter `calendar uk from "./uk.yaml"`. */
export interface CalendarDecl extends DeclarationBase<"Calendar">, Named, Entries {
  readonly from: Text | null;
}
/** `proven tasks when …`; `name` is the product. */
export interface ProvenDecl extends DeclarationBase<"Proven">, Named {
  readonly condition: Condition;
}
export interface SegmentDecl extends DeclarationBase<"Segment">, Named {
  readonly condition: Condition;
}
export interface GroupDecl extends DeclarationBase<"Group">, Named {
  readonly members: List;
}
/** `adjacency { a, b } -> c`. */
export interface AdjacencyDecl extends DeclarationBase<"Adjacency">, Entries {
  readonly from: List;
  readonly to: Name | null;
}
export interface TriggerDecl extends DeclarationBase<"Trigger">, Named, Entries {}
export interface OfferDecl extends DeclarationBase<"Offer">, Named, Entries {}
export interface BundleDecl extends DeclarationBase<"Bundle">, Named, Entries {}

/**
 * `cap weekly: 3 different offers sent of group g per customer in 30 days on email for s except offer x`,
 * `cap clash: only one of { a, b } per customer in 60 days`, `cap visits: 2 contacts per account each calendar week`.
 */
export interface CapDecl extends DeclarationBase<"Cap">, Named {
  /** Null for `only one of`. */
  readonly count: Quantity | null;
  readonly what: "offers" | "contacts";
  readonly different: boolean;
  /** `shown`, `sent` or `accepted`; null is the channel's default. */
  readonly event: Name | null;
  readonly onlyOneOf: List | null;
  readonly scope: CapScope;
}
export interface CapScope extends Base<"CapScope"> {
  readonly of: Target | null;
  /** An identity, `session` or `total`. */
  readonly per: Name | null;
  readonly window:
    | { readonly sort: "rolling"; readonly length: Quantity }
    | { readonly sort: "calendar"; readonly unit: Name }
    | { readonly sort: "ever" }
    | null;
  readonly on: Name | null;
  readonly at: Path | null;
  readonly for: Path | null;
  readonly except: readonly Target[];
}
/**
 * `rest declined: 90 days [on email] [of group g] after 2 declined on push of same product in 30 days by account
 * except on renewal_due`. What stands before `after` is what rests, what follows is the event.
 */
export interface RestDecl extends DeclarationBase<"Rest">, Named {
  readonly length: Quantity | null;
  readonly restsOn: Name | null;
  readonly restsOf: Target | null;
  readonly count: number;
  readonly event: Name | null;
  readonly eventOn: Name | null;
  readonly eventOf: Target | null;
  readonly eventWithin: Quantity | null;
  readonly by: Name | null;
  /** Triggers whose offers do not rest. */
  readonly exceptOn: readonly Name[];
}
/** `quiet nights: 21:00 to 08:00 in { friday } on push`, `quiet weekends: { saturday, sunday } on phone`, `quiet holidays: days uk`. */
export interface QuietDecl extends DeclarationBase<"Quiet">, Named {
  readonly from: Quantity | null;
  readonly to: Quantity | null;
  readonly weekdays: List | null;
  readonly calendar: Name | null;
  readonly on: Name | null;
}
/** `hold open_ticket: all when … because "…"`; the scope is all, a channel, or a target. */
export interface HoldDecl extends DeclarationBase<"Hold">, Named {
  readonly all: boolean;
  readonly on: Name | null;
  readonly of: Target | null;
  readonly unless: boolean;
  readonly condition: Condition;
  readonly because: Text | null;
}
export interface BanDecl extends DeclarationBase<"Ban"> {
  readonly tactics: List;
}
/** `waive load/no-cap for offer_x because "…" by "…" until 2026-12-31` */
export interface WaiveDecl extends DeclarationBase<"Waive"> {
  /** The rule, with its slash: `load/no-cap`. */
  readonly rule: Name | null;
  readonly for: Name | null;
  readonly because: Text | null;
  readonly by: Text | null;
  readonly until: Quantity | null;
}
export interface PreferDecl extends DeclarationBase<"Prefer"> {
  readonly better: Name | null;
  readonly worse: Name | null;
}
export interface ExperimentDecl extends DeclarationBase<"Experiment">, Named, Entries {}
export interface MeasureDecl extends DeclarationBase<"Measure">, Named, Entries {}
export interface LearnDecl extends DeclarationBase<"Learn">, Named, Entries {}
export interface PlaybookDecl extends DeclarationBase<"Playbook">, Named, Entries {}
/** `prove no offer on email unless …`, `prove at most 1 offer per session`. */
export interface ProveDecl extends DeclarationBase<"Prove">, Named {
  readonly what: "never" | "atMost" | "broken";
  readonly on: Name | null;
  readonly of: Target | null;
  readonly unless: boolean;
  readonly condition: Condition | null;
  readonly count: Quantity | null;
  readonly counted: "offers" | "contacts" | null;
  readonly scope: CapScope | null;
}
export interface TestDecl extends DeclarationBase<"Test">, Entries {
  readonly title: Text | null;
}
/** Text that begins no declaration; the parser has reported it. */
export interface BrokenDecl extends DeclarationBase<"Broken"> {}

export type Declaration =
  | PolicyDecl
  | ImportDecl
  | CatalogDecl
  | FactsDecl
  | IdentityDecl
  | ChannelDecl
  | CalendarDecl
  | ProvenDecl
  | SegmentDecl
  | GroupDecl
  | AdjacencyDecl
  | TriggerDecl
  | OfferDecl
  | BundleDecl
  | CapDecl
  | RestDecl
  | QuietDecl
  | HoldDecl
  | BanDecl
  | WaiveDecl
  | PreferDecl
  | ExperimentDecl
  | MeasureDecl
  | LearnDecl
  | PlaybookDecl
  | ProveDecl
  | TestDecl
  | BrokenDecl;

export type Node =
  Declaration | Value | Entry | Placeholder | RecordField | Field | TypeNode | Amount | CapScope;
export type Kind = Node["kind"];
export type NodeOf<K extends Kind> = Extract<Node, { kind: K }>;

/** A declaration where it stands now. The tree is shared between parses; the offset is not. */
export interface Placed<D extends Declaration = Declaration> {
  readonly node: D;
  /** Offset of the declaration's text in the file: add it to an Extent to get a Span. */
  readonly offset: number;
}
