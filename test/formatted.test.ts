import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { format } from "../src/format/format.ts";
import { strip } from "./support/annotate.ts";
import { command } from "./support/command.ts";
import { fenced } from "./support/snippets.ts";

test("the examples, and what `proffer init` writes, are formatted", async () => {
  const { code, out } = await command(process.cwd(), [
    "format",
    "--check",
    "examples",
    "src/cli/starter",
  ]);
  expect(out).toMatch(/^\d+ files, all formatted\n$/);
  expect(code).toBe(0);
});

// What is wrong in them is shown below its line; and what a fix gives is shown as the fix gives it.
const pages = globSync([
  "README.md",
  "docs/*.md",
  "docs/diagnostics/**/*.md",
  "src/lint/rules/**/*.md",
])
  .filter((path) => !path.startsWith("docs/diagnostics/syntax/"))
  .filter((path) => readFileSync(path, "utf8").includes("\n```proffer"));

test.each(pages)("the policies that %s shows are formatted", (path) => {
  const shown = fenced(readFileSync(path, "utf8"), "proffer(?! fixed)[^\\n]*").map((text) =>
    strip(text),
  );
  for (const text of shown) expect(format({ path, text })).toEqual({ ok: true, text });
});
