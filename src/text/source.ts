/** A piece of program text and the name we know it by: a path as the user would type it, with `/`. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** A stretch of a source, in UTF-16 offsets; `end` is exclusive. */
export interface Span {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

/** A place as people and editors count it: both numbers start at 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const lineStarts = new WeakMap<Source, readonly number[]>();

/** Offsets at which the lines of a source begin. A line ends with `\n`, `\r\n` or a lone `\r`. */
export function linesOf(source: Source): readonly number[] {
  let starts = lineStarts.get(source);
  if (!starts) {
    lineStarts.set(source, (starts = lineStartsIn(source.text)));
  }
  return starts;
}

function lineStartsIn(text: string): readonly number[] {
  const found = [0];
  if (text.includes("\r")) {
    for (const end of text.matchAll(/\r\n|\n|\r/g)) found.push(end.index + end[0].length);
    return found;
  }
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) found.push(at + 1);
  return found;
}

/** Line and column of an offset; offsets past the end count as the end. */
export function positionOf(source: Source, offset: number): Position {
  const starts = linesOf(source);
  const at = Math.max(0, Math.min(offset, source.text.length));
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: at - starts[low]! + 1 };
}
