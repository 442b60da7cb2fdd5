import { CompletionItemKind } from "vscode-languageserver";
import type { BlockName } from "../../grammar/entries.ts";
import type { Edit } from "../../src/text/diagnostic.ts";

/** Something that could be written where the caret is. */
export interface Suggestion {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** Beside the label, in a few words. */
  readonly detail?: string;
  /** What is written, where that is more than the label; with holes `${1:…}` if `holes`. */
  readonly text?: string;
  readonly holes?: true;
  /** Likelier ones first. */
  readonly rank: number;
  /** What its documentation is about, which is put together when it is asked for. */
  readonly about?: About;
  /** What stands before the caret is compared with this, where it is not the label. */
  readonly filter?: string;
  /** Where what it takes the place of begins, if not with the word being typed. */
  readonly from?: number;
  readonly adds?: readonly Edit[];
}

/** What documentation is about. Travels to the client and back. */
export type About =
  | { readonly card: "name"; readonly definition: string }
  | { readonly card: "entry"; readonly block: BlockName; readonly word: string }
  | { readonly card: "declaration" | "metric" | "rule" | "tactic"; readonly word: string }
  | { readonly card: "text"; readonly text: string };

/** How likely things are, in the order in which they are shown. */
export const ranks = {
  /** Must be written, or is the only thing that fits. */
  first: 0,
  likely: 1,
  usual: 2,
  word: 3,
  rare: 5,
  /** Would have to be imported. */
  elsewhere: 7,
} as const;

export const word = (label: string, rank: number = ranks.word, detail?: string): Suggestion => ({
  label,
  kind: CompletionItemKind.Keyword,
  rank,
  ...(detail === undefined ? {} : { detail }),
});

export const phrase = (label: string, text: string, rank: number = ranks.usual): Suggestion => ({
  label,
  kind: CompletionItemKind.Operator,
  text,
  holes: true,
  rank,
});

/** Words of a closed list. */
export const choices = (words: readonly string[], rank: number = ranks.first): Suggestion[] =>
  words.map((label) => ({ label, kind: CompletionItemKind.EnumMember, rank }));

/** A text in which what would be a hole stands for itself. */
export const plainly = (text: string): string => text.replaceAll(/[\\$}]/g, "\\$&");
