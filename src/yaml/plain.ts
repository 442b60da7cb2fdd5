import type { Source } from "../text/source.ts";
import { isFree, plainFlow } from "./flow.ts";
import { quoted, unquoted } from "./scalar.ts";
import { lineSpan, type Entry, type Leaf, type Tree } from "./tree.ts";

/**
 * Reads what most files are: maps and lists by indentation with values that end in their lines, no
 * anchors, tags, blocks of text or mistakes; and JSON. Null for anything else, which is a question
 * for the whole of YAML. To warm that up takes longer than all the rest of checking a small policy.
 * Where this answers, both give the same tree, and a test holds them to it.
 */
export function plainTree(source: Source): Tree | null {
  const { text } = source;
  if (/\r(?!\n)|^(?:---|\.\.\.|%)/m.test(text)) return null;
  const opening = /^[ \t\r\n]*(?=[[{])/.exec(text)?.[0].length;
  if (opening !== undefined) {
    const read = plainFlow(source, opening, true);
    return read && /^[ \t\r\n]*$/.test(text.slice(read.end)) ? read.tree : null;
  }
  const lines = linesIn(text);
  return lines?.[0]?.indent === 0 ? blocks(source, lines) : null;
}

interface Line {
  /** Columns before the first character that is no blank. */
  readonly indent: number;
  readonly start: number;
  /** Where the line ends. */
  readonly end: number;
}

/** So that there are no more lines, and values in them, than memory has room for. */
const mostText = 4_000_000;
const mostLines = 500_000;

/** The lines that say something; null where there is more than lines, or too many. */
function linesIn(text: string): readonly Line[] | null {
  if (text.length > mostText || /[\t\uFEFF]/.test(text)) return null;
  const lines: Line[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const indent = line.search(/[^ ]/);
    if (indent === -1 || line[indent] === "#") continue;
    if (lines.length === mostLines) return null;
    lines.push({ indent, start: index + indent, end: index + line.length });
  }
  return lines;
}

/** Levels that are followed here; the whole of YAML says what is wrong with more. */
const followed = 40;

function blocks(source: Source, all: readonly Line[]): Tree | null {
  const { text } = source;
  const lines = [...all];
  let at = 0;

  const isItem = ({ start, end }: Line): boolean =>
    text[start] === "-" && (start + 1 === end || text[start + 1] === " ");

  /** The list or map that begins in this line. */
  function block(depth: number): Tree | null {
    if (depth > followed) return null;
    return isItem(lines[at]!) ? list(depth) : map(depth);
  }

  function list(depth: number): Tree | null {
    const { indent, start } = lines[at]!;
    const items: Tree[] = [];
    for (let line = lines[at]; line?.indent === indent && isItem(line); line = lines[at]) {
      const inside = behindBlanks(line.start + 1);
      const isMap = keyAt(inside, line.end) !== null;
      // `- id: tasks` begins a map whose entries stand in the column of `id`.
      if (isMap) lines[at] = { ...line, indent: indent + inside - line.start, start: inside };
      const item = isMap ? map(depth + 1) : value(inside, line.end, indent);
      if (!item) return null;
      items.push(item);
    }
    return isOver(indent) ? { kind: "list", span: lineSpan(source, start), items } : null;
  }

  function map(depth: number): Tree | null {
    const { indent, start } = lines[at]!;
    const entries = new Map<string, Entry>();
    for (let line = lines[at]; line?.indent === indent && !isItem(line); line = lines[at]) {
      const key = keyAt(line.start, line.end);
      if (!key || !isFree(key.text, entries)) return null;
      const inside = behindBlanks(key.span.end + 1);
      const isBelow = inside >= line.end || text[inside] === "#";
      const held = isBelow ? below(indent, depth) : value(inside, line.end, indent);
      if (!held) return null;
      entries.set(key.text, { key: key.text, keySpan: key.span, value: held });
    }
    return isOver(indent) && entries.size > 0
      ? { kind: "map", span: lineSpan(source, start), entries }
      : null;
  }

  /** What stands in the lines under a key. */
  function below(indent: number, depth: number): Tree | null {
    const next = lines[++at];
    if (!next || next.indent < indent || (next.indent === indent && !isItem(next))) return null;
    return block(depth + 1);
  }

  /** Whether the next line belongs to something further out, or to the map around a list. */
  const isOver = (indent: number): boolean => (lines[at]?.indent ?? -1) <= indent;

  /** A value that ends in its line: no line that follows is indented more. */
  function value(start: number, end: number, indent: number): Tree | null {
    at++;
    if (!isOver(indent)) return null;
    const char = text[start];
    if (char === "[" || char === "{" || char === '"' || char === "'") {
      const flows = char === "[" || char === "{";
      const read = flows ? plainFlow(source, start, false) : quoted(source, start);
      return read && /^ *(?: #.*)?$/.test(text.slice(read.end, end)) ? read.tree : null;
    }
    const comment = text.slice(start, end).indexOf(" #");
    const said = text.slice(start, comment === -1 ? end : start + comment).trimEnd();
    if (/:(?: |$)/.test(said)) return null;
    return unquoted(source, start, start + said.length)?.tree ?? null;
  }

  /** The key that stands there before a colon. */
  function keyAt(start: number, end: number): Leaf | null {
    plainKey.lastIndex = start;
    const word = plainKey.exec(text)?.[0];
    const key =
      word === undefined
        ? text[start] === '"' || text[start] === "'"
          ? quoted(source, start)
          : null
        : unquoted(source, start, start + word.length);
    if (!key || key.end >= end || text[key.end] !== ":") return null;
    return key.end + 1 === end || text[key.end + 1] === " " ? key.tree : null;
  }

  function behindBlanks(from: number): number {
    let place = from;
    while (text[place] === " ") place++;
    return place;
  }

  const tree = block(0);
  return at === lines.length ? tree : null;
}

const plainKey = /[A-Za-z\d_$.(][\w$.()/+-]{0,99}(?: [\w$.()/+-]{1,99}){0,9}/y;
