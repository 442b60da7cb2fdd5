import type { Severity } from "../text/diagnostic.ts";

/** What `proffer.yaml` says. Paths are as a user would type them where they stand. */
export interface Config {
  /** Files and folders with policies; empty when it names none. */
  readonly policy: readonly string[];
  /** Where `build` writes. */
  readonly out: string | null;
  /** The mapping that `decide` reads tables with. */
  readonly mapping: string | null;
  readonly format: "pretty" | "json" | null;
  readonly lint: LintConfig;
}

/** Carried for the linter, which knows the rules and their options. */
export interface LintConfig {
  readonly preset: string | null;
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly overrides: readonly {
    readonly files: readonly string[];
    readonly rules: ReadonlyMap<string, RuleSetting>;
  }[];
}
export interface RuleSetting {
  readonly severity: Severity | "off" | null;
  readonly options: ReadonlyMap<string, string | number | boolean>;
}
