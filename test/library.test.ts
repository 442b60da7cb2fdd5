import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as library from "../src/index.ts";
import { starter } from "./support/starter.ts";

test("the library gives these names, and takes none of them away", () => {
  expect(Object.keys(library).toSorted()).toEqual([
    "bundleText",
    "draw",
    "explain",
    "inOrder",
    "jsonDiagnostic",
    "lintPolicy",
    "lintSettings",
    "loadMapping",
    "lookOf",
    "newCache",
    "parse",
    "positionOf",
    "readMoments",
    "runTests",
    "understand",
  ]);
});

/** The files of the policy that `proffer init` writes, some put in place of its own. */
function hostWith(instead: Readonly<Record<string, string>> = {}): library.Host {
  const files = new Map(Object.entries({ ...starter, ...instead }));
  return {
    read: (path) =>
      files.has(path)
        ? { ok: true, text: files.get(path)! }
        : { ok: false, problem: "missing", detail: "" },
  };
}

test("the page on linting from a program shows one that works", async () => {
  const page = readFileSync("docs/ci.md", "utf8");
  const [, code = ""] = /^```js\n([^]*?)^```$/m.exec(page)!;
  const shown = code.replaceAll(
    /^import (\{.*\}) from "(?:proffer|node:fs)";$/gm,
    "const $1 = given;",
  );
  const files: Record<string, string> = { ...starter, "proffer.yaml": "lint: { preset: strict }" };
  const said: string[] = [];
  const given = {
    ...library,
    existsSync: (path: string) => Object.hasOwn(files, path),
    readFileSync: (path: string) => files[path]!,
  };
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
  await AsyncFunction("given", "console", shown)(given, { log: (line: string) => said.push(line) });
  expect(said.join("\n")).toContain("info[lint/governance/no-sunset]");
  expect(said.join("\n")).toContain("could not check");
});

test("a program without files on a disk gets a bundle out of it", () => {
  const { bundle, diagnostics } = library.understand("policy.proffer", hostWith());
  expect(diagnostics).toEqual([]);
  expect(library.bundleText(bundle!)).toMatch(/^\{.*\}\n$/);
});

const guys = starter["policy.proffer"]!.replace("No thanks", "Hey guys, no");
const understood = library.understand("policy.proffer", hostWith({ "policy.proffer": guys }));

/** How serious the word that leaves readers out is found. */
const severitiesOf = ({ diagnostics }: library.Linted) =>
  diagnostics.flatMap(({ code, severity }) =>
    code === "lint/language/exclusionary" ? [severity] : [],
  );

/** A configuration that asks for that rule in some files only. */
const onlyIn = (files: string) =>
  `lint:
  rules: { language/exclusionary: off }
  overrides: [{ files: ${files}, rules: { language/exclusionary: info } }]`;

const lintWith = (files: string) => {
  const read = library.lintSettings({ path: "proffer.yaml", text: onlyIn(files) });
  return library.lintPolicy(understood, { settings: read.settings });
};

describe("a program lints", () => {
  test("in one call, with everything loaded that rules need", async () => {
    const linted = await library.lintPolicy(understood, { on: "2026-11-22" });
    expect(severitiesOf(linted)).toEqual(["warning"]);
    expect(linted.couldNotCheck.join()).not.toContain("language");
  });

  test("as a configuration says, for some files otherwise than for others", async () => {
    expect(severitiesOf(await lintWith("policy.*"))).toEqual(["info"]);
    expect(severitiesOf(await lintWith("drafts/**"))).toEqual([]);
  });

  test("and is told where its configuration is wrong", () => {
    const text = "lint: { rules: { language/exclusionery: off } }";
    const { diagnostics } = library.lintSettings({ path: "proffer.yaml", text });
    expect(diagnostics.map(({ code }) => code)).toEqual(["config/unknown-rule"]);
  });
});
