import type { IToken } from "chevrotain";
import { ProfferParser } from "../../grammar/parser.ts";
import type { Refusal } from "../../grammar/rules.ts";
import type { Remark } from "./remark.ts";

/** What a rule made of tokens. */
export interface Outcome<T> {
  /** Null when the tokens do not begin as the rule says. */
  readonly value: T | null;
  readonly error: Refusal | null;
  /** What was found wrong inside of texts. */
  readonly remarks: readonly Remark[];
}

let parser: ProfferParser | undefined;

/** Reads tokens that are laid out with one rule of the grammar. */
export function run<T>(
  rule: (parser: ProfferParser) => T | undefined,
  tokens: readonly IToken[],
  docs: ReadonlyMap<number, string>,
): Outcome<T> {
  parser ??= new ProfferParser();
  parser.begin(tokens);
  parser.docs = docs;
  parser.remarks = [];
  const value = rule(parser) ?? null;
  return { value, error: parser.refusal, remarks: parser.remarks };
}
