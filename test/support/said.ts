import type { Diagnostic } from "../../src/text/diagnostic.ts";
import { positionOf } from "../../src/text/source.ts";

/** `2:5 input/unknown-key: a product has no …`, a line for each, in order of place. */
export function said(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics
    .toSorted((a, b) => a.span.start - b.span.start)
    .map(({ span, code, message }) => {
      const { line, column } = positionOf(span.source, span.start);
      return `${line}:${column} ${code}: ${message}`;
    });
}

/** The text after the fixes of its diagnostics. */
export function fixed(text: string, diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .flatMap(({ fixes }) => fixes[0]?.edits ?? [])
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce(
      (before, { span, newText }) => before.slice(0, span.start) + newText + before.slice(span.end),
      text,
    );
}
