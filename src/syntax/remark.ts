import type { Diagnostic } from "../text/diagnostic.ts";
import type { Source } from "../text/source.ts";
import type { Extent } from "./ast.ts";
import type { SyntaxCode } from "./codes.ts";

/** A diagnostic about a declaration, with extents in place of spans, so that it can be kept with the tree. */
export interface Remark {
  readonly code: SyntaxCode;
  readonly message: string;
  readonly span: Extent;
  readonly notes: readonly RemarkNote[];
  readonly fixes: readonly RemarkFix[];
}
export interface RemarkNote {
  readonly text: string;
  readonly span?: Extent;
}
export interface RemarkFix {
  readonly title: string;
  readonly edits: readonly { readonly span: Extent; readonly newText: string }[];
}

export function remark(
  code: SyntaxCode,
  span: Extent,
  message: string,
  fixes: readonly RemarkFix[] = [],
  notes: readonly (string | RemarkNote)[] = [],
): Remark {
  return {
    code,
    message,
    span: { start: span.start, end: span.end },
    notes: notes.map((note) => (typeof note === "string" ? { text: note } : note)),
    fixes,
  };
}

/** A fix of one edit. The extent may be empty: then the text is put in. */
export function replace(span: Extent, newText: string, title = `write \`${newText}\``): RemarkFix {
  return { title, edits: [{ span: { start: span.start, end: span.end }, newText }] };
}

/** A place of no width. */
export const at = (offset: number): Extent => ({ start: offset, end: offset });

/** The same remark as a diagnostic of a file in which the declaration stands at `offset`. */
export function diagnosticOf(found: Remark, source: Source, offset: number): Diagnostic {
  const spanAt = (extent: Extent) => ({
    source,
    start: offset + extent.start,
    end: offset + extent.end,
  });
  return {
    code: found.code,
    severity: "error",
    message: found.message,
    span: spanAt(found.span),
    notes: found.notes.map(({ text, span }) => (span ? { text, span: spanAt(span) } : { text })),
    fixes: found.fixes.map(({ title, edits }) => ({
      title,
      edits: edits.map(({ span, newText }) => ({ span: spanAt(span), newText })),
    })),
  };
}
