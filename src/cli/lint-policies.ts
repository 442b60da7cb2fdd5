import { configure } from "../lint/configure.ts";
import { lint, newLintCache, type LintCache } from "../lint/lint.ts";
import { isPreset } from "../lint/presets.ts";
import { together } from "../lint/together.ts";
import { daysOf } from "../model/quantity.ts";
import { inOrder } from "../report/order.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import { textOption, type Context, type Given } from "./command.ts";
import { readPolicies, type Caches } from "./policies.ts";

/** What checking and linting came to. */
export interface LintedPolicies {
  /** In order of file and place. */
  readonly diagnostics: readonly Diagnostic[];
  readonly couldNotCheck: readonly string[];
  /** Paths of all files read, sorted. */
  readonly files: readonly string[];
  readonly watched: readonly string[];
}

/** What is kept from one round to the next. */
export interface LintCaches {
  readonly policies: Caches;
  /** By entry. */
  readonly lints: Map<string, LintCache>;
}

export const newLintCaches = (): LintCaches => ({ policies: new Map(), lints: new Map() });

/**
 * Checks and lints the policies under the paths. `instead` holds texts, by path, that take the place
 * of what is in the files.
 */
export function lintPolicies(
  given: Given,
  context: Context,
  caches: LintCaches,
  instead: ReadonlyMap<string, string> = new Map(),
): LintedPolicies {
  const { all, diagnostics, files, watched } = readPolicies(
    given,
    context,
    caches.policies,
    instead,
  );
  const configured = configure(context.settings.config?.lint ?? null);
  const preset = textOption(given, "preset");
  const settings =
    preset !== null && isPreset(preset) ? { ...configured.settings, preset } : configured.settings;
  const day = textOption(given, "on");
  const couldNotCheck = new Set<string>();
  const found = all.map(({ program, model, diagnostics: reported }) => {
    const cache = caches.lints.get(program.entry) ?? newLintCache();
    caches.lints.set(program.entry, cache);
    const on = day === null ? null : daysOf(day);
    const linted = lint(model, { settings, on, reported }, cache);
    for (const what of linted.couldNotCheck) couldNotCheck.add(what);
    return { has: (path: string) => program.files.has(path), diagnostics: linted.diagnostics };
  });
  return {
    diagnostics: inOrder([...diagnostics, ...configured.diagnostics, ...together(found)]),
    couldNotCheck: [...couldNotCheck].toSorted(),
    files,
    watched,
  };
}
