import type { Diagnostic } from "../text/diagnostic.ts";
import { positionOf } from "../text/source.ts";

/** JUnit's XML: a suite for each file, in which every remark is a test that failed; a file without any passed. */
export function junit(diagnostics: readonly Diagnostic[], files: readonly string[]): string {
  const byFile = new Map<string, Diagnostic[]>(files.map((path) => [path, []]));
  for (const diagnostic of diagnostics) {
    const { path } = diagnostic.span.source;
    const same = byFile.get(path);
    if (same) same.push(diagnostic);
    else byFile.set(path, [diagnostic]);
  }
  const suites = [...byFile].map(([path, found]) => suite(path, found));
  const tests = [...byFile.values()].reduce((sum, found) => sum + Math.max(1, found.length), 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="proffer" tests="${tests}" failures="${failing(diagnostics)}" errors="0">`,
    ...suites,
    "</testsuites>",
    "",
  ].join("\n");
}

function suite(path: string, found: readonly Diagnostic[]): string {
  const cases =
    found.length === 0
      ? [`    <testcase name="${escaped(path)}" classname="${escaped(path)}"/>`]
      : found.map((diagnostic) => testcase(path, diagnostic));
  return [
    `  <testsuite name="${escaped(path)}" tests="${cases.length}" failures="${failing(found)}" errors="0" skipped="0">`,
    ...cases,
    "  </testsuite>",
  ].join("\n");
}

/** Remarks that are for information fail nothing. */
function testcase(path: string, { code, severity, message, span, notes }: Diagnostic): string {
  const { line, column } = positionOf(span.source, span.start);
  const name = escaped(`${code} ${line}:${column}`);
  const text = [
    `${path}:${line}:${column}: ${severity}: ${message}`,
    ...notes.map((note) => note.text),
  ].join("\n");
  const inner =
    severity === "info"
      ? `<system-out>${escaped(text)}</system-out>`
      : `<failure message="${escaped(message)}" type="${escaped(code)}">${escaped(text)}</failure>`;
  return `    <testcase name="${name}" classname="${escaped(path)}">${inner}</testcase>`;
}

const failing = (diagnostics: readonly Diagnostic[]): number =>
  diagnostics.filter(({ severity }) => severity !== "info").length;

/** XML 1.0 holds no control characters but tab and line ends, not even escaped. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "�")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;");
