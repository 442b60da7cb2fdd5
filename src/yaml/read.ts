import type { Diagnostic } from "../text/diagnostic.ts";
import type { Source } from "../text/source.ts";
import { readAnyYaml } from "./any.ts";
import { plainTree } from "./plain.ts";
import { problem } from "./problem.ts";
import type { Read } from "./tree.ts";

/** Characters of a file: those of 16 MB. */
const largestFile = 16 * 1024 * 1024;

/** Reads YAML 1.2 or JSON. Never throws; time and memory are bounded whatever the text. */
export function readYaml(source: Source): Read {
  const refused = refusal(source);
  if (refused) return { root: null, diagnostics: [refused] };
  const plain = plainTree(source);
  return plain ? { root: plain, diagnostics: [] } : readAnyYaml(source);
}

/** What is refused unseen, because reading it would take too much, or make no sense. */
function refusal(source: Source): Diagnostic | null {
  const { text } = source;
  if (text.length > largestFile) {
    return problem({ source, start: 0, end: 0 }, "too-large", [
      "this file is larger than 16 MB",
      "split it, or leave out what Proffer does not need",
    ]);
  }
  // oxlint-disable-next-line no-control-regex -- these are what is looked for.
  const control = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/.exec(text);
  if (!control) return null;
  const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  const span = { source, start: control.index, end: control.index + 1 };
  return problem(span, "control-character", [
    `the control character U+${code} cannot stand here`,
    "the file may be damaged, or in another encoding than UTF-8",
  ]);
}
