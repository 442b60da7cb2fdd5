import type { IToken } from "chevrotain";
import { declarationWords } from "../../grammar/entries.ts";
import type { ProfferParser } from "../../grammar/parser.ts";
import * as t from "../../grammar/tokens.ts";
import type { Declaration, Extent } from "./ast.ts";
import { balance } from "./balance.ts";
import { brokenDeclaration } from "./broken.ts";
import { docsOf } from "./docs.ts";
import { run } from "./engine.ts";
import { atMargin, readHeadless, type Headless } from "./headless.ts";
import { layOut, nestingLimit, startsLine, type LaidOut, type Within } from "./layout.ts";
import { lex } from "./lex.ts";
import { tooMuch } from "./messages.ts";
import { endOf, extentOf, meaningOf } from "./nodes.ts";
import { copied, readPieces } from "./pieces.ts";
import { remark, replace, type Remark } from "./remark.ts";
import { mendPart, twice } from "./stretch.ts";

/** What a declaration's text was read as, in extents relative to its start. */
export interface Read {
  /** One, unless the text that follows it has lost its declaration word. */
  readonly declarations: readonly Declaration[];
  readonly remarks: readonly Remark[];
}

type Docs = ReadonlyMap<number, string>;

/** Reads the text of one declaration: in one go when it is right, else as much of it as can be read. */
export function readDeclaration(text: string, trials: Trials = { left: mostTrials }): Read {
  if (text.length > declarationLimit) return tooLarge(text);
  const { declarations, remarks } = readAll(text, trials);
  if (remarks.length <= remarkLimit) return { declarations, remarks };
  return { declarations, remarks: remarks.slice(0, remarkLimit) };
}

/** The longest declaration that is read, in UTF-16 units: room for a text of a megabyte, and all else. */
const declarationLimit = 2 * 1024 * 1024;

/** The most of it that may stand outside of texts: all of that is in memory as tokens at once. */
const outsideLimit = 1024 * 1024;

/** So many remarks about one declaration are told. */
const remarkLimit = 1000;

function tooLarge(text: string): Read {
  // The name may be wanted elsewhere, and stands near the beginning.
  const { tokens, comments } = lex(text.slice(0, 1000));
  const laid = layOut(tokens, text).tokens;
  const [word] = laid;
  const size = (text.length / 1024 / 1024).toFixed(1);
  const message = `this declaration has ${size} million characters, and at most 2 million are read, 1 million of them outside of texts`;
  if (!word) {
    const start = { start: 0, end: 1 };
    return { declarations: [], remarks: [remark("syntax/too-large", start, message)] };
  }
  const doc = docsOf(comments, tokens, text).get(word.startOffset) ?? null;
  return {
    declarations: [brokenDeclaration(laid, doc)],
    remarks: [remark("syntax/too-large", extentOf(word), message)],
  };
}

function outsideTexts(tokens: readonly IToken[], { length }: string): number {
  let outside = length;
  for (const { image, tokenType } of tokens) if (tokenType === t.Text) outside -= image.length;
  return outside;
}

function readAll(text: string, trials: Trials): Read {
  const { tokens, comments, remarks } = lex(text);
  if (tokens.length === 0) return { declarations: [], remarks };
  if (text.length > outsideLimit && outsideTexts(tokens, text) > outsideLimit)
    return tooLarge(text);
  const docs = docsOf(comments, tokens, text);
  if (begins(tokens[0]!)) {
    const laid = layOut(tokens, text);
    const { value, error, remarks: inside } = run((p) => p.declaration(), laid.tokens, docs);
    const repeated = twice(inside);
    if (value && !error && repeated && remarks.length + laid.remarks.length === 0) {
      const extent = { start: tokens[0]!.startOffset, end: endOf(tokens.at(-1)!) };
      const part = { text, extent, docs, within: null, rule: wholeOne };
      const mended = mendPart(part, repeated, trials);
      if (mended) return { declarations: [mended.value], remarks: mended.remarks };
    }
    if (value && !error && !laid.tooDeep)
      return { declarations: [value], remarks: [...remarks, ...laid.remarks, ...inside] };
    if (laid.tooDeep) return tooDeep(laid, laid.tooDeep, docs);
  }
  const most = Math.min(mostTrials, trials.left);
  const own = { left: most };
  const read = recover(lex(text).tokens, text, docs, {
    remarks,
    instead: [],
    trials: own,
  });
  trials.left -= most - own.left;
  return forbidden.test(text) ? { ...read, remarks: [] } : read;
}

