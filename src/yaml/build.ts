import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Scalar,
  type YAMLMap,
} from "yaml";
import type { Diagnostic } from "../text/diagnostic.ts";
import type { Source, Span } from "../text/source.ts";
import { problem, type ReadCode, type Said } from "./problem.ts";
import { lineSpan, type Entry, type Leaf, type Tree } from "./tree.ts";

/** Values once every alias is written out. */
export const mostValues = 1_000_000;

/**
 * The tree of a parsed document, in one pass: aliases followed, keys made texts, what is repeated
 * or means nothing reported. No tree when its aliases never end or it is too deep.
 */
export function treeOf(
  source: Source,
  root: Node,
): { readonly root: Tree | null; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const anchors = new Map<string, Tree | "open">();
  /** How many values a tree comes to when its aliases are written out. */
  const sizes = new Map<Tree, number>();
  let stopped = false;

  function build(node: unknown): Tree {
    const span = spanOf(node);
    if (isAlias(node)) return aliased(node.source, span);
    if (stopped || (!isScalar(node) && !isMap(node) && !isSeq(node))) return nothing(span);
    if (node.tag && !knownTags.has(node.tag)) {
      report(span, "unknown-tag", [`the tag \`${node.tag}\` means nothing here`]);
    }
    if (node.anchor) anchors.set(node.anchor, "open");
    const tree: Tree = isScalar(node)
      ? leaf(node, span)
      : isMap(node)
        ? { kind: "map", span, entries: entriesIn(node) }
        : { kind: "list", span, items: node.items.map((item) => build(item)) };
    measure(tree);
    if (node.anchor) anchors.set(node.anchor, tree);
    return tree;
  }

  function entriesIn(node: YAMLMap): ReadonlyMap<string, Entry> {
    const entries = new Map<string, Entry>();
    for (const pair of node.items) {
      const keySpan = spanOf(pair.key);
      const value = pair.value ? build(pair.value) : nothing({ ...keySpan, start: keySpan.end });
      if (stopped) break;
      const key = keyOf(pair.key, keySpan);
      const first = key === null ? undefined : entries.get(key);
      if (first) {
        report(keySpan, "duplicate-key", [
          `\`${key}\` is written twice here`,
          { text: "first written here", span: first.keySpan },
        ]);
      } else if (key !== null) entries.set(key, { key, keySpan, value });
    }
    return entries;
  }

  function keyOf(node: unknown, span: Span): string | null {
    const key = isScalar(node) ? textIn(node) : null;
    if (key === null) {
      report(span, "odd-key", ["a key is one word or text, not a list, a map or an alias"]);
    } else if (key === "__proto__") {
      report(span, "odd-key", ["`__proto__` cannot be a key"]);
    } else if (key === "<<" && (node as Scalar).type === "PLAIN") {
      report(span, "odd-key", [
        "`<<` does not merge maps here",
        "merging belongs to an older YAML; write the keys out",
      ]);
    } else return key;
    return null;
  }

  function aliased(name: string, span: Span): Tree {
    const tree = anchors.get(name);
    if (tree === undefined) {
      report(span, "unknown-alias", [
        `\`*${name}\` stands for nothing, since no \`&${name}\` comes before it`,
      ]);
    } else if (tree === "open") {
      stop(span, "endless-alias", [`\`*${name}\` stands within what it stands for`]);
    } else return tree;
    return nothing(span);
  }

  function measure(tree: Tree): void {
    if (tree.kind === "leaf") return;
    let size = 1;
    if (tree.kind === "list") for (const item of tree.items) size += sizes.get(item) ?? 1;
    else for (const { value } of tree.entries.values()) size += sizes.get(value) ?? 1;
    sizes.set(tree, size);
    if (size > mostValues) {
      const most = mostValues.toLocaleString("en");
      stop(tree.span, "endless-alias", [
        `written out, the aliases here come to more than ${most} values`,
      ]);
    }
  }

  function spanOf(node: unknown): Span {
    const [start, end] = (node as Node | null)?.range ?? [0, 0];
    if (isCollection(node) && !node.flow) return lineSpan(source, start);
    // The library counts a carriage return at the end of a line as part of the value.
    const length = source.text.slice(start, end).trimEnd().length;
    return { source, start, end: start + length };
  }

  function report(span: Span, code: ReadCode, said: Said): void {
    if (!stopped) diagnostics.push(problem(span, code, said));
  }

  /** Nothing after this is worth saying. */
  function stop(span: Span, code: ReadCode, said: Said): void {
    report(span, code, said);
    stopped = true;
  }

  const tree = build(root);
  return { root: stopped ? null : tree, diagnostics };
}

const knownTags = new Set(
  ["str", "int", "float", "bool", "null", "map", "seq"].map((name) => `tag:yaml.org,2002:${name}`),
);

function leaf(node: Scalar, span: Span): Leaf {
  const { value } = node;
  const text = textIn(node);
  const simple = typeof value === "number" || typeof value === "boolean" || value === null;
  return { kind: "leaf", span, value: simple ? value : text, text };
}

const textIn = (node: Scalar): string =>
  typeof node.value === "string" ? node.value : (node.source ?? String(node.value));

const nothing = (span: Span): Leaf => ({ kind: "leaf", span, value: null, text: "" });
