import type { TextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { Edit } from "../src/text/diagnostic.ts";
import { textEditOf } from "./positions.ts";
import type { Root } from "./root.ts";
import type { Workspace } from "./workspace.ts";

/** What is to be written otherwise in the files of one folder, as it sees them. */
export interface EditsIn {
  readonly root: Root;
  readonly edits: readonly Edit[];
}

/**
 * Edits as editors apply them; what two folders ask for is made once. Where the client can take it, each
 * file is named with the version the edits were made for, so that it can refuse what has been overtaken.
 */
export function workspaceEdit(
  parts: readonly EditsIn[],
  workspace: Workspace,
  versioned: boolean,
): WorkspaceEdit {
  const byUri = new Map<string, TextEdit[]>();
  const asked = new Set<string>();
  for (const { root, edits } of parts) {
    const own = edits.map((edit) => ({
      uri: root.uriOf(edit.span.source.path),
      edit: textEditOf(edit),
    }));
    for (const { uri, edit } of own) {
      if (asked.has(JSON.stringify([uri, edit]))) continue;
      const same = byUri.get(uri);
      if (same) same.push(edit);
      else byUri.set(uri, [edit]);
    }
    for (const { uri, edit } of own) asked.add(JSON.stringify([uri, edit]));
  }
  if (!versioned) return { changes: Object.fromEntries(byUri) };
  return {
    documentChanges: [...byUri].map(([uri, edits]) => ({
      textDocument: { uri, version: workspace.documents.get(uri)?.version ?? null },
      edits,
    })),
  };
}
