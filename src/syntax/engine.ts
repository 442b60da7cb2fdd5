import type { IRecognitionException, IToken } from "chevrotain";
import { ProfferParser } from "../../grammar/parser.ts";
import type { Remark } from "./remark.ts";

/** What a rule made of tokens. */
export interface Outcome<T> {
  /** Null when the tokens do not begin as the rule says. */
  readonly value: T | null;
  readonly error: IRecognitionException | null;
  /** What was found wrong inside of texts. */
  readonly remarks: readonly Remark[];
}

let parser: ProfferParser | undefined;

/** Reads tokens that are laid out with one rule of the grammar. */
export function run<T>(
  rule: (parser: ProfferParser) => T,
  tokens: IToken[],
  docs: ReadonlyMap<number, string>,
): Outcome<T> {
  parser ??= new ProfferParser();
  parser.input = tokens;
  parser.docs = docs;
  parser.remarks = [];
  const value = rule(parser) ?? null;
  const [error = null] = parser.errors;
  return { value, error, remarks: parser.remarks };
}
