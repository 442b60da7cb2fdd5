import type { IToken } from "chevrotain";
import { declarationWords, type DeclarationWord } from "../../grammar/entries.ts";
import * as t from "../../grammar/tokens.ts";
import { nearest } from "../text/suggest.ts";
import type { Declaration } from "./ast.ts";
import { run } from "./engine.ts";
import { layOut, startsLine, virtual } from "./layout.ts";
import { endOf, extentOf, nameNode, shorten } from "./nodes.ts";
import { copied } from "./pieces.ts";
import { at, remark, replace, type Remark, type RemarkFix } from "./remark.ts";

/** Text that begins with no declaration word, as it was read all the same. */
export interface Headless {
  readonly declarations: Declaration[];
  readonly remarks: Remark[];
}

/** So many pieces are tried for the declaration they lost their word from, and so long ones. */
const mostTried = 20;
const longestTried = 1000;

/**
 * Reads tokens that belong to no declaration: each piece that begins at the margin is one whose
 * word is misspelled or missing, or nothing we know. `readAs` reads a declaration, broken or not.
 */
export function readHeadless(
  tokens: readonly IToken[],
  text: string,
  readAs: (tokens: readonly IToken[]) => Headless,
): Headless {
  const declarations: Declaration[] = [];
  const remarks: Remark[] = [];
  const unknown: IToken[][] = [];
  let tried = 0;
  for (const piece of atMargin(tokens, text)) {
    const first = piece[0]!;
    if (declarationWords.some((word) => word === first.image)) {
      // The scan took it for a label or the start of a path; the parser says what is missing.
      const read = readAs(piece);
      declarations.push(...read.declarations);
      remarks.push(...read.remarks);
      continue;
    }
    const near = first.tokenType === t.Word ? nearest(first.image, declarationWords) : null;
    const misspelled = near && [{ ...first, payload: near }, ...piece.slice(1)];
    const short = piece.length > 1 && piece.length <= longestTried;
    const tries = short && tried++ < mostTried;
    const fitting =
      misspelled && (!tries || fits(misspelled, text)) ? [] : tries ? wordsFor(piece, text) : [];
    const [word] = fitting;
    if (word && fitting.length === 1) {
      remarks.push(beginsNone(first, `is \`${word}\` missing before it?`, missing(word, first)));
      declarations.push(...readAs([virtualWord(word, first), ...piece]).declarations);
    } else if (misspelled) {
      remarks.push(beginsNone(first, `did you mean \`${near}\`?`, replace(extentOf(first), near)));
      const read = readAs(misspelled);
      declarations.push(...read.declarations);
      // A word by itself is not worth a second remark.
      if (piece.length > 1) remarks.push(...read.remarks);
    } else unknown.push(piece);
  }
  const [lost] = unknown;
  if (lost) {
    remarks.push(beginsNone(lost[0]!, null));
  }
  for (const piece of unknown) {
    declarations.push({
      kind: "Broken",
      span: { start: piece[0]!.startOffset, end: endOf(piece.at(-1)!) },
      doc: null,
      word: nameNode(piece[0]!),
      broken: true,
    });
  }
  return { declarations, remarks };
}

function beginsNone(token: IToken, guess: string | null, fix?: RemarkFix): Remark {
  const message = `\`${shorten(token.image)}\` begins no declaration`;
  const notes = guess
    ? []
    : ["a declaration begins with a word such as `policy`, `offer` or `cap`"];
  return remark(
    "syntax/unknown-declaration",
    extentOf(token),
    guess ? `${message}; ${guess}` : message,
    fix ? [fix] : [],
    notes,
  );
}

const missing = (word: string, before: IToken): RemarkFix =>
  replace(at(before.startOffset), `${word} `, `write \`${word}\` before it`);

const virtualWord = (word: DeclarationWord, before: IToken): IToken => ({
  ...virtual(t.Word, before.startOffset),
  payload: word,
});

/** The declarations that the piece would be if their word stood before it. */
const wordsFor = (piece: readonly IToken[], text: string): DeclarationWord[] =>
  declarationWords.filter((word) => fits([virtualWord(word, piece[0]!), ...piece], text));

function fits(tokens: readonly IToken[], text: string): boolean {
  const laid = layOut(copied(tokens), text);
  if (laid.tooDeep || laid.remarks.length > 0) return false;
  return run((p) => p.declaration(), laid.tokens, new Map()).error === null;
}

/** Words a declaration may go on with on a line of its own. */
const goingOn = new Set(["and", "or", "because"]);

/**
 * Splits tokens where, outside of all braces, a line begins at the margin of the first of them, or
 * one column in, where a word taken away leaves a blank.
 */
export function atMargin(tokens: readonly IToken[], text: string): IToken[][] {
  const pieces: IToken[][] = [];
  const margin = columnOf(tokens[0]!, text);
  let depth = 0;
  let previous: IToken | null = null;
  for (const token of tokens) {
    const begins =
      previous === null ||
      (depth === 0 &&
        token.tokenType !== t.CloseBrace &&
        !goingOn.has(token.image) &&
        startsLine(text, previous, token) &&
        columnOf(token, text) <= margin + 1);
    if (begins) pieces.push([token]);
    else pieces.at(-1)!.push(token);
    if (token.tokenType === t.OpenBrace) depth++;
    else if (token.tokenType === t.CloseBrace && depth > 0) depth--;
    previous = token;
  }
  return pieces;
}

function columnOf(token: IToken, text: string): number {
  let start = token.startOffset;
  while (start > 0 && text[start - 1] !== "\n" && text[start - 1] !== "\r") start--;
  return token.startOffset - start;
}
