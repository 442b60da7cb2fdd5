import type { Diagnostic } from "../text/diagnostic.ts";
import { chunksOf } from "../syntax/chunks.ts";
import type { Source, Span } from "../text/source.ts";
import type { CheckCode } from "./codes.ts";
import type { FileRead } from "./host.ts";

type Misread = Extract<FileRead, { readonly ok: false }>;

/** What is wrong with a file, said where it is named; the entry is named nowhere but at its own beginning. */
export function misread(path: string, { problem, detail }: Misread, from: Span | null): Diagnostic {
  const span = from ?? { source: { path, text: "" }, start: 0, end: 0 };
  const code: CheckCode = problem === "missing" ? "check/no-such-file" : "check/unreadable-file";
  const notes = problem === "missing" ? [] : [{ text: advice[problem] }];
  // That there is no such file is all there is to say of one that is missing.
  const said = problem !== "missing" && detail && detail !== path ? ` (${detail})` : "";
  return {
    code,
    severity: "error",
    message: sentences[problem](path) + said,
    span,
    notes,
    fixes: [],
  };
}

const sentences: Readonly<Record<Misread["problem"], (path: string) => string>> = {
  missing: (path) => `there is no file \`${path}\``,
  unreadable: (path) => `\`${path}\` cannot be read`,
  too_large: (path) => `\`${path}\` is larger than 16 MB`,
  not_utf8: (path) => `\`${path}\` is not UTF-8 text`,
};
const advice = {
  unreadable: "it is a folder, or may not be read by you",
  too_large: "split it, and import its parts",
  not_utf8: "save it as UTF-8",
} as const;

/** Files that import each other in a circle: said at the import that closes it, with all the others. */
export function importCycle(
  closing: { readonly path: string; readonly span: Span },
  cycle: readonly { readonly path: string; readonly from: Span | null }[],
): Diagnostic {
  const itself = cycle.length === 1;
  return {
    code: "check/import-cycle",
    severity: "error",
    message: itself
      ? `\`${closing.path}\` imports itself`
      : `\`${closing.path}\` is imported by a file that it imports`,
    span: closing.span,
    notes: cycle
      .slice(1)
      .flatMap(({ path, from }) =>
        from ? [{ text: `\`${path}\` is imported here`, span: from }] : [],
      ),
    fixes: [],
  };
}

/** A file that belongs to no policy, though there are some. */
export function notImported(source: Source): Diagnostic {
  const first = chunksOf(source.text).chunks[0] ?? { start: 0, end: 0 };
  const line = /^[^\r\n]*/.exec(source.text.slice(first.start, first.end))![0];
  return {
    code: "file/not-imported",
    severity: "warning",
    message: "no policy imports this file, so nothing in it is checked or built",
    span: { source, start: first.start, end: first.start + line.length },
    notes: [
      {
        text: `write \`import "./${source.path.split("/").at(-1)}"\` in a policy beside it, or delete the file`,
      },
    ],
    fixes: [],
  };
}
