import type { TextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { Edit } from "../src/text/diagnostic.ts";
import { textEditOf } from "./positions.ts";
import type { Root } from "./root.ts";
import type { Workspace } from "./workspace.ts";

/**
 * Edits as editors apply them. Where the client can take it, each file is named with the version the
 * edits were made for, so that it can refuse what has been overtaken.
 */
export function workspaceEdit(
  edits: readonly Edit[],
  root: Root,
  workspace: Workspace,
  versioned: boolean,
): WorkspaceEdit {
  const byPath = Map.groupBy(edits, ({ span }) => span.source.path);
  const files = [...byPath].map(([path, own]) => ({
    uri: root.uriOf(path),
    edits: own.map(textEditOf) as TextEdit[],
  }));
  if (!versioned) return { changes: Object.fromEntries(files.map((one) => [one.uri, one.edits])) };
  return {
    documentChanges: files.map(({ uri, edits: own }) => ({
      textDocument: { uri, version: workspace.documents.get(uri)?.version ?? null },
      edits: own,
    })),
  };
}
