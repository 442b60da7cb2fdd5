import type {
  Diagnostic,
  DocumentDiagnosticReport,
  WorkspaceDiagnosticReport,
} from "vscode-languageserver";
import type { Feature } from "../feature.ts";

/**
 * Diagnostics for clients that ask for them. Others get them unasked, as soon as there are any; a
 * client that can do both would show each twice, so asking is offered only to those that cannot but ask.
 */
export const diagnostics: Feature = {
  capabilities: ({ textDocument }) =>
    textDocument?.diagnostic && !textDocument.publishDiagnostics
      ? { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true } }
      : {},
  bind({ connection, workspace, validation, answer }) {
    const report = (uri: string, previous: string | undefined): DocumentDiagnosticReport => {
      const items = validation.of(uri);
      const resultId = idOf(items);
      return resultId === previous
        ? { kind: "unchanged", resultId }
        : { kind: "full", resultId, items: [...items] };
    };
    connection.languages.diagnostics.on(
      answer(({ textDocument: { uri }, previousResultId }) => report(uri, previousResultId), {
        kind: "full",
        items: [],
      }),
    );
    connection.languages.diagnostics.onWorkspace(
      answer(
        ({ previousResultIds }): WorkspaceDiagnosticReport => {
          const before = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
          const uris = new Set([...before.keys(), ...validation.uris()]);
          return {
            items: [...uris].map((uri) => ({
              uri,
              version: workspace.documents.get(uri)?.version ?? null,
              ...report(uri, before.get(uri)),
            })),
          };
        },
        { items: [] },
      ),
    );
  },
};

/** The same for the same diagnostics. FNV-1a, 32 bits, with the length. */
function idOf(items: readonly Diagnostic[]): string {
  const text = JSON.stringify(items);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return `${text.length}-${hash.toString(16)}`;
}
