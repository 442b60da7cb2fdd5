import type { Diagnostic, Note } from "../text/diagnostic.ts";
import type { Span } from "../text/source.ts";

export type ReadCode =
  | "empty-file"
  | "too-large"
  | "too-deep"
  | "control-character"
  | "duplicate-key"
  | "odd-key"
  | "unknown-tag"
  | "unknown-alias"
  | "endless-alias";
export type Said = readonly [message: string, ...notes: readonly (string | Note)[]];

export function problem(span: Span, code: ReadCode, [message, ...notes]: Said): Diagnostic {
  return {
    code: `input/${code}`,
    severity: "error",
    message,
    span,
    notes: notes.map((note) => (typeof note === "string" ? { text: note } : note)),
    fixes: [],
  };
}
