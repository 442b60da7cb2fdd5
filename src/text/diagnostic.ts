import type { Span } from "./source.ts";

/** One replacement of text. Edits of a fix never overlap. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

export interface Fix {
  /** What the fix does, as an imperative: "write `customer.tenure`". */
  readonly title: string;
  readonly edits: readonly Edit[];
  /** Nothing changes but what the diagnostic asks for: a program may apply it unasked. */
  readonly safe?: boolean;
}

/** What more there is to say: why it matters, what to do, or another place involved. */
export interface Note {
  readonly text: string;
  readonly span?: Span;
}

export type Severity = "error" | "warning" | "info";

/** Stable and readable: the part of the toolchain that speaks, then what is the matter. */
export type Code =
  `${"file" | "syntax" | "check" | "catalog" | "config" | "compile" | "test" | "input" | "lint"}/${string}`;

/** One remark about one stretch of text. Every part of the toolchain speaks only in these. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  /** One sentence in the author's words: lower case, their words in backticks, no full stop. */
  readonly message: string;
  readonly span: Span;
  readonly notes: readonly Note[];
  readonly fixes: readonly Fix[];
  /** What it is about, in words that stay the same when the text around it changes or moves. */
  readonly key?: string;
  /** Where else the same is wrong: what stands there is no sounder than what stands at `span`. */
  readonly also?: readonly Span[];
  /** It is about a name that nothing has: what it may be the name of, `fact`, `product`, and the name. */
  readonly missing?: { readonly sorts: readonly string[]; readonly name: string };
}
