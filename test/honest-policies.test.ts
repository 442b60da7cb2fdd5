import { globSync } from "node:fs";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import { lintPolicy } from "../src/lint-policy.ts";
import { usualSettings } from "../src/lint/lint.ts";
import { understand } from "../src/proffer.ts";
import { files } from "./support/built.ts";

// Policies as honest people write them, in fields that the examples do not have: a bank, a travel
// insurer, a gym and a language school. Whatever a rule finds in them is a false alarm.

const settings = { ...usualSettings, preset: "strict" } as const;
const on = "2026-11-22";

/** What rules still find, by rule and words: to be taken out once it is no longer found. */
const mistaken: Readonly<Record<string, readonly string[]>> = {
  bank: [
    "honesty/false-scarcity: Small amounts",
    "honesty/false-scarcity: small amounts",
    "honesty/overclaim: pays for itself",
  ],
  gym: [
    "autonomy/confirmshaming: I'd rather train alone",
    "autonomy/second-ask: do you want to get better at",
    "honesty/false-free: Your first swim is free",
    "language/hard-to-read: all of",
  ],
  school: [],
  travel: [
    "autonomy/confirmshaming: Keep buying single policies",
    "autonomy/second-ask: Before you go",
    "honesty/false-scarcity: Before you go",
    "honesty/false-scarcity: before I go",
    "honesty/false-urgency: before it ends",
    "pricing/false-reference: worth {trigger.value}, and your policy pays 200 EUR",
  ],
};

const policies = globSync("test/fixtures/honest/*/policy.proffer").toSorted();

test.for(policies)("%s is left in peace by every rule", async (path) => {
  const understood = understand(path, files, { on });
  expect(understood.diagnostics.map(({ message }) => message)).toEqual([]);
  const { diagnostics } = await lintPolicy(understood, { settings, on });
  const found = diagnostics.map(
    ({ code, span: { source, start, end } }) =>
      `${code.slice("lint/".length)}: ${source.text.slice(start, end).replaceAll(/^"|"$/g, "")}`,
  );
  const name = dirname(path).split("/").at(-1)!;
  expect([...new Set(found)].filter((each) => !mistaken[name]!.includes(each))).toEqual([]);
});

test("there are four of them", () => {
  expect(policies).toHaveLength(Object.keys(mistaken).length);
});