/** What is known of a text that cannot be read in one go. */
interface Found {
  /** What the lexer found wrong. */
  readonly remarks: readonly Remark[];
  /** Stretches in which something else was meant, which is said in place of that. */
  readonly instead: Extent[];
  /** How often parts of it may be read to find out what was meant. */
  readonly trials: Trials;
}

/** How often something may yet be read to find out what was meant. */
export interface Trials {
  left: number;
}

/** A declaration with more slips than can be found out with these is broken in earnest. */
const mostTrials = 400;

const outside =
  (stretches: readonly Extent[]) =>
  ({ span }: Remark): boolean =>
    !stretches.some(({ start, end }) => span.start >= start && span.end <= end);

const wholeOne = (parser: ProfferParser): Declaration => parser.declaration();

/** Characters that are reported for the whole file; what else goes wrong beside them is their doing. */
export const forbidden =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

const begins = (token: IToken): boolean =>
  token.tokenType !== t.Text && beginnings.has(meaningOf(token));
const beginnings: ReadonlySet<string> = new Set(declarationWords);

function tooDeep(laid: LaidOut, where: IToken, docs: Docs): Read {
  const found = remark(
    "syntax/too-deep",
    extentOf(where),
    `this is nested more than ${nestingLimit} levels deep`,
    [],
    ["give parts of the condition a name with `segment`"],
  );
  const [word] = laid.tokens;
  const doc = word ? (docs.get(word.startOffset) ?? null) : null;
  const declaration = brokenDeclaration(laid.tokens, doc);
  return { declarations: [declaration], remarks: [found] };
}

/** Reads what cannot be read in one go. */
function recover(tokens: readonly IToken[], text: string, docs: Docs, found: Found): Read {
  const lexed = () => found.remarks.filter(outside(found.instead));
  if (!begins(tokens[0]!)) {
    const read = readHeadless(tokens, text, (piece) => readAs(piece, text, docs, found));
    return { ...read, remarks: [...lexed(), ...read.remarks] };
  }
  const read = readAs(tokens, text, docs, found);
  return { ...read, remarks: [...lexed(), ...read.remarks] };
}

/** Reads tokens that begin with a declaration word. Gives only the remarks that are new. */
function readAs(tokens: readonly IToken[], text: string, docs: Docs, found: Found): Headless {
  const laid = layOut(copied(tokens), text);
  if (laid.tooDeep) {
    const read = tooDeep(laid, laid.tooDeep, docs);
    return { declarations: [...read.declarations], remarks: [...read.remarks] };
  }
  const whole = run((p) => p.declaration(), laid.tokens, docs);
  if (whole.value && !whole.error)
    return { declarations: [whole.value], remarks: [...laid.remarks, ...whole.remarks] };

  const lost = lostDeclaration(tokens, text, docs, whole.error?.token.startOffset ?? 0, found);
  if (lost) return lost;

  const unclosed = found.remarks.some(({ code }) => code === "syntax/unclosed-text");
  const { tokens: lexed, remarks: balanced } = matches(tokens)
    ? { tokens, remarks: [] }
    : balance(tokens, text, (trial, as) => fits(trial, text, as));
  // A text that is not closed may have swallowed the brace that is missing.
  const said = unclosed ? [] : balanced;
  const again = balanced.length > 0 ? layOut(copied(lexed), text) : laid;
  if (balanced.length > 0) {
    const { value, error, remarks } = run((p) => p.declaration(), again.tokens, docs);
    if (value && !error)
      return { declarations: [value], remarks: [...said, ...again.remarks, ...remarks] };
  }

  const remarks: Remark[] = [];
  const before = [...found.remarks, ...again.remarks, ...balanced].toSorted(
    (a, b) => a.span.start - b.span.start,
  );
  const { instead, trials } = found;
  const { declaration, used } = readPieces({
    text, lexed, docs, said: before, remarks, instead, trials,
  }); // prettier-ignore
  const result: Headless = {
    declarations: [declaration],
    remarks: [...said, ...again.remarks.filter(outside(instead)), ...remarks],
  };
  const rest = lexed.slice(used);
  return rest.length === 0 ? result : withRest(result, rest, lexed[used - 1]!, text, docs, found);
}

