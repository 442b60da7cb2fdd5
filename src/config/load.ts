import type { Diagnostic } from "../text/diagnostic.ts";
import type { Source } from "../text/source.ts";
import { readShaped } from "../yaml/shape.ts";
import {
  entriesOf,
  itemsOf,
  leavesOf,
  textOf,
  valueOf,
  type Entry,
  type Tree,
} from "../yaml/tree.ts";
import type { Config, OptionSetting, RuleSetting } from "./config.ts";
import { validate } from "./config.validator.generated.ts";
import { besides } from "./path.ts";

/**
 * Reads a configuration in YAML or JSON (`schema/config.schema.json`). What is wrong is reported and
 * counts as not said. Never throws.
 */
export function loadConfig(source: Source): {
  readonly config: Config;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { root, diagnostics } = readShaped(source, validate);
  return {
    config: configOf(root, source.path),
    // A configuration that says nothing is one: everything is as usual.
    diagnostics: diagnostics.filter(({ code }) => code !== "input/empty-file"),
  };
}

function configOf(root: Tree | null, path: string): Config {
  const lint = valueOf(root, "lint");
  const pathIn = (tree: Tree | null): string | null => {
    const written = textOf(tree);
    return written === null ? null : besides(path, written);
  };
  const pathOf = (key: string): string | null => pathIn(valueOf(root, key));
  const format = textOf(valueOf(root, "format"));
  return {
    policy: textsIn(valueOf(root, "policy")).map((written) => besides(path, written)),
    out: pathOf("out"),
    mapping: pathOf("mapping"),
    format: format === "pretty" || format === "json" ? format : null,
    lint: {
      preset: textOf(valueOf(lint, "preset")),
      packs: valueOf(lint, "packs") && textsIn(valueOf(lint, "packs")),
      baseline: pathIn(valueOf(lint, "baseline")),
      rules: rulesOf(valueOf(lint, "rules")),
      overrides: itemsOf(valueOf(lint, "overrides")).map((override) => ({
        files: textsIn(valueOf(override, "files")).map((written) => besides(path, written)),
        rules: rulesOf(valueOf(override, "rules")),
      })),
    },
  };
}

const textsIn = (tree: Tree | null): readonly string[] =>
  leavesOf(tree).flatMap(({ value }) => (typeof value === "string" ? value : []));

const rulesOf = (tree: Tree | null): ReadonlyMap<string, RuleSetting> =>
  new Map(entriesOf(tree).map((entry) => [entry.key, settingOf(entry)]));

function settingOf({ keySpan, value: tree }: Entry): RuleSetting {
  const said = tree.kind === "map" ? valueOf(tree, "severity") : tree;
  const written = textOf(said);
  const options = entriesOf(tree).flatMap(({ key, keySpan: at, value }) => {
    const option = key === "severity" ? null : plainValue(value);
    return option === null ? [] : [[key, { at, value: option, valueAt: value.span }] as const];
  });
  return {
    at: keySpan,
    severity: severities.find((severity) => severity === written) ?? null,
    severityAt: said?.span ?? keySpan,
    options: new Map(options),
  };
}

function plainValue(tree: Tree): OptionSetting["value"] | null {
  if (tree.kind === "leaf") return tree.value;
  return tree.kind === "list" ? leavesOf(tree).flatMap(({ value }) => value ?? []) : null;
}

const severities = ["error", "warning", "info", "off"] as const;
