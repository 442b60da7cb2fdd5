import type { WordLists } from "./automaton.ts";
import type { Slot } from "./slot.ts";
import type { TacticId } from "./tactics.ts";

/**
 * What an offer can declare that makes such words true: a live number (`available`), a last day
 * (`ends`) that stands in the sentence, `evidence`, or a reference price.
 */
export type Binding = "availability" | "ends" | "evidence" | "reference_price";

/**
 * A fact the words alone do not show, without which they are honest: that the product is `paid`, that
 * it is `optional`, that accepting is a `purchase`, that there is `no other refusal`, that they are
 * `unbacked` by what the offer declares.
 */
export type Condition = "paid" | "optional" | "purchase" | "no other refusal" | "unbacked";

/** How much of the copy a neutral wording takes the place of. */
export type Extent = "words" | "sentence" | "text";

/** One way of saying it, in the language of `pattern.ts`. */
export interface Cue {
  /** Unique within its tactic. */
  readonly id: string;
  readonly says: readonly string[];
  /** Patterns that make the sentence honest. */
  readonly unless?: readonly string[];
  /** Patterns that make it honest wherever in the text they stand. */
  readonly unlessAnywhere?: readonly string[];
  /** Only there; everywhere when left out. */
  readonly slots?: readonly Slot[];
  readonly why?: string;
  /** What to write instead; null when only the author can know. */
  readonly neutral?: string | null;
  readonly replaces?: Extent;
  readonly binding?: Binding | null;
  readonly onlyIf?: Condition;
}

/** The cues of one tactic, and what holds for them unless they say otherwise. */
export interface TacticCues {
  readonly tactic: TacticId;
  /** One sentence: why it matters to the reader of the copy. */
  readonly why: string;
  readonly neutral: string | null;
  readonly replaces?: Extent;
  readonly binding?: Binding;
  readonly cues: readonly Cue[];
}

/** All cues of a language, and the lists of words they share. */
export interface Language {
  readonly lists: WordLists;
  readonly tactics: readonly TacticCues[];
}
