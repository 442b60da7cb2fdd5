import { LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { workspaceEdit, type EditsIn } from "../edits.ts";
import { elsewhere } from "../elsewhere.ts";
import type { Feature } from "../feature.ts";
import { occurrencesHere, shortName } from "../occurrences.ts";
import { offsetAt, rangeOf } from "../positions.ts";
import { renamable, rename as renaming } from "../rename.ts";
import type { Focus } from "../root.ts";
import type { Workspace } from "../workspace.ts";

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
        const offset = offsetAt(focus.source, position);
        const parts: EditsIn[] = [];
        for (const place of everywhere(workspace, focus, offset)) {
          const found = renaming(place.focus, place.offset, newName);
          if (!found.ok) return refused(found.why);
          parts.push({ root: place.focus.root, edits: found.edits });
        }
        const versioned = client().workspace?.workspaceEdit?.documentChanges === true;
        return workspaceEdit(parts, workspace, versioned);
      }, null),
    );
  },
};

/** What stands at an offset, and where the same is defined as the policies of other folders see it. */
function everywhere(
  workspace: Workspace,
  focus: Focus,
  offset: number,
): readonly { readonly focus: Focus; readonly offset: number }[] {
  const here = { focus, offset };
  const found = renamable(focus, offset);
  if (!found.ok) return [here];
  const { definition } = found.at;
  const others = elsewhere(workspace, focus, definition).flatMap((other) => {
    const home = occurrencesHere(other, definition).find(({ defines }) => defines);
    return home ? [{ focus: other, offset: home.span.start }] : [];
  });
  return [here, ...others];
}

/** Shown by editors beside the name. */
const refused = (why: string): ResponseError<void> =>
  new ResponseError(LSPErrorCodes.RequestFailed, why.slice(0, 1).toUpperCase() + why.slice(1));
