import type { LintConfig, OptionSetting, RuleSetting } from "../config/config.ts";
import type { Diagnostic, Severity } from "../text/diagnostic.ts";
import { nearest } from "../text/suggest.ts";
import type { Span } from "../text/source.ts";
import { packs, type Pack } from "./basis/provision.ts";
import { isPreset } from "./presets.ts";
import { unended } from "./say.ts";
import type { OptionSpec, Rule } from "./rule.ts";
import { registry, type Rules } from "./registry.ts";
import { usualSettings, type RuleSettings, type Settings } from "./settings.ts";

/** What the configuration finds wrong here, each with a page of its name. */
type ConfigureCode = `config/${string}`;

/** Settings as `proffer.yaml` has them. What is wrong with them is reported, and counts as not said. */
export function configure(
  config: LintConfig | null,
  rules: Rules = registry,
): { readonly settings: Settings; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  if (!config) return { settings: usualSettings, diagnostics };
  const read = (said: ReadonlyMap<string, RuleSetting>) => rulesOf(said, rules, diagnostics);
  const settings: Settings = {
    preset:
      config.preset !== null && isPreset(config.preset) ? config.preset : usualSettings.preset,
    packs:
      config.packs?.filter((name): name is Pack => packs.some((pack) => pack === name)) ?? null,
    rules: read(config.rules),
    overrides: config.overrides.map(({ files, rules: said }) => ({ files, rules: read(said) })),
  };
  return { settings, diagnostics };
}

function rulesOf(
  said: ReadonlyMap<string, RuleSetting>,
  rules: Rules,
  diagnostics: Diagnostic[],
): ReadonlyMap<string, RuleSettings> {
  const found = new Map<string, RuleSettings>();
  for (const [name, setting] of said) {
    const rule = Object.hasOwn(rules, name) ? rules[name]! : null;
    if (rule) found.set(name, ruleSettings(name, rule, setting, diagnostics));
    else diagnostics.push(unknownRule(name, setting.at, rules));
  }
  return found;
}

function ruleSettings(
  name: string,
  rule: Rule,
  { severity: said, severityAt, options }: RuleSetting,
  diagnostics: Diagnostic[],
): RuleSettings {
  const tooLow = said !== null && !rule.waivable && rank(said) < rank(rule.severity);
  if (tooLow) diagnostics.push(loweredRule(name, rule, said, severityAt));
  const severity = tooLow ? null : said;
  const known = rule.options ?? {};
  const found = new Map<string, number | readonly string[]>();
  for (const [option, setting] of options) {
    const spec = Object.hasOwn(known, option) ? known[option]! : null;
    const value = spec && fitting(setting, spec);
    if (!spec) diagnostics.push(unknownOption(name, option, setting.at, known));
    else if (value !== null) found.set(option, value);
    // A number beyond all numbers was no number when the file was read, which has said so.
    else if (Math.abs(Number(setting.value)) !== Number.POSITIVE_INFINITY)
      diagnostics.push(badOption(option, setting, spec));
  }
  return { severity, options: found };
}

/** The more serious the higher. */
const rank = (severity: Severity | "off"): number =>
  ["off", "info", "warning", "error"].indexOf(severity);

function loweredRule(name: string, rule: Rule, said: Severity | "off", at: Span): Diagnostic {
  const least = rule.severity;
  const what = said === "off" ? "switched off" : `made milder than \`${least}\``;
  return error("config/lowered-rule", at, `\`${name}\` cannot be ${what}`, least, [
    unended(rule.why),
    "nobody within a project can except it from this rule, by a waiver, a baseline or here: mend what it finds",
    `where it finds what is none, tell who maintains Proffer; \`proffer explain ${name}\` says what it rests on`,
  ]);
}

function fitting({ value }: OptionSetting, spec: OptionSpec): number | readonly string[] | null {
  if (typeof spec.default === "number")
    return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : null;
  const items = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  return items.every((item) => typeof item === "string") ? items : null;
}

function unknownRule(name: string, at: Span, rules: Rules): Diagnostic {
  const near = nearestRule(name, rules);
  return error("config/unknown-rule", at, `there is no rule \`${name}\``, near, [
    near === null ? "`proffer explain` lists every rule" : `did you mean \`${near}\`?`,
  ]);
}

/** The rule probably meant: one spelled nearly so, or one of the same last name. */
export function nearestRule(name: string, rules: Rules): string | null {
  const names = Object.keys(rules);
  const byHarm = new Map(names.map((each) => [each.slice(each.indexOf("/") + 1), each]));
  const harm = name.slice(name.indexOf("/") + 1);
  return (
    nearest(name, names) ??
    byHarm.get(harm) ??
    byHarm.get(nearest(harm, byHarm.keys()) ?? "") ??
    null
  );
}

function unknownOption(
  rule: string,
  option: string,
  at: Span,
  known: Readonly<Record<string, OptionSpec>>,
): Diagnostic {
  const names = Object.keys(known);
  const near = nearest(option, names);
  const list = names.map((name) => `\`${name}\``).join(", ");
  return error("config/unknown-option", at, `\`${rule}\` has no option \`${option}\``, near, [
    near !== null
      ? `did you mean \`${near}\`?`
      : list === ""
        ? "it has none"
        : `it has ${list}, besides \`severity\``,
  ]);
}

function badOption(
  option: string,
  { value, valueAt }: OptionSetting,
  spec: OptionSpec,
): Diagnostic {
  const number = typeof spec.default === "number";
  const usual = number
    ? String(spec.default)
    : `[${(spec.default as readonly string[]).join(", ")}]`;
  const written = Array.isArray(value) ? `[${value.join(", ")}]` : String(value);
  return error(
    "config/bad-option",
    valueAt,
    `\`${option}\` is ${number ? "a number from 0" : "a list of words"}, and not \`${written}\``,
    null,
    [`${unended(spec.about)}; usually \`${option}: ${usual}\``],
  );
}

function error(
  code: ConfigureCode,
  span: Span,
  message: string,
  instead: string | null,
  notes: readonly string[],
): Diagnostic {
  return {
    code,
    severity: "error",
    message,
    span,
    notes: notes.map((text) => ({ text })),
    fixes:
      instead === null
        ? []
        : [{ title: `write \`${instead}\``, edits: [{ span, newText: instead }] }],
  };
}
