import type { Catalog } from "../catalog/catalog.ts";
import type { Declaration } from "../syntax/ast.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import type { Span } from "../text/source.ts";
import { assemble } from "./assemble.ts";
import { checkDeclaration, type Checked } from "./declarations.ts";
import { exportsOf, type Exported } from "./exports.ts";
import { checkLapsed } from "./lapsed.ts";
import { suggesting } from "./meant.ts";
import type { Model } from "./model.ts";
import { placing } from "./placing.ts";
import type { Program } from "./program.ts";
import { newReachCache, type ReachCache } from "./reach-cache.ts";
import { gather, type Standing } from "./symbols.ts";
import { checkWhole } from "./whole.ts";

/**
 * What was found before, by declaration: handed to each `check` of a program, it saves checking
 * again whatever an edit cannot have touched. A declaration is checked anew when its tree is another,
 * or when what others let it see is.
 */
export interface CheckCache {
  readonly exported: WeakMap<Declaration, Exports>;
  readonly checked: WeakMap<Declaration, { readonly view: View; readonly result: Checked }>;
  readonly reach: ReachCache;
  view: View | null;
  model: Partial<Model>;
  /** How many declarations the last check looked into. */
  rechecked: number;
}
interface Exports {
  readonly list: readonly Exported[];
  /** All of it but where it stands, as text. */
  readonly signature: string;
}
/** Everything a declaration can see of the others. */
interface View {
  readonly signature: string;
  readonly catalog: Catalog;
  /** What was meant by names that nothing in it has. */
  readonly meant: Map<string, readonly string[]>;
}

export const newCheckCache = (): CheckCache => ({
  exported: new WeakMap(),
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
  const exported = (node: Declaration): Exports => {
    let found = cache.exported.get(node);
    if (!found) {
      const list = exportsOf(node);
      const signature = JSON.stringify(
        list.map(({ sort, name, detail, uncertain }) => [sort, name, detail, uncertain]),
      );
      cache.exported.set(node, (found = { list, signature }));
    }
    return found;
  };
  const symbols = gather(standing, (node) => exported(node).list, program.catalog, {
    files: !program.complete,
    catalog: program.catalog.partial === true,
  });
  const view = viewOf(
    cache.view,
    [symbols.doubts, ...standing.map(({ node }) => exported(node).signature)].join("\n"),
    program.catalog,
  );
  cache.view = view;
  cache.rechecked = 0;

  const results = new Map<Declaration, Checked>();
  for (const { node } of standing) {
    const before = cache.checked.get(node);
    if (before?.view === view) {
      results.set(node, before.result);
      continue;
    }
    const result = checkDeclaration(node, symbols);
    cache.checked.set(node, { view, result });
    results.set(node, result);
    cache.rechecked++;
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

/** The view of the check before when nothing in it has changed, so that comparing them is one comparison. */
function viewOf(before: View | null, signature: string, catalog: Catalog): View {
  const same = before?.signature === signature && before.catalog === catalog;
  return same ? before : { signature, catalog, meant: new Map() };
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
