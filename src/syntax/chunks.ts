import { declarationWords } from "../../grammar/entries.ts";
import { endOfText } from "../../grammar/tokens.ts";
import type { Extent } from "./ast.ts";

/** The text of one declaration: from its `///` lines, or its word, to its last token. */
export interface Chunk extends Extent {}

export interface Chunks {
  readonly chunks: readonly Chunk[];
  /** Of `//` and `///`, in order. */
  readonly comments: readonly Extent[];
}

const begins: ReadonlySet<string> = new Set(declarationWords);

/**
 * Splits a file into its declarations without reading them: a declaration word at the start of a line
 * begins one, unless a `.` or `:` follows. Within braces it does so only where no entry and no list
 * can go on: not indented deeper than the declaration being read, and with more on its line.
 *
 * It may begin at the line `from` with which a declaration begins, and stops before the declaration
 * whose start `meets` something; `met` is that start.
 */
export function chunksOf(
  text: string,
  from = 0,
  meets: (start: number) => boolean = () => false,
): Chunks & { readonly met: number | null } {
  const chunks: Chunk[] = [];
  const comments: Extent[] = [];
  /** Where the declaration being read begins; -1 before the first token. */
  let start = -1;
  /** Behind its last token. */
  let end = 0;
  let depth = 0;
  /** Where the `///` lines begin that stand directly above. */
  let docs = -1;
  /** What the line holds so far. */
  let line: "blank" | "comment" | "tokens" = "blank";
  /** Where the line begins, and the column of the declaration being read. */
  let lineAt = from;
  let margin = 0;
  let at = from === 0 && text.charCodeAt(0) === 0xfeff ? 1 : from;

  while (at < text.length) {
    const char = text.charCodeAt(at);
    if (char === 10 || char === 13) {
      at += char === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1;
      // What stands above a blank line documents nothing.
      if (line === "blank") docs = -1;
      line = "blank";
      lineAt = at;
    } else if (isBlank(char)) {
      at++;
    } else if (char === 47 && text.charCodeAt(at + 1) === 47) {
      const comment = at;
      at = endOfLine(text, at);
      comments.push({ start: comment, end: at });
      if (line !== "blank") continue;
      line = "comment";
      if (!isDoc(text, comment)) docs = -1;
      else if (docs < 0) docs = comment;
    } else {
      const inside = depth > 0 && at - lineAt <= margin + 1;
      if (
        line === "blank" &&
        isLower(char) &&
        (depth === 0 || inside) &&
        beginsDeclaration(text, at, inside)
      ) {
        if (start >= 0) chunks.push({ start, end });
        start = -1;
        depth = 0;
      }
      if (start < 0) {
        start = docs < 0 ? at : docs;
        if (meets(start)) return { chunks, comments, met: start };
        margin = at - lineAt;
      }
      docs = -1;
      line = "tokens";
      if (char === 34) {
        at = endOfChunkText(text, at);
        const last = text.charCodeAt(at - 1);
        // An unclosed text ends at the start of a line, which may begin a declaration.
        if (last === 10 || last === 13) {
          line = "blank";
          lineAt = at;
        }
      } else if (isWordChar(char)) while (isWordChar(text.charCodeAt(at))) at++;
      else {
        if (char === 123) depth++;
        else if (char === 125 && depth > 0) depth--;
        at++;
      }
      end = at;
    }
  }
  if (start >= 0) chunks.push({ start, end });
  return { chunks, comments, met: null };
}

/** Whether a `///` comment, and not a line of slashes, starts at `at`. */
export const isDoc = (text: string, at: number): boolean =>
  text.charCodeAt(at + 2) === 47 && text.charCodeAt(at + 3) !== 47;

function beginsDeclaration(text: string, at: number, inside: boolean): boolean {
  let end = at;
  while (isWordChar(text.charCodeAt(end))) end++;
  if (!begins.has(text.slice(at, end))) return false;
  while (text.charCodeAt(end) === 32 || text.charCodeAt(end) === 9) end++;
  const next = text.charCodeAt(end);
  if (next === 46 || next === 58) return false;
  return !inside || isWordChar(next) || next === 34 || next === 123;
}

/** A `"""` text that is never closed ends before the next declaration at the margin. */
function endOfChunkText(text: string, start: number): number {
  const end = endOfText(text, start);
  if (!text.startsWith('"""', start)) return end;
  for (let line = start + 1; line < end; line++) {
    const before = text.charCodeAt(line - 1);
    if (before !== 10 && before !== 13) continue;
    if (isLower(text.charCodeAt(line)) && beginsDeclaration(text, line, true)) return line;
  }
  return end;
}

function endOfLine(text: string, at: number): number {
  let end = at;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  return end;
}

/** Blank within a line. Control characters are reported by themselves and count as blank. */
const isBlank = (char: number): boolean =>
  char <= 32 || char === 127 || char === 0xa0 || char === 0xfeff;

const isLower = (char: number): boolean => char >= 97 && char <= 122;

const isWordChar = (char: number): boolean =>
  (char >= 97 && char <= 122) ||
  (char >= 65 && char <= 90) ||
  (char >= 48 && char <= 57) ||
  char === 95;
