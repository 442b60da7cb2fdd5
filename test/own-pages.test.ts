import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findPolicyFiles } from "../src/cli/find.ts";
import { hostIn } from "../src/cli/host.ts";
import { survey } from "../src/cli/survey.ts";
import type { Host } from "../src/model/program.ts";
import { understand } from "../src/proffer.ts";
import { load } from "../src/runtime/index.ts";
import { runTests } from "../src/testing/run.ts";
import type { Diagnostic } from "../src/text/diagnostic.ts";
import { annotate, laidOut, strip } from "./support/annotate.ts";
import { checkPage, rewritten } from "./support/pages.ts";
import { policyFolder, starter } from "./support/starter.ts";

/** A page of what tests find, and one of what is found about files. */
const stages = [
  { stage: "test", sources: "src/testing/*.ts", find: testFindings },
  { stage: "file", sources: "src/{cli,model}/*.ts", find: fileFindings },
] as const;

for (const { stage, sources, find } of stages) {
  const folder = new URL(`../docs/diagnostics/${stage}/`, import.meta.url);
  const pages = globSync("*.md", { cwd: folder }).toSorted();

  describe(`the pages of ${stage}/`, () => {
    test("are those of every code that is given, and no others", () => {
      const code = new RegExp(`"${stage}/([a-z0-9-]+)"`, "g");
      const given = globSync(sources).flatMap((path) =>
        [...readFileSync(path, "utf8").matchAll(code)].map(([, name]) => `${name}.md`),
      );
      expect(pages).toEqual([...new Set(given)].toSorted());
    });

    for (const page of pages) {
      const code = `${stage}/${page.slice(0, -".md".length)}`;

      test(`${code} shows exactly what is reported`, () => {
        const { before, after } = checkPage(new URL(page, folder), (text) =>
          rewritten(text, "proffer", (block) => {
            const program = laidOut(block.text);
            return annotate(program, find(program));
          }),
        );
        expect(after).toBe(before);
      });

      test(`${code} shows it where something is wrong, and nothing of it under Instead`, () => {
        const text = readFileSync(new URL(page, folder), "utf8");
        expect(text).toMatch(new RegExp(`^# ${code}\n\n[^\n]+\\.\n\n## Why\n`));
        const [why, instead] = text.split("\n## Instead\n");
        expect(instead).toBeDefined();
        const shown = programsIn(why!).flatMap((program) => find(program));
        expect(shown.every((diagnostic) => diagnostic.code === code)).toBe(true);
        expect(shown.length > 0).toBe(programsIn(why!).length > 0);
        expect(programsIn(instead!).flatMap((program) => find(program))).toEqual([]);
      });
    }
  });
}

function programsIn(page: string): readonly string[] {
  const found: string[] = [];
  rewritten(page, "proffer", ({ text }) => {
    found.push(strip(text));
    return text;
  });
  return found;
}

/** What the tests of a page find, run against the policy that `proffer init` writes. */
function testFindings(tests: string): readonly Diagnostic[] {
  const files = new Map(Object.entries({ ...starter, "tests.proffer": tests }));
  const host: Host = {
    read(path) {
      const text = files.get(path);
      if (text === undefined) return { ok: false, problem: "missing", detail: "" };
      return { ok: true, text };
    },
  };
  const { model, bundle, diagnostics } = understand("policy.proffer", host);
  if (bundle === null) return diagnostics;
  const loaded = load(bundle);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return runTests(model, loaded.runtime.decide).flatMap(({ failures }) => failures);
}

/** What is said of a file of that name beside such a policy, or of one that imports it. */
function fileFindings(program: string): readonly Diagnostic[] {
  const imports = program.includes("import");
  const folder = policyFolder({
    "page.proffer": imports ? "" : program,
    "policy.proffer": starter["policy.proffer"]! + (imports ? program : ""),
  });
  return survey(findPolicyFiles(["."], folder), hostIn(folder), folder).diagnostics;
}
