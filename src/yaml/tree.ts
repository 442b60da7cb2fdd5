import type { Diagnostic } from "../text/diagnostic.ts";
import type { Source, Span } from "../text/source.ts";

/** What a YAML or JSON file says, and where it says it. Aliases share the tree they stand for. */
export type Tree = MapTree | ListTree | Leaf;

export interface MapTree {
  readonly kind: "map";
  readonly span: Span;
  readonly entries: ReadonlyMap<string, Entry>;
}
export interface Entry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Tree;
}
export interface ListTree {
  readonly kind: "list";
  readonly span: Span;
  readonly items: readonly Tree[];
}
export interface Leaf {
  readonly kind: "leaf";
  readonly span: Span;
  readonly value: string | number | boolean | null;
  /** As it is written, without quotes: `6.10` for the number 6.1, so that no digit is lost. */
  readonly text: string;
}

/** What was read of a file, and what is wrong with it. */
export interface Read {
  /** Null when the file could not be read at all, or says nothing. */
  readonly root: Tree | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** The span of a list or map that goes by indentation: its first line, from where it begins. */
export function lineSpan(source: Source, start: number): Span {
  const { text } = source;
  const length = text.slice(start).search(/[\r\n]|$/);
  return { source, start, end: start + text.slice(start, start + length).trimEnd().length };
}

/** What a key or a leaf says, without its quotation marks. */
export function innerSpan({ source, start, end }: Span): Span {
  const mark = source.text[start];
  const quoted =
    (mark === '"' || mark === "'") && end - start >= 2 && source.text[end - 1] === mark;
  return quoted ? { source, start: start + 1, end: end - 1 } : { source, start, end };
}

export const entryOf = (tree: Tree | null | undefined, key: string): Entry | null =>
  tree?.kind === "map" ? (tree.entries.get(key) ?? null) : null;

export const valueOf = (tree: Tree | null | undefined, key: string): Tree | null =>
  entryOf(tree, key)?.value ?? null;

export const entriesOf = (tree: Tree | null | undefined): readonly Entry[] =>
  tree?.kind === "map" ? [...tree.entries.values()] : [];

export const itemsOf = (tree: Tree | null | undefined): readonly Tree[] =>
  tree?.kind === "list" ? tree.items : [];

/** The text of a leaf, numbers as they are written; null for anything else and for nothing. */
export const textOf = (tree: Tree | null | undefined): string | null =>
  tree?.kind === "leaf" && tree.value !== null ? tree.text : null;

/** The leaves of a list, or the one leaf that stands in its place. */
export function leavesOf(tree: Tree | null | undefined): readonly Leaf[] {
  const items = tree?.kind === "list" ? tree.items : tree ? [tree] : [];
  return items.filter((item) => item.kind === "leaf" && item.value !== null) as Leaf[];
}

/** `yes`, `no`, `true` and `false`; null for anything else. */
export function flagOf(tree: Tree | null | undefined): boolean | null {
  if (tree?.kind !== "leaf") return null;
  if (tree.value === true || tree.value === "yes") return true;
  return tree.value === false || tree.value === "no" ? false : null;
}

/** The tree a JSON pointer leads to, and the entry that holds it, if one does. */
export function find(
  root: Tree,
  pointer: string,
): { readonly tree: Tree; readonly entry: Entry | null } {
  let tree = root;
  let entry: Entry | null = null;
  for (const step of pointer.split("/").slice(1)) {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    entry = entryOf(tree, key);
    const next: Tree | undefined = entry?.value ?? itemsOf(tree)[Number(key)];
    if (!next) break;
    tree = next;
  }
  return { tree, entry };
}

/**
 * The tree as plain values. Objects have no prototype, so that no key means anything by itself;
 * what aliases share stays shared.
 */
export function plainOf(root: Tree): unknown {
  const done = new Map<Tree, unknown>();
  const plain = (tree: Tree): unknown => {
    if (tree.kind === "leaf") return tree.value;
    const known = done.get(tree);
    if (known !== undefined) return known;
    const value =
      tree.kind === "list"
        ? tree.items.map(plain)
        : (Object.create(null) as Record<string, unknown>);
    if (tree.kind === "map") {
      for (const entry of tree.entries.values()) {
        (value as Record<string, unknown>)[entry.key] = plain(entry.value);
      }
    }
    done.set(tree, value);
    return value;
  };
  return plain(root);
}
