import type { IToken, TokenType } from "chevrotain";
import type { BlockName } from "../../grammar/entries.ts";
import * as t from "../../grammar/tokens.ts";
import { keywords as k } from "../../grammar/tokens.ts";
import { blockOf, entryOf } from "./blocks.ts";
import { endOf, extentOf, meaningOf, shorten } from "./nodes.ts";
import { isCurrency } from "../locale/currencies.ts";
import { unknownCurrency } from "./quantities.ts";
import { remark, replace, type Remark } from "./remark.ts";

/** Deeper than any program has reason to be; and shallow enough for the parser's recursion. */
export const nestingLimit = 100;

export interface LaidOut {
  readonly tokens: IToken[];
  readonly remarks: readonly Remark[];
  /** Where the nesting limit is passed. What follows is not laid out. */
  readonly tooDeep: IToken | null;
}

/** After these a line goes on. */
const goesOn: ReadonlySet<TokenType> = new Set([
  k.and, k.or, k.not, k.is, k.has, k.in, k.between, t.Compare, t.Arrow, t.Colon, t.Dot,
]); // prettier-ignore

/** What tokens without a declaration around them are: entries of a block, or members of a list. */
export type Within = BlockName | "members";

interface Frame {
  /** The block whose entries stand here; null in lists, records and the head of a declaration. */
  readonly block: BlockName | null;
  /** What the next `{` opens. */
  opens: BlockName | null;
  readonly braced: boolean;
  /** Parentheses open since it began: inside them nothing is separated. */
  parens: number;
}

/**
 * Gives every token of a declaration the type it has where it stands: keywords, labels, members,
 * entry words by the block they are in; and puts a separator where an entry or a member ends. With
 * `within`, the tokens are entries of that block, or members of a list, without the braces.
 */
export function layOut(
  lexed: readonly IToken[],
  text: string,
  within: Within | null = null,
): LaidOut {
  const out: IToken[] = [];
  const remarks: Remark[] = [];
  const outer: Frame[] = [];
  let frame: Frame = within
    ? { block: within === "members" ? null : within, opens: null, braced: true, parens: 0 }
    : {
        block: null,
        opens: blockOf(lexed[0] ? meaningOf(lexed[0]) : ""),
        braced: false,
        parens: 0,
      };
  let parens = 0;
  let nots = 0;
  let previous: IToken | null = null;
  let separator: IToken | null = null;

  for (let index = 0; index < lexed.length; index++) {
    const token = lexed[index]!;
    const separates = frame.braced && frame.parens === 0;
    if (separates && token.tokenType === t.Comma) {
      separator = retype(token, t.Separator);
      previous = token;
      continue;
    }
    if (separates && previous && !separator && startsLine(text, previous, token)) {
      if (!goesOn.has(previous.tokenType) && token.image !== "and" && token.image !== "or")
        separator = lineEnd(previous);
    }
    let starts = out.length === 0 ? within !== null : out.at(-1)!.tokenType === t.OpenBrace;
    if (separator && !starts && token.tokenType !== t.CloseBrace) {
      out.push(separator);
      starts = true;
    }
    separator = null;

    if (index === 0 && !within && token.tokenType === t.Word) {
      retype(token, t.keywordOf.get(meaningOf(token)) ?? t.Word);
    } else if (token.tokenType === t.Word) {
      const entry = starts && frame.block ? entryOf(frame.block, token.image) : null;
      if (entry) {
        retype(token, entry.type);
        frame.opens = entry.opens;
        const next = lexed[index + 1];
        if (next && (next.tokenType === t.Colon || next.tokenType === t.Equals)) {
          remarks.push(needlessMark(token, next));
          index++;
        }
      } else if (starts && frame.block) retype(token, t.UnknownEntry);
      else nameWord(lexed, index, text, frame.braced && starts, previous, remarks);
    } else if (token.tokenType === t.OpenBrace) {
      // `adjacency { a, b } -> c {`: the first braces hold a list.
      const list = previous?.tokenType === k.adjacency;
      const opens: BlockName | null = list ? null : frame.opens;
      if (opens) frame.opens = null;
      token.payload = opens;
      outer.push(frame);
      frame = { block: opens, opens: null, braced: true, parens: 0 };
    } else if (token.tokenType === t.CloseBrace) {
      if (outer.length > 0) {
        parens -= frame.parens;
        frame = outer.pop()!;
      }
    } else if (token.tokenType === t.OpenParen) {
      frame.parens++;
      parens++;
    } else if (token.tokenType === t.CloseParen) {
      if (frame.parens > 0) {
        frame.parens--;
        parens--;
      }
    } else if (token.tokenType === t.Equals && !(index <= 2 && takesEquals(lexed))) {
      remarks.push(notEquals(token));
      retype(token, k.is);
    }

    nots = token.tokenType === k.not ? nots + 1 : 0;
    if (outer.length + parens + nots > nestingLimit)
      return { tokens: out, remarks, tooDeep: token };
    out.push(token);
    previous = token;
  }
  return { tokens: out, remarks, tooDeep: null };
}

/** Gives a token another type and returns it. */
export function retype(token: IToken, type: TokenType): IToken {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx!;
  return token;
}

/** A token that is not in the text: it stands at `offset` and has no width. */
export function virtual(type: TokenType, offset: number): IToken {
  return retype({ image: "", startOffset: offset } as IToken, type);
}

