import type { IToken, TokenType } from "chevrotain";
import { entries, type Shape } from "./entries.ts";
import { tokenType } from "./token-types.ts";
import { modifierWords, reservedWords, words, type KeyWord } from "./words.ts";

// ── Categories of words ─────────────────────────────────────────────────────────────────────────

/** Any word at all: a member of a list, the value of an entry. */
export const AnyWord = tokenType("AnyWord");
/** Any word but those that go on with `is`: `not`, `known`, `unknown`, `and`, `or`. */
export const ValueWord = tokenType("ValueWord", AnyWord);
/** A word the author may choose as a name. */
export const FreeWord = tokenType("FreeWord", ValueWord);
/** `required`, `optional`, `sensitive`. */
export const Modifier = tokenType("Modifier", FreeWord);

/** What is found in the text; a keyword gets its own type afterwards, from a map. */
export const Word = tokenType("Word", FreeWord);
/** Three capitals: `EUR`. */
export const Currency = tokenType("Currency", FreeWord);
/** `load/no-cap`, the name of a lint rule. */
export const RuleName = tokenType("RuleName");
/** A word before a colon. */
export const Label = tokenType("Label");
/** A word after a dot. */
export const Member = tokenType("Member");

const notValues: readonly string[] = ["and", "or", "not", "known", "unknown"];
const modifiers: readonly string[] = modifierWords;
const reserved: readonly string[] = reservedWords;

function category(word: KeyWord): TokenType {
  if (notValues.includes(word)) return AnyWord;
  if (modifiers.includes(word)) return Modifier;
  return reserved.includes(word) ? ValueWord : FreeWord;
}

/** The token type of every word the grammar mentions. */
export const keywords = Object.fromEntries(
  words.map((word) => [word, tokenType(`'${word}'`, category(word))]),
) as { readonly [K in KeyWord]: TokenType };

export const keywordOf: ReadonlyMap<string, TokenType> = new Map(Object.entries(keywords));

// ── Entry words ─────────────────────────────────────────────────────────────────────────────────

const shapes = new Set<Shape>(
  Object.values(entries).flatMap((block) => Object.values(block).map(({ shape }) => shape)),
);

/** An entry word becomes a token of its shape, which is how the parser knows what must follow. */
export const entryTokens: ReadonlyMap<Shape, TokenType> = new Map(
  [...shapes].map((shape) => [shape, tokenType(`entry ${shape}`)]),
);
/** A word at the start of an entry that this block does not know. */
export const UnknownEntry = tokenType("UnknownEntry");

// ── Quantities ──────────────────────────────────────────────────────────────────────────────────

/** What is found in the text; `Number`, `Duration` and so on come afterwards. */
export const Numeric = tokenType("Numeric");
export const Number = tokenType("Number");
export const Percent = tokenType("Percent");
export const Money = tokenType("Money");
export const Duration = tokenType("Duration");
export const DateOnly = tokenType("Date");
export const Time = tokenType("Time");
export const Instant = tokenType("Instant");
/** `2 business days`, which may name a calendar. */
export const BusinessDays = tokenType("BusinessDays");

// ── Texts and marks ─────────────────────────────────────────────────────────────────────────────

export const Text = tokenType("Text");
export const OpenBrace = tokenType("{");
export const CloseBrace = tokenType("}");
export const OpenParen = tokenType("(");
export const CloseParen = tokenType(")");
export const Comma = tokenType(",");
export const Colon = tokenType(":");
export const Dot = tokenType(".");
export const Arrow = tokenType("->");
export const Equals = tokenType("=");
export const Compare = tokenType("comparison");
/** A comma or a line end between entries or members. */
export const Separator = tokenType("Separator");
/** What neither begins a token nor is blank, but is often written where another mark is meant. */
export const Odd = tokenType("Odd");
/** The rest of a name that goes on, or begins, with letters we do not use. */
export const Foreign = tokenType("Foreign");
export const Comment = tokenType("Comment");

/** Everything the parser may meet. */
export const tokens: readonly TokenType[] = [
  Word, Text, OpenBrace, CloseBrace, Arrow, Numeric, Comma, Colon, Dot, Odd, Compare, Equals,
  OpenParen, CloseParen, Foreign, AnyWord, ValueWord, FreeWord, Modifier, Currency, RuleName, Label,
  Member, ...Object.values(keywords), ...entryTokens.values(), UnknownEntry, Number, Percent, Money,
  Duration, BusinessDays, DateOnly, Time, Instant, Separator,
]; // prettier-ignore

export type { IToken, TokenType };
