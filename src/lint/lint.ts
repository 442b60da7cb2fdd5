import type { Model, Site } from "../model/model.ts";
import type { Declaration } from "../syntax/ast.ts";
import type { Diagnostic, Severity } from "../text/diagnostic.ts";
import { touching } from "../text/overlap.ts";
import type { Span } from "../text/source.ts";
import { atOnce } from "../text/steps.ts";
import { applicable, isFirm, type Applicable } from "./applicable.ts";
import { asker, type LintCache } from "./ask.ts";
import { cuesFor } from "./copy/library.ts";
import { presets } from "./presets.ts";
import type { Rule } from "./rule.ts";
import { registry, type Found, type Rules } from "./registry.ts";
import { diagnosticOf } from "./say.ts";
import { profiles, usualSettings, type Profile, type Settings } from "./settings.ts";
import { groupsOf } from "./things.ts";
import { waiving } from "./waivers.ts";

export { newLintCache, type LintCache } from "./ask.ts";
export { usualSettings, type Settings } from "./settings.ts";

export interface LintOptions {
  readonly settings?: Settings;
  /** The day of the run, as days since 1970-01-01: what is fresh or lapsed is judged by it. */
  readonly on?: number | null;
  /** What was found before: what has errors is not asked, and nothing about the policy as a whole while it has any. */
  readonly reported?: readonly Diagnostic[];
  /** Instead of all. */
  readonly rules?: Rules;
}

export interface Linted {
  /** In no order; `inOrder` of the reports puts them in one. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the policy does not say enough for, each once. */
  readonly couldNotCheck: readonly string[];
}

/**
 * What the rules have to say about a policy. Pure: the same model and options give the same answer.
 * With the cache of the run before, rules are asked again only of what has changed.
 */
export function lint(
  model: Model,
  options: LintOptions = {},
  cache: LintCache | null = null,
): Linted {
  return atOnce(linting(model, options, cache));
}

/**
 * The same step by step: it pauses after each thing that rules had to be asked of, and returns what
 * `lint` does. Whoever stops half-way and begins anew with the same cache goes on where it stopped.
 */
export function* linting(
  model: Model,
  options: LintOptions = {},
  cache: LintCache | null = null,
): Generator<void, Linted, void> {
  const { settings = usualSettings, on = null, reported = [], rules = registry } = options;
  const preset = presets[settings.preset];
  const applying = applicable(model, preset, settings.packs);
  const ofPath = profiles(settings);
  const everywhere = settings.overrides.length === 0 ? ofPath("") : null;
  const banned = new Set(model.bans.map(({ tactic }) => tactic));
  const profileOf = (declaration: Declaration): Profile =>
    everywhere ?? ofPath(model.spanOf({ declaration, node: declaration }).source.path);

  const usual = (rule: Rule): boolean =>
    preset.has(rule) || switchedOn(rule, applying) || rule.tactics.some((one) => banned.has(one));
  const enabled = (name: string, rule: Rule, profile: Profile): boolean => {
    const asked = profile.severityOf(name);
    return isBanned(rule, banned) || (asked === null ? usual(rule) : asked !== "off");
  };

  const couldNot = new Set(applying.unknown);
  const found: Found[] = [];
  const { recall, ask } = asker({
    model,
    on,
    settings,
    rules,
    isOn: enabled,
    cache,
    found,
    couldNotCheck: (what) => couldNot.add(what),
  });
  const isSound = soundness(model, reported);
  // What is wrong in a test leaves out nothing that rules ask about.
  const isInTest = insideOf(
    [...model.tests.values()].map(({ site }) => site),
    model,
  );
  const whole = !reported.some(({ severity, span }) => severity === "error" && !isInTest(span));
  if (!whole) couldNot.add("the policy as a whole: repair its errors first");

  const locales = new Set<string>();
  for (const group of groupsOf(model, isSound)) {
    const profile = profileOf(group.site.declaration);
    if (!recall(group, profile)) yield* ask(group, profile);
    for (const locale of group.locales) locales.add(locale);
  }
  if (whole && model.policy) {
    const profile = profileOf(model.policy.site.declaration);
    if (!recall(null, profile)) yield* ask(null, profile);
  }
  for (const locale of locales)
    if (cuesFor(locale) === null) couldNot.add(`copy in \`${locale}\`: no cues are known for it`);

  const { isWaived, found: about } = waiving(model, {
    rules,
    on,
    whole,
    isOn: (name, path) => enabled(name, rules[name]!, ofPath(path)),
    optionOf: (name, option, path) => ofPath(path).optionOf(name, option),
  });
  if (on === null && model.waivers.length > 0)
    couldNot.add("whether waivers have lapsed: say the day with `--on`");
  const kept = found.filter((each) => !isWaived(each));
  const severityOf = ({ rule: name, finding }: Found): Severity | "off" => {
    const rule = rules[name]!;
    if (isBanned(rule, banned)) return "error";
    const said = profileOf(finding.at.declaration).severityOf(name);
    return said ?? stricter(finding.severity ?? rule.severity, rule, applying);
  };
  const diagnostics = [...kept, ...about()].flatMap((each) => {
    const severity = severityOf(each);
    return severity === "off"
      ? []
      : diagnosticOf(each, { model, rule: rules[each.rule]!, severity, applying });
  });
  return { diagnostics: eachOnce(diagnostics), couldNotCheck: [...couldNot].toSorted() };
}

/** What a policy bans it must not do, whatever a configuration says. */
const isBanned = ({ tactics }: Rule, banned: ReadonlySet<string>): boolean =>
  tactics.some((tactic) => banned.has(tactic));

/** A pack switches on every rule that something firm in it names. */
const switchedOn = ({ basis }: Rule, { provisions }: Applicable): boolean =>
  basis.provisions.some((id) => {
    const provision = provisions.get(id);
    return provision !== undefined && isFirm(provision);
  });

/** A pack makes a warning an error where something firm in it names the rule; it never makes anything milder. */
const stricter = (severity: Severity, rule: Rule, applying: Applicable): Severity =>
  severity === "warning" && switchedOn(rule, applying) ? "error" : severity;

/** Whether nothing was reported as an error within a declaration. */
function soundness(model: Model, reported: readonly Diagnostic[]): (node: Declaration) => boolean {
  const errors = new Map<string, Span[]>();
  for (const { severity, span: first, also = [] } of reported) {
    if (severity !== "error") continue;
    for (const span of [first, ...also]) {
      const { path } = span.source;
      const same = errors.get(path);
      if (same) same.push(span);
      else errors.set(path, [span]);
    }
  }
  if (errors.size === 0) return () => true;
  const touched = new Map([...errors].map(([path, spans]) => [path, touching(spans)]));
  const known = new Map<Declaration, boolean>();
  return (declaration) => {
    let sound = known.get(declaration);
    if (sound === undefined) {
      const span = model.spanOf({ declaration, node: declaration });
      sound = touched.get(span.source.path)?.(span) !== true;
      known.set(declaration, sound);
    }
    return sound;
  };
}

/** Whether something stands within one of these declarations. */
function insideOf(sites: readonly Site[], model: Model): (span: Span) => boolean {
  return ({ source: { path }, start, end }) =>
    sites.some(({ declaration }) => {
      const whole = model.spanOf({ declaration, node: declaration });
      return whole.source.path === path && whole.start <= start && whole.end >= end;
    });
}

/** Two ways of finding the same thing wrong are one remark. */
function eachOnce(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const byStart = new Map<number, Diagnostic[]>();
  return diagnostics.filter((one) => {
    const { code, message, span } = one;
    const here = byStart.get(span.start);
    if (!here) byStart.set(span.start, [one]);
    else if (
      here.some(
        (other) =>
          other.span.end === span.end &&
          other.code === code &&
          other.message === message &&
          other.span.source.path === span.source.path,
      )
    )
      return false;
    else here.push(one);
    return true;
  });
}
