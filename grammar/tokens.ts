import { createToken, Lexer, type IToken, type TokenType } from "chevrotain";
import { entries, type Shape } from "./entries.ts";
import { modifierWords, reservedWords, words, type KeyWord } from "./words.ts";

// ── Categories of words ─────────────────────────────────────────────────────────────────────────

/**
 * A type that the lexer finds nothing of, for what others turn out to be. Chevrotain's `createToken`
 * would at once find out what belongs to it, for each of them; the lexer has that done for all together.
 */
function kind(name: string, within?: TokenType): TokenType {
  return { name, PATTERN: Lexer.NA, CATEGORIES: within ? [within] : [] };
}

/** Any word at all: a member of a list, the value of an entry. */
export const AnyWord = kind("AnyWord");
/** Any word but those that go on with `is`: `not`, `known`, `unknown`, `and`, `or`. */
export const ValueWord = kind("ValueWord", AnyWord);
/** A word the author may choose as a name. */
export const FreeWord = kind("FreeWord", ValueWord);
/** `required`, `optional`, `sensitive`. */
export const Modifier = kind("Modifier", FreeWord);

/** What the lexer finds; a keyword gets its own type afterwards, from a map. */
export const Word = createToken({
  name: "Word",
  // `isn't` is a slip of the pen that is understood.
  pattern: /[A-Za-z_]\w*(?:[-/][A-Za-z_]\w*)*(?:['’]t\b)?/,
  categories: FreeWord,
  start_chars_hint: [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_"],
  line_breaks: false,
});
/** Three capitals: `EUR`. */
export const Currency = kind("Currency", FreeWord);
/** `load/no-cap`, the name of a lint rule. */
export const RuleName = kind("RuleName");
/** A word before a colon. */
export const Label = kind("Label");
/** A word after a dot. */
export const Member = kind("Member");

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
  words.map((word) => [word, kind(`'${word}'`, category(word))]),
) as { readonly [K in KeyWord]: TokenType };

export const keywordOf: ReadonlyMap<string, TokenType> = new Map(Object.entries(keywords));

// ── Entry words ─────────────────────────────────────────────────────────────────────────────────

const shapes = new Set<Shape>(
  Object.values(entries).flatMap((block) => Object.values(block).map(({ shape }) => shape)),
);

/** An entry word becomes a token of its shape, which is how the parser knows what must follow. */
export const entryTokens: ReadonlyMap<Shape, TokenType> = new Map(
  [...shapes].map((shape) => [shape, kind(`entry ${shape}`)]),
);
/** A word at the start of an entry that this block does not know. */
export const UnknownEntry = kind("UnknownEntry");

// ── Quantities ──────────────────────────────────────────────────────────────────────────────────

/** What the lexer finds; `Number`, `Duration` and so on come afterwards. */
export const Numeric = createToken({
  name: "Numeric",
  // Wide enough for every misspelling of a quantity, so that it is one token and one remark.
  pattern:
    /-?\d+(?:[.,:/_-]\d+)*(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?(?:[ \t]*%|[ \t]*(?:(?:clear|calendar|business)[ \t]+)?(?:ms|(?:millisecond|second|minute|hour|day|week|month|quarter|year|sec|min|hr|wk|mo|yr)s?|[A-Z]{3}|percent|pct|am|pm|AM|PM|usd|eur|gbp|chf|jpy|inr)\b|[A-Za-z]\w*|[ \t]*[$€£¥₹])?/,
  start_chars_hint: ["-", ..."0123456789"],
  line_breaks: false,
});
export const Number = kind("Number");
export const Percent = kind("Percent");
export const Money = kind("Money");
export const Duration = kind("Duration");
export const DateOnly = kind("Date");
export const Time = kind("Time");
export const Instant = kind("Instant");
/** `2 business days`, which may name a calendar. */
export const BusinessDays = kind("BusinessDays");

// ── Texts, marks and blanks ─────────────────────────────────────────────────────────────────────

/**
 * Where the text ends whose opening quotation mark stands at `start`: behind the closing mark, or at
 * the end of the line (of the whole, after three marks) when there is none.
 */
export function endOfText(text: string, start: number): number {
  const long = text.startsWith('"""', start);
  let at = start + (long ? 3 : 1);
  for (; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === 92 && at + 1 < text.length && !isLineEnd(text.charCodeAt(at + 1))) at++;
    else if (char === 34 && (!long || text.startsWith('"""', at))) return at + (long ? 3 : 1);
    else if (!long && isLineEnd(char)) return at;
  }
  return Math.min(at, text.length);
}

const isLineEnd = (char: number): boolean => char === 10 || char === 13;

export const Text = createToken({
  name: "Text",
  pattern: (text: string, offset: number) =>
    text.charCodeAt(offset) === 34
      ? ([text.slice(offset, endOfText(text, offset))] as unknown as RegExpExecArray)
      : null,
  start_chars_hint: ['"'],
  line_breaks: true,
});

const mark = (name: string, pattern: string): TokenType =>
  createToken({ name, pattern, line_breaks: false });
export const OpenBrace = mark("{", "{");
export const CloseBrace = mark("}", "}");
export const OpenParen = mark("(", "(");
export const CloseParen = mark(")", ")");
export const Comma = mark(",", ",");
export const Colon = mark(":", ":");
export const Dot = mark(".", ".");
export const Arrow = mark("->", "->");
export const Equals = mark("=", "=");
export const Compare = createToken({
  name: "comparison",
  pattern: /[<>]=?/,
  start_chars_hint: ["<", ">"],
  line_breaks: false,
});
/** A comma or a line end between entries or members. */
export const Separator = kind("Separator");

/** What neither begins a token nor is blank, but is often written where another mark is meant. */
export const Odd = createToken({
  name: "Odd",
  pattern:
    /&&?|\|\|?|===?|=[<>]|!==?|!|<>|;|[[\]≥≤≠→$€£¥₹]|#[^\n\r]*|\/\*(?:(?!\*\/)[^])*(?:\*\/)?|'[^'\n\r]*'?|[“”„«»‘’][^“”„«»‘’"\n\r]*[“”«»‘’"]?/,
  start_chars_hint: [..."&|=!<;[]≥≤≠→$€£¥₹#/'“”„«»‘’"],
  line_breaks: true,
});
/** A character of every group in which Chevrotain keeps those beyond Latin-1, and of Latin-1 itself. */
const beyond = [
  ...Array.from({ length: 64 }, (_, at) => 0xc0 + at),
  ...Array.from({ length: 257 }, (_, at) => Math.min(0xffff, 256 + at * 255)),
];

/** The rest of a name that goes on, or begins, with letters we do not use. */
export const Foreign = createToken({
  name: "Foreign",
  pattern: /[\u00c0-\u1fff\u3040-\ud7ff][\w\u00c0-\u1fff\u3040-\ud7ff]*/,
  start_chars_hint: beyond,
  line_breaks: false,
});

const Blank = createToken({
  name: "Blank",
  // Control characters are reported for the whole file and then count as blank.
  // Sticky, as Chevrotain makes it anyway: one that is not it would take apart and study.
  // oxlint-disable-next-line no-control-regex
  pattern: /[\s\uFEFF\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/y,
  group: Lexer.SKIPPED,
  start_chars_hint: [
    ...Array.from({ length: 33 }, (_, code) => code),
    0x7f, 0xa0, 0x1680, 0x2000, 0x2028, 0x2060, 0x3000, 0xfeff,
  ], // prettier-ignore
  line_breaks: true,
});
export const Comment = createToken({
  name: "Comment",
  pattern: /\/\/[^\n\r]*/,
  group: "comments",
  start_chars_hint: ["/"],
  line_breaks: false,
});

/** What the lexer looks for, in order. */
const lexed = [
  Blank, Word, Text, OpenBrace, CloseBrace, Arrow, Numeric, Comma, Colon, Dot, Comment, Odd, Compare,
  Equals, OpenParen, CloseParen, Foreign,
]; // prettier-ignore

/** Everything the parser may meet. */
export const tokens: TokenType[] = [
  ...lexed, AnyWord, ValueWord, FreeWord, Modifier, Currency, RuleName, Label, Member,
  ...Object.values(keywords), ...entryTokens.values(), UnknownEntry, Number, Percent,
  Money, Duration, BusinessDays, DateOnly, Time, Instant, Separator,
]; // prettier-ignore

/** `skipValidations` saves start-up time; a test makes the lexer with them. */
export function makeLexer(skipValidations = true): Lexer {
  return new Lexer(tokens, {
    positionTracking: "onlyOffset",
    skipValidations,
    ensureOptimizations: true,
  });
}

export type { IToken, TokenType };
