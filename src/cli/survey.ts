import { posix } from "node:path";
import type { FileRead, Host } from "../model/program.ts";
import { notImported } from "../model/files.ts";
import { chunksOf } from "../syntax/chunks.ts";
import type { Code, Diagnostic } from "../text/diagnostic.ts";
import type { Source } from "../text/source.ts";
import { findPolicyFiles, tidy, type Found } from "./find.ts";

/** Which of the files found are policies to load, and what is wrong with the others. */
export interface Survey {
  /** Paths of files that begin a program, sorted. */
  readonly entries: readonly string[];
  /** Of files that cannot be read, and of files that belong to no policy. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A file with a `policy` begins a program. A file that was named and has none stands for the policies
 * that import it, looked for in its folder and the ones above up to where the user stands.
 */
export function survey(found: readonly Found[], host: Host, folder: string): Survey {
  const outlines = outlinesOf(host);
  const entries = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const { folder: isFolder, files } of found) {
    const begun = isFolder
      ? entriesAmong(files, outlines)
      : entriesFor(files[0]!, outlines, folder);
    for (const entry of begun) entries.add(entry);
  }
  const reached = new Set([...entries].flatMap((entry) => [...outlines.reachedFrom(entry)]));
  for (const file of new Set(found.flatMap(({ files }) => files))) {
    const outline = outlines.of(file);
    if ("problem" in outline) diagnostics.push(unreadable(file, outline));
    else if (!reached.has(file)) diagnostics.push(notImported(outline.source));
  }
  return {
    entries: [...entries].filter((entry) => !("problem" in outlines.of(entry))).toSorted(),
    diagnostics,
  };
}

function entriesAmong(files: readonly string[], outlines: Outlines): readonly string[] {
  const policies = files.filter((file) => outlines.hasPolicy(file));
  if (policies.length > 0) return policies;
  const imported = new Set(files.flatMap((file) => outlines.importsOf(file)));
  const first = files.filter((file) => !imported.has(file));
  return first.length > 0 ? first : files;
}

function entriesFor(file: string, outlines: Outlines, folder: string): readonly string[] {
  if (outlines.hasPolicy(file)) return [file];
  for (const above of foldersAbove(file)) {
    const files = findPolicyFiles([above], folder)[0]!.files;
    const users = files.filter(
      (each) => outlines.hasPolicy(each) && outlines.reachedFrom(each).has(file),
    );
    if (users.length > 0) return users;
  }
  return [file];
}

/** The folder of a file and those above it; none outside of where the user stands, but for its own. */
function foldersAbove(file: string): readonly string[] {
  const folders = [posix.dirname(file)];
  if (posix.isAbsolute(file) || file.startsWith("..")) return folders;
  while (folders.at(-1) !== ".") folders.push(posix.dirname(folders.at(-1)!));
  return folders;
}

type Problem = Extract<FileRead, { ok: false }>;

/** What can be told of a file without reading its declarations. */
interface Outline {
  readonly source: Source;
  readonly hasPolicy: boolean;
  readonly imports: readonly string[];
}

/** What each file holds, read once. */
interface Outlines {
  of(path: string): Outline | Problem;
  hasPolicy(path: string): boolean;
  importsOf(path: string): readonly string[];
  /** The file itself and all that it imports, however far around. */
  reachedFrom(path: string): ReadonlySet<string>;
}

function outlinesOf(host: Host): Outlines {
  const known = new Map<string, Outline | Problem>();
  const of = (path: string): Outline | Problem => {
    const outline = known.get(path) ?? outlineOf(path, host.read(path));
    known.set(path, outline);
    return outline;
  };
  const hasPolicy = (path: string): boolean => {
    const outline = of(path);
    return "source" in outline && outline.hasPolicy;
  };
  const importsOf = (path: string): readonly string[] => {
    const outline = of(path);
    return "source" in outline ? outline.imports : [];
  };
  const reachedFrom = (path: string): ReadonlySet<string> => {
    const reached = new Set([path]);
    // A set grows while it is walked.
    for (const file of reached) for (const target of importsOf(file)) reached.add(target);
    return reached;
  };
  return { of, hasPolicy, importsOf, reachedFrom };
}

function outlineOf(path: string, read: FileRead): Outline | Problem {
  if (!read.ok) return read;
  const { text } = read;
  const declarations = chunksOf(text).chunks.map(({ start, end }) =>
    text.slice(start, end).replace(docs, ""),
  );
  return {
    source: { path, text },
    hasPolicy: declarations.some((declaration) => /^policy\b/.test(declaration)),
    imports: declarations.flatMap((declaration) => {
      const target = /^import\s+"([^"\r\n]*)"/.exec(declaration)?.[1];
      return target ? [tidy(posix.join(posix.dirname(path), target))] : [];
    }),
  };
}

/** The `///` lines above a declaration. */
const docs = /^(?:[ \t]*\/\/[^\r\n]*(?:\r\n|\r|\n)[ \t]*)+/;

function unreadable(path: string, { problem, detail }: Problem): Diagnostic {
  const [code, message, help] = problems[problem];
  const source = { path, text: "" };
  return {
    code,
    severity: "error",
    message: `this file ${message} (${detail})`,
    span: { source, start: 0, end: 0 },
    notes: help === null ? [] : [{ text: help }],
    fixes: [],
  };
}

const problems: Readonly<Record<Problem["problem"], readonly [Code, string, string | null]>> = {
  missing: ["file/unreadable", "cannot be read", null],
  unreadable: ["file/unreadable", "cannot be read", null],
  too_large: [
    "file/too-large",
    "is over 16 MB",
    "a policy may be split into files that it imports",
  ],
  not_utf8: ["file/not-utf8", "is not UTF-8 text", "save it as UTF-8, as every editor can"],
};
