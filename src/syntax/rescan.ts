import type { Extent } from "./ast.ts";
import { chunksOf, type Chunks } from "./chunks.ts";

/** A text and what it was split into. */
export interface Scanned extends Chunks {
  readonly text: string;
}

export interface Rescanned extends Scanned {
  /** So many chunks at the beginning are those of the text before. */
  readonly head: number;
  /** And so many at the end, moved along. */
  readonly tail: number;
  /** The text in which the two differ, as it is now. */
  readonly changed: string;
}

/** Splits a text that was split before, and has been edited since, by looking around the edit alone. */
export function rescan(before: Scanned | null, text: string): Rescanned {
  if (!before) return { text, ...chunksOf(text), head: 0, tail: 0, changed: text };
  const old = before.chunks;
  const start = commonStart(before.text, text);
  const end = commonEnd(before.text, text, start);
  const moved = text.length - before.text.length;
  const changed = text.slice(start, text.length - end);

  // The chunk before the one that was edited may now go on into it.
  const head = Math.max(0, firstFrom(old, start) - 2);
  const from = head === 0 ? 0 : startOfLine(text, old[head]!.start);
  // The first chunk behind the edit may begin on a line that was edited.
  let next = firstFrom(old, before.text.length - end) + 1;
  const { chunks, comments, met } = chunksOf(text, from, (at) => {
    while (next < old.length && old[next]!.start + moved < at) next++;
    return next < old.length && old[next]!.start + moved === at;
  });
  const tail = met === null ? 0 : old.length - next;
  const last = met ?? Number.POSITIVE_INFINITY;
  return {
    text,
    chunks: [...old.slice(0, head), ...chunks, ...shifted(old.slice(old.length - tail), moved)],
    comments: [
      ...before.comments.slice(0, firstFrom(before.comments, from)),
      ...comments.filter((comment) => comment.start < last),
      ...shifted(before.comments.slice(firstFrom(before.comments, last - moved)), moved),
    ],
    head,
    tail,
    changed,
  };
}

const shifted = (extents: readonly Extent[], by: number): readonly Extent[] =>
  by === 0 ? extents : extents.map(({ start, end }) => ({ start: start + by, end: end + by }));

/** How many of `extents` begin before an offset: the number of the first that does not. */
function firstFrom(extents: readonly Extent[], offset: number): number {
  let [low, high] = [0, extents.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (extents[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function startOfLine(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text.charCodeAt(at - 1) !== 10 && text.charCodeAt(at - 1) !== 13) at--;
  return at;
}

/** How far two texts are the same. Comparing long stretches is far quicker than looking letter by letter. */
function commonStart(one: string, other: string): number {
  let [low, high] = [0, Math.min(one.length, other.length)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (one.slice(low, middle) === other.slice(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How much of their ends is the same, `start` letters of both being taken already. */
function commonEnd(one: string, other: string, start: number): number {
  let [low, high] = [0, Math.min(one.length, other.length) - start];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fromEnd(one, low, middle) === fromEnd(other, low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

const fromEnd = (text: string, from: number, to: number): string =>
  text.slice(text.length - to, text.length - from);
