import { findConfig } from "../src/config/find.ts";
import { readBaseline, sift } from "../src/lint/baseline.ts";
import { configure } from "../src/lint/configure.ts";
import { linting, newLintCache, type LintCache } from "../src/lint/lint.ts";
import type { Settings } from "../src/lint/settings.ts";
import type { Host, LoadCache } from "../src/model/program.ts";
import { newCheckCache, type CheckCache } from "../src/model/check.ts";
import { daysOf } from "../src/model/quantity.ts";
import { understanding, type Glimpse, type Understood } from "../src/proffer.ts";
import type { Diagnostic } from "../src/text/diagnostic.ts";

/** A policy of the workspace, and what was found out about it last. */
export interface Policy {
  /** The path of its first file. */
  readonly entry: string;
  readonly kept: { readonly check: CheckCache; readonly lint: LintCache };
  /** Null until it has been looked at, and again once anything it read has changed. */
  understood: Understood | null;
  /** Null until it has been linted as it stands. */
  linted: Linted | null;
  /** All it read, and all it looked for in vain. */
  readonly reads: Set<string>;
}

export interface Linted {
  readonly settings: Settings;
  /** Those of the configuration too. */
  readonly diagnostics: readonly Diagnostic[];
  /** Findings that the baseline holds. */
  readonly known: ReadonlySet<Diagnostic>;
  readonly couldNotCheck: readonly string[];
}

export const newPolicy = (entry: string): Policy => ({
  entry,
  kept: { check: newCheckCache(), lint: newLintCache() },
  understood: null,
  linted: null,
  reads: new Set(),
});

/**
 * What it says now. What has not changed since the last time is not looked at again. Pauses where that is
 * much, with a glimpse of what was written; whoever gives up half-way has lost nothing.
 */
export function* understandingPolicy(
  policy: Policy,
  host: Host,
  load: LoadCache,
  today: string | null,
): Generator<() => Glimpse, Understood, void> {
  if (policy.understood) return policy.understood;
  policy.reads.clear();
  policy.linted = null;
  const steps = understanding(policy.entry, noting(host, policy.reads), {
    ...(today === null ? {} : { on: today }),
    cache: { load, check: policy.kept.check },
  });
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    yield step.value;
    // Somebody could not wait.
    if (policy.understood) return policy.understood;
  }
  return (policy.understood = step.value);
}

/**
 * What the rules of ethics find in it, by the `proffer.yaml` that is nearest to it. Pauses after each
 * step; whoever gives up half-way has lost nothing.
 */
export function* lintPolicy(
  policy: Policy,
  host: Host,
  { above, today }: { readonly above: number; readonly today: string | null },
): Generator<void, Linted, void> {
  if (policy.linted) return policy.linted;
  const { model, diagnostics: reported } = policy.understood!;
  const files = noting(host, policy.reads);
  const found = findConfig(policy.entry, files, above);
  const { settings, diagnostics: about } = configure(found?.config.lint ?? null);
  const { diagnostics, couldNotCheck } = yield* linting(
    model,
    { settings, on: today === null ? null : daysOf(today), reported },
    policy.kept.lint,
  );
  const path = found?.config.lint.baseline ?? null;
  policy.linted = {
    settings,
    diagnostics: [...(found?.diagnostics ?? []), ...about, ...diagnostics],
    known: path === null ? new Set() : knownOf(diagnostics, path, files),
    couldNotCheck,
  };
  return policy.linted;
}

/** Nothing where there is no baseline that can be read: `proffer lint` says so. */
function knownOf(
  diagnostics: readonly Diagnostic[],
  path: string,
  files: Host,
): ReadonlySet<Diagnostic> {
  const read = files.read(path);
  const baseline = read.ok ? readBaseline(read.text) : null;
  if (!baseline) return new Set();
  const fresh = new Set(sift(diagnostics, baseline).fresh);
  return new Set(diagnostics.filter((diagnostic) => !fresh.has(diagnostic)));
}

/** Writes down every path that is asked for. */
const noting = (host: Host, reads: Set<string>): Host => ({
  read(path) {
    reads.add(path);
    return host.read(path);
  },
});
