import * as vscode from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient";
import { noticePointing } from "./progress.ts";

/** What the language server is told and asked about, wherever it runs. */
export function clientOptions(): LanguageClientOptions {
  return {
    // The server asks by itself for the catalogues beside policies.
    documentSelector: schemes().map((scheme) => ({ scheme, language: "proffer" })),
    diagnosticCollectionName: "proffer",
    initializationOptions: { asksForReasons: true },
    middleware: {
      ...noticePointing,
      handleDiagnostics(uri, diagnostics, next) {
        for (const diagnostic of diagnostics) linkToPage(diagnostic);
        next(uri, diagnostics);
      },
    },
  };
}

/**
 * Where the texts are from that people write: not those of the past that are shown to compare with,
 * from a repository or from the editor's own store.
 */
function schemes(): readonly string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return [...new Set(["file", "untitled", ...folders.map(({ uri }) => uri.scheme)])];
}

/** Makes the code that is shown with a problem lead to the page about it. */
function linkToPage(diagnostic: vscode.Diagnostic): void {
  const { code } = diagnostic;
  if (typeof code !== "string") return;
  const args = encodeURIComponent(JSON.stringify([code]));
  diagnostic.code = {
    value: code,
    target: vscode.Uri.parse(`command:proffer.explainProblem?${args}`),
  };
}
