import type { Location } from "vscode-languageserver";
import type { Feature } from "../feature.ts";
import { occurrencesAt, occurrencesOf } from "../occurrences.ts";
import { locationOf, offsetAt } from "../positions.ts";
import type { Focus } from "../root.ts";

/** Every place that names a thing, in all policies that have it, catalogue and mapping among them. */
export const references: Feature = {
  capabilities: { referencesProvider: true },
  bind({ connection, workspace, answer }) {
    connection.onReferences(
      answer(({ textDocument: { uri }, position, context }) => {
        const focus = workspace.focus(uri);
        if (!focus) return [];
        return referencesAt(focus, offsetAt(focus.source, position), context.includeDeclaration);
      }, []),
    );
  },
};

export function referencesAt(focus: Focus, offset: number, withDefinition: boolean): Location[] {
  const [named] = occurrencesAt(focus, offset);
  if (!named) return [];
  return occurrencesOf(focus, named.definition)
    .filter(({ defines }) => withDefinition || !defines)
    .map(({ span }) => locationOf(span, focus.root.uriOf));
}
