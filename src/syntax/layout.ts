import type { IToken, TokenType } from "chevrotain";
import {
  declarationWords,
  entries,
  type BlockName,
  type EntrySpec,
} from "../../grammar/entries.ts";
import {
  BusinessDays,
  CloseBrace,
  CloseParen,
  Colon,
  Comma,
  Compare,
  Currency,
  DateOnly,
  Dot,
  Arrow,
  Duration,
  entryTokens,
  Instant,
  keywordOf,
  keywords,
  Label,
  Member,
  Money,
  Number,
  Numeric,
  OpenBrace,
  OpenParen,
  Percent,
  RuleName,
  Separator,
  Time,
  UnknownEntry,
  Word,
} from "../../grammar/tokens.ts";
import { endOf, quantityValue } from "./nodes.ts";

interface EntryWord {
  readonly type: TokenType;
  readonly opens: BlockName | null;
}

const entryWords: ReadonlyMap<BlockName, ReadonlyMap<string, EntryWord>> = new Map(
  Object.entries(entries).map(([block, words]) => [
    block as BlockName,
    new Map(
      Object.entries<EntrySpec>(words).map(([word, { shape, block: opens }]) => [
        word,
        { type: entryTokens.get(shape)!, opens: opens ?? null },
      ]),
    ),
  ]),
);

/** The block that the braces of a declaration hold, where they hold one. */
export const blockOf: ReadonlyMap<string, BlockName> = new Map(
  declarationWords.flatMap((word) => (word in entries ? [[word, word as BlockName]] : [])),
);

/** After these a line goes on. */
const goesOn: ReadonlySet<TokenType> = new Set([
  keywords.and, keywords.or, keywords.not, keywords.is, keywords.has, keywords.in, keywords.between,
  Compare, Arrow, Colon, Dot,
]); // prettier-ignore

interface Frame {
  /** The block whose entries stand here; null in lists, records and the head of a declaration. */
  readonly block: BlockName | null;
  /** What the next `{` opens. */
  opens: BlockName | null;
  readonly braced: boolean;
}

/**
 * Gives every token the type it has where it stands: keywords, labels, members, quantities, entry
 * words by the block they are in; and puts a separator where an entry or a member ends.
 */
export function layOut(lexed: readonly IToken[], text: string): IToken[] {
  const out: IToken[] = [];
  const first = lexed[0]?.image ?? "";
  let frame: Frame = { block: null, opens: blockOf.get(first) ?? null, braced: false };
  const outer: Frame[] = [];
  let parens = 0;
  let previous: IToken | null = null;
  let separator: IToken | null = null;

  for (let index = 0; index < lexed.length; index++) {
    const token = lexed[index]!;
    const separates = frame.braced && parens === 0;
    if (separates && previous && !separator && startsLine(text, previous, token))
      if (!goesOn.has(previous.tokenType) && token.image !== "and" && token.image !== "or")
        separator = lineEnd(previous);
    if (token.tokenType === Comma && separates) {
      retype(token, Separator);
      separator = token;
      previous = token;
      continue;
    }
    let starts = out.at(-1)?.tokenType === OpenBrace;
    if (separator && !starts && token.tokenType !== CloseBrace) {
      out.push(separator);
      starts = true;
    }
    separator = null;

    if (token.tokenType === Word) {
      const entry = starts && frame.block ? entryWords.get(frame.block)?.get(token.image) : null;
      if (entry) {
        retype(token, entry.type);
        frame.opens = entry.opens;
      } else if (starts && frame.block) retype(token, UnknownEntry);
      else retype(token, wordType(token, previous, lexed[index + 1]));
    } else if (token.tokenType === Numeric) {
      retype(token, quantityType(token.image));
    } else if (token.tokenType === OpenBrace) {
      // `adjacency { a, b } -> c {`: the first braces hold a list.
      const list = previous?.tokenType === keywords.adjacency;
      const opens: BlockName | null = list ? null : frame.opens;
      if (opens) frame.opens = null;
      token.payload = opens;
      outer.push(frame);
      frame = { block: opens, opens: null, braced: true };
    } else if (token.tokenType === CloseBrace) {
      frame = outer.pop() ?? frame;
    } else if (token.tokenType === OpenParen) parens++;
    else if (token.tokenType === CloseParen) parens = Math.max(0, parens - 1);

    out.push(token);
    previous = token;
  }
  return out;
}

function retype(token: IToken, type: TokenType): void {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx!;
}

function startsLine(text: string, previous: IToken, token: IToken): boolean {
  for (let at = endOf(previous); at < token.startOffset; at++) {
    const char = text.charCodeAt(at);
    if (char === 10 || char === 13) return true;
  }
  return false;
}

/** A separator of no width behind a token. */
function lineEnd(previous: IToken): IToken {
  return {
    image: "",
    startOffset: endOf(previous),
    tokenType: Separator,
    tokenTypeIdx: Separator.tokenTypeIdx!,
  } as IToken;
}

function wordType(token: IToken, previous: IToken | null, next: IToken | undefined): TokenType {
  if (next?.tokenType === Colon) return Label;
  if (previous?.tokenType === Dot) return Member;
  const { image } = token;
  const keyword = keywordOf.get(image);
  if (keyword) return keyword;
  if (image.length === 3 && /^[A-Z]{3}$/.test(image)) return Currency;
  return image.includes("/") ? RuleName : Word;
}

function quantityType(image: string): TokenType {
  const value = quantityValue(image);
  switch (value.sort) {
    case "number":
      return Number;
    case "percent":
      return Percent;
    case "money":
      return Money;
    case "duration":
      return value.counted === "business" ? BusinessDays : Duration;
    case "date":
      return DateOnly;
    case "time":
      return Time;
    case "instant":
      return Instant;
  }
}
