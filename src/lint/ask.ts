import type { Model } from "../model/model.ts";
import { watch, type Reads } from "../model/watch.ts";
import { isPlainReady } from "./plainness.ts";
import type { Checks, Context, Finding, Rule } from "./rule.ts";
import type { Found, Rules } from "./registry.ts";
import type { Profile, Settings } from "./settings.ts";
import type { Group } from "./things.ts";

/** What rules answered before, by the thing they were asked of: handed to each run, it saves asking again. */
export interface LintCache {
  /** Of one set of settings, rules and day. */
  key: string;
  /** By profile, then by thing and by group of things; the cache itself stands for the policy as a whole. */
  answers: Map<string, Answers>;
  /** How often a rule was asked in the last run. */
  asked: number;
}

interface Answers {
  readonly ofThings: WeakMap<object, Known>;
  readonly ofGroups: WeakMap<object, Together>;
}
/** What rules have answered about a thing, as far as they were asked. */
interface Known {
  /** By number of the rule. */
  readonly answers: readonly Answer[];
  /** Of all, once all were asked. */
  readonly together: Together | null;
}
/** What all rules answered about a thing, or a thing and its copy. */
interface Together {
  /** The rules that were on. */
  readonly rules: string;
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
  readonly rules: string;
  readonly byKind: ReadonlyMap<Kind, readonly Question[]>;
}

export interface Asker {
  /** Whether all that rules have to say about a group, or about the policy as a whole, was known and is now found. */
  recall(group: Group | null, profile: Profile): boolean;
  /** Asks every rule that is on. Pauses once it had to: after a thing, and after each rule about the whole. */
  ask(group: Group | null, profile: Profile): Iterable<void>;
}

/** Asks rules of things of their kind, or remembers what they answered. */
export function asker(asking: Asking): Asker {
  const { cache, model, found, couldNotCheck } = asking;
  begin(asking);
  // Another run may begin with other settings before this one has ended.
  const { answers: kept } = cache;
  const { holds } = watch(model);
  const profiles = new Map<Profile, { readonly questions: Questions; readonly known: Answers }>();
  const here = (profile: Profile) => {
    let one = profiles.get(profile);
    if (!one) {
      const known = kept.get(profile.key) ?? { ofThings: new WeakMap(), ofGroups: new WeakMap() };
      kept.set(profile.key, known);
      profiles.set(profile, (one = { questions: questionsFor(asking, profile), known }));
    }
    return one;
  };
  const say = (together: Together): void => {
    for (const each of together.found) found.push(each);
    for (const what of together.couldNot) couldNotCheck(what);
  };

  return {
    recall(group, profile) {
      const { questions, known } = here(profile);
      const together = known.ofGroups.get(group ?? cache);
      if (together?.rules !== questions.rules || !together.reads.every(holds)) return false;
      say(together);
      return true;
    },
    *ask(group, profile) {
      const { questions, known } = here(profile);
      const given: Together[] = [];
      const isKnown = (together: Together | null | undefined): together is Together =>
        together?.rules === questions.rules && together.reads.every(holds);
      for (const { kind, thing } of group?.things ?? [{ kind: "model", thing: model } as const]) {
        const place = group ? thing : cache;
        const before = known.ofThings.get(place);
        if (isKnown(before?.together)) {
          given.push(before.together);
          continue;
        }
        const answers = before?.answers.slice() ?? [];
        known.ofThings.set(place, { answers, together: null });
        const now: Answer[] = [];
        let hadTo = false;
        for (const { number, ask } of questions.byKind.get(kind) ?? []) {
          let answer = answers[number];
          if (!answer || !holds(answer.reads)) {
            cache.asked++;
            answers[number] = answer = ask(thing);
            if (kind === "model") yield;
            else hadTo = true;
          }
          now.push(answer);
        }
        const together = joined(questions, now);
        known.ofThings.set(place, { answers, together });
        given.push(together);
        if (hadTo) yield;
      }
      const together = joined(questions, given);
      known.ofGroups.set(group ?? cache, together);
      say(together);
    },
  };
}

/** What several answers, or things, come to together. Nearly all of them have nothing to say. */
function joined({ rules }: Questions, parts: readonly (Answer | Together)[]): Together {
  const reads = new Set<Reads>();
  const found: Found[] = [];
  const couldNot: string[] = [];
  for (const part of parts) {
    if ("rules" in part) for (const each of part.reads) reads.add(each);
    else reads.add(part.reads);
    for (const each of part.found) found.push(each);
    for (const each of part.couldNot) couldNot.push(each);
  }
  return { rules, reads: [...reads], found, couldNot };
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

function questionsFor(asking: Asking, profile: Profile): Questions {
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
  const rules = [...byKind].map(([kind, all]) =>
    [kind, ...all.map(({ number }) => number)].join(" "),
  );
  return { rules: rules.join("\n"), byKind };
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
