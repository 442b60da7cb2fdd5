import type * as ast from "../syntax/ast.ts";
import { finding, type Finding } from "./finding.ts";

/** What may stand in a list. */
type Item = ast.List["items"][number];
type Placed = Pick<Item, "span">;

/**
 * The names of a list, each once: what is listed twice is reported. `keyOf` tells them apart, where
 * that is not done by how they are written.
 */
export function eachOnce(
  items: readonly Item[],
  report: (found: Finding) => void,
  keyOf: (name: ast.Name) => string = ({ text }) => text,
): readonly ast.Name[] {
  const first = new Map<string, ast.Name>();
  for (const [index, item] of items.entries()) {
    if (item.kind !== "Name") continue;
    const key = keyOf(item);
    const before = first.get(key);
    if (before) report(listedTwice(item.text, item, before, items[index - 1]!));
    else first.set(key, item);
  }
  return [...first.values()];
}

/** Something is in a list already. What stands before it is where it can be taken out. */
export function listedTwice(text: string, item: Placed, before: Placed, previous: Placed): Finding {
  const edit = { at: { start: previous.span.end, end: item.span.end }, newText: "" };
  return finding("check/duplicate-member", item, `\`${text}\` is listed twice`, {
    notes: [{ text: "it is listed here first", at: before.span }],
    fixes: [{ title: `leave out the second \`${text}\``, edits: [edit] }],
  });
}
