import { draw } from "../report/draw.ts";
import { jsonDiagnostic, type JsonDiagnostic } from "../report/json.ts";
import { counted, countsOf, summary } from "../report/summary.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import { lookAt, type ExitCode, type Terminal, type World } from "./world.ts";

/** Nobody reads more at once; JSON holds them all. */
const mostDrawn = 200;

/** Draws diagnostics, with a blank line after each. */
export function showDiagnostics(
  diagnostics: readonly Diagnostic[],
  terminal: Terminal,
  { env }: World,
): void {
  const look = lookAt(terminal, env);
  for (const diagnostic of diagnostics.slice(0, mostDrawn)) {
    terminal.write(`${draw(diagnostic, look)}\n\n`);
  }
  const more = diagnostics.length - mostDrawn;
  if (more > 0) terminal.write(`… and ${counted(more, "more", "more")}\n\n`);
}

/** `2 errors in 3 files`, and where to read on. */
export function summaryLine(diagnostics: readonly Diagnostic[], files: number): string {
  const line = `${summary(countsOf(diagnostics))} in ${counted(files, "file")}`;
  const code = diagnostics[0]?.code;
  return code === undefined ? line : `${line}; \`proffer explain ${code}\` says more`;
}

export function exitCodeOf(diagnostics: readonly Diagnostic[]): ExitCode {
  return diagnostics.some(({ severity }) => severity === "error") ? 1 : 0;
}

/** What every command that reads policies says of them in JSON. */
export function jsonReport(
  diagnostics: readonly Diagnostic[],
  files: number,
): {
  readonly diagnostics: readonly JsonDiagnostic[];
  readonly summary: Readonly<Record<"errors" | "warnings" | "infos" | "files", number>>;
} {
  return {
    diagnostics: diagnostics.map(jsonDiagnostic),
    summary: { ...countsOf(diagnostics), files },
  };
}

/** For `--watch`, which prints one after another, each keeps to a line. */
export function jsonText(value: unknown, onOneLine = false): string {
  return `${JSON.stringify(value, null, onOneLine ? 0 : 2)}\n`;
}
