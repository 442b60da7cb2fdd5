import { globSync } from "node:fs";
import { expect, test } from "vitest";
import { lintPolicy } from "../src/lint-policy.ts";
import { usualSettings } from "../src/lint/lint.ts";
import { understand } from "../src/proffer.ts";
import { files } from "./support/built.ts";

// Policies as honest people write them, in fields that the examples do not have: a bank, a travel
// insurer, a gym and a language school. Whatever a rule finds in them is a false alarm.

const settings = { ...usualSettings, preset: "strict" } as const;
const on = "2026-11-22";

const policies = globSync("test/fixtures/honest/*/policy.proffer").toSorted();

test.for(policies)("%s is left in peace by every rule", async (path) => {
  const understood = understand(path, files, { on });
  expect(understood.diagnostics.map(({ message }) => message)).toEqual([]);
  const { diagnostics } = await lintPolicy(understood, { settings, on });
  const found = diagnostics.map(
    ({ code, span: { source, start, end } }) =>
      `${code.slice("lint/".length)}: ${source.text.slice(start, end).replaceAll(/^"|"$/g, "")}`,
  );
  expect([...new Set(found)]).toEqual([]);
});

test("there are four of them", () => {
  expect(policies).toHaveLength(4);
});