/** What stands behind the end of a declaration and begins none. */
function withRest(
  result: Headless,
  rest: readonly IToken[],
  last: IToken,
  text: string,
  docs: Docs,
  found: Found,
): Headless {
  const first = rest[0]!;
  if (first.tokenType !== t.CloseBrace && startsLine(text, last, first)) {
    const { declarations, remarks } = readHeadless(rest, text, (piece) =>
      readAs(piece, text, docs, found),
    );
    return {
      declarations: [...result.declarations, ...declarations],
      remarks: [...result.remarks, ...remarks],
    };
  }
  const span = extentOf(first);
  const what =
    first.tokenType === t.CloseBrace
      ? remark("syntax/extra-brace", span, "this `}` closes nothing", [
          replace(span, "", "remove it"),
        ])
      : tooMuch(first, last, { text, tokens: rest, block: null, condition: false });
  const [declaration] = result.declarations;
  return {
    declarations: [{ ...declaration!, broken: true }],
    remarks: result.remarks.length > 0 ? result.remarks : [what],
  };
}

/**
 * When a line at the margin could not be read, and all that stands above it can, the line belongs
 * to another declaration, which has lost its word.
 */
function lostDeclaration(
  tokens: readonly IToken[],
  text: string,
  docs: Docs,
  error: number,
  found: Found,
): Headless | null {
  const pieces = atMargin(tokens, text);
  if (pieces.length < 2) return null;
  const after = pieces.findIndex(([first]) => first!.startOffset > error);
  const candidates = error < 0 || after < 0 ? pieces.length - 1 : after - 1;
  for (const cut of candidates > 1 ? [candidates, 1] : [candidates]) {
    if (cut < 1) continue;
    const first = pieces.slice(0, cut).flat();
    const laid = layOut(copied(first), text);
    const read = run((p) => p.declaration(), laid.tokens, docs);
    if (!read.value || read.error) continue;
    const rest = readHeadless(pieces.slice(cut).flat(), text, (piece) =>
      readAs(piece, text, docs, found),
    );
    return {
      declarations: [read.value, ...rest.declarations],
      remarks: [...laid.remarks, ...read.remarks, ...rest.remarks],
    };
  }
  return null;
}

/** Whether every brace and parenthesis has its other half. */
function matches(tokens: readonly IToken[]): boolean {
  const open: unknown[] = [];
  for (const { tokenType } of tokens) {
    if (tokenType === t.OpenBrace || tokenType === t.OpenParen) open.push(tokenType);
    else if (tokenType === t.CloseBrace && open.pop() !== t.OpenBrace) return false;
    else if (tokenType === t.CloseParen && open.pop() !== t.OpenParen) return false;
  }
  return open.length === 0;
}

function fits(tokens: readonly IToken[], text: string, as: Within | null): boolean {
  const laid = layOut(copied(tokens), text, as);
  if (laid.tooDeep) return false;
  const { value, error } = run(
    (p) => (as === "members" ? p.field() : as ? p.entry() : p.declaration()),
    laid.tokens,
    new Map(),
  );
  return value !== null && error === null;
}
