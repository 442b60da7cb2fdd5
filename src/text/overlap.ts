import type { Span } from "./source.ts";

type Extent = Pick<Span, "start" | "end">;

/** Whether a stretch shares text with any of `spans`. */
export const overlapping = (spans: readonly Extent[]): ((span: Extent) => boolean) => {
  const reach = reaching(spans);
  return ({ start, end }) => reach(end - 1) > start;
};

/** Whether a stretch shares text with any of `spans`, or ends where one begins, or begins where one ends. */
export const touching = (spans: readonly Extent[]): ((span: Extent) => boolean) => {
  const reach = reaching(spans);
  return ({ start, end }) => reach(end) >= start;
};

/** How far those go that begin at or before an offset; -1 where none does. */
function reaching(spans: readonly Extent[]): (offset: number) => number {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  let furthest = -1;
  const reaches = sorted.map(({ end }) => (furthest = Math.max(furthest, end)));
  return (offset) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    return low > 0 ? reaches[low - 1]! : -1;
  };
}
