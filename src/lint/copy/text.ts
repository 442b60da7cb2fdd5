/** What a placeholder becomes when the copy is shown. */
export type ValueType =
  "number" | "money" | "percent" | "date" | "time" | "duration" | "text" | "list";

/** A value that is put in later. */
export interface Placeholder {
  readonly type: ValueType;
  /** As it is written, braces included: `{trigger.stock}`. Offsets count these characters. */
  readonly source: string;
}

/** Copy: literal stretches and the values between them. Offsets count through all parts in turn. */
export type CopyText = readonly (string | Placeholder)[];

/** The text that offsets of findings refer to. */
export const writtenOf = (text: CopyText): string =>
  text.map((part) => (typeof part === "string" ? part : part.source)).join("");
