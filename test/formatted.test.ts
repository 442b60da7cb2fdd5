import { expect, test } from "vitest";
import { command } from "./support/command.ts";

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
