import type { Code, Diagnostic } from "../text/diagnostic.ts";
import type { Source } from "../text/source.ts";
import type { Extent } from "./ast.ts";

/** A diagnostic about a declaration, with extents in place of spans, so that it can be kept with the tree. */
export interface Remark {
  readonly code: Extract<Code, `syntax/${string}`>;
  readonly message: string;
  readonly span: Extent;
  readonly notes: readonly { readonly text: string; readonly span?: Extent }[];
  readonly fixes: readonly {
    readonly title: string;
    readonly edits: readonly { readonly span: Extent; readonly newText: string }[];
  }[];
}

/** The same remark as a diagnostic of a file in which the declaration stands at `offset`. */
export function diagnosticOf(remark: Remark, source: Source, offset: number): Diagnostic {
  const spanAt = (extent: Extent) => ({
    source,
    start: offset + extent.start,
    end: offset + extent.end,
  });
  return {
    code: remark.code,
    severity: "error",
    message: remark.message,
    span: spanAt(remark.span),
    notes: remark.notes.map(({ text, span }) => (span ? { text, span: spanAt(span) } : { text })),
    fixes: remark.fixes.map(({ title, edits }) => ({
      title,
      edits: edits.map(({ span, newText }) => ({ span: spanAt(span), newText })),
    })),
  };
}
