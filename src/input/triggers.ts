import type { Bundle } from "../runtime/bundle.ts";
import { entriesOf, itemsOf, textOf, valueOf, type Tree } from "../yaml/tree.ts";
import { feedsFrom } from "./feeds.ts";
import type { Fed, TriggerFrom } from "./mapping.ts";
import { isKnown, isWritten } from "./remarks.ts";
import { instantFrom, textFrom, type Gathering } from "./sources.ts";

/** The triggers of a row: one, or a list of them. */
export function triggersFrom(
  tree: Tree | null,
  bundle: Bundle,
  gathering: Gathering,
): readonly TriggerFrom[] {
  const trees = tree?.kind === "list" ? itemsOf(tree) : tree ? [tree] : [];
  return trees.flatMap((one) => triggerFrom(one, bundle, gathering) ?? []);
}

function triggerFrom(tree: Tree, { triggers }: Bundle, gathering: Gathering): TriggerFrom | null {
  const written = tree.kind === "map" ? valueOf(tree, "name") : tree;
  const name = textFrom(written, gathering);
  if (!written || !name) return null;
  const known = triggers.map(({ id }) => id);
  const { report } = gathering;
  if (
    name.kind === "constant" &&
    !isKnown(report, written.span, "trigger", name.text, { known, needed: true })
  ) {
    return null;
  }
  const at = valueOf(tree, "at");
  const candidates =
    name.kind === "constant" ? triggers.filter(({ id }) => id === name.text) : triggers;
  return {
    name,
    at: textOf(at) === "same" ? null : instantFrom(at, gathering),
    data: dataFrom(tree, candidates, gathering),
  };
}

/** Where a column names the trigger, each field may belong to several triggers, and is read for each. */
function dataFrom(
  tree: Tree,
  triggers: Bundle["triggers"],
  gathering: Gathering,
): ReadonlyMap<string, ReadonlyMap<string, Fed>> {
  const entries = entriesOf(valueOf(tree, "data"));
  const { report } = gathering;
  const fields = [...new Set(triggers.flatMap(({ data }) => data.map(({ id }) => id)))];
  const taken = new Set(entries.map(({ key }) => key));
  const known = entries.filter(({ key, keySpan }) =>
    isKnown(report, keySpan, "trigger data", key, { known: fields, taken, needed: false }),
  );
  for (const { id, data } of triggers.length === 1 ? triggers : []) {
    for (const field of data) {
      if (!field.required || isWritten(field.id, [...taken], fields)) continue;
      report(tree.span, "unfed-fact", `nothing feeds \`${field.id}\`, which \`${id}\` carries`, {
        notes: ["every row would be refused"],
      });
    }
  }
  return new Map(
    triggers.map(({ id, data }) => {
      const carried = known.filter(({ key }) => data.some((field) => field.id === key));
      return [id, feedsFrom(carried, "trigger data", data, gathering)];
    }),
  );
}
