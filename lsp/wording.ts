import { DiagnosticSeverity, DiagnosticTag, type Diagnostic as Shown } from "vscode-languageserver";
import type { Severity } from "../src/text/diagnostic.ts";
import type { Found } from "./findings.ts";
import { locationOf, rangeOf } from "./positions.ts";

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** A remark as editors show it: its sentence, what more there is to say beneath, other places as links. */
export function shown({ diagnostic, known }: Found, uriOf: (path: string) => string): Shown {
  const { code, severity, message, span, notes } = diagnostic;
  const texts = notes.flatMap(({ text, span: other }) => (other ? [] : [text]));
  const more = known ? [...texts, "known: the baseline holds it"] : texts;
  const places = notes.flatMap(({ text, span: other }) =>
    other ? [{ location: locationOf(other, uriOf), message: text }] : [],
  );
  return {
    range: rangeOf(span),
    severity: known ? DiagnosticSeverity.Hint : severities[severity],
    code,
    source: "proffer",
    message: [message, ...more].join("\n"),
    ...(places.length > 0 ? { relatedInformation: places } : {}),
    ...(unneeded.has(code) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
  };
}

/** What could be taken out and nothing would change: editors show it faded. */
const unneeded: ReadonlySet<string> = new Set(["file/not-imported"]);
