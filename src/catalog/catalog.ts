import type { Span } from "../text/source.ts";

/** A product as the catalogue file says it. */
export interface Product {
  readonly id: string;
  readonly name: string;
  readonly category: string | null;
  /** Prices by region, or one under `""`: plain decimal digits, currency, words after `per`. */
  readonly prices: ReadonlyMap<string, ProductPrice>;
  readonly weight: "light" | "standard" | "strategic" | null;
  /** The product it is a higher version of. */
  readonly tierOf: string | null;
  /** What is done before, with and after it. */
  readonly workflows: {
    readonly before: readonly string[];
    readonly during: readonly string[];
    readonly after: readonly string[];
  };
  /** Products it is known to work with. */
  readonly integrations: readonly string[];
  /** Sold by another company. */
  readonly thirdParty: boolean;
  /** Where it is defined, for messages: path of the file, and 1-based line and column of its id. */
  readonly place: { readonly path: string; readonly line: number; readonly column: number };
  /** The same place, for notes. */
  readonly span: Span;
}
export interface ProductPrice {
  /** As short as it can be: `6`, `6.5`. */
  readonly amount: string;
  readonly currency: string;
  readonly per: readonly string[];
}
export interface Catalog {
  readonly products: ReadonlyMap<string, Product>;
  /** The file could not be read whole: a product that is not here may still exist. */
  readonly partial?: boolean;
}
