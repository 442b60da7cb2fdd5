import type { Diagnostic, Severity } from "../text/diagnostic.ts";
import { positionOf } from "../text/source.ts";
import { fingerprints } from "./fingerprint.ts";

/** GitLab's Code Quality report: what its merge requests show. */
export function gitlab(diagnostics: readonly Diagnostic[]): unknown {
  const prints = fingerprints(diagnostics);
  return diagnostics.map(({ code, severity, message, span }, index) => ({
    description: message,
    check_name: code,
    fingerprint: prints[index],
    severity: severities[severity],
    location: {
      path: span.source.path,
      lines: {
        begin: positionOf(span.source, span.start).line,
        end: positionOf(span.source, span.end).line,
      },
    },
  }));
}

const severities: Readonly<Record<Severity, string>> = {
  error: "major",
  warning: "minor",
  info: "info",
};
