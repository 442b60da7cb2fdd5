import type { IToken } from "chevrotain";
import { tokenOf } from "./token-types.ts";
import * as t from "./tokens.ts";

/** What stands in a text, in order. */
export interface Scanned {
  readonly tokens: IToken[];
  /** `//` and `///`. */
  readonly comments: readonly IToken[];
  /** Stretches that begin nothing, each as long as can be. */
  readonly unknown: readonly { readonly start: number; readonly end: number }[];
}

/** Cuts a text into tokens. Blanks are left out. */
export function scan(text: string): Scanned {
  const tokens: IToken[] = [];
  const comments: IToken[] = [];
  const unknown: { start: number; end: number }[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 10) {
      at++;
      continue;
    }
    const start = at;
    let found: Pattern | null = null;
    for (const pattern of code < 128 ? byCode[code]! : beyond) {
      at = pattern.end(text, start);
      if (at > start) {
        found = pattern;
        break;
      }
    }
    if (found) {
      if (found.type === null) continue;
      const token = tokenOf(found.type, text.slice(start, at), start);
      if (found.type === t.Comment) comments.push(token);
      else tokens.push(token);
      continue;
    }
    at = start + 1;
    while (at < text.length && !beginsAny(text, at)) at++;
    unknown.push({ start, end: at });
  }
  return { tokens, comments, unknown };
}

/** One way in which a text may go on. */
interface Pattern {
  /** Null for what is left out. */
  readonly type: t.TokenType | null;
  /** All it may begin with, of ASCII. */
  readonly first: string;
  /** Where that ends which begins at `at`; not behind `at` when it does not begin there. */
  readonly end: (text: string, at: number) => number;
}

function matched(pattern: RegExp): Pattern["end"] {
  const sticky = new RegExp(pattern, "y");
  return (text, at) => {
    sticky.lastIndex = at;
    return sticky.test(text) ? sticky.lastIndex : at;
  };
}

const mark = (type: t.TokenType): Pattern => ({
  type,
  first: type.name[0]!,
  end: (text, at) => (text.startsWith(type.name, at) ? at + type.name.length : at),
});

const small = "abcdefghijklmnopqrstuvwxyz";
const digits = "0123456789";
/** The codes below that of the blank, and of the character that deletes. */
const controls = String.fromCharCode(...Array.from({ length: 32 }, (_, code) => code), 127);

/** The first that fits is what stands there. */
const patterns: readonly Pattern[] = [
  {
    type: null,
    first: `${controls} `,
    // Control characters are reported for the whole file and then count as blank.
    // oxlint-disable-next-line no-control-regex
    end: matched(/[\s\uFEFF\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/),
  },
  {
    type: t.Word,
    first: `${small}${small.toUpperCase()}_`,
    end: matched(/[A-Za-z_]\w*(?:[-/][A-Za-z_]\w*)*/),
  },
  { type: t.Text, first: '"', end: (text, at) => (text[at] === '"' ? endOfText(text, at) : at) },
  mark(t.OpenBrace),
  mark(t.CloseBrace),
  mark(t.Arrow),
  {
    type: t.Numeric,
    first: `-${digits}`,
    // Wide enough for every misspelling of a quantity, so that it is one token and one remark.
    end: matched(
      /-?\d+(?:[.,:/_-]\d+)*(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?(?:[ \t]*%|[ \t]*(?:(?:clear|calendar|business)[ \t]+)?(?:ms|(?:millisecond|second|minute|hour|day|week|month|quarter|year|sec|min|hr|wk|mo|yr)s?|[A-Z]{3}|percent|pct|am|pm|AM|PM|usd|eur|gbp|chf|jpy|inr)\b|[A-Za-z]\w*|[ \t]*[$€£¥₹])?/,
    ),
  },
  mark(t.Comma),
  mark(t.Colon),
  mark(t.Dot),
  { type: t.Comment, first: "/", end: matched(/\/\/[^\n\r]*/) },
  {
    type: t.Odd,
    first: "&|=!<;$#/'",
    end: matched(
      /&&?|\|\|?|===?|=[<>]|!==?|!|<>|;|[≥≤≠→$€£¥₹]|#[^\n\r]*|\/\*(?:(?!\*\/)[^])*(?:\*\/)?|'[^'\n\r]*'?|[“”„«»‘’][^“”„«»‘’"\n\r]*[“”«»‘’"]?/,
    ),
  },
  { type: t.Compare, first: "<>", end: matched(/[<>]=?/) },
  mark(t.Equals),
  mark(t.OpenParen),
  mark(t.CloseParen),
  {
    type: t.Foreign,
    first: "",
    end: matched(/[\u00c0-\u1fff\u3040-\ud7ff][\w\u00c0-\u1fff\u3040-\ud7ff]*/),
  },
];

const byCode: readonly (readonly Pattern[])[] = Array.from({ length: 128 }, (_, code) =>
  patterns.filter(({ first }) => first.includes(String.fromCharCode(code))),
);
/** What may begin with a character beyond ASCII. */
const beyond = patterns.filter(({ type }) => type === null || type === t.Odd || type === t.Foreign);

function beginsAny(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code < 128 ? byCode[code]! : beyond).some((pattern) => pattern.end(text, at) > at);
}

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
