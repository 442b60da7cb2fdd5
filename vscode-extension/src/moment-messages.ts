import type { Decided, MomentForm } from "../../lsp/features/moment.ts";
import type { Moment } from "../../src/runtime/moment.ts";
import type { Draft } from "../webview/draft.ts";
import type { FromPage } from "./page-messages.ts";

/** What the page on which moments are tried is told. */
export type ToMoment =
  | {
      readonly type: "form";
      /** The policy it is of, as a URI. */
      readonly uri: string;
      readonly form: MomentForm;
      /** Begin with the moment of this test; null: go on with what is there. */
      readonly start: string | null;
    }
  /** The policy is another: what was decided may be decided otherwise. */
  | { readonly type: "changed" }
  | { readonly type: "decided"; readonly decided: Decided };

/** What the page asks for. Every `decide` is answered, and only then does the next one come. */
export type FromMoment =
  | FromPage
  | { readonly type: "ready"; readonly kept: KeptMoment | null }
  | { readonly type: "decide"; readonly moment: Moment }
  | { readonly type: "write"; readonly moment: Moment };

/** What a page remembers while it is hidden, and from one window to the next. */
export interface KeptMoment {
  readonly uri: string;
  readonly draft: Draft | null;
}
