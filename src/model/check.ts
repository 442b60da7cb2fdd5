import type { Diagnostic } from "../text/diagnostic.ts";
import { overlapping } from "../text/overlap.ts";
import type { Span } from "../text/source.ts";
import { atOnce } from "../text/steps.ts";
import { assemble } from "./assemble.ts";
import { checkLapsed } from "./lapsed.ts";
import { suggesting } from "./meant.ts";
import { misdeclared } from "./misdeclared.ts";
import type { Model } from "./model.ts";
import { placing } from "./placing.ts";
import type { Program } from "./program.ts";
import { judgeOffers } from "./reach.ts";
import { recheck, type Rechecking, type Results } from "./recheck.ts";
import { newReachCache, type ReachCache } from "./reach-cache.ts";
import { gather, type Standing } from "./symbols.ts";
import { viewOf, type View } from "./view.ts";
import { checkWhole } from "./whole.ts";

/**
 * What was found before, by declaration: handed to each `check` of a program, it saves checking
 * again whatever an edit cannot have touched. A declaration is checked anew when its tree is another,
 * or when something it looked up in others is.
 */
export interface CheckCache extends Rechecking {
  readonly reach: ReachCache;
  view: View | null;
  model: Partial<Model>;
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
): CheckedProgram {
  return atOnce(checking(program, options, cache));
}

export interface CheckedProgram {
  readonly model: Model;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The same step by step, where much has to be looked at again. Each pause offers what is wrong with what
 * was written since the last check, as far as it can be told by itself. Whoever stops half-way has lost
 * nothing.
 */
export function* checking(
  program: Program,
  options: CheckOptions,
  cache: CheckCache,
): Generator<() => readonly Diagnostic[], CheckedProgram, void> {
  const standing: Standing[] = [...program.files.values()].flatMap(({ source, declarations }) =>
    declarations.map(({ node, offset }) => ({ node, offset, source })),
  );
  const symbols = gather(standing, program.catalog, {
    files: !program.complete,
    catalog: program.catalog.partial === true,
  });
  const view = viewOf(cache.view, symbols);
  cache.view = view;

  const placed = placing(program, standing, symbols, suggesting(symbols, view.meant));
  const nodes = standing.map(({ node }) => node);
  const steps = recheck(nodes, view, cache);
  const wrongIn = (fresh: Results["fresh"]) => (): readonly Diagnostic[] =>
    [...fresh]
      .flatMap(([node, { findings }]) => findings.map((one) => placed.diagnosticOf(node, one)))
      .filter(notReported(program));
  let step = steps.next();
  for (; !step.done; step = steps.next()) yield wrongIn(step.value);
  const { all: results, fresh } = step.value;
  const { model, tests } = assemble(program, standing, results, symbols, placed, cache.model);
  cache.model = model;
  const seen = { program, standing, results, symbols, model, tests, placed, view };
  const whole = { ...seen, reach: cache.reach };
  for (const _ of judgeOffers(whole)) yield wrongIn(fresh);
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
    ...checkWhole(whole),
    ...checkLapsed(model, options.on ?? null, placed),
  ];
  return { model, diagnostics: inOrder(program, diagnostics) };
}

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
