import type { Diagnostic, Severity } from "../text/diagnostic.ts";

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export function countsOf(diagnostics: readonly Diagnostic[]): Counts {
  const of = (severity: Severity): number =>
    diagnostics.reduce((sum, diagnostic) => sum + Number(diagnostic.severity === severity), 0);
  return { errors: of("error"), warnings: of("warning"), infos: of("info") };
}

/** `2 errors and 1 warning`, or `nothing wrong`. */
export function summary({ errors, warnings, infos }: Counts): string {
  const parts = [
    errors > 0 && counted(errors, "error"),
    warnings > 0 && counted(warnings, "warning"),
    infos > 0 && counted(infos, "remark"),
  ].filter((part) => part !== false);
  if (parts.length === 0) return "nothing wrong";
  const last = parts.pop()!;
  return parts.length === 0 ? last : `${parts.join(", ")} and ${last}`;
}

/** `1 file`, `1,234 files`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${grouped(count)} ${count === 1 ? noun : plural}`;
}

/** A whole number with commas between thousands. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
