import type { Extent } from "../syntax/ast.ts";

/** A comment on a line of its own. */
export interface Comment {
  /** With its slashes, without blanks behind it. */
  readonly text: string;
  /** Whether a blank line stands above it. */
  readonly blank: boolean;
  readonly start: number;
}

/** What stands around a token. */
export interface Surroundings {
  /** Comments on the lines above it, since the token before. */
  readonly lead: readonly Comment[];
  /** The comment behind it on its line. */
  readonly trail: string | null;
  /** Where that comment ends in the file; null when there is none. */
  readonly trailEnd: number | null;
  /** Whether a blank line stands directly above it, or above its first comment. */
  readonly blank: boolean;
  /** Whether it begins a line. */
  readonly newline: boolean;
}

/** Tells of each token, asked for in the order of the file, which comments are its own. */
export function comments(
  text: string,
  extents: readonly Extent[],
): {
  readonly next: (start: number, end: number) => Surroundings;
  readonly rest: (end: number) => readonly Comment[];
} {
  let index = 0;
  /** Behind the last token or comment. */
  let at = 0;
  const rest = (end: number): Comment[] => {
    const lead: Comment[] = [];
    for (; index < extents.length && extents[index]!.start < end; index++) {
      const extent = extents[index]!;
      lead.push({
        text: written(text, extent),
        blank: linesIn(text, at, extent.start) > 1,
        start: extent.start,
      });
      at = extent.end;
    }
    return lead;
  };
  const next = (start: number, end: number): Surroundings => {
    const before = at;
    const lead = rest(start);
    const blank = linesIn(text, at, start) > 1;
    const newline = linesIn(text, before, start) > 0;
    at = end;
    const behind = extents[index];
    // A comma may stand between; the comment behind it is still that of the word before.
    const same = behind && /^[ \t,]*$/.test(text.slice(end, behind.start));
    if (!same) return { lead, trail: null, trailEnd: null, blank, newline };
    index++;
    at = behind.end;
    const trail = written(text, behind);
    return { lead, trail, trailEnd: behind.start + trail.length, blank, newline };
  };
  return { next, rest };
}

const written = (text: string, { start, end }: Extent): string => text.slice(start, end).trimEnd();

/** How many lines end between two offsets. */
export function linesIn(text: string, start: number, end: number): number {
  let lines = 0;
  for (let at = start; at < end; at++) {
    const char = text.charCodeAt(at);
    if (char === 10 || (char === 13 && text.charCodeAt(at + 1) !== 10)) lines++;
  }
  return lines;
}
