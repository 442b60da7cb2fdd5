import type { IRecognitionException, IToken } from "chevrotain";
import * as t from "../../grammar/tokens.ts";
import type { Extent } from "./ast.ts";
import { startsLine } from "./layout.ts";
import { parseError, type Surroundings } from "./messages.ts";
import { endOf } from "./nodes.ts";
import type { Remark } from "./remark.ts";
import { mendPart, type Part } from "./stretch.ts";

/** A declaration that cannot be read in one go. */
export interface Broken {
  readonly text: string;
  /** Its tokens as the lexer found them, with braces that match. */
  readonly lexed: readonly IToken[];
  readonly docs: ReadonlyMap<number, string>;
  /** What has been found wrong with it before, in order. Where something is said, nothing is added. */
  readonly said: readonly Remark[];
  /** What is found wrong with it. */
  readonly remarks: Remark[];
  /** Stretches that could be read as they were meant: all that is wrong in them is said in `remarks`. */
  readonly instead: Extent[];
  /** How often parts of it may yet be read to find out what was meant. */
  readonly trials: { left: number };
}

/**
 * What tokens that could not be read were meant to be, with what is wrong with them said. Where that
 * cannot be found out, null, with one remark on why they could not be read.
 */
export function asMeant<T>(
  broken: Broken,
  tokens: readonly IToken[],
  error: IRecognitionException,
  where: Surroundings,
  { within, rule, close }: Pick<Part<T>, "within" | "rule" | "close">,
  waiting: IToken[][] = [],
): T | null {
  const { text, docs, said, remarks, instead, trials } = broken;
  const stretch = extent(tokens);
  const found = parseError(error, where);
  const strays = straysOf(broken, tokens, waiting);
  if (strays.length > 0) {
    const whole = { start: stretch.start, end: endOf(strays.at(-1)!.at(-1)!) };
    const mended = mendPart({ text, extent: whole, docs, within, rule }, found, trials);
    if (mended) {
      waiting.splice(waiting.length - strays.length);
      remarks.push(...mended.remarks);
      instead.push(whole);
      return mended.value;
    }
  }
  const separate =
    found.code === "syntax/reserved-word" ||
    (found.code === "syntax/missing-separator" && error.token.tokenType !== t.Label);
  const swallowed = said.some(
    ({ code, span }) =>
      code === "syntax/unclosed-text" && span.start >= stretch.start && span.end <= stretch.end,
  );
  if (!separate && !swallowed) {
    const part = { text, extent: stretch, docs, within, rule, ...(close && { close }) };
    const mended = mendPart(part, found, trials);
    if (mended) {
      remarks.push(...mended.remarks);
      instead.push(stretch);
      return mended.value;
    }
  }
  report(broken, stretch, () => found);
  return null;
}

/** What goes on on the same line behind a comma, and is neither an entry nor a field of its own. */
function straysOf(
  { text }: Broken,
  tokens: readonly IToken[],
  waiting: readonly IToken[][],
): readonly IToken[][] {
  const found: IToken[][] = [];
  let last = tokens.at(-1)!;
  for (const slice of waiting.toReversed()) {
    const first = slice[0]!;
    if (isEntry(first) || first.tokenType === t.Label || startsLine(text, last, first)) break;
    found.push(slice);
    last = slice.at(-1)!;
  }
  return found;
}

/** Adds a remark about a stretch of text, unless something has been said about it. */
export function report(broken: Broken, stretch: Extent, what: () => Remark): void {
  const { said, remarks } = broken;
  const within = ({ span }: Remark): boolean =>
    span.start >= stretch.start && span.end <= stretch.end;
  const last = remarks.at(-1);
  if (last && within(last)) return;
  let low = 0;
  let high = said.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (said[middle]!.span.start < stretch.start) low = middle + 1;
    else high = middle;
  }
  for (; low < said.length && said[low]!.span.start <= stretch.end; low++)
    if (within(said[low]!)) return;
  remarks.push(what());
}

export const extent = (tokens: readonly IToken[]): Extent => ({
  start: tokens[0]!.startOffset,
  end: endOf(tokens.at(-1)!),
});

const entryTypes = new Set(t.entryTokens.values());
export const isEntry = (token: IToken): boolean => entryTypes.has(token.tokenType);
