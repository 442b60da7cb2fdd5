import type { Location } from "vscode-languageclient";

/** What every page of ours may ask for. */
export type FromPage =
  | { readonly type: "go"; readonly at: Location; readonly keepFocus: boolean }
  | { readonly type: "problems" };
