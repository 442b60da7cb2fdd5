import type { Fix, Log, PhysicalLocation, Region, ReportingDescriptor, Result } from "sarif";
import type { Diagnostic, Severity } from "../text/diagnostic.ts";
import { positionOf, type Span } from "../text/source.ts";
import { fingerprints } from "./fingerprint.ts";

/** What a report says of itself. */
export interface Tool {
  readonly version: string;
  /** A sentence and the page of a code, where it has one. */
  readonly rule: (code: string) => { readonly summary: string; readonly page: string } | null;
}

/** SARIF 2.1.0, as code scanning takes it. Columns count UTF-16 units. */
export function sarif(diagnostics: readonly Diagnostic[], { version, rule }: Tool): Log {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].toSorted();
  const prints = fingerprints(diagnostics);
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Proffer",
            version,
            rules: codes.map((code) => ruleOf(code, rule(code))),
          },
        },
        columnKind: "utf16CodeUnits",
        results: diagnostics.map((diagnostic, index): Result => ({
          ruleId: diagnostic.code,
          ruleIndex: codes.indexOf(diagnostic.code),
          level: levels[diagnostic.severity],
          message: { text: textOf(diagnostic) },
          locations: [{ physicalLocation: placeOf(diagnostic.span) }],
          ...related(diagnostic),
          ...fixesOf(diagnostic),
          partialFingerprints: { "proffer/v1": prints[index]! },
        })),
      },
    ],
  };
}

const levels: Readonly<Record<Severity, Result.level>> = {
  error: "error",
  warning: "warning",
  info: "note",
};

function ruleOf(code: string, about: ReturnType<Tool["rule"]>): ReportingDescriptor {
  if (!about) return { id: code };
  return {
    id: code,
    shortDescription: { text: about.summary },
    fullDescription: { text: about.summary },
    help: { text: about.summary, markdown: about.page },
  };
}

const textOf = ({ message, notes }: Diagnostic): string =>
  [message, ...notes.flatMap(({ text, span }) => (span ? [] : [text]))].join("\n");

function placeOf(span: Span): PhysicalLocation {
  return { artifactLocation: { uri: uriOf(span.source.path) }, region: regionOf(span) };
}

/** A path as a reference: each step escaped, `/` kept. */
const uriOf = (path: string): string =>
  path
    .split("/")
    .map(encodeURIComponent)
    .join("/")
    .replace(/^([A-Za-z])%3A\//, "file:///$1:/");

function regionOf({ source, start, end }: Span): Region {
  const from = positionOf(source, start);
  const to = positionOf(source, end);
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
  };
}

function related({ notes }: Diagnostic): Pick<Result, "relatedLocations"> {
  const placed = notes.flatMap(({ text, span }, id) =>
    span ? [{ id, message: { text }, physicalLocation: placeOf(span) }] : [],
  );
  return placed.length > 0 ? { relatedLocations: placed } : {};
}

function fixesOf({ fixes }: Diagnostic): Pick<Result, "fixes"> {
  if (fixes.length === 0) return {};
  return {
    fixes: fixes.map(({ title, edits }): Fix => ({
      description: { text: title },
      artifactChanges: [...Map.groupBy(edits, ({ span }) => span.source.path)].map(
        ([path, changes]) => ({
          artifactLocation: { uri: uriOf(path) },
          replacements: changes.map(({ span, newText }) => ({
            deletedRegion: regionOf(span),
            insertedContent: { text: newText },
          })),
        }),
      ),
    })),
  };
}
