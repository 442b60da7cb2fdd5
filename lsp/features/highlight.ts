import { DocumentHighlightKind, type DocumentHighlight } from "vscode-languageserver";
import type { Feature } from "../feature.ts";
import { occurrencesAt, occurrencesHere } from "../occurrences.ts";
import { offsetAt, rangeOf } from "../positions.ts";
import type { Focus } from "../root.ts";

/** The other places of this file that name what the caret is on. */
export const highlight: Feature = {
  capabilities: { documentHighlightProvider: true },
  bind({ connection, workspace, answer }) {
    connection.onDocumentHighlight(
      answer(({ textDocument: { uri }, position }) => {
        const focus = workspace.focus(uri);
        return focus ? highlightsAt(focus, offsetAt(focus.source, position)) : [];
      }, []),
    );
  },
};

export function highlightsAt(focus: Focus, offset: number): DocumentHighlight[] {
  const [named] = occurrencesAt(focus, offset);
  if (!named) return [];
  return occurrencesHere(focus, named.definition).map(({ span, defines }) => ({
    range: rangeOf(span),
    kind: defines ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
