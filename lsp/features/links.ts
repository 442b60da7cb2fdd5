import type { DocumentLink } from "vscode-languageserver";
import { besides } from "../../src/config/path.ts";
import { valueOf } from "../../src/model/entries.ts";
import type { Declaration, Text } from "../../src/syntax/ast.ts";
import { spanOf } from "../../src/syntax/parsed.ts";
import type { Feature } from "../feature.ts";
import { rangeOf } from "../positions.ts";
import type { Focus } from "../root.ts";

/** Paths of other files, to be followed. */
export const links: Feature = {
  capabilities: { documentLinkProvider: {} },
  bind({ connection, workspace, answer }) {
    connection.onDocumentLinks(
      answer(({ textDocument: { uri } }) => {
        const focus = workspace.focus(uri);
        return focus ? linksOf(focus) : [];
      }, []),
    );
  },
};

/** Of files that are there; of others the checker speaks. */
export function linksOf({ root, source, parsed, policies }: Focus): DocumentLink[] {
  const there = (path: string): boolean =>
    policies.some(({ program }) => program.sources.has(path)) || root.host.read(path).ok;
  return (parsed?.declarations ?? []).flatMap((placed) => {
    const named = fileNamedBy(placed.node);
    if (!named) return [];
    const path = besides(source.path, named.text.value);
    if (!there(path)) return [];
    const span = spanOf(source, placed, named.text);
    // Between the quotation marks.
    const marks = source.text.startsWith('"""', span.start) ? 3 : 1;
    const inner = { source, start: span.start + marks, end: span.end - marks };
    return inner.end > inner.start
      ? { range: rangeOf(inner), target: root.uriOf(path), tooltip: named.tooltip }
      : [];
  });
}

interface FileNamed {
  readonly text: Text;
  readonly tooltip: string;
}

function fileNamedBy(node: Declaration): FileNamed | null {
  switch (node.kind) {
    case "Import":
      return node.path && { text: node.path, tooltip: "Open what is imported" };
    case "Catalog":
      return node.path && { text: node.path, tooltip: "Open the catalogue of products" };
    case "Calendar": {
      const text = node.from ?? valueOf(node.block, "holidays", "Text");
      return text && { text, tooltip: "Open the holidays" };
    }
    default:
      return null;
  }
}
