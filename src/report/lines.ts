import type { Diagnostic, Severity } from "../text/diagnostic.ts";
import { positionOf } from "../text/source.ts";
import { harmless } from "./columns.ts";

/** `policy.proffer:3:5: error: the message [check/unknown-name]`, a line for each. */
export const concise = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics
    .map(({ code, severity, message, span }) => {
      const { line, column } = positionOf(span.source, span.start);
      return `${harmless(span.source.path)}:${line}:${column}: ${severity}: ${harmless(message)} [${code}]\n`;
    })
    .join("");

/** Workflow commands, which GitHub shows beside the lines of a change. */
export const github = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics
    .map(({ code, severity, message, span, notes }) => {
      const from = positionOf(span.source, span.start);
      const to = positionOf(span.source, span.end);
      const properties = Object.entries({
        file: span.source.path,
        line: from.line,
        endLine: to.line,
        // Columns are heeded only within one line.
        ...(from.line === to.line ? { col: from.column, endColumn: to.column } : {}),
        title: code,
      }).map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
      const text = [message, ...notes.flatMap((note) => (note.span ? [] : [note.text]))];
      return `::${commands[severity]} ${properties.join(",")}::${escapedData(text.join("\n"))}\n`;
    })
    .join("");

const commands: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "notice",
};

const escapedData = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const escapedProperty = (text: string): string =>
  escapedData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
