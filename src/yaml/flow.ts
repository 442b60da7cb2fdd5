import type { Source } from "../text/source.ts";
import { quoted, unquoted, type ReadOf } from "./scalar.ts";
import type { Entry, Leaf, Tree } from "./tree.ts";

/** Levels, and values, that are followed here; the whole of YAML says what is wrong with more. */
const followed = 40;
const mostValues = 1_000_000;

/**
 * Reads the list in `[ ]` or map in `{ }` that begins at `start`, over several lines if it may, as
 * JSON has them and YAML mostly. Null for anything else.
 */
export function plainFlow(source: Source, start: number, overLines: boolean): ReadOf<Tree> {
  const { text } = source;
  let values = 0;
  const blank = overLines ? /[ \t\r\n]*/y : / */y;

  function skip(at: number): number {
    blank.lastIndex = at;
    blank.test(text);
    return blank.lastIndex;
  }

  function value(at: number, depth: number): ReadOf<Tree> {
    if (depth > followed || ++values > mostValues) return null;
    const char = text[at];
    if (char === "[") return list(at, depth);
    if (char === "{") return map(at, depth);
    return leaf(at);
  }

  function leaf(at: number): ReadOf<Leaf> {
    const char = text[at];
    if (char === '"' || char === "'") return quoted(source, at);
    marks.lastIndex = at;
    const end = marks.exec(text)?.index ?? text.length;
    return unquoted(source, at, at + text.slice(at, end).trimEnd().length);
  }

  function list(opening: number, depth: number): ReadOf<Tree> {
    const items: Tree[] = [];
    let at = skip(opening + 1);
    while (text[at] !== "]") {
      const item = value(at, depth + 1);
      if (!item) return null;
      items.push(item.tree);
      const next = behind(item.end, "]");
      if (next === null) return null;
      at = next;
    }
    return ended({ kind: "list", span: { source, start: opening, end: at + 1 }, items });
  }

  function map(opening: number, depth: number): ReadOf<Tree> {
    const entries = new Map<string, Entry>();
    let at = skip(opening + 1);
    while (text[at] !== "}") {
      const key = leaf(at);
      if (!key || !isFree(key.tree.text, entries)) return null;
      // JSON has no blank behind a colon; without quotes that would be part of the text.
      if (text[key.end] !== ":") return null;
      const inside = skip(key.end + 1);
      if (inside === key.end + 1 && text[at] !== '"') return null;
      const held = value(inside, depth + 1);
      if (!held) return null;
      const { text: name, span } = key.tree;
      entries.set(name, { key: name, keySpan: span, value: held.tree });
      const next = behind(held.end, "}");
      if (next === null) return null;
      at = next;
    }
    return ended({ kind: "map", span: { source, start: opening, end: at + 1 }, entries });
  }

  /** Where the next member begins, or the closing bracket stands. */
  function behind(end: number, closing: string): number | null {
    const at = skip(end);
    if (text[at] === ",") return skip(at + 1);
    return text[at] === closing ? at : null;
  }

  return value(start, 0);
}

/** What ends a text without quotes within brackets. */
const marks = /[,[\]{}\r\n]|:(?=[\s,[\]{}]|$)| #/g;

const ended = (tree: Tree): ReadOf<Tree> => ({ tree, end: tree.span.end });

/** Keys that mean something else, or are written twice, have sentences of their own. */
export const isFree = (key: string, entries: ReadonlyMap<string, Entry>): boolean =>
  key !== "__proto__" && key !== "<<" && !entries.has(key);
