import type { Location } from "vscode-languageserver";
import { elsewhere } from "../elsewhere.ts";
import type { Feature } from "../feature.ts";
import { occurrencesAt, occurrencesOf } from "../occurrences.ts";
import { locationOf, offsetAt } from "../positions.ts";
import type { Focus } from "../root.ts";
import type { Workspace } from "../workspace.ts";

/** Every place that names a thing, in all policies that have it, catalogue and mapping among them. */
export const references: Feature = {
  capabilities: { referencesProvider: true },
  bind({ connection, workspace, answer }) {
    connection.onReferences(
      answer(({ textDocument: { uri }, position, context }) => {
        const focus = workspace.focus(uri);
        if (!focus) return [];
        const offset = offsetAt(focus.source, position);
        return referencesAt(workspace, focus, offset, context.includeDeclaration);
      }, []),
    );
  },
};

function referencesAt(
  workspace: Workspace,
  focus: Focus,
  offset: number,
  withDefinition: boolean,
): Location[] {
  const [named] = occurrencesAt(focus, offset);
  if (!named) return [];
  const { definition } = named;
  const all = [focus, ...elsewhere(workspace, focus, definition)].flatMap((one) =>
    occurrencesOf(one, definition)
      .filter(({ defines }) => withDefinition || !defines)
      .map(({ span }) => locationOf(span, one.root.uriOf)),
  );
  // Folders that share a file have each seen what stands in it.
  return [...new Map(all.map((location) => [JSON.stringify(location), location])).values()];
}
