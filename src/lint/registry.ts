import type { Finding, Rule } from "./rule.ts";
import * as all from "./rules/index.ts";

/** Rules by their name, `autonomy/default-on`. */
export type Rules = Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof all;

/** Every rule, sorted by name. */
export const registry: Rules = Object.fromEntries(
  Object.entries(all satisfies Rules).toSorted(([a], [b]) => (a < b ? -1 : 1)),
);

/** A finding, and the rule that has made it. */
export interface Found {
  readonly rule: string;
  readonly finding: Finding;
}
