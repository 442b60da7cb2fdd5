import type { Diagnostic } from "../text/diagnostic.ts";

/** Diagnostics as people read files: by path, then by place. The same ones always come in the same order. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) =>
      compare(a.span.source.path, b.span.source.path) ||
      a.span.start - b.span.start ||
      a.span.end - b.span.end ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  );
}

// By code units, so that the order is the same in every language a machine is set to.
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
