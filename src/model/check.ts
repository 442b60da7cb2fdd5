import type { Declaration } from "../syntax/ast.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import { overlapping } from "../text/overlap.ts";
import type { Span } from "../text/source.ts";
import { assemble } from "./assemble.ts";
import { checkDeclaration, type Checked } from "./declarations.ts";
import type { Finding } from "./finding.ts";
import { isEqual } from "./keep.ts";
import { checkLapsed } from "./lapsed.ts";
import { suggesting } from "./meant.ts";
import { misdeclared } from "./misdeclared.ts";
import type { Model } from "./model.ts";
import { placing } from "./placing.ts";
import type { Program } from "./program.ts";
import { newReachCache, type ReachCache } from "./reach-cache.ts";
import { gather, type Standing } from "./symbols.ts";
import { seeing, seenAgain, seenOnce, viewOf, type Seen, type View } from "./view.ts";
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
  /**
   * Others before it: the last, and the last in which nothing was wrong. What names something that is
   * being written is broken for a moment, and then as it was.
   */
  readonly earlier: readonly Seen<Checked>[];
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
    for (const one of before?.earlier ?? []) seen ??= seenOnce(view, one);
    if (!seen) {
      seen = seeing(view, (visible) => asBefore(checkDeclaration(node, visible), before));
      cache.rechecked++;
    }
    if (seen !== before?.seen)
      cache.checked.set(node, { seen, earlier: earlierThan(seen, before) });
    results.set(node, seen.result);
  }

  const placed = placing(program, standing, symbols, suggesting(symbols, view.meant));
  const { model, tests } = assemble(program, standing, results, symbols, placed, cache.model);
  cache.model = model;
  const seen = { program, standing, results, symbols, model, tests, placed };
  const slips = misdeclared({ symbols, results, placed });
  const diagnostics = [
    ...[
      ...standing.flatMap(({ node }) =>
        results
          .get(node)!
          .findings.flatMap((found) =>
            slips.told.has(found) ? [] : placed.diagnosticOf(node, found),
          ),
      ),
      ...slips.diagnostics,
    ].filter(notReported(program)),
    ...checkWhole({ ...seen, view, reach: cache.reach }),
    ...checkLapsed(model, options.on ?? null, placed),
  ];
  return { model, diagnostics: inOrder(program, diagnostics) };
}

/** The same, what it gives to the model being the very thing it gave before if it is no other. */
function asBefore(now: Checked, before: Known | undefined): Checked {
  if (!before) return now;
  const pieces = [before.seen, ...before.earlier].map(({ result }) => result.piece);
  const piece = pieces.find((one) => one && isEqual(now.piece, one));
  return piece ? { ...now, piece } : now;
}

function earlierThan(seen: Seen<Checked>, before: Known | undefined): Known["earlier"] {
  if (!before) return nothingBefore;
  if (before.seen.result === seen.result) return before.earlier;
  const others = [before.seen, ...before.earlier].filter(({ result }) => result !== seen.result);
  const [last] = others;
  const sound = others.find(({ result }) => result.findings.every(isNoError));
  return last ? [last, ...(sound && sound !== last ? [sound] : [])] : nothingBefore;
}

const nothingBefore: Known["earlier"] = [];
const isNoError = ({ severity }: Finding): boolean => severity !== "error";

/** Whether the parser has said nothing yet about the same stretch of text: one mistake is one remark. */
function notReported({ files }: Program): (found: Diagnostic) => boolean {
  const said = new Map<string, (span: Span) => boolean>();
  for (const [path, { diagnostics }] of files)
    if (diagnostics.length > 0) said.set(path, overlapping(diagnostics.map(({ span }) => span)));
  return ({ span }) => !said.get(span.source.path)?.(span);
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
