import type { Edit } from "./diagnostic.ts";

/** A text with edits made in it, which do not overlap; in whatever order they come. */
export function applied(text: string, edits: readonly Edit[]): string {
  let result = "";
  let at = 0;
  for (const { span, newText } of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
}
