import type { TextEdit } from "vscode-languageserver";
import { formatOnType, formatRange, formattingEdits } from "../../src/format/edits.ts";
import type { Edit } from "../../src/text/diagnostic.ts";
import type { Feature } from "../feature.ts";
import { offsetAt, spanAt, textEditOf } from "../positions.ts";
import type { Focus } from "../root.ts";

/**
 * Lays policies out in the one style there is, in edits as small as can be. What the editor says of
 * tabs does not matter. A file with a syntax error is left alone; of one that is being typed in only the
 * declaration at hand is laid out, once it can be read.
 */
export const formatting: Feature = {
  capabilities: {
    documentFormattingProvider: true,
    documentRangeFormattingProvider: { rangesSupport: true },
    documentOnTypeFormattingProvider: { firstTriggerCharacter: "}", moreTriggerCharacter: ["\n"] },
  },
  bind({ connection, workspace, answer }) {
    const policyAt = (uri: string): Focus | null => {
      const focus = workspace.focus(uri);
      return focus?.parsed ? focus : null;
    };
    connection.onDocumentFormatting(
      answer(({ textDocument: { uri } }) => {
        const focus = policyAt(uri);
        if (!focus) return [];
        const broken = focus.parsed?.diagnostics.some(({ severity }) => severity === "error");
        if (!broken) return shown(formattingEdits(focus.source));
        connection.console.info(
          `proffer: ${focus.path} has a syntax error, so that it is not formatted`,
        );
        return [];
      }, []),
    );
    connection.onDocumentRangeFormatting(
      answer(({ textDocument: { uri }, range }) => {
        const focus = policyAt(uri);
        return focus ? shown(formatRange(focus.source, spanAt(focus.source, range))) : [];
      }, []),
    );
    connection.onDocumentRangesFormatting(
      answer(({ textDocument: { uri }, ranges }) => {
        const focus = policyAt(uri);
        if (!focus) return [];
        const edits = ranges.flatMap((range) =>
          formatRange(focus.source, spanAt(focus.source, range)),
        );
        return shown(eachOnce(edits));
      }, []),
    );
    connection.onDocumentOnTypeFormatting(
      answer(({ textDocument: { uri }, position, ch }) => {
        const focus = policyAt(uri);
        if (!focus) return [];
        return shown(formatOnType(focus.source, offsetAt(focus.source, position), ch));
      }, []),
    );
  },
};

const shown = (edits: readonly Edit[]): TextEdit[] => edits.map(textEditOf);

/** Two ranges may touch the same declaration. */
function eachOnce(edits: readonly Edit[]): readonly Edit[] {
  const byPlace = new Map(edits.map((edit) => [`${edit.span.start} ${edit.span.end}`, edit]));
  return [...byPlace.values()];
}
