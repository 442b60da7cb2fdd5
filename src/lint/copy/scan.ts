import { type Answers, type Reader, readerOf } from "./answers.ts";
import type { Automaton } from "./automaton.ts";
import { moverOf } from "./moves.ts";
import { endsSentence, type Token } from "./token.ts";

/** A pattern found: its number, and the stretch of text its words cover. */
export interface Match {
  readonly pattern: number;
  readonly start: number;
  readonly end: number;
  /** Which sentence of the text its last word stands in, counted from 0. */
  readonly sentence: number;
}

/** Where a sentence lies in the text, its marks included. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** What a machine has learned from the texts it has read; it never changes what it finds. */
interface Learned {
  readonly reader: Reader;
  readonly mover: ReturnType<typeof moverOf>;
}
const learned = new WeakMap<Automaton, Learned>();

/**
 * Finds every pattern, the longest reading of each first word. Every state is held at most once at a
 * time, so the time grows with the length of the text, whatever it says.
 */
export function scan(
  automaton: Automaton,
  tokens: readonly Token[],
): { matches: readonly Match[]; sentences: readonly Sentence[] } {
  let known = learned.get(automaton);
  if (!known) {
    known = { reader: readerOf(automaton), mover: moverOf(automaton) };
    learned.set(automaton, known);
  }
  const { reader, mover } = known;
  const matches: Match[] = [];
  const latest = new Map<number, number>();
  const sentences: Sentence[] = [];
  let stand = mover.start();
  let from = new Int32Array(64);
  let nextFrom = new Int32Array(64);
  let lastEnd = 0;
  let lastSentence = 0;

  const record = (state: number, start: number): void => {
    for (const pattern of automaton.ends[state]!) {
      const place = latest.get(pattern);
      const before = place === undefined ? undefined : matches[place];
      // A match that begins within the last one of its pattern only makes that one longer.
      if (before && start < before.end && before.sentence === lastSentence) {
        matches[place!] = { ...before, end: Math.max(before.end, lastEnd) };
      } else {
        latest.set(pattern, matches.length);
        matches.push({ pattern, start, end: lastEnd, sentence: lastSentence });
      }
    }
  };
  /**
   * One step of all states on a token that begins at `at`. Marks keep the states they do not move;
   * a match that begins with the border of a sentence starts (-1 until then) at its first word.
   */
  const step = (answers: Answers, at: number, keep: boolean): void => {
    const { to, origins, complete } = mover.move(stand, answers, keep);
    if (origins.length > nextFrom.length) nextFrom = new Int32Array(origins.length * 2);
    for (let i = 0; i < origins.length; i++) {
      const origin = origins[i]!;
      const start = origin < 0 ? at : from[origin]!;
      nextFrom[i] = start < 0 && !keep ? at : start;
    }
    [from, nextFrom] = [nextFrom, from];
    stand = to;
    for (const place of complete) record(to.states[place]!, Math.max(from[place]!, 0));
  };

  step(reader.textBegin, -1, true);
  let isOpen = false;
  let sentenceStart = 0;
  for (const token of tokens) {
    if (token.mark === null) {
      if (!isOpen) {
        step(reader.begin, -1, true);
        sentenceStart = token.start;
        isOpen = true;
      }
      lastEnd = token.end;
      lastSentence = sentences.length;
      step(reader.word(token), token.start, false);
    } else if (!endsSentence(token.mark)) step(reader.mark(token.mark), token.start, true);
    else if (isOpen) {
      step(token.mark === "?" ? reader.question : reader.stop, token.start, false);
      sentences.push({ start: sentenceStart, end: token.end });
      isOpen = false;
    }
  }
  if (isOpen) {
    step(reader.stop, lastEnd, false);
    sentences.push({ start: sentenceStart, end: lastEnd });
  }
  step(reader.textEnd, lastEnd, false);
  return { matches, sentences };
}
