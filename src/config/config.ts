import type { Severity } from "../text/diagnostic.ts";
import type { Span } from "../text/source.ts";

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
  /** Null when nothing is said of packs. */
  readonly packs: readonly string[] | null;
  /** The file with the findings that are known and no longer reported. */
  readonly baseline: string | null;
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly overrides: readonly {
    readonly files: readonly string[];
    readonly rules: ReadonlyMap<string, RuleSetting>;
  }[];
}
export interface RuleSetting {
  /** Where its name stands. */
  readonly at: Span;
  readonly severity: Severity | "off" | null;
  /** Where that stands; where the rule is named, when nothing is said of it. */
  readonly severityAt: Span;
  readonly options: ReadonlyMap<string, OptionSetting>;
}
export interface OptionSetting {
  readonly at: Span;
  readonly value: string | number | boolean | readonly (string | number | boolean)[];
  readonly valueAt: Span;
}
