import { globSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, posix } from "node:path";
import { describe, expect, test } from "vitest";

/**
 * Each part of the house, lowest first, and what it may lean on: parts below, single files of parts
 * beside it, and packages. A file that only gives types of a format counts as a floor of its own.
 */
const parts: Readonly<Record<string, readonly string[]>> = {
  // 0: each by itself
  // The grammar's rules make the nodes they read: it knows their shapes, and nothing else of syntax.
  grammar: [
    "chevrotain",
    "src/syntax/ast.ts",
    "src/syntax/messages.ts",
    "src/syntax/nodes.ts",
    "src/syntax/remark.ts",
    "src/syntax/text.ts",
  ],
  "src/text": [],
  "src/runtime": [],
  "src/locale": [],
  // 1: text becomes trees
  // Which currencies there are, so that what is none is told where it is read.
  "src/syntax": ["grammar", "src/text", "src/locale/currencies.ts", "chevrotain"],
  "src/yaml": ["src/text", "yaml"],
  "src/catalog": ["src/yaml", "src/text"],
  "src/config": ["src/yaml", "src/text"],
  // 2: trees become a model, and are laid out anew
  "src/format": ["src/syntax", "src/text", "grammar", "chevrotain", "prettier"],
  "src/model": [
    "src/syntax",
    "src/catalog",
    "src/text",
    "grammar",
    "src/locale",
    "src/runtime/moment.ts",
  ],
  // 3: a model becomes a bundle; files become moments
  "src/compile": [
    "src/model",
    "src/syntax",
    "src/catalog",
    "src/text",
    "src/locale",
    "src/runtime/bundle.ts",
    "@noble/hashes",
  ],
  "src/input": ["src/runtime", "src/config", "src/yaml", "src/text"],
  "src/lint": [
    "src/model",
    "src/syntax",
    "src/catalog",
    "src/config",
    "src/text",
    "src/locale",
    "grammar",
    "unified",
    "vfile",
    "retext-english",
    "retext-equality",
    "retext-readability",
    "retext-simplify",
  ],
  // 4: what is made of them
  // Read from the disk when the program is built, and there only.
  "src/pages": ["src/lint", "node:fs"],
  "src/report": ["src/text", "picocolors", "sarif"],
  "src/testing": ["src/model", "src/runtime", "src/text", "src/compile/columns.ts"],
  "src/lint-policy.ts": ["src/proffer.ts", "src/lint", "src/config", "src/model", "src/text"],
  "src/proffer.ts": [
    "src/compile",
    "src/lint",
    "src/model",
    "src/syntax",
    "src/runtime",
    "src/text",
  ],
};

/** The top of the ladder may lean on all of it, and alone reads, writes and exits. */
const top = ["src/cli", "src/disk", "src/index.ts", "lsp"];

describe("the ladder of imports", () => {
  for (const [part, below] of Object.entries(parts)) {
    test(`${part} leans on ${below.join(", ") || "nothing"}`, () => {
      const files = filesOf(part);
      expect(files).not.toHaveLength(0);
      const reaching = files.flatMap((file) =>
        importsOf(file)
          .filter((target) => ![part, ...below].some((floor) => isWithin(target, floor)))
          .map((target) => `${file} imports ${target}`),
      );
      expect(reaching).toEqual([]);
    });
  }

  test("keeps the front ends apart", () => {
    expect(reachingInto(filesOf("lsp"), ["src/cli"])).toEqual([]);
    expect(reachingInto(filesOf("src"), ["lsp", "vscode-extension"])).toEqual([]);
  });

  test("has a rung for every source file", () => {
    const rungs = [...Object.keys(parts), ...top];
    const homeless = sources().filter((file) => !rungs.some((rung) => isWithin(file, rung)));
    expect(homeless).toEqual([]);
  });

  test("has no cycle of files", () => {
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(" -> "));
      if (done.has(file) || path.includes(file)) return;
      const targets = importsOf(file).filter((target) => target.endsWith(".ts"));
      for (const target of targets) visit(target, [...path, file]);
      done.add(file);
    };
    for (const file of sources()) visit(file, []);
    expect(cycles).toEqual([]);
  });

  test("leaves clocks, chance, the process and the network to the command line", () => {
    const worldly = /\b(?:Date\.now|new Date\(\)|Math\.random|performance\.|process\.|fetch\()/;
    const found = sources()
      .filter((file) => !top.some((rung) => isWithin(file, rung)))
      .filter((file) => worldly.test(withoutComments(readFileSync(file, "utf8"))));
    expect(found).toEqual([]);
  });
});

describe("the style of the house", () => {
  test("keeps files within 400 lines, but for tables of words", () => {
    const long = sources().filter((file) => {
      const lines = readFileSync(file, "utf8").split("\n").length;
      return lines > 400 && !tables.includes(file) && !file.includes(".generated.");
    });
    expect(long).toEqual([]);
  });
});

/** Files that are one long table or list of types, which is read by looking something up. */
const tables = [
  "grammar/entries.ts",
  "src/syntax/ast.ts",
  "src/model/model.ts",
  "src/runtime/bundle.ts",
];

/** Which of the files import something of these parts, and what. */
function reachingInto(files: readonly string[], floors: readonly string[]): readonly string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter((target) => floors.some((floor) => isWithin(target, floor)))
      .map((target) => `${file} imports ${target}`),
  );
}

function sources(): readonly string[] {
  return ["grammar", "src", "lsp"].flatMap(filesOf);
}

function filesOf(part: string): readonly string[] {
  if (part.endsWith(".ts")) return [part];
  return globSync(`${part}/**/*.ts`)
    .map((file) => file.replaceAll("\\", "/"))
    .toSorted();
}

function isWithin(path: string, part: string): boolean {
  return path === part || path.startsWith(`${part}/`);
}

/** What a file imports, types included: files by their path, packages and parts of Node by their name. */
function importsOf(file: string): readonly string[] {
  const code = withoutComments(readFileSync(file, "utf8"));
  const targets = [
    ...code.matchAll(/^(?:import|export)\b[^;"]*?\bfrom "([^"]+)"|\bimport\("([^"]+)"\)/gm),
  ];
  return targets.map(([, fixed, late]) => {
    const target = (fixed ?? late)!;
    if (target.startsWith(".")) return posix.join(dirname(file), target);
    return builtinModules.includes(target) ? `node:${target}` : target;
  });
}

function withoutComments(code: string): string {
  return code.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
}
