import { loadConfig } from "./config/load.ts";
import { configure } from "./lint/configure.ts";
import { lint, usualSettings, type Linted, type Settings } from "./lint/lint.ts";
import { ready } from "./lint/ready.ts";
import { daysOf } from "./model/quantity.ts";
import type { Understood } from "./proffer.ts";
import type { Diagnostic } from "./text/diagnostic.ts";
import type { Source } from "./text/source.ts";

export interface LintPolicyOptions {
  /** As usual unless given: the preset `recommended`, and the packs of the policy's regions. */
  readonly settings?: Settings;
  /** The day to lint for, as an ISO date; without it nothing is old, and that is said. */
  readonly on?: string;
}

/**
 * What the rules say about a policy, beside what `understand` has found wrong with it: that is not said
 * again, and what has errors is not asked about. Loads what rules read with when it is first needed.
 */
export async function lintPolicy(
  { model, diagnostics }: Pick<Understood, "model" | "diagnostics">,
  { settings = usualSettings, on }: LintPolicyOptions = {},
): Promise<Linted> {
  await ready(settings);
  return lint(model, {
    settings,
    on: on === undefined ? null : daysOf(on),
    reported: diagnostics,
  });
}

/**
 * What a `proffer.yaml` asks of the linter. Paths in its overrides are taken from the folder of
 * `source.path`, as the paths of the policy's files are. What is wrong is reported and counts as not said.
 */
export function lintSettings(source: Source): {
  readonly settings: Settings;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { config, diagnostics } = loadConfig(source);
  const configured = configure(config.lint);
  return {
    settings: configured.settings,
    diagnostics: [...diagnostics, ...configured.diagnostics],
  };
}
