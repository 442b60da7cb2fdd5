import { isScalar, Lexer, parseDocument } from "yaml";
import type { Diagnostic } from "../text/diagnostic.ts";
import type { Source } from "../text/source.ts";
import { brokenYaml } from "./broken.ts";
import { problem, treeOf } from "./build.ts";
import type { Tree } from "./tree.ts";

/** Characters of a file: those of 16 MB. */
export const largestFile = 16 * 1024 * 1024;
/** Names, texts, numbers, punctuation and line ends: what memory goes by, half a kilobyte each. */
export const mostMarks = 1_000_000;

export interface Read {
  /** Null when the file could not be read at all, or says nothing. */
  readonly root: Tree | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads YAML 1.2 or JSON. Never throws; time and memory are bounded whatever the text. */
export function readYaml(source: Source): Read {
  const refused = refusal(source);
  if (refused) return { root: null, diagnostics: [refused] };

  const { contents, errors } = parseDocument(source.text, {
    prettyErrors: false,
    uniqueKeys: false,
    merge: false,
  });
  const [broken] = errors;
  if (broken) return { root: null, diagnostics: [brokenYaml(source, broken)] };
  if (contents === null || (isScalar(contents) && contents.value === null && !contents.source)) {
    const empty = problem({ source, start: 0, end: 0 }, "empty-file", ["this file says nothing"]);
    return { root: null, diagnostics: [empty] };
  }
  return treeOf(source, contents);
}

/** What is refused before it is parsed, because parsing it would take too much, or make no sense. */
function refusal(source: Source): Diagnostic | null {
  const { text } = source;
  const start = { source, start: 0, end: 0 };
  if (text.length > largestFile) {
    return problem(start, "too-large", [
      "this file is larger than 16 MB",
      "split it, or leave out what Proffer does not need",
    ]);
  }
  // oxlint-disable-next-line no-control-regex -- these are what is looked for.
  const control = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/.exec(text);
  if (control) {
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    const span = { source, start: control.index, end: control.index + 1 };
    return problem(span, "control-character", [
      `the control character U+${code} cannot stand here`,
      "the file may be damaged, or in another encoding than UTF-8",
    ]);
  }
  return hasTooManyMarks(text)
    ? problem(start, "too-large", [
        `this file says more than is read from one file`,
        `at most ${mostMarks.toLocaleString("en")} names, texts, numbers and marks; split it, or leave out what Proffer does not need`,
      ])
    : null;
}

function hasTooManyMarks(text: string): boolean {
  // Fewer characters than this cannot make too many marks.
  if (text.length < mostMarks / 2) return false;
  let marks = 0;
  for (const _ of new Lexer().lex(text)) if (++marks > mostMarks) return true;
  return false;
}
