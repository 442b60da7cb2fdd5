import type { Model } from "../model/model.ts";
import { noReads, watch, type Reads, type Watch } from "../model/watch.ts";
import { isPlainReady } from "./plainness.ts";
import type { Checks, Context, Finding, Rule } from "./rule.ts";
import type { Found, Rules } from "./registry.ts";
import type { Profile, Settings } from "./settings.ts";
import type { Group } from "./things.ts";

/** What rules answered before, by the thing they were asked of: handed to each run, it saves asking again. */
export interface LintCache {
  /** Of one set of settings, rules and day. */
  key: string;
  /** By profile, then by group of things; the cache itself stands for the policy as a whole. */
  answers: Map<string, Answers>;
  /** How often a rule was asked in the last run. */
  asked: number;
}

/** By group of things. */
type Answers = WeakMap<object, Asked & { readonly parts: Asked[] }>;
/** What rules have answered about a thing, or a thing and its copy, as far as they were asked. */
interface Asked {
  /** By number of the rule. */
  readonly answers: Answer[];
  /** Of all, once all were asked; and of those that were on before. */
  together: Together | null;
  before: Together | null;
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
  /** Null where nobody will ask again: then nothing is noted of what an answer comes of. */
  readonly cache: LintCache | null;
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
  return asking.cache === null ? asksAll(asking) : remembers(asking, asking.cache);
}

function asksAll(asking: Asking): Asker {
  const { model, found, couldNotCheck } = asking;
  const byProfile = new Map<Profile, Questions>();
  return {
    recall: () => false,
    *ask(group, profile) {
      let questions = byProfile.get(profile);
      if (!questions) byProfile.set(profile, (questions = questionsFor(asking, profile)));
      for (const { kind, thing } of thingsOf(group, model)) {
        for (const { ask } of questions.byKind.get(kind) ?? []) {
          const answer = ask(thing);
          for (const each of answer.found) found.push(each);
          for (const what of answer.couldNot) couldNotCheck(what);
        }
        yield;
      }
    },
  };
}

const thingsOf = (group: Group | null, model: Model) =>
  group?.things ?? [{ kind: "model", thing: model } as const];

function remembers(asking: Asking, cache: LintCache): Asker {
  const { model, found, couldNotCheck } = asking;
  begin(asking, cache);
  // Another run may begin with other settings before this one has ended.
  const { answers: kept } = cache;
  const { holds } = watch(model);
  const profiles = new Map<Profile, { readonly questions: Questions; readonly known: Answers }>();
  const here = (profile: Profile) => {
    let one = profiles.get(profile);
    if (!one) {
      const known: Answers = kept.get(profile.key) ?? new WeakMap();
      kept.set(profile.key, known);
      profiles.set(profile, (one = { questions: questionsFor(asking, profile), known }));
    }
    return one;
  };
  const say = (together: Together): void => {
    for (const each of together.found) found.push(each);
    for (const what of together.couldNot) couldNotCheck(what);
  };

  /** What is known of all that the rules have to say, if the model is as it was then. */
  const knownOf = (asked: Asked | undefined, rules: string): Together | null => {
    for (const one of [asked?.together, asked?.before])
      if (one?.rules === rules && one.reads.every(holds)) return one;
    return null;
  };
  return {
    recall(group, profile) {
      const { questions, known } = here(profile);
      const together = knownOf(known.get(group ?? cache), questions.rules);
      if (together) say(together);
      return together !== null;
    },
    *ask(group, profile) {
      const { questions, known } = here(profile);
      const place = group ?? cache;
      let asked = known.get(place);
      if (!asked) known.set(place, (asked = { ...newAsked(), parts: [] }));
      const given: Together[] = [];
      for (const [index, { kind, thing }] of thingsOf(group, model).entries()) {
        const part = (asked.parts[index] ??= newAsked());
        const before = knownOf(part, questions.rules);
        if (before) {
          given.push(before);
          continue;
        }
        const now: Answer[] = [];
        let hadTo = false;
        for (const { number, ask } of questions.byKind.get(kind) ?? []) {
          let answer = part.answers[number];
          if (!answer || !(answer.reads.cells.length === 0 || holds(answer.reads))) {
            cache.asked++;
            part.answers[number] = answer = ask(thing);
            if (kind === "model") yield;
            else hadTo = true;
          }
          now.push(answer);
        }
        given.push(keep(part, joined(questions, now)));
        if (hadTo) yield;
      }
      say(keep(asked, joined(questions, given)));
    },
  };
}

function keep(asked: Asked, together: Together): Together {
  if (asked.together && asked.together.rules !== together.rules) asked.before = asked.together;
  return (asked.together = together);
}

const newAsked = (): Asked => ({ answers: [], together: null, before: null });

/** What several answers, or things, come to together. Nearly all of them have nothing to say. */
function joined({ rules }: Questions, parts: readonly (Answer | Together)[]): Together {
  const reads: Reads[] = [];
  const found: Found[] = [];
  const couldNot: string[] = [];
  for (const part of parts) {
    if ("rules" in part) for (const each of part.reads) note(reads, each);
    else note(reads, part.reads);
    for (const each of part.found) found.push(each);
    for (const each of part.couldNot) couldNot.push(each);
  }
  return { rules, reads, found, couldNot };
}

/** Each once, of the few there are; what was answered without a look at the model stays answered. */
function note(reads: Reads[], one: Reads): void {
  if (one.cells.length > 0 && !reads.includes(one)) reads.push(one);
}

/** What was remembered for another day or other settings, or while less was loaded, is forgotten. */
function begin({ on, settings, rules }: Asking, cache: LintCache): void {
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
  { model, on, cache }: Asking,
  profile: Profile,
): Question {
  let couldNot: string[] = [];
  const { model: seen, reading } = cache === null ? unwatched(model) : watch(model);
  const optionOf = (option: string): number | readonly string[] => {
    const spec = rule.options?.[option];
    if (!spec) throw new Error(`the rule ${name} has no option ${option}`);
    return profile.optionOf(name, option) ?? spec.default;
  };
  const context: Context = {
    model: seen,
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
      const about = kind === "model" ? seen : thing;
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

const unwatched = (model: Model): Pick<Watch, "model" | "reading"> => ({
  model,
  reading: (work) => ({ result: work(), reads: noReads }),
});

/** Thousands of answers say nothing, and say it for the same reasons. */
const plainAnswers = new WeakMap<Reads, Answer>();

function plain(reads: Reads): Answer {
  let answer = plainAnswers.get(reads);
  if (!answer) plainAnswers.set(reads, (answer = { ...nothing, reads }));
  return answer;
}
