import { TextDocument } from "vscode-languageserver-textdocument";
import type { TextDocumentContentChangeEvent } from "vscode-languageserver";
import { keyOf } from "./uri.ts";

/** What is open in the editor, as it stands there. */
export interface Documents {
  open(uri: string, language: string, version: number, text: string): void;
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void;
  close(uri: string): void;
  /** Undefined for what is not open. */
  get(uri: string): TextDocument | undefined;
  all(): Iterable<TextDocument>;
}

export function newDocuments(): Documents {
  const open = new Map<string, TextDocument>();
  return {
    open(uri, language, version, text) {
      open.set(keyOf(uri), TextDocument.create(uri, language, version, text));
    },
    change(uri, version, changes) {
      const document = open.get(keyOf(uri));
      if (document) TextDocument.update(document, [...changes], version);
    },
    close(uri) {
      open.delete(keyOf(uri));
    },
    get: (uri) => open.get(keyOf(uri)),
    all: () => open.values(),
  };
}
