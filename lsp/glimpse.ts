import type { Placed } from "../src/syntax/ast.ts";
import type { Parsed } from "../src/syntax/parsed.ts";
import type { Glimpse } from "../src/proffer.ts";
import type { Diagnostic } from "../src/text/diagnostic.ts";
import type { Source, Span } from "../src/text/source.ts";
import { inOrder, type Found } from "./findings.ts";

/** Where declarations stood in texts of which something was found. */
const placesIn = new WeakMap<Source, readonly Placed[]>();

/** Remembers where the declarations of a file stand, for what is found in it. */
export function remember({ source, declarations }: Parsed): void {
  placesIn.set(source, declarations);
}

/**
 * What there is to say of a file before all of it has been looked at again: what is known of what was
 * written, and of everything else what was found last, where it stands now.
 */
export function glimpsed(
  { program, diagnostics, checked }: Glimpse,
  path: string,
  before: readonly Found[],
): readonly Found[] {
  const fresh = findingsIn(path, diagnostics);
  const parsed = program.files.get(path);
  if (!parsed) return inOrder(fresh);
  remember(parsed);
  const open = checked
    ? before.filter(({ diagnostic }) => diagnostic.code.startsWith("lint/"))
    : before;
  return inOrder([...fresh, ...stillStanding(open, parsed)]);
}

/** Of all that was found, what stands in one file. */
export const findingsIn = (path: string, diagnostics: readonly Diagnostic[]): readonly Found[] =>
  diagnostics
    .filter(({ span }) => span.source.path === path)
    .map((diagnostic) => ({ diagnostic, known: false }));

/** What was found in declarations that are the same, moved with them. */
function stillStanding(before: readonly Found[], { source, declarations }: Parsed): Found[] {
  const offsets = new Map(declarations.map(({ node, offset }) => [node, offset]));
  return before.flatMap(({ diagnostic, known }) => {
    const { span } = diagnostic;
    const around = placeOf(span);
    const offset = around && offsets.get(around.node);
    if (offset === undefined) return [];
    const by = offset - around!.offset;
    const moved: Span = { source, start: span.start + by, end: span.end + by };
    return [{ diagnostic: { ...diagnostic, span: moved }, known }];
  });
}

/** The declaration that a stretch stands in, or behind. */
function placeOf({ source, start }: Span): Placed | undefined {
  const places = placesIn.get(source) ?? [];
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.offset <= start) low = middle + 1;
    else high = middle;
  }
  return places[low - 1];
}
