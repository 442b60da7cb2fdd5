import type { Automaton } from "./automaton.ts";
import { endsSentence, type Token } from "./token.ts";

/** A pattern found: its number, and the stretch of text its words cover. */
export interface Match {
  readonly pattern: number;
  readonly start: number;
  readonly end: number;
  /** Which sentence of the text it ends in, counted from 0. */
  readonly sentence: number;
}

/** Where a sentence lies in the text, its marks included. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds every pattern, the longest reading of each first word. Every state is held at most once at a
 * time, so the time grows with the length of the text, whatever it says.
 */
export function scan(
  automaton: Automaton,
  tokens: readonly Token[],
): { matches: readonly Match[]; sentences: readonly Sentence[] } {
  const { starts, steps, ends } = automaton;
  const matches: Match[] = [];
  const latest = new Map<number, number>();
  const sentences: Sentence[] = [];
  const symbolsOf = reader(automaton);
  const signs = signsOf(automaton);
  const seen = new Int32Array(steps.length);
  let stamp = 0;
  let states: number[] = [];
  let from: number[] = [];
  let sentence = 0;
  let lastEnd = 0;
  let lastSentence = 0;
  let sentenceStart = -1;

  const record = (state: number, start: number): void => {
    for (const pattern of ends[state]!) {
      const known = latest.get(pattern);
      const before = known === undefined ? undefined : matches[known];
      const match = { pattern, start, end: lastEnd, sentence: lastSentence };
      // A match that begins within the last one of its pattern only makes that one longer.
      if (before && start < before.end && before.sentence === lastSentence) {
        matches[known!] = { ...before, end: Math.max(before.end, lastEnd) };
      } else {
        latest.set(pattern, matches.length);
        matches.push(match);
      }
    }
  };
  /** One step of all states on a token that is known by `symbols`; `at` where it begins. */
  const step = (symbols: readonly number[], at: number, keep: boolean): void => {
    stamp++;
    const nextStates: number[] = [];
    const nextFrom: number[] = [];
    const reach = (state: number, start: number): void => {
      if (seen[state] === stamp) return;
      seen[state] = stamp;
      nextStates.push(state);
      nextFrom.push(start);
      if (ends[state]!.length > 0) record(state, start < 0 ? at : start);
    };
    for (let i = 0; i < states.length; i++) {
      const state = states[i]!;
      const start = from[i]! < 0 && !keep ? at : from[i]!;
      const ways = steps[state]!;
      for (let way = 0; way < ways.length; way += 2) {
        if (symbols.includes(ways[way]!)) reach(ways[way + 1]!, start);
      }
      if (keep && seen[state] !== stamp) {
        seen[state] = stamp;
        nextStates.push(state);
        nextFrom.push(start);
      }
    }
    for (const symbol of symbols) {
      for (const state of starts[symbol]!) reach(state, keep && at < 0 ? -1 : at);
    }
    states = nextStates;
    from = nextFrom;
  };
  const begin = (at: number): void => {
    step(signs.begin, -1, true);
    sentenceStart = at;
  };

  step(signs.textBegin, -1, true);
  let open = false;
  for (const token of tokens) {
    if (token.mark === null) {
      if (!open) begin(token.start);
      open = true;
      lastEnd = token.end;
      lastSentence = sentence;
      step(symbolsOf(token), token.start, false);
    } else if (endsSentence(token.mark)) {
      if (!open) continue;
      step(token.mark === "?" ? signs.question : signs.stop, token.start, false);
      sentences.push({ start: sentenceStart, end: token.end });
      sentence++;
      open = false;
    } else step(signs.mark(token.mark), token.start, true);
  }
  if (open) {
    step(signs.stop, lastEnd, false);
    sentences.push({ start: sentenceStart, end: lastEnd });
  }
  step(signs.textEnd, lastEnd, false);
  return { matches, sentences };
}

/** The numbers of all symbols a word or value answers to. */
function reader(automaton: Automaton): (token: Token) => readonly number[] {
  const { symbols, listed, prefixLengths } = automaton;
  const numbers = (names: readonly string[]): number[] =>
    names.map((name) => symbols.get(name)).filter((number) => number !== undefined);
  const any = numbers(["any"]);
  const cache = new Map<string, readonly number[]>();
  return (token) => {
    const key = `${token.value ?? ""} ${token.capital ? "+" : "-"}${token.word}`;
    const known = cache.get(key);
    if (known) return known;
    const { word, value } = token;
    const found = [...any];
    // `one` is a number and a word; `3 days` is a value and no longer the word `3`.
    if (word !== "" && (value === null || value === "number" || value === "weekday")) {
      found.push(...numbers([`word ${word}`]), ...(listed.get(word) ?? []));
      for (const length of prefixLengths) {
        if (length <= word.length) found.push(...numbers([`begins ${word.slice(0, length)}`]));
      }
    }
    if (value !== null) found.push(...numbers(valueClasses[value]));
    else if (token.capital) found.push(...numbers(["name"]));
    if (cache.size < remembered) cache.set(key, found);
    return found;
  };
}

const remembered = 20_000;

const valueClasses = {
  number: ["number", "value"],
  money: ["money", "value"],
  percent: ["percent", "value"],
  clock: ["clock", "value"],
  timer: ["timer", "ticking", "clock", "short", "value"],
  ticking: ["ticking", "clock", "short", "value"],
  short: ["short", "value"],
  duration: ["duration", "value"],
  date: ["date", "value"],
  weekday: ["weekday", "value"],
  name: ["name"],
} as const;

function signsOf(automaton: Automaton): {
  readonly begin: readonly number[];
  readonly textBegin: readonly number[];
  readonly textEnd: readonly number[];
  readonly stop: readonly number[];
  readonly question: readonly number[];
  readonly mark: (sign: string) => readonly number[];
} {
  const of = (...names: string[]): readonly number[] =>
    names.map((name) => automaton.symbols.get(name)).filter((number) => number !== undefined);
  const marks = new Map<string, readonly number[]>();
  return {
    begin: of("^"),
    textBegin: of("^^"),
    textEnd: of("$$"),
    stop: of("."),
    question: of(".", "?"),
    mark: (sign) => {
      let found = marks.get(sign);
      if (!found) {
        found = of(sign === ":" ? "," : sign, `mark ${sign}`);
        marks.set(sign, found);
      }
      return found;
    },
  };
}
