import { chunksOf, type Chunk } from "../syntax/chunks.ts";
import { composed, applied, newPlaces } from "../text/apply.ts";
import type { Edit } from "../text/diagnostic.ts";
import type { Source } from "../text/source.ts";
import { changes } from "./changes.ts";
import { format, isUnreadable, lineEnd } from "./format.ts";
import { endOfLine, startOfLine, withoutLineEnd } from "./lay-out.ts";

/**
 * Edits of a policy, and what more there is to change so that they leave it formatted where it was.
 * Declarations that were laid out in another way stay as their author has them.
 */
export function tidied(source: Source, edits: readonly Edit[]): readonly Edit[] {
  if (edits.length === 0 || !source.path.endsWith(".proffer") || isUnreadable(source.text))
    return edits;
  const before = runsOf(source.text);
  const places = newPlaces(edits);
  const ordered = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const known = new Map<Chunk, boolean>();
  const wasFormatted = ({ span }: Edit): boolean =>
    touching(before, span).every((run) => {
      let answer = known.get(run);
      if (answer === undefined) {
        const text = source.text.slice(run.start, run.end);
        known.set(run, (answer = formattedRun(text, source) === text));
      }
      return answer;
    });
  const text = applied(source.text, edits);
  const next = { path: source.path, text };
  const more = runsOf(text).flatMap((run) => {
    const own = ordered.filter((_, index) => meet(places[index]!, run));
    if (own.length === 0 || !own.every(wasFormatted)) return [];
    const laid = formattedRun(text.slice(run.start, run.end), source);
    return laid === null ? [] : changes(next, run.start, run.end, laid);
  });
  return more.length === 0 ? edits : composed(source, edits, more);
}

/** Declarations that no blank line parts, whose lines may line up; from the first line of them to the end of the last. */
function runsOf(text: string): readonly Chunk[] {
  const runs: { start: number; end: number }[] = [];
  for (const chunk of chunksOf(text).chunks) {
    const end = endOfLine(text, withoutLineEnd(text, chunk.end));
    const last = runs.at(-1);
    if (last && !blankLine.test(text.slice(last.end, chunk.start)))
      last.end = Math.max(end, last.end);
    else runs.push({ start: startOfLine(text, chunk.start), end });
  }
  return runs;
}

const blankLine = /(?:\n|\r(?!\n))[^\S\r\n]*[\r\n]/;

/** As it is written in the one style; null where it cannot be read. */
function formattedRun(text: string, { path, text: all }: Source): string | null {
  const end = lineEnd(all, {});
  const style = end === "\r\n" ? "crlf" : end === "\r" ? "cr" : "lf";
  const result = format({ path, text }, { endOfLine: style });
  return result.ok ? result.text.slice(0, -end.length) : null;
}

const meet = (a: Chunk, b: Chunk): boolean => a.start <= b.end && b.start <= a.end;

const touching = (runs: readonly Chunk[], span: Chunk): readonly Chunk[] =>
  runs.filter((run) => meet(run, span));
