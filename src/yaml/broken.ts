import { YAMLError, type Document, type ErrorCode } from "yaml";
import type { Diagnostic } from "../text/diagnostic.ts";
import type { Source } from "../text/source.ts";

/** What is wrong with text that is no YAML, in our words: the first mistake, which makes the others. */
export function brokenYaml(source: Source, error: YAMLError | Document): Diagnostic {
  const [from, to] = error instanceof YAMLError ? error.pos : (error.range ?? [0, 0]);
  const { message, note }: Sentence =
    error instanceof YAMLError
      ? (inOurWords(error.message) ??
        sentences[error.code] ?? { message: asSentence(error.message) })
      : { message: "a second document begins here, and a file holds one" };
  const start = Math.min(from, source.text.length);
  return {
    code: "input/broken-yaml",
    severity: "error",
    message,
    span: { source, start, end: endOfPart(source.text, start, to) },
    notes: note === undefined ? [] : [{ text: note }],
    fixes: [],
  };
}

interface Sentence {
  readonly message: string;
  readonly note?: string;
}

const sentences: { readonly [C in ErrorCode]?: Sentence } = {
  TAB_AS_INDENT: {
    message: "a tab indents this line, and YAML is indented by spaces only",
  },
  BAD_INDENT: {
    message: "the indentation of this line fits none of the lines above",
    note: "entries of one map, and items of one list, begin in the same column",
  },
  MULTILINE_IMPLICIT_KEY: {
    message: "this is neither a key with a value nor part of the text above",
    note: "a key is followed by a colon and a space: `name: Tasks`",
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: "a second colon and space stand in this line",
    note: 'text with a colon and a space stands in quotes: `name: "Tasks: the basics"`',
  },
  BLOCK_IN_FLOW: {
    message: "within `[ ]` or `{ }` nothing is indented into lists or maps",
    note: "write the inner list or map in brackets too",
  },
  BAD_SCALAR_START: {
    message: "text cannot begin with this mark",
    note: "put the text in quotes",
  },
  BAD_DQ_ESCAPE: {
    message: "this backslash sequence means nothing in quoted text",
    note: "write `\\\\` for a backslash",
  },
  DUPLICATE_KEY: { message: "this key is written twice" },
};

function inOurWords(message: string): Sentence | null {
  if (/^Missing closing .quote/.test(message)) {
    return { message: "the text in quotes that begins before this is never closed" };
  }
  if (message.startsWith("Sequence item without")) return sentences.BAD_INDENT!;
  const bracket = /must be sufficiently indented and end with a ([\]}])/.exec(message)?.[1];
  if (bracket === undefined) return null;
  const opening = bracket === "]" ? "[" : "{";
  return { message: `a \`${opening}\` before this is not closed by \`${bracket}\`` };
}

/** The library's own sentence, in the manner of ours. */
function asSentence(message: string): string {
  const first = message.split("\n", 1)[0]!.trim().replace(/[.:]$/, "");
  return first.charAt(0).toLowerCase() + first.slice(1);
}

/** A mistake is shown within its line. */
function endOfPart(text: string, start: number, end: number): number {
  const lineEnd = text.slice(start).search(/[\r\n]|$/) + start;
  return Math.max(Math.min(start + 1, text.length), Math.min(end, lineEnd));
}
