import { FileOperationPatternKind, type FileRename } from "vscode-languageserver";
import { configName } from "../../src/config/find.ts";
import { besides } from "../../src/config/path.ts";
import { spanOf, type Parsed } from "../../src/syntax/parsed.ts";
import type { Edit } from "../../src/text/diagnostic.ts";
import type { Source } from "../../src/text/source.ts";
import { readYaml } from "../../src/yaml/read.ts";
import { innerSpan, leavesOf, valueOf } from "../../src/yaml/tree.ts";
import { workspaceEdit } from "../edits.ts";
import type { Feature } from "../feature.ts";
import { fileNamedBy, pathBetween } from "../paths.ts";
import type { Root } from "../root.ts";

const filters = [
  {
    scheme: "file",
    pattern: { glob: "**/*.{proffer,yaml,yml,json}", matches: FileOperationPatternKind.file },
  },
  { scheme: "file", pattern: { glob: "**", matches: FileOperationPatternKind.folder } },
];

/** Files that move are found again by those that name them, and find what they name themselves. */
export const fileRename: Feature = {
  capabilities: {
    workspace: { fileOperations: { willRename: { filters }, didRename: { filters } } },
  },
  bind({ connection, workspace, validation, client, answer }) {
    connection.workspace.onWillRenameFiles(
      answer(({ files }) => {
        const versioned = client().workspace?.workspaceEdit?.documentChanges === true;
        const parts = workspace.roots().map((root) => ({ root, edits: editsFor(root, files) }));
        if (parts.every(({ edits }) => edits.length === 0)) return null;
        return workspaceEdit(parts, workspace, versioned);
      }, null),
    );
    connection.workspace.onDidRenameFiles(
      answer(({ files }) => {
        workspace.changed(
          files.flatMap(({ oldUri, newUri }) => [oldUri, newUri]),
          true,
        );
        validation.touch();
      }, undefined),
    );
  },
};

/** What has to be written otherwise in the files of a folder when some of them, or folders of them, move. */
export function editsFor(root: Root, moves: readonly FileRename[]): readonly Edit[] {
  const paths = moves.flatMap(({ oldUri, newUri }) => {
    const [from, to] = [root.pathOf(oldUri), root.pathOf(newUri)];
    return from !== null && to !== null ? [{ from, to }] : [];
  });
  if (paths.length === 0) return [];
  /** Where a file will be; below a folder that moves it moves along. */
  const moved = (path: string): string => {
    for (const { from, to } of paths) {
      if (path === from) return to;
      if (path.startsWith(`${from}/`)) return to + path.slice(from.length);
    }
    return path;
  };
  const edits: Edit[] = [];
  for (const one of namesOfFiles(root)) {
    const target = besides(one.file, one.written);
    const [file, goal] = [moved(one.file), moved(target)];
    if (file === one.file && goal === target) continue;
    if (besides(file, one.written) === goal) continue;
    const plain = pathBetween(file, goal);
    const dotted = one.written.startsWith(".");
    const newText = dotted ? plain : plain.replace(/^\.\//, "");
    const { source, start, end } = one.span;
    edits.push({ span: { source, start, end }, newText: newText.replaceAll('"', '\\"') });
  }
  return edits;
}

interface NameOfFile {
  readonly file: string;
  readonly written: string;
  readonly span: Edit["span"];
}

/** Every place that names a file by its path: in policy files, read or stray, and in configurations. */
function* namesOfFiles(root: Root): Generator<NameOfFile> {
  const seen = new Set<string>();
  const folders = new Set<string>([""]);
  const all: Parsed[] = [];
  for (const policy of root.policies()) all.push(...root.understand(policy).program.files.values());
  all.push(...root.strays());
  for (const parsed of all) {
    const { path } = parsed.source;
    if (seen.has(path)) continue;
    seen.add(path);
    const steps = path.split("/").slice(0, -1);
    for (let count = 1; count <= steps.length; count++)
      folders.add(`${steps.slice(0, count).join("/")}/`);
    yield* namesIn(parsed);
  }
  for (const folder of folders) {
    const read = root.host.read(folder + configName);
    if (read.ok) yield* namesInConfig({ path: folder + configName, text: read.text });
  }
}

function* namesIn({ source, declarations }: Parsed): Generator<NameOfFile> {
  for (const placed of declarations) {
    const text = fileNamedBy(placed.node);
    if (!text) continue;
    const { start, end } = spanOf(source, placed, text);
    const marks = source.text.startsWith('"""', start) ? 3 : 1;
    const span = { source, start: start + marks, end: end - marks };
    if (span.end > span.start) yield { file: source.path, written: text.value, span };
  }
}

function* namesInConfig(source: Source): Generator<NameOfFile> {
  const { root } = readYaml(source);
  const named = [
    valueOf(root, "policy"),
    valueOf(root, "out"),
    valueOf(root, "mapping"),
    valueOf(valueOf(root, "lint"), "baseline"),
  ];
  for (const { text, span } of named.flatMap((tree) => [...leavesOf(tree)]))
    yield { file: source.path, written: text, span: innerSpan(span) };
}
