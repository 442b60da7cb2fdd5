import type { LanguageClientOptions } from "vscode-languageclient";

/** What the language server is told and asked about, wherever it runs. */
export function clientOptions(): LanguageClientOptions {
  return {
    // The server asks by itself for the catalogues beside policies.
    documentSelector: [{ language: "proffer" }],
    diagnosticCollectionName: "proffer",
    markdown: { supportHtml: false },
  };
}
