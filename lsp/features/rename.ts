import { LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { workspaceEdit } from "../edits.ts";
import type { Feature } from "../feature.ts";
import { shortName } from "../occurrences.ts";
import { offsetAt, rangeOf } from "../positions.ts";
import { renamable, rename as renaming } from "../rename.ts";

/** Gives a thing another name wherever it is named; says why where it cannot. */
export const rename: Feature = {
  capabilities: ({ textDocument }) => ({
    renameProvider: textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
  }),
  bind({ connection, workspace, client, answer }) {
    connection.onPrepareRename(
      answer(({ textDocument: { uri }, position }) => {
        const focus = workspace.focus(uri);
        if (!focus) return null;
        const found = renamable(focus, offsetAt(focus.source, position));
        if (!found.ok) return refused(found.why);
        const { span, definition } = found.at;
        return { range: rangeOf(span), placeholder: shortName(definition) };
      }, null),
    );
    connection.onRenameRequest(
      answer(({ textDocument: { uri }, position, newName }) => {
        const focus = workspace.focus(uri);
        if (!focus) return null;
        const found = renaming(focus, offsetAt(focus.source, position), newName);
        if (!found.ok) return refused(found.why);
        const versioned = client().workspace?.workspaceEdit?.documentChanges === true;
        return workspaceEdit(found.edits, focus.root, workspace, versioned);
      }, null),
    );
  },
};

/** Shown by editors beside the name. */
const refused = (why: string): ResponseError<void> =>
  new ResponseError(LSPErrorCodes.RequestFailed, why.slice(0, 1).toUpperCase() + why.slice(1));
