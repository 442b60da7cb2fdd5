import type { Model, Site } from "../model/model.ts";
import type { Edit } from "../text/diagnostic.ts";
import type { Source, Span } from "../text/source.ts";
import type { Block, Entry, Extent } from "../syntax/ast.ts";
import { blockOf, entryNodes } from "./place.ts";
import type { Change } from "./rule.ts";

/** Changes as edits of the files as they stand; null where one of them has no place. */
export function editsOf(changes: readonly Change[], model: Model): readonly Edit[] | null {
  const edits: Edit[] = [];
  for (const change of changes) {
    const edit = editOf(change, model);
    if (!edit) return null;
    edits.push({ ...edit, newText: endedAs(edit.span.source, edit.newText) });
  }
  return edits;
}

function editOf({ site, where, newText }: Change, model: Model): Edit | null {
  const span = model.spanOf(site);
  switch (where) {
    case "instead":
      if (newText === "") return removed(span);
      return { span, newText: isEntry(site.node) ? inColumn(newText, [site.node]) : newText };
    case "after":
      return isDeclaration(site) ? below(span, newText) : beside(span, newText, siblings(site));
    case "into": {
      const block = blockIn(site);
      return block && within(model.spanOf({ ...site, node: block }), newText, block.entries);
    }
  }
}

const isEntry = (node: Site["node"]): node is Entry => "kind" in node && node.kind === "Entry";

/** Lines end as those of the file do. */
const endedAs = ({ text }: Source, newText: string): string =>
  newText.includes("\n") ? newText.replaceAll("\n", /\r\n|\n|\r/.exec(text)?.[0] ?? "\n") : newText;

const isDeclaration = ({ declaration, node }: Site): boolean => node === declaration;

/** The braces a change goes into: those of the declaration, or of the entry. */
function blockIn({ declaration, node }: Site): Block | null {
  if (node === declaration) return "block" in declaration ? declaration.block : null;
  return isEntry(node) ? blockOf(node) : null;
}

/** An entry with its line, or, among others on a line, with the comma that parts it from them. */
function removed({ source, start, end }: Span): Edit {
  const { text } = source;
  const lineStart = lineStartOf(text, start);
  const lineEnd = nextLine(text, lineEndOf(text, end));
  const before = text.slice(lineStart, start);
  const after = text.slice(end, lineEnd);
  if (/^\s*$/.test(before) && /^[\s,]*$/.test(after))
    return { span: { source, ...withBlank(text, lineStart, lineEnd) }, newText: "" };
  const comma = /^\s*,[ \t]*/.exec(after);
  if (comma) return { span: { source, start, end: end + comma[0].length }, newText: "" };
  const leading = /,\s*$/.exec(before);
  return {
    span: { source, start: start - (leading?.[0].length ?? 0), end },
    newText: "",
  };
}

/** Lines that are taken out, with one of two blank lines that would then follow each other, or end the file. */
function withBlank(text: string, start: number, end: number): Extent {
  const above = text.slice(0, start);
  const blankAbove = above.trimEnd() === "" || /(?:\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)$/.test(above);
  const blank = /^[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(end));
  if (blankAbove && blank) return { start, end: end + blank[0].length };
  const isLast = blankAbove && text.slice(end).trim() === "";
  const last = isLast && /(\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)$/.exec(above);
  return last ? { start: last.index + last[1]!.length, end } : { start, end };
}

/** A new declaration after another, with a line between them. */
function below({ source, end }: Span, newText: string): Edit {
  const at = lineEndAfter(source, end);
  return { span: { source, start: at, end: at }, newText: `\n\n${newText}` };
}

/** A new entry after another: on a line of its own where the other stands on one. */
function beside({ source, start, end }: Span, newText: string, others: readonly Entry[]): Edit {
  const indent = indentAt(source, start);
  if (indent === null) return { span: { source, start: end, end }, newText: `, ${newText}` };
  const at = lineEndAfter(source, end);
  const line = indented(inColumn(newText, others), indent);
  return { span: { source, start: at, end: at }, newText: `\n${line}` };
}

/** A new last entry of a block. */
function within(
  { source, start, end }: Span,
  newText: string,
  others: readonly Entry[],
): Edit | null {
  const { text } = source;
  const close = end - 1;
  if (text[start] !== "{" || text[close] !== "}") return null;
  const lineStart = lineStartOf(text, close);
  const closing = text.slice(lineStart, close);
  if (lineStart > start && /^\s*$/.test(closing)) {
    const indent = indentWithin(source, start) ?? `${closing}  `;
    return {
      span: { source, start: lineStart, end: lineStart },
      newText: `${indented(inColumn(newText, others), indent)}\n`,
    };
  }
  // All on one line, or the closing brace behind the last entry.
  const behind = text.slice(start + 1, close).trimEnd();
  const at = start + 1 + behind.length;
  const join = behind === "" ? " " : behind.endsWith(",") ? " " : ", ";
  return { span: { source, start: at, end: close }, newText: `${join}${newText} ` };
}

/** How the first line within braces is indented. */
function indentWithin({ text }: Source, open: number): string | null {
  const line = /^\{[^\r\n]*(?:\r\n|\n|\r)([ \t]+)\S/.exec(text.slice(open, open + 400));
  return line ? line[1]! : null;
}

/** White space before a place when nothing else stands before it on its line; null otherwise. */
function indentAt({ text }: Source, at: number): string | null {
  const before = text.slice(lineStartOf(text, at), at);
  return /^\s*$/.test(before) ? before : null;
}

/** The end of the line, when only a comment or a comma is left of it; else the place itself. */
function lineEndAfter({ text }: Source, at: number): number {
  const end = lineEndOf(text, at);
  return /^[ \t]*,?[ \t]*(?:\/\/.*)?$/.test(text.slice(at, end)) ? end : at;
}

const isEnd = (char: string | undefined): boolean => char === "\n" || char === "\r";

function lineStartOf(text: string, at: number): number {
  let start = at;
  while (start > 0 && !isEnd(text[start - 1])) start--;
  return start;
}

/** Before what ends the line. */
function lineEndOf(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isEnd(text[end])) end++;
  return end;
}

const nextLine = (text: string, end: number): number =>
  Math.min(text.startsWith("\r\n", end) ? end + 2 : end + 1, text.length);

/** The entries among which one stands. */
function siblings({ declaration, node }: Site): readonly Entry[] {
  const open = [entryNodes(declaration)];
  for (const entries of open) {
    if (entries.some((entry) => entry === node)) return entries;
    for (const entry of entries) open.push(blockOf(entry)?.entries ?? []);
  }
  return [];
}

/** An entry on one line, its value in the column of the others, if they have one. */
function inColumn(newText: string, others: readonly Entry[]): string {
  const [, word, value] = /^(\w+) +(\S.*)$/.exec(newText) ?? [];
  const last = others.findLast(({ word: { span }, value: said }) => {
    const gap = said ? said.span.start - span.end : 0;
    return gap > 1 && gap < 20;
  });
  if (!word || !last) return newText;
  const column = last.value!.span.start - last.word.span.start;
  return `${word.padEnd(Math.max(column, word.length + 2))}${value}`;
}

const indented = (text: string, indent: string): string =>
  text
    .split("\n")
    .map((line) => (line === "" ? line : indent + line))
    .join("\n");
