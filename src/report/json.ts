import type { Diagnostic, Severity } from "../text/diagnostic.ts";
import { positionOf, type Span } from "../text/source.ts";

/** A stretch of a file; lines and columns start at 1, columns and offsets count UTF-16 units, ends are exclusive. */
export interface JsonPlace {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly end_line: number;
  readonly end_column: number;
  readonly start: number;
  readonly end: number;
}

/** A diagnostic as other programs read it; `docs/cli.md` promises this shape. */
export interface JsonDiagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place: JsonPlace;
  readonly notes: readonly { readonly text: string; readonly place: JsonPlace | null }[];
  readonly fixes: readonly {
    readonly title: string;
    readonly edits: readonly { readonly place: JsonPlace; readonly text: string }[];
  }[];
}

export function jsonDiagnostic(diagnostic: Diagnostic): JsonDiagnostic {
  const { code, severity, message, span, notes, fixes } = diagnostic;
  return {
    code,
    severity,
    message,
    place: jsonPlace(span),
    notes: notes.map(({ text, span: at }) => ({ text, place: at ? jsonPlace(at) : null })),
    fixes: fixes.map(({ title, edits }) => ({
      title,
      edits: edits.map((edit) => ({ place: jsonPlace(edit.span), text: edit.newText })),
    })),
  };
}

export function jsonPlace({ source, start, end }: Span): JsonPlace {
  const from = positionOf(source, start);
  const to = positionOf(source, end);
  return {
    path: source.path,
    line: from.line,
    column: from.column,
    end_line: to.line,
    end_column: to.column,
    start,
    end,
  };
}
