import type { Edit } from "./diagnostic.ts";
import type { Source } from "./source.ts";

/** A text with edits made in it, which do not overlap; in whatever order they come. */
export function applied(text: string, edits: readonly Edit[]): string {
  let result = "";
  let at = 0;
  for (const { span, newText } of inOrder(edits)) {
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
}

/**
 * The edits of a source that do what two rounds do, `later` being made in the text that `first` leaves.
 * Those that meet become one; what neither touches stays out of all of them.
 */
export function composed(
  source: Source,
  first: readonly Edit[],
  later: readonly Edit[],
): readonly Edit[] {
  const between = applied(source.text, first);
  const parts: Part[] = placesOf(first);
  for (const edit of later)
    parts.push({ start: edit.span.start, end: edit.span.end, moved: null, later: edit });
  parts.sort((a, b) => a.start - b.start || a.end - b.end);
  const clusters: Part[][] = [];
  let reach = -1;
  for (const part of parts) {
    if (part.start <= reach) clusters.at(-1)!.push(part);
    else clusters.push([part]);
    reach = Math.max(reach, part.end);
  }
  let moved = 0;
  return clusters.flatMap((cluster): readonly Edit[] => {
    const start = cluster[0]!.start;
    const end = Math.max(...cluster.map((part) => part.end));
    const from = start - moved;
    for (const part of cluster) moved = part.moved ?? moved;
    const span = { source, start: from, end: end - moved };
    const own = cluster.flatMap((part) => (part.later ? [shifted(part.later, -start)] : []));
    const newText = applied(between.slice(start, end), own);
    return newText === source.text.slice(span.start, span.end) ? [] : [{ span, newText }];
  });
}

/** Where an edit stands in the text between two rounds. */
interface Part {
  readonly start: number;
  readonly end: number;
  /** Of an edit of the first round, by how much it moves what stands behind it, all before it counted in. */
  readonly moved: number | null;
  readonly later: Edit | null;
}

function placesOf(edits: readonly Edit[]): Part[] {
  let moved = 0;
  return inOrder(edits).map(({ span, newText }) => {
    const start = span.start + moved;
    moved += newText.length - (span.end - span.start);
    return { start, end: start + newText.length, moved, later: null };
  });
}

/** Where the new texts of edits stand once they are made, in order. */
export const newPlaces = (
  edits: readonly Edit[],
): readonly { readonly start: number; readonly end: number }[] => placesOf(edits);

const shifted = ({ span, newText }: Edit, by: number): Edit => ({
  span: { ...span, start: span.start + by, end: span.end + by },
  newText,
});

const inOrder = (edits: readonly Edit[]): readonly Edit[] =>
  edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
