import type { Code, Diagnostic, Severity } from "../text/diagnostic.ts";

/** What was found in one of several policies. */
export interface FoundIn {
  /** Whether it is made of this file too. */
  readonly has: (path: string) => boolean;
  readonly diagnostics: readonly Diagnostic[];
}

const unusedWaiver: Code = "lint/governance/unused-waiver";

/**
 * What was found in policies that share files: each thing once, as serious as it is in any of them. A
 * waiver is unused where every policy that has it says so.
 */
export function together(policies: readonly FoundIn[]): readonly Diagnostic[] {
  const [first, ...others] = policies;
  if (first && others.length === 0) return first.diagnostics;
  const found = new Map<string, Diagnostic>();
  const unused = new Map<string, number>();
  for (const { diagnostics } of policies)
    for (const diagnostic of diagnostics) {
      const { code, message, severity } = diagnostic;
      const place = placeOf(diagnostic);
      if (code === unusedWaiver) unused.set(place, (unused.get(place) ?? 0) + 1);
      const key = [place, code, message].join("\n");
      const before = found.get(key);
      if (!before || weight[before.severity] < weight[severity]) found.set(key, diagnostic);
    }
  const having = (path: string): number => policies.filter(({ has }) => has(path)).length;
  return [...found.values()].filter(
    (diagnostic) =>
      diagnostic.code !== unusedWaiver ||
      unused.get(placeOf(diagnostic)) === having(diagnostic.span.source.path),
  );
}

const placeOf = ({ span: { source, start, end } }: Diagnostic): string =>
  [source.path, start, end].join("\n");

const weight: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };
