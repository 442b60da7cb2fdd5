import type { Model } from "../model/model.ts";
import { isPlainReady } from "./plainness.ts";
import type { Checks, Context, Finding, Rule } from "./rule.ts";
import type { Found, Rules } from "./registry.ts";
import type { Profile, Settings } from "./settings.ts";

/** What rules answered before, by the thing they were asked of: handed to each run, it saves asking again. */
export interface LintCache {
  /** Of one set of settings, rules and day. */
  key: string;
  /** By profile and thing: the answers of the rules, by their number. */
  answers: Map<string, WeakMap<object, Answer[]>>;
  /** How often a rule was asked in the last run. */
  asked: number;
}
interface Answer {
  readonly findings: readonly Finding[];
  readonly couldNot: readonly string[];
}

export const newLintCache = (): LintCache => ({ key: "", answers: new Map(), asked: 0 });

interface Asking {
  readonly model: Model;
  readonly on: number | null;
  readonly settings: Settings;
  readonly rules: Rules;
  readonly isOn: (name: string, rule: Rule, profile: Profile) => boolean;
  readonly cache: LintCache;
  /** Where findings go. */
  readonly found: Found[];
  readonly couldNotCheck: (what: string) => void;
}

type Kind = keyof Checks;

/** A rule ready to be asked of things of one kind. */
interface Question {
  readonly name: string;
  readonly number: number;
  readonly ask: (thing: object) => Answer;
  /** Whether the last answer came of the thing alone. */
  readonly ofThingAlone: () => boolean;
}

/**
 * Asks every rule that is on of a thing of its kind, or remembers what it answered. Pauses once it
 * had to ask: after a thing, and after each rule about the policy as a whole.
 */
export function asker(
  asking: Asking,
): (kind: Kind, thing: object, profile: Profile) => Iterable<void> {
  const { cache, found, couldNotCheck } = asking;
  begin(asking);
  // Another run may begin with other settings before this one has ended.
  const { answers } = cache;
  const questions = new Map<string, ReturnType<typeof questionsFor>>();

  return function* (kind, thing, profile) {
    let here = questions.get(profile.key);
    if (!here) questions.set(profile.key, (here = questionsFor(asking, profile)));
    const asked = here.get(kind);
    if (!asked) return;
    let remembered = answers.get(profile.key);
    if (!remembered) answers.set(profile.key, (remembered = new WeakMap()));
    let known = remembered.get(thing);
    let hadTo = false;
    for (const { name, number, ask, ofThingAlone } of asked) {
      let answer = known?.[number];
      if (!answer) {
        cache.asked++;
        answer = ask(thing);
        if (kind === "model") yield;
        else hadTo = true;
        if (ofThingAlone()) {
          if (!known) remembered.set(thing, (known = []));
          known[number] = answer;
        }
      }
      if (answer === nothing) continue;
      for (const finding of answer.findings) found.push({ rule: name, finding });
      answer.couldNot.forEach(couldNotCheck);
    }
    if (hadTo) yield;
  };
}

/** What was remembered for another day or other settings, or while less was loaded, is forgotten. */
function begin({ cache, on, settings, rules }: Asking): void {
  const key = JSON.stringify(
    [on, settings, Object.keys(rules), isPlainReady()],
    (_, value: unknown) => (value instanceof Map ? [...value] : value),
  );
  if (cache.key !== key) cache.answers = new Map();
  cache.key = key;
  cache.asked = 0;
}

/** Nobody reads more about one text; the rest is seen once these are mended. */
const mostInOneText = 50;

/** Nearly every answer there is. */
const nothing: Answer = { findings: [], couldNot: [] };

function questionsFor(asking: Asking, profile: Profile): ReadonlyMap<Kind, readonly Question[]> {
  const byKind = new Map<Kind, Question[]>();
  Object.entries(asking.rules).forEach(([name, rule], number) => {
    if (!asking.isOn(name, rule, profile)) return;
    for (const kind of Object.keys(rule.check) as Kind[]) {
      const question = questionOf(name, number, rule, kind, asking, profile);
      const same = byKind.get(kind);
      if (same) same.push(question);
      else byKind.set(kind, [question]);
    }
  });
  return byKind;
}

function questionOf(
  name: string,
  number: number,
  rule: Rule,
  kind: Kind,
  { model, on }: Asking,
  profile: Profile,
): Question {
  let couldNot: string[] = [];
  let alone = true;
  const optionOf = (option: string): number | readonly string[] => {
    const spec = rule.options?.[option];
    if (!spec) throw new Error(`the rule ${name} has no option ${option}`);
    return profile.optionOf(name, option) ?? spec.default;
  };
  const context: Context = {
    // Whoever looks around may answer otherwise when something else changes.
    get model() {
      alone = false;
      return model;
    },
    on,
    option: (option) => Number(optionOf(option)),
    list: (option) => {
      const value = optionOf(option);
      return typeof value === "number" ? [] : value;
    },
    couldNotCheck: (what) => void couldNot.push(what),
  };
  // Each check is only ever asked of its own kind of thing.
  const check = rule.check[kind] as (thing: object, context: Context) => Iterable<Finding>;
  return {
    name,
    number,
    ask: (thing) => {
      alone = kind !== "model";
      const findings: Finding[] = [];
      for (const finding of check(thing, context)) {
        if (kind === "copy" && findings.length === mostInOneText) {
          context.couldNotCheck(
            `a text in which \`${name}\` finds more than ${mostInOneText} things, behind them`,
          );
          break;
        }
        findings.push(finding);
      }
      if (findings.length === 0 && couldNot.length === 0) return nothing;
      const answer = { findings, couldNot };
      couldNot = [];
      return answer;
    },
    ofThingAlone: () => alone,
  };
}
