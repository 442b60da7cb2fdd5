import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { format } from "../src/format/format.ts";
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

test.each(["README.md", "docs/language.md", "docs/bundle.md"])(
  "the policies that %s shows are formatted",
  (path) => {
    const shown = fenced(readFileSync(path, "utf8"), "proffer[^\\n]*");
    expect(shown).not.toHaveLength(0);
    for (const text of shown) expect(format({ path, text })).toEqual({ ok: true, text });
  },
);
