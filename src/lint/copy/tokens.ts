import { classOf, foldedChar } from "./characters.ts";
import { expand } from "./contractions.ts";
import { unglued } from "./glued.ts";
import { type CopyText, writtenOf } from "./text.ts";
import { type Token, type Value } from "./token.ts";
import { joinValues } from "./values.ts";

/**
 * Reads copy as words, values and marks, in one pass over the characters. Quotes, dashes, ligatures,
 * full-width letters, invisible characters and contractions are seen through; offsets are those of
 * the text as written.
 */
export function tokensOf(text: CopyText): readonly Token[] {
  const written = writtenOf(text);
  const placed: { at: number; end: number; value: Value }[] = [];
  let at = 0;
  for (const part of text) {
    const length = typeof part === "string" ? part.length : part.source.length;
    if (typeof part !== "string") placed.push({ at, end: at + length, value: valueOf[part.type] });
    at += length;
  }
  const tokens: Token[] = [];
  let from = 0;
  for (const { at: start, end, value } of placed) {
    scan(written, from, start, tokens);
    tokens.push({ word: "", start, end, value, mark: null, capital: true, placeholder: true });
    from = end;
  }
  scan(written, from, written.length, tokens);
  return joinValues(tokens);
}

const valueOf = {
  number: "number",
  money: "money",
  percent: "percent",
  date: "date",
  time: "clock",
  duration: "duration",
  text: "name",
  list: "name",
} as const satisfies Record<string, Value>;

function scan(text: string, from: number, to: number, tokens: Token[]): void {
  let at = from;
  while (at < to) {
    const code = text.codePointAt(at)!;
    const size = code > 0xffff ? 2 : 1;
    const kind = classOf(code);
    if (kind === "letter") at = scanWord(text, at, to, tokens);
    else if (kind === "digit") at = scanNumber(text, at, to, tokens);
    else {
      if (kind === "break" || kind === "point") scanBreak(text, at, size, from, to, kind, tokens);
      else if (code === ampersand) word(tokens, "and", at, at + size, false);
      else if (kind === "symbol") mark(tokens, foldedChar(code), at, size);
      else if (kind === "dash") {
        if (standsAlone(text, at, size, from, to)) mark(tokens, ",", at, size);
      } else if (kind === "slash") {
        if (standsAlone(text, at, size, from, to)) mark(tokens, ".", at, size);
        else mark(tokens, "/", at, size);
      }
      at += size;
    }
  }
}

const mark = (tokens: Token[], sign: string, at: number, size: number): void => {
  const last = tokens.at(-1);
  // `!!!` and `★★★★★` are one mark.
  if (last?.mark === sign && last.end === at && sign !== ":") {
    tokens[tokens.length - 1] = { ...last, end: at + size };
    return;
  }
  tokens.push({
    word: "",
    start: at,
    end: at + size,
    value: null,
    mark: sign,
    capital: false,
    placeholder: false,
  });
};

function scanBreak(
  text: string,
  at: number,
  size: number,
  from: number,
  to: number,
  kind: string,
  tokens: Token[],
): void {
  const sign = foldedChar(text.codePointAt(at)!);
  // A point ends a sentence before a space or a capital: not in `proffer.dev`, but in `left.Order`.
  if (kind === "point" && at + size < to && at > from) {
    const next = text.codePointAt(at + size)!;
    const small = classOf(next) === "letter" && foldedChar(next) === String.fromCodePoint(next);
    if (small || classOf(next) === "digit") return;
    const before = tokens.at(-1);
    if (before?.end === at && (shortened.has(before.word) || isInitial(before))) return;
  }
  mark(tokens, sign === "…" ? "." : sign, at, size);
}

/** `M. Okafor` is one name; so is `Dr. Okafor`. */
const isInitial = (token: Token): boolean =>
  token.capital && token.word.length === 1 && token.word !== "i";
const shortened = new Set(
  "mr mrs ms dr st nr vs approx reg orig est comp pcs qty ltd avail excl incl min mins sec secs hr hrs max rs".split(
    " ",
  ),
);

const isSpace = (text: string, at: number, from: number, to: number): boolean =>
  at < from || at >= to || /\s/u.test(text[at]!);

const standsAlone = (text: string, at: number, size: number, from: number, to: number): boolean => {
  const code = text.charCodeAt(at);
  // A long dash parts clauses even without spaces, unless it stands between numbers.
  if (code === 0x2014) return true;
  return isSpace(text, at - 1, from, to) || isSpace(text, at + size, from, to);
};

const ampersand = 0x26;

function word(tokens: Token[], text: string, start: number, end: number, capital: boolean): void {
  tokens.push({ word: text, start, end, value: null, mark: null, capital, placeholder: false });
}

const isLetterAt = (text: string, at: number, to: number): boolean =>
  at < to && classOf(text.codePointAt(at)!) === "letter";

/** Longer words are read to their end but known by their beginning only. */
const longest = 40;

function scanWord(text: string, start: number, to: number, tokens: Token[]): number {
  let at = start;
  let end = start;
  let letters = "";
  let capital = false;
  while (at < to) {
    const code = text.codePointAt(at)!;
    const size = code > 0xffff ? 2 : 1;
    const kind = classOf(code);
    if (kind === "letter") {
      const folded = foldedChar(code);
      if (folded !== String.fromCodePoint(code)) capital = true;
      if (letters.length < longest) letters += folded;
      end = at + size;
    } else if (kind === "apostrophe" && at + size < to) {
      if (classOf(text.codePointAt(at + size)!) !== "letter") break;
      if (letters.length < longest) letters += "'";
    } else if (kind !== "invisible") break;
    at += size;
  }
  for (const piece of expand(letters).flatMap(unglued)) {
    word(tokens, piece, start, end, capital);
  }
  return Math.max(end, start + 1);
}

function scanNumber(text: string, start: number, to: number, tokens: Token[]): number {
  let at = start;
  let end = start;
  let digits = "";
  while (at < to) {
    const code = text.codePointAt(at)!;
    const size = code > 0xffff ? 2 : 1;
    if (classOf(code) === "digit") {
      if (digits.length < longest) digits += foldedChar(code);
      end = at + size;
    } else {
      const next = at + size < to ? classOf(text.codePointAt(at + size)!) : "space";
      const within = code === 0x2c || code === 0x2e;
      if (!within || next !== "digit") break;
      if (digits.length < longest) digits += String.fromCodePoint(code);
    }
    at += size;
  }
  // `12k` and `1.2M` are numbers too; `12kg` is not, and `12M` may be minutes of a clock.
  const sign = end < to ? text[end]! : "";
  if (
    (/^[kK]$/.test(sign) || (sign === "M" && digits.includes("."))) &&
    !isLetterAt(text, end + 1, to)
  ) {
    digits += "k";
    end++;
  }
  tokens.push({
    word: digits,
    start,
    end,
    value: "number",
    mark: null,
    capital: false,
    placeholder: false,
  });
  return end;
}
