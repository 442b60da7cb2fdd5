/** What a stretch of copy stands for, where it is more than a word. */
export type Value =
  | "number"
  | "money"
  | "percent"
  /** `12:30`, `00:14:32`. */
  | "clock"
  /** A time of two units: `4 min 12 s`, `2 days 13 h`. */
  | "ticking"
  /** A time of three or more, as clocks that run show it: `00:14:32`, `2 days 13:06:13`. */
  | "timer"
  /** Up to a few days, in one unit: `10 minutes`. */
  | "short"
  /** Any other length of time: `3 months`. */
  | "duration"
  | "date"
  | "weekday"
  /** Text that is put in later. */
  | "name";

/** A word, a value or a mark of a piece of copy. */
export interface Token {
  /** Lower case, accents off; digits for a number; empty for marks and placeholders. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly value: Value | null;
  /** `.`, `!`, `?` end a sentence; `,`, `"`, `*`, `:` and other signs stand between words. */
  readonly mark: string | null;
  /** Written with a capital: first, or within as in `iPhone`. */
  readonly capital: boolean;
  readonly placeholder: boolean;
}

export const endsSentence = (mark: string): boolean =>
  mark === "." || mark === "!" || mark === "?" || mark === "|";
