import type { Table, TableOf } from "../../lsp/features/table.ts";
import type { FromPage } from "./page-messages.ts";

/** What the page with a decision table is told. */
export interface ToTable {
  readonly table: Table;
  /** The policy it is of, as a URI. */
  readonly uri: string;
  readonly pinned: boolean;
}

/** What the page asks for. */
export type FromTable =
  | FromPage
  /** It has been drawn, for the first time or again, and was as `kept` says before. */
  | { readonly type: "ready"; readonly kept: KeptTable | null }
  | { readonly type: "choose"; readonly of: TableOf }
  | { readonly type: "pin"; readonly pinned: boolean };

/** What a page remembers while it is hidden, and from one window to the next. */
export interface KeptTable {
  readonly uri: string;
  readonly of: TableOf | null;
  readonly pinned: boolean;
}