export function startsLine(text: string, previous: IToken, token: IToken): boolean {
  for (let at = endOf(previous); at < token.startOffset; at++) {
    const char = text.charCodeAt(at);
    if (char === 10 || char === 13) return true;
  }
  return false;
}

const lineEnd = (previous: IToken): IToken => virtual(t.Separator, endOf(previous));

/** A word that begins no entry: a keyword, a label, a member, a name. */
function nameWord(
  lexed: readonly IToken[],
  index: number,
  text: string,
  starts: boolean,
  previous: IToken | null,
  remarks: Remark[],
): void {
  const token = lexed[index]!;
  const next = lexed[index + 1];
  const type = next?.tokenType;
  // What stands on the next line says nothing about this word.
  const marked = (type === t.Colon || type === t.Equals) && !startsLine(text, token, next!);
  if (marked && type === t.Colon && !(index === 1 && takesEquals(lexed))) retype(token, t.Label);
  else if (marked && type === t.Colon) {
    const span = extentOf(next!);
    const message = `\`${lexed[0]!.image}\` takes \`=\` after its name, not \`:\``;
    remarks.push(remark("syntax/needless-mark", span, message, [replace(span, " =", "write `=`")]));
    retype(next!, t.Equals);
  } else if (marked && (starts || (index === 1 && isRule(lexed)))) {
    remarks.push(notColon(next!));
    retype(token, t.Label);
    retype(next!, t.Colon);
  } else if (previous?.tokenType === t.Dot) retype(token, t.Member);
  else {
    const image = meaningOf(token);
    const keyword = t.keywordOf.get(image);
    if (keyword) return void retype(token, keyword);
    const other = foreignWords.get(image);
    if (other) return foreign(token, ...other, remarks);
    if (image.length === 3 && /^[A-Z]{3}$/.test(image)) {
      const asked = previous?.tokenType === k.money || previous?.image === "currency";
      if (asked && !isCurrency(image)) remarks.push(unknownCurrency(image, token.startOffset));
      return void retype(token, t.Currency);
    }
    if (image.includes("/")) return void retype(token, t.RuleName);
  }
  if (!plainName.test(meaningOf(token))) badName(token, remarks);
}

const plainName = /^\w+$/;

function badName(token: IToken, remarks: Remark[]): void {
  const span = extentOf(token);
  const plain = token.image.replaceAll("-", "_");
  if (/^\w+$/.test(plain)) {
    const message = `a name is written with \`_\`, not with \`-\``;
    remarks.push(remark("syntax/bad-name", span, message, [replace(span, plain)]));
    token.payload = plain;
  } else {
    const message = `\`${shorten(token.image)}\` has letters that names cannot have`;
    remarks.push(
      remark(
        "syntax/bad-name",
        span,
        message,
        [],
        ["names are made of `a` to `z`, `A` to `Z`, digits and `_`; copy may use every letter"],
      ),
    );
  }
}

// ── Slips that only show where they stand ──

const foreignWords: ReadonlyMap<string, readonly [string, TokenType, Remark["code"]]> = new Map([
  ["true", ["yes", k.yes, "syntax/foreign-value"]],
  ["false", ["no", k.no, "syntax/foreign-value"]],
  ["True", ["yes", k.yes, "syntax/foreign-value"]],
  ["TRUE", ["yes", k.yes, "syntax/foreign-value"]],
  ["False", ["no", k.no, "syntax/foreign-value"]],
  ["FALSE", ["no", k.no, "syntax/foreign-value"]],
  ["AND", ["and", k.and, "syntax/capitals"]],
  ["And", ["and", k.and, "syntax/capitals"]],
  ["OR", ["or", k.or, "syntax/capitals"]],
  ["Or", ["or", k.or, "syntax/capitals"]],
  ["NOT", ["not", k.not, "syntax/capitals"]],
  ["IS", ["is", k.is, "syntax/capitals"]],
] as const);

function foreign(
  token: IToken,
  meant: string,
  type: TokenType,
  code: Remark["code"],
  remarks: Remark[],
): void {
  const span = extentOf(token);
  const message = `\`${token.image}\` is written \`${meant}\``;
  remarks.push(remark(code, span, message, [replace(span, meant)]));
  retype(token, type);
  token.payload = meant;
}

const isRule = (lexed: readonly IToken[]): boolean =>
  ["cap", "rest", "quiet", "hold", "prove"].includes(meaningOf(lexed[0]!));

const takesEquals = (lexed: readonly IToken[]): boolean =>
  ["segment", "group"].includes(meaningOf(lexed[0]!));

function needlessMark(word: IToken, mark: IToken): Remark {
  const span = extentOf(mark);
  const message = `\`${word.image}\` takes its value without \`${mark.image}\``;
  return remark("syntax/needless-mark", span, message, [replace(span, "", "remove it")]);
}

function notColon(mark: IToken): Remark {
  const span = extentOf(mark);
  return remark("syntax/needless-mark", span, "a name takes its value after `:`, not after `=`", [
    replace(span, ":"),
  ]);
}

function notEquals(mark: IToken): Remark {
  const span = extentOf(mark);
  return remark("syntax/foreign-operator", span, "`=` is written `is`", [replace(span, "is")]);
}
