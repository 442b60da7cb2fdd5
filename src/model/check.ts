import type { Declaration } from "../syntax/ast.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import type { Span } from "../text/source.ts";
import { assemble } from "./assemble.ts";
import { checkDeclaration, type Checked } from "./declarations.ts";
import { isEqual } from "./keep.ts";
import { checkLapsed } from "./lapsed.ts";
import { suggesting } from "./meant.ts";
import type { Model } from "./model.ts";
import type { Piece } from "./pieces.ts";
import { placing } from "./placing.ts";
import type { Program } from "./program.ts";
import { newReachCache, type ReachCache } from "./reach-cache.ts";
import { gather, type Standing } from "./symbols.ts";
import { seeing, seenAgain, viewOf, type Seen, type View } from "./view.ts";
import { checkWhole } from "./whole.ts";

/**
 * What was found before, by declaration: handed to each `check` of a program, it saves checking
 * again whatever an edit cannot have touched. A declaration is checked anew when its tree is another,
 * or when something it looked up in others is.
 */
export interface CheckCache {
  readonly checked: WeakMap<Declaration, Known>;
  readonly reach: ReachCache;
  view: View | null;
  model: Partial<Model>;
  /** How many declarations the last check looked into. */
  rechecked: number;
}

interface Known {
  readonly seen: Seen<Checked>;
  /** What it gave to the model when nothing was wrong with it last. */
  readonly sound: Piece | null;
}

export const newCheckCache = (): CheckCache => ({
  checked: new WeakMap(),
  reach: newReachCache(),
  view: null,
  model: {},
  rechecked: 0,
});

export interface CheckOptions {
  /** An ISO date: what has lapsed by that day is remarked on. Nothing is, without one. */
  readonly on?: string;
}

/**
 * Binds every name of a program, types every value, and says what is wrong with it. Never throws:
 * what is broken has been reported by the parser, and is left out quietly. Diagnostics come in the
 * order of files and places; those of reading and parsing are the program's own.
 */
export function check(
  program: Program,
  options: CheckOptions = {},
  cache: CheckCache = newCheckCache(),
): { readonly model: Model; readonly diagnostics: readonly Diagnostic[] } {
  const standing: Standing[] = [...program.files.values()].flatMap(({ source, declarations }) =>
    declarations.map(({ node, offset }) => ({ node, offset, source })),
  );
  const symbols = gather(standing, program.catalog, {
    files: !program.complete,
    catalog: program.catalog.partial === true,
  });
  const view = viewOf(cache.view, symbols);
  cache.view = view;
  cache.rechecked = 0;

  const results = new Map<Declaration, Checked>();
  for (const { node } of standing) {
    const before = cache.checked.get(node);
    let seen = seenAgain(view, before?.seen);
    if (!seen) {
      seen = seeing(view, (visible) => asBefore(checkDeclaration(node, visible), before));
      cache.rechecked++;
    }
    if (seen !== before?.seen) cache.checked.set(node, { seen, sound: soundIn(seen, before) });
    results.set(node, seen.result);
  }

  const placed = placing(program, standing, symbols, suggesting(symbols, view.meant));
  const { model, tests } = assemble(program, standing, results, symbols, placed, cache.model);
  cache.model = model;
  const seen = { program, standing, results, symbols, model, tests, placed };
  const diagnostics = [
    ...standing
      .flatMap(({ node }) =>
        results.get(node)!.findings.map((found) => placed.diagnosticOf(node, found)),
      )
      .filter(notReported(program)),
    ...checkWhole({ ...seen, view, reach: cache.reach }),
    ...checkLapsed(model, options.on ?? null, placed),
  ];
  return { model, diagnostics: inOrder(program, diagnostics) };
}

/**
 * The same, what it gives to the model being the very thing it gave before if it is no other: last, or
 * when it was sound. What names something that is being written is broken for a moment, and then as it was.
 */
function asBefore(now: Checked, before: Known | undefined): Checked {
  if (!before) return now;
  const { result } = before.seen;
  const piece = [result.piece, before.sound].find((one) => one && isEqual(now.piece, one));
  return piece ? { ...now, piece } : now;
}

const soundIn = ({ result }: Seen<Checked>, before: Known | undefined): Piece | null =>
  result.findings.some(({ severity }) => severity === "error")
    ? (before?.sound ?? null)
    : result.piece;

/** Whether the parser has said nothing yet about the same stretch of text: one mistake is one remark. */
function notReported({ files }: Program): (found: Diagnostic) => boolean {
  const said = new Map<string, (span: Span) => boolean>();
  for (const [path, { diagnostics }] of files)
    if (diagnostics.length > 0) said.set(path, overlapping(diagnostics.map(({ span }) => span)));
  return ({ span }) => !said.get(span.source.path)?.(span);
}

/** Whether a span shares text with any of `spans`. */
function overlapping(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  let reach = 0;
  const reaches = sorted.map(({ end }) => (reach = Math.max(reach, end)));
  return ({ start, end }) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.start < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && reaches[low - 1]! > start;
  };
}

function inOrder(program: Program, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const rank = new Map([...program.files.keys()].map((path, index) => [path, index]));
  const of = ({ span }: Diagnostic) => rank.get(span.source.path) ?? rank.size;
  return diagnostics.toSorted(
    (a, b) =>
      of(a) - of(b) ||
      a.span.start - b.span.start ||
      a.span.end - b.span.end ||
      (a.code < b.code ? -1 : Number(a.code > b.code)),
  );
}
