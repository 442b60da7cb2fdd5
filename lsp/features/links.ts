import type { DocumentLink } from "vscode-languageserver";
import { besides } from "../../src/config/path.ts";
import type { Declaration } from "../../src/syntax/ast.ts";
import { spanOf } from "../../src/syntax/parsed.ts";
import type { Feature } from "../feature.ts";
import { fileNamedBy } from "../paths.ts";
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
    const text = fileNamedBy(placed.node);
    if (!text) return [];
    const path = besides(source.path, text.value);
    if (!there(path)) return [];
    const span = spanOf(source, placed, text);
    // Between the quotation marks.
    const marks = source.text.startsWith('"""', span.start) ? 3 : 1;
    const inner = { source, start: span.start + marks, end: span.end - marks };
    return inner.end > inner.start
      ? {
          range: rangeOf(inner),
          target: root.uriOf(path),
          tooltip: tooltips[placed.node.kind] ?? "Open the file",
        }
      : [];
  });
}

const tooltips: Readonly<Partial<Record<Declaration["kind"], string>>> = {
  Import: "Open what is imported",
  Catalog: "Open the catalogue of products",
  Calendar: "Open the holidays",
};
