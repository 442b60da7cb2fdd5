import type { Model } from "../model/model.ts";
import type { Checks, Context, Finding, Rule } from "./rule.ts";
import type { Found } from "./registry.ts";
import type { Profile, Settings } from "./settings.ts";

/** What rules answered before, by the thing they were asked of: handed to each run, it saves asking again. */
export interface LintCache {
  /** Of one set of settings and one day. */
  key: string;
  answers: WeakMap<object, Map<string, Answer>>;
  /** How often a rule was asked in the last run. */
  asked: number;
}
interface Answer {
  readonly findings: readonly Finding[];
  readonly couldNot: readonly string[];
}

export const newLintCache = (): LintCache => ({ key: "", answers: new WeakMap(), asked: 0 });

interface Asking {
  readonly model: Model;
  readonly on: number | null;
  readonly settings: Settings;
  readonly cache: LintCache;
  /** Where findings go. */
  readonly found: Found[];
  readonly couldNotCheck: (what: string) => void;
}

/** Asks a rule of a thing, or remembers what it answered. */
export function asker({ model, on, settings, cache, found, couldNotCheck }: Asking) {
  const key = JSON.stringify([on, settings], (_, value: unknown) =>
    value instanceof Map ? [...value] : value,
  );
  if (cache.key !== key) {
    cache.key = key;
    cache.answers = new WeakMap();
  }
  cache.asked = 0;

  return (name: string, rule: Rule, kind: keyof Checks, thing: object, profile: Profile): void => {
    const slot = `${profile.key}/${name}`;
    const answer = cache.answers.get(thing)?.get(slot) ?? fresh(name, rule, kind, thing, profile);
    for (const finding of answer.findings) found.push({ rule: name, finding });
    answer.couldNot.forEach(couldNotCheck);
  };

  function fresh(
    name: string,
    rule: Rule,
    kind: keyof Checks,
    thing: object,
    profile: Profile,
  ): Answer {
    cache.asked++;
    const couldNot: string[] = [];
    let aroundSeen = kind === "model";
    const context: Context = {
      // Whoever looks around may answer otherwise when something else changes.
      get model() {
        aroundSeen = true;
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
    const optionOf = (option: string): number | readonly string[] => {
      const spec = rule.options?.[option];
      if (!spec) throw new Error(`the rule ${name} has no option ${option}`);
      return profile.optionOf(name, option) ?? spec.default;
    };
    // Each check is only ever asked of its own kind of thing.
    const check = rule.check[kind] as (thing: object, context: Context) => Iterable<Finding>;
    const answer = { findings: [...check(thing, context)], couldNot };
    if (!aroundSeen) {
      const known = cache.answers.get(thing);
      if (known) known.set(`${profile.key}/${name}`, answer);
      else cache.answers.set(thing, new Map([[`${profile.key}/${name}`, answer]]));
    }
    return answer;
  }
}
