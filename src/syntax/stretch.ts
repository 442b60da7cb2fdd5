import type { IToken } from "chevrotain";
import type { ProfferParser } from "../../grammar/parser.ts";
import type { Extent } from "./ast.ts";
import { run } from "./engine.ts";
import { layOut, type Within } from "./layout.ts";
import { lex } from "./lex.ts";
import { mend, placed, type Mended, type Reading } from "./mend.ts";
import { endOf } from "./nodes.ts";
import type { Remark } from "./remark.ts";

/** What is needed to read a part of a declaration by itself, with other words in it. */
export interface Part<T> {
  readonly text: string;
  readonly extent: Extent;
  readonly docs: ReadonlyMap<number, string>;
  readonly within: Within | null;
  readonly rule: (parser: ProfferParser) => T;
  /** What stands behind it in place of what is not read with it. */
  readonly close?: string;
}

/** Reads a part of a declaration as it was meant, in offsets of the declaration; see `mend`. */
export function mendPart<T>(
  part: Part<T>,
  found: Remark,
  trials: { left: number },
): Mended<T> | null {
  const { text, extent, docs, within, rule, close = "" } = part;
  const { start, end } = extent;
  const moved = new Map([...docs].map(([offset, doc]) => [offset - start, doc]));
  const read = (tried: string): Reading<T> => {
    const whole = tried + close;
    const lexed = lex(whole);
    const laid = layOut(lexed.tokens, whole, within);
    if (laid.tooDeep) return { value: null, error: 0, remarks: [] };
    const { value, error, remarks } = run(rule, laid.tokens, moved);
    return {
      value,
      error: error ? offsetOf(error.token, laid.tokens) : (twice(remarks)?.span.start ?? null),
      remarks: [...lexed.remarks, ...laid.remarks, ...remarks],
    };
  };
  const mended = mend(text.slice(start, end), placed(found, by(-start)), read, trials);
  return mended && placed(mended, by(start));
}

/** What is said although it cannot be said again: no way to say what was meant. */
export const twice = (remarks: readonly Remark[]): Remark | undefined =>
  remarks.find(({ code }) => code === "syntax/said-twice");

/** Moves every place by a distance. */
const by = (distance: number) => (offset: number) => offset + distance;

/** Where a token stands; behind the last one, when it is the end. */
const offsetOf = ({ startOffset }: IToken, tokens: readonly IToken[]): number =>
  startOffset >= 0 ? startOffset : tokens.length > 0 ? endOf(tokens.at(-1)!) : 0;
