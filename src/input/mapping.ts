import type { Feed, Belongs } from "./feed.ts";
import type { InstantFormat } from "./instant.ts";
import type { Span } from "../text/source.ts";

/** How the rows of a table become moments, checked against a bundle. */
export interface Mapping {
  /** The column with the name of a row. */
  readonly id: string | null;
  readonly at: InstantFrom;
  readonly locale: TextFrom | null;
  readonly who: ReadonlyMap<string, TextFrom>;
  readonly local: {
    readonly offset: TextFrom;
    readonly date: TextFrom | null;
    readonly time: TextFrom | null;
  } | null;
  readonly triggers: readonly TriggerFrom[];
  readonly placements: readonly string[];
  readonly facts: ReadonlyMap<string, Fed>;
  readonly owns: Owns | null;
  readonly totals: ReadonlyMap<string, number> | null;
  readonly history: HistoryFrom | null;
  /** Every column read, with a place that names it. */
  readonly columns: ReadonlyMap<string, Span>;
}

/** A feed, and whether a moment without its value is refused. */
export interface Fed {
  readonly feed: Feed;
  readonly required: boolean;
}

export type Owns =
  | { readonly kind: "each"; readonly products: readonly Belongs[] }
  | { readonly kind: "list"; readonly feed: Feed };

/** A constant, or the text of a column. */
export type TextFrom =
  | { readonly kind: "constant"; readonly text: string }
  | {
      readonly kind: "column";
      readonly column: string;
      readonly missing: ReadonlySet<string>;
      readonly values: ReadonlyMap<string, string | null> | null;
    };

export type InstantFrom =
  /** Milliseconds since 1970. */
  | { readonly kind: "constant"; readonly instant: number }
  | { readonly kind: "column"; readonly column: string; readonly format: InstantFormat };

export interface TriggerFrom {
  readonly name: TextFrom;
  /** Null: the instant of the decision. */
  readonly at: InstantFrom | null;
  /** By trigger and field: only those of the trigger that happened are read. */
  readonly data: ReadonlyMap<string, ReadonlyMap<string, Fed>>;
}

export interface HistoryFrom {
  readonly completeSince: string | null;
  readonly events: readonly EventFrom[];
}
export interface EventFrom {
  readonly at: InstantFrom;
  /** `event`, `product` and so on. */
  readonly parts: ReadonlyMap<string, TextFrom>;
}
