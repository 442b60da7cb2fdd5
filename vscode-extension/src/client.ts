import * as vscode from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient";
import { noticePointing } from "./progress.ts";

/** What the language server is told and asked about, wherever it runs. */
export function clientOptions(): LanguageClientOptions {
  return {
    // The server asks by itself for the catalogues beside policies.
    documentSelector: [{ language: "proffer" }],
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
