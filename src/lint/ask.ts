import type { Model } from "../model/model.ts";
import { watch, type Reads } from "../model/watch.ts";
import { isPlainReady } from "./plainness.ts";
import type { Checks, Context, Finding, Rule } from "./rule.ts";
import type { Found, Rules } from "./registry.ts";
import type { Profile, Settings } from "./settings.ts";

/** What rules answered before, by the thing they were asked of: handed to each run, it saves asking again. */
export interface LintCache {
  /** Of one set of settings, rules and day. */
  key: string;
  /** By profile and thing; the cache itself stands for the policy as a whole. */
  answers: Map<string, WeakMap<object, Known>>;
  /** How often a rule was asked in the last run. */
  asked: number;
}

/** What all rules answered about one thing. */
interface Known {
  /** The rules that were on. */
  readonly questions: string;
  /** By number of the rule. */
  readonly answers: readonly Answer[];
  /** Of all answers together. */
  readonly reads: readonly Reads[];
  readonly found: readonly Found[];
  readonly couldNot: readonly string[];
}
interface Answer {
  readonly found: readonly Found[];
  readonly couldNot: readonly string[];
  /** What of the model it came of: it stays the answer for as long as this is the same. */
  readonly reads: Reads;
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
  readonly number: number;
  readonly ask: (thing: object) => Answer;
}
interface Questions {
  /** The same for the same rules. */
  readonly key: string;
  readonly all: readonly Question[];
}

/**
 * Asks every rule that is on of a thing of its kind, or remembers what it answered. Pauses once it
 * had to ask: after a thing, and after each rule about the policy as a whole.
 */
export function asker(
  asking: Asking,
): (kind: Kind, thing: object, profile: Profile) => Iterable<void> {
  const { cache, model, found, couldNotCheck } = asking;
  begin(asking);
  // Another run may begin with other settings before this one has ended.
  const { answers } = cache;
  const { holds } = watch(model);
  const questions = new Map<string, ReturnType<typeof questionsFor>>();

  return function* (kind, thing, profile) {
    let here = questions.get(profile.key);
    if (!here) questions.set(profile.key, (here = questionsFor(asking, profile)));
    const asked = here.get(kind);
    if (!asked) return;
    let remembered = answers.get(profile.key);
    if (!remembered) answers.set(profile.key, (remembered = new WeakMap()));
    const place = kind === "model" ? cache : thing;
    let known = remembered.get(place);
    if (known?.questions !== asked.key || !known.reads.every(holds)) {
      const before = known?.answers ?? [];
      const now: Answer[] = [];
      let hadTo = false;
      for (const { number, ask } of asked.all) {
        const kept = before[number];
        if (kept && holds(kept.reads)) {
          now[number] = kept;
          continue;
        }
        cache.asked++;
        now[number] = ask(thing);
        if (kind === "model") yield;
        else hadTo = true;
      }
      known = together(asked.key, now);
      remembered.set(place, known);
      if (hadTo) yield;
    }
    for (const each of known.found) found.push(each);
    known.couldNot.forEach(couldNotCheck);
  };
}

function together(questions: string, answers: readonly Answer[]): Known {
  const given = answers.filter(() => true);
  return {
    questions,
    answers,
    reads: [...new Set(given.map(({ reads }) => reads))],
    found: given.flatMap(({ found }) => found),
    couldNot: given.flatMap(({ couldNot }) => couldNot),
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
const nothing: Pick<Answer, "found" | "couldNot"> = { found: [], couldNot: [] };

function questionsFor(asking: Asking, profile: Profile): ReadonlyMap<Kind, Questions> {
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
  return new Map(
    [...byKind].map(([kind, all]) => [
      kind,
      { key: all.map(({ number }) => number).join(" "), all },
    ]),
  );
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
  const { model: watched, reading } = watch(model);
  const optionOf = (option: string): number | readonly string[] => {
    const spec = rule.options?.[option];
    if (!spec) throw new Error(`the rule ${name} has no option ${option}`);
    return profile.optionOf(name, option) ?? spec.default;
  };
  const context: Context = {
    model: watched,
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
    number,
    ask: (thing) => {
      couldNot = [];
      const about = kind === "model" ? watched : thing;
      const { result, reads } = reading(() => {
        const findings: Finding[] = [];
        for (const finding of check(about, context)) {
          if (kind === "copy" && findings.length === mostInOneText) {
            context.couldNotCheck(
              `a text in which \`${name}\` finds more than ${mostInOneText} things, behind them`,
            );
            break;
          }
          findings.push(finding);
        }
        return findings;
      });
      if (result.length === 0 && couldNot.length === 0) return plain(reads);
      return { found: result.map((finding) => ({ rule: name, finding })), couldNot, reads };
    },
  };
}

/** Thousands of answers say nothing, and say it for the same reasons. */
const plainAnswers = new WeakMap<Reads, Answer>();

function plain(reads: Reads): Answer {
  let answer = plainAnswers.get(reads);
  if (!answer) plainAnswers.set(reads, (answer = { ...nothing, reads }));
  return answer;
}
