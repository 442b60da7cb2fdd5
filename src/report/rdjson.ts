import type { Diagnostic, Severity } from "../text/diagnostic.ts";
import { linesOf, positionOf, type Span } from "../text/source.ts";

/** reviewdog's diagnostic format. Its columns count bytes of UTF-8. */
export function rdjson(diagnostics: readonly Diagnostic[]): unknown {
  return {
    source: { name: "proffer" },
    severity: worst(diagnostics),
    diagnostics: diagnostics.map(({ code, severity, message, span, notes, fixes }) => {
      const placed = notes.flatMap(({ text, span: at }) =>
        at ? [{ message: text, location: locationOf(at) }] : [],
      );
      // A suggestion is one replacement in the file the remark is about.
      const suggestions = fixes.flatMap(({ edits }) =>
        edits.length === 1 && edits[0]!.span.source === span.source
          ? edits.map((edit) => ({ range: rangeOf(edit.span), text: edit.newText }))
          : [],
      );
      return {
        message: [message, ...notes.flatMap((note) => (note.span ? [] : [note.text]))].join("\n"),
        location: locationOf(span),
        severity: severities[severity],
        code: { value: code },
        ...(suggestions.length > 0 ? { suggestions } : {}),
        ...(placed.length > 0 ? { related_locations: placed } : {}),
      };
    }),
  };
}

const severities: Readonly<Record<Severity, string>> = {
  error: "ERROR",
  warning: "WARNING",
  info: "INFO",
};

function worst(diagnostics: readonly Diagnostic[]): string {
  const found = new Set(diagnostics.map(({ severity }) => severity));
  return severities[found.has("error") ? "error" : found.has("warning") ? "warning" : "info"];
}

const locationOf = (span: Span): unknown => ({ path: span.source.path, range: rangeOf(span) });

const rangeOf = ({ source, start, end }: Span): unknown => ({
  start: placeOf(source, start),
  end: placeOf(source, end),
});

function placeOf(source: Span["source"], offset: number): unknown {
  const { line } = positionOf(source, offset);
  const before = source.text.slice(linesOf(source)[line - 1]!, offset);
  return { line, column: bytesOf(before) + 1 };
}

function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
