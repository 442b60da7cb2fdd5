import type { Span } from "../text/source.ts";
import { entriesOf, itemsOf, textOf, valueOf, type Tree } from "../yaml/tree.ts";

/** A product as it stands in the file, and where its id does. */
export interface Listed {
  readonly id: string;
  readonly span: Span;
  readonly tree: Tree;
}

/** The products of a catalogue that say which they are, in order, repeated ones too. */
export function listedIn(root: Tree): readonly Listed[] {
  const list = listOf(root);
  if (list?.kind === "map") {
    return entriesOf(list).map(({ key, keySpan, value }) => ({
      id: key,
      span: keySpan,
      tree: value,
    }));
  }
  return itemsOf(list).flatMap((tree) => {
    const id = valueOf(tree, "id");
    const text = textOf(id)?.trim();
    return id && text ? [{ id: text, span: id.span, tree }] : [];
  });
}

/** Whether the list is missing, or some product says no id: nobody knows then which product it is. */
export function someAreNameless(root: Tree): boolean {
  const list = listOf(root);
  return list === null || itemsOf(list).some((tree) => !textOf(valueOf(tree, "id"))?.trim());
}

const listOf = (root: Tree): Tree | null =>
  root.kind === "list" ? root : valueOf(root, "products");
