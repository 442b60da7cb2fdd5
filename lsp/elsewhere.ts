import { occurrencesOf } from "./occurrences.ts";
import type { Focus } from "./root.ts";
import type { Workspace } from "./workspace.ts";

/**
 * The files in which a thing is defined, as the policies of other folders see them: where folders of the
 * editor share a file, what is in it has a name in all of them.
 */
export function elsewhere(
  workspace: Workspace,
  focus: Focus,
  definition: string,
): readonly Focus[] {
  const others = workspace.roots().filter((root) => root !== focus.root);
  if (others.length === 0) return [];
  const homes = new Set(
    occurrencesOf(focus, definition)
      .filter(({ defines }) => defines)
      .map(({ span }) => focus.root.uriOf(span.source.path)),
  );
  return others.flatMap((root) =>
    [...homes].flatMap((uri) => {
      const path = root.holds(uri) ? root.pathOf(uri) : null;
      return path === null ? [] : (root.focus(path) ?? []);
    }),
  );
}
