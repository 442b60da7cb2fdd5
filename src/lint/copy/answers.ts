import type { Automaton } from "./automaton.ts";
import type { Token } from "./token.ts";

/**
 * What a token answers to: the numbers of its symbols, and the states a match may begin with there.
 * Tokens that answer to the same share one, so that it can stand for them.
 */
export interface Answers {
  readonly symbols: readonly number[];
  readonly begins: readonly number[];
}

/** The answers of words, marks and borders of one machine. */
export interface Reader {
  readonly word: (token: Token) => Answers;
  readonly mark: (sign: string) => Answers;
  readonly begin: Answers;
  readonly textBegin: Answers;
  readonly textEnd: Answers;
  readonly stop: Answers;
  readonly question: Answers;
}

/** Words remembered; others are looked at each time they come. */
const remembered = 20_000;

/** A reader that remembers what words answer to: most of a text is the same few words. */
export function readerOf(automaton: Automaton): Reader {
  const { symbols, listed, prefixLengths, starts } = automaton;
  const shared = new Map<string, Answers>();
  const known = new Map<string, Answers>();
  /** Words and marks never share: a mark keeps the states it does not move, a word does not. */
  const sharing = (
    kind: string,
    names: Iterable<string>,
    more: readonly number[] = [],
  ): Answers => {
    const own = [...names].map((name) => symbols.get(name)).filter((one) => one !== undefined);
    const all = [...own, ...more];
    const key = `${kind} ${all.join(" ")}`;
    let found = shared.get(key);
    if (!found) {
      found = { symbols: all, begins: all.flatMap((symbol) => starts[symbol]!) };
      shared.set(key, found);
    }
    return found;
  };
  const word = (token: Token): Answers => {
    const key = `${token.value ?? ""} ${token.capital ? "+" : "-"}${token.word}`;
    let found = known.get(key);
    if (!found) {
      const names = namesOf(token, prefixLengths);
      found = sharing("word", names, isWord(token) ? (listed.get(token.word) ?? []) : []);
      if (known.size < remembered) known.set(key, found);
    }
    return found;
  };
  return {
    word,
    mark: (sign) => sharing("mark", [sign === ":" ? "," : sign, `mark ${sign}`]),
    begin: sharing("mark", ["^"]),
    textBegin: sharing("mark", ["^^"]),
    textEnd: sharing("end", ["$$"]),
    stop: sharing("end", ["."]),
    question: sharing("end", [".", "?"]),
  };
}

/** `one` is a number and a word; `3 days` is a value and no longer the word `3`. */
const isWord = ({ word, value }: Token): boolean =>
  word !== "" && (value === null || value === "number" || value === "weekday");

function namesOf(token: Token, prefixLengths: readonly number[]): readonly string[] {
  const { word, value } = token;
  const names = ["any"];
  if (isWord(token)) {
    names.push(`word ${word}`);
    for (const length of prefixLengths) {
      if (length <= word.length) names.push(`begins ${word.slice(0, length)}`);
    }
  }
  if (value === "number" && isMany(word)) names.push("many");
  if (value === "number" && isFew(word)) names.push("some");
  if (value !== null) names.push(...valueClasses[value]);
  else if (token.capital) names.push("name");
  return names;
}

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

/** Up to fifty: what may well run out. */
const isFew = (word: string): boolean =>
  /^[a-z]+$/.test(word) || (/^\d{1,2}$/.test(word) && Number(word) <= 50);

/** From a thousand on: `1,200`, `12k`. */
const isMany = (word: string): boolean =>
  word.endsWith("k") || (/^[1-9]/.test(word) && word.split(".")[0]!.replaceAll(",", "").length > 3);
