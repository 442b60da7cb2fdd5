import type { Binding, Condition } from "./cue.ts";
import { cuesFor, type Library } from "./library.ts";
import { type Match, scan, type Sentence } from "./scan.ts";
import type { Slot } from "./slot.ts";
import type { TacticId } from "./tactics.ts";
import { type CopyText, writtenOf } from "./text.ts";
import type { Token } from "./token.ts";
import { tokensOf } from "./tokens.ts";

/** Words that work on a reader, where they stand, and what would make them honest. */
export interface CueFinding {
  readonly tactic: TacticId;
  /** `false-scarcity/few-left` */
  readonly cue: string;
  /** Offsets in the text as written, placeholders included. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** One sentence: why it matters. */
  readonly why: string;
  /** A neutral wording and the stretch it takes the place of; null when only the author can know. */
  readonly neutral: { readonly text: string; readonly start: number; readonly end: number } | null;
  /** What the offer can declare to make it true. */
  readonly binding: Binding | null;
  /** The number or date that stands in the same sentence, which the binding is about. */
  readonly stated: Stated | null;
  /** What else must hold for the words to be wrong; null when they are by themselves. */
  readonly onlyIf: Condition | null;
}

export interface Stated {
  readonly kind: "number" | "date";
  readonly start: number;
  readonly end: number;
  /** The placeholder as written, when it is one. */
  readonly placeholder: string | null;
}

/**
 * What in a piece of copy works on the reader, in order of place: at most one finding of each tactic
 * in a sentence. Copy in a language without cues (`cuesFor` gives null) has no findings, which does
 * not mean that it is clean. Takes time in proportion to the length of the text.
 */
export function judge(text: CopyText, slot: Slot, locale: string): readonly CueFinding[] {
  const library = cuesFor(locale);
  return library ? judgeWith(library, text, slot) : [];
}

/** The same with cues of one's own. */
export function judgeWith(library: Library, text: CopyText, slot: Slot): readonly CueFinding[] {
  const tokens = tokensOf(text);
  const { matches, sentences } = scan(library.automaton, tokens);
  if (matches.length === 0) return [];
  const written = writtenOf(text);
  const chosen = speaking(library, matches, slot);
  return chosen.map(({ cue: number, start, end, sentence }) => {
    const cue = library.cues[number]!;
    const around = sentences[sentence]!;
    const extent =
      cue.replaces === "text"
        ? { start: 0, end: written.length }
        : cue.replaces === "sentence"
          ? { start: Math.min(around.start, start), end: around.end }
          : { start, end };
    return {
      tactic: cue.tactic,
      cue: cue.id,
      start,
      end,
      words: written.slice(start, end),
      why: cue.why,
      neutral: cue.neutral === null ? null : { text: cue.neutral, ...extent },
      binding: cue.binding,
      stated: cue.binding ? statedIn(tokens, around, cue.binding, written) : null,
      onlyIf: cue.onlyIf,
    };
  });
}

interface Chosen {
  readonly cue: number;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
}

/** Of all matches those that are to be reported: not silenced, and the best of their tactic. */
function speaking(library: Library, matches: readonly Match[], slot: Slot): readonly Chosen[] {
  const silentAnywhere = new Set<number>();
  const silentIn = new Set<string>();
  for (const { pattern, sentence } of matches) {
    const { cue, effect } = library.patterns[pattern]!;
    if (effect === "unlessAnywhere") silentAnywhere.add(cue);
    else if (effect === "unless") silentIn.add(`${cue} ${sentence}`);
  }
  const bySentence = new Map<number, Map<TacticId, Chosen>>();
  for (const { pattern, start, end, sentence } of matches) {
    const { cue: number, effect } = library.patterns[pattern]!;
    const cue = library.cues[number]!;
    if (effect !== "find" || (cue.slots && !cue.slots.has(slot))) continue;
    if (silentAnywhere.has(number) || silentIn.has(`${number} ${sentence}`)) continue;
    let best = bySentence.get(sentence);
    if (!best) bySentence.set(sentence, (best = new Map()));
    const found = { cue: number, start, end, sentence };
    const before = best.get(cue.tactic);
    if (!before || stronger(library, found, before)) best.set(cue.tactic, found);
  }
  const found = [...bySentence.values()]
    .flatMap((best) => withoutInner(library, [...best.values()]))
    .toSorted((a, b) => a.start - b.start || b.end - a.end || a.cue - b.cue);
  // Words that reach into the next sentence are found with each of the two.
  const reached = new Map<TacticId, number>();
  return found.filter(({ cue, start, end }) => {
    const { tactic } = library.cues[cue]!;
    const isNew = start >= (reached.get(tactic) ?? 0);
    reached.set(tactic, Math.max(end, reached.get(tactic) ?? 0));
    return isNew;
  });
}

/** Words that are wrong by themselves come before words that may be; then the longer ones. */
function stronger(library: Library, a: Chosen, b: Chosen): boolean {
  const sure = (found: Chosen): boolean => library.cues[found.cue]!.onlyIf === null;
  if (sure(a) !== sure(b)) return sure(a);
  return a.end - a.start > b.end - b.start;
}

/** Tactics that come in one: words of one within those of another are the same mistake. */
const kin: readonly (readonly TacticId[])[] = [
  ["false-urgency", "countdown-timer"],
  ["false-scarcity", "high-demand-claim"],
  ["false-activity", "unsupported-social-proof", "unattributed-testimonial", "fake-authority"],
  ["confirmshaming", "decline-friction", "pressured-selling"],
  ["false-free", "hidden-subscription", "false-discount"],
];
const areKin = (a: TacticId, b: TacticId): boolean =>
  kin.some((family) => family.includes(a) && family.includes(b));

/** Words within the words of a kindred finding that is as sure are the same mistake. */
const withoutInner = (library: Library, found: readonly Chosen[]): readonly Chosen[] =>
  found.filter(
    (inner) =>
      !found.some(
        (outer) =>
          outer !== inner &&
          areKin(library.cues[outer.cue]!.tactic, library.cues[inner.cue]!.tactic) &&
          outer.start <= inner.start &&
          inner.end <= outer.end &&
          outer.end - outer.start > inner.end - inner.start &&
          !(library.cues[outer.cue]!.onlyIf && !library.cues[inner.cue]!.onlyIf),
      ),
  );

const numbers = new Set(["number", "percent"]);

function statedIn(
  tokens: readonly Token[],
  around: Sentence,
  binding: Binding,
  written: string,
): Stated | null {
  const kind = binding === "ends" ? "date" : "number";
  // Tokens are in order of place: the first of the sentence is found by halves.
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < around.start) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < tokens.length && tokens[i]!.start < around.end; i++) {
    const { value, start, end, placeholder } = tokens[i]!;
    if (value === null || !(kind === "date" ? value === "date" : numbers.has(value))) continue;
    return { kind, start, end, placeholder: placeholder ? written.slice(start, end) : null };
  }
  return null;
}
