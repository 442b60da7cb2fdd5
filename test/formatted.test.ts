import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { laidOut } from "./support/annotate.ts";
import { command } from "./support/command.ts";
import { checkPage, rewritten } from "./support/pages.ts";

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

// The pages of rules and diagnostics are held to it where their remarks are.
const pages = globSync(["README.md", "docs/*.md"]).filter((path) =>
  readFileSync(path, "utf8").includes("\n```proffer"),
);

test.each(pages)("the policies that %s shows are formatted", (path) => {
  const { before, after } = checkPage(new URL(`../${path}`, import.meta.url), (page) =>
    rewritten(page, "proffer", ({ text }) => laidOut(text)),
  );
  expect(before).toBe(after);
});
