import type { Edit } from "../text/diagnostic.ts";
import type { Source } from "../text/source.ts";

/**
 * The edits that make `after` of what stands in a source from `start` to `end`, each as small as can
 * be. Formatting changes blanks, line ends and commas only, so that both have the same other
 * characters, and the edits stand between those: cursors, folds and breakpoints stay where they are.
 */
export function changes(
  source: Source,
  start: number,
  end: number,
  after: string,
): readonly Edit[] {
  const { text } = source;
  const edits: Edit[] = [];
  let at = start;
  let to = 0;
  while (at < end || to < after.length) {
    const from = at;
    const since = to;
    while (at < end && moves(text, at)) at++;
    while (to < after.length && moves(after, to)) to++;
    const edit = smallest(text.slice(from, at), after.slice(since, to));
    if (edit) {
      const span = { source, start: from + edit.start, end: from + edit.end };
      edits.push({ span, newText: edit.newText });
    }
    if (at >= end && to >= after.length) break;
    if (at >= end || text[at] !== after[to]) {
      // Not by anything known; then the rest is one edit.
      edits.push({ span: { source, start: at, end }, newText: after.slice(to) });
      break;
    }
    at++;
    to++;
  }
  return edits;
}

function moves(text: string, at: number): boolean {
  const char = text.charCodeAt(at);
  if (char === 44 || char === 32 || (char >= 9 && char <= 13)) return true;
  return char > 127 && /\s/.test(text[at]!);
}

/** What is to be replaced, without what both begin and end with. `\r\n` stays together. */
function smallest(
  before: string,
  after: string,
): { readonly start: number; readonly end: number; readonly newText: string } | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  if (head > 0 && before[head - 1] === "\r" && (before[head] === "\n" || after[head] === "\n"))
    head--;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const cuts = (text: string): boolean =>
    text.at(-tail) === "\n" && text[text.length - tail - 1] === "\r";
  if (tail > 0 && (cuts(before) || cuts(after))) tail--;
  const end = before.length - tail;
  return { start: head, end, newText: after.slice(head, after.length - tail) };
}
