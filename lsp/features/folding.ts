import { FoldingRangeKind, type FoldingRange } from "vscode-languageserver";
import { childrenOf } from "../../src/syntax/around.ts";
import type { Declaration, Extent, Node, Placed } from "../../src/syntax/ast.ts";
import type { Parsed } from "../../src/syntax/parsed.ts";
import { positionOf } from "../../src/text/source.ts";
import type { Feature } from "../feature.ts";

/** What can be shut: whatever stands in braces, long texts and conditions, comments, and runs of imports. */
export const folding: Feature = {
  capabilities: { foldingRangeProvider: true },
  bind({ connection, workspace, answer }) {
    connection.onFoldingRanges(
      answer(({ textDocument: { uri } }) => {
        const parsed = workspace.focus(uri)?.parsed;
        return parsed ? foldingOf(parsed) : [];
      }, []),
    );
  },
};

export function foldingOf(parsed: Parsed): FoldingRange[] {
  const { source, declarations } = parsed;
  const lineOf = (offset: number): number => positionOf(source, offset).line - 1;
  const byLine = new Map<number, FoldingRange>();
  /** Of several that begin on a line the largest counts, as only one can be shown there. */
  const add = (start: number, endLine: number, kind?: FoldingRangeKind): void => {
    const startLine = lineOf(start);
    const before = byLine.get(startLine);
    if (endLine <= startLine || (before && before.endLine >= endLine)) return;
    byLine.set(startLine, { startLine, endLine, ...(kind ? { kind } : {}) });
  };

  for (const { node, offset } of declarations)
    for (const { start, end, braces } of foldsIn(node)) {
      const last = lineOf(offset + end);
      // The closing brace stays to be seen.
      add(offset + start, braces ? last - 1 : last);
    }
  for (const { start, end } of runsOfImports(declarations))
    add(start, lineOf(end), FoldingRangeKind.Imports);
  for (const { start, end } of runsOfComments(parsed))
    add(start, lineOf(end), FoldingRangeKind.Comment);
  return [...byLine.values()].toSorted((a, b) => a.startLine - b.startLine);
}

interface Fold extends Extent {
  /** It ends with a brace on a line of its own. */
  readonly braces: boolean;
}

const known = new WeakMap<Declaration, readonly Fold[]>();

/** Extents from the beginning of the line that stays to be seen, counted from the declaration. */
function foldsIn(node: Declaration): readonly Fold[] {
  let found = known.get(node);
  if (found) return found;
  const folds: Fold[] = [];
  const open: Node[] = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    const { start, end } = next.span;
    if (opensBraces(next)) folds.push({ start, end, braces: true });
    else if (next.kind === "Text" || next === node)
      folds.push({ start, end, braces: endsInBrace(next) });
    open.push(...childrenOf(next));
  }
  known.set(node, (found = folds));
  return found;
}

const opensBraces = (node: Node): boolean =>
  node.kind === "Block" ||
  node.kind === "Fields" ||
  node.kind === "Record" ||
  (node.kind === "List" && node.braced);

const endsInBrace = (node: Node): boolean =>
  ("block" in node && typeof node.block === "object" && node.block?.span.end === node.span.end) ||
  node.kind === "Facts" ||
  node.kind === "Group" ||
  node.kind === "Ban";

function* runsOfImports(declarations: readonly Placed[]): Iterable<Extent> {
  let first: Placed | null = null;
  let last: Placed | null = null;
  for (const placed of [...declarations, null]) {
    const { node = null } = placed ?? {};
    if (placed && (node?.kind === "Import" || node?.kind === "Catalog")) {
      first ??= placed;
      last = placed;
      continue;
    }
    if (first && last && first !== last)
      yield {
        start: first.offset + first.node.span.start,
        end: last.offset + last.node.span.end,
      };
    first = last = null;
  }
}

/** Comments that stand on lines of their own, one directly below the other. */
function* runsOfComments({ source: { text }, comments }: Parsed): Iterable<Extent> {
  let run: { start: number; end: number } | null = null;
  for (const { start, end } of comments) {
    const between = run && text.slice(run.end, start);
    if (run && between !== null && /^(?:\r\n|\n|\r)[ \t]*$/.test(between)) {
      run.end = end;
      continue;
    }
    if (run) yield run;
    run = beginsLine(text, start) ? { start, end } : null;
  }
  if (run) yield run;
}

function beginsLine(text: string, offset: number): boolean {
  let at = offset;
  while (at > 0 && (text[at - 1] === " " || text[at - 1] === "\t")) at--;
  return at === 0 || text[at - 1] === "\n" || text[at - 1] === "\r";
}
