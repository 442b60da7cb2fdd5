import type { SelectionRange } from "vscode-languageserver";
import { nodesAround } from "../../src/syntax/around.ts";
import type { Extent, Node } from "../../src/syntax/ast.ts";
import { endOf } from "../../src/syntax/nodes.ts";
import type { Feature } from "../feature.ts";
import { declarationAt } from "../names.ts";
import { offsetAt, rangeOf } from "../positions.ts";
import type { Focus } from "../root.ts";
import { tokensOf } from "../tokens.ts";

/** What grows when someone selects more and more: word, value, entry, block, declaration, file. */
export const selection: Feature = {
  capabilities: { selectionRangeProvider: true },
  bind({ connection, workspace, answer }) {
    connection.onSelectionRanges(
      answer(({ textDocument: { uri }, positions }) => {
        const focus = workspace.focus(uri);
        if (!focus) return [];
        return positions.map((position) => selectionAt(focus, offsetAt(focus.source, position)));
      }, []),
    );
  },
};

export function selectionAt(focus: Focus, offset: number): SelectionRange {
  const { source } = focus;
  const extents = extentsAt(focus, offset);
  let range: SelectionRange | undefined;
  let before: Extent | undefined;
  // The widest first: each has the one around it as its parent.
  for (const extent of extents.toSorted((a, b) => lengthOf(b) - lengthOf(a) || a.start - b.start)) {
    const within = !before || (extent.start >= before.start && extent.end <= before.end);
    const same = before && extent.start === before.start && extent.end === before.end;
    if (!within || same) continue;
    range = { range: rangeOf({ source, ...extent }), ...(range ? { parent: range } : {}) };
    before = extent;
  }
  return range!;
}

const lengthOf = ({ start, end }: Extent): number => end - start;

function extentsAt(focus: Focus, offset: number): readonly Extent[] {
  const { source } = focus;
  const file = { start: 0, end: source.text.length };
  const placed = declarationAt(focus, offset);
  if (!placed) return [file];
  const at = offset - placed.offset;
  const nodes = nodesAround(placed.node, at);
  const token = tokensOf(source, placed).findLast(
    (one) => one.startOffset <= at && at <= endOf(one),
  );
  const within = [
    ...nodes.flatMap(partsOf).filter(({ start, end }) => start <= at && at <= end),
    ...(token ? [{ start: token.startOffset, end: endOf(token) }] : []),
  ];
  return [
    file,
    ...within.map(({ start, end }) => ({ start: placed.offset + start, end: placed.offset + end })),
  ];
}

/** A node, and what stands between its braces or marks. */
function partsOf(node: Node): readonly Extent[] {
  const { start, end } = node.span;
  if (end - start < 2) return [node.span];
  const inner = { start: start + 1, end: end - 1 };
  switch (node.kind) {
    case "Text":
    case "Block":
    case "Fields":
    case "Record":
      return [node.span, inner];
    case "List":
      return node.braced ? [node.span, inner] : [node.span];
    default:
      return [node.span];
  }
}
