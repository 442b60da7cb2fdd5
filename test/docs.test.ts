import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { declarationWords, entries } from "../grammar/entries.ts";
import { parse } from "../src/syntax/parse.ts";
import { constructsIn } from "./support/constructs.ts";
import { fenced, lineOf, remarksOn } from "./support/snippets.ts";

const page = readFileSync(new URL("../docs/language.md", import.meta.url), "utf8");
const blocks = fenced(page, "proffer");

describe("the reference of the language", () => {
  test.for(blocks.map((text, at) => ({ at: at + 1, text })))(
    "shows in example $at what checks without a remark",
    ({ text }) => {
      expect(remarksOn(text).map(lineOf)).toEqual([]);
    },
  );

  test("shows every declaration and every sort of block", () => {
    const shown = new Set(
      blocks.flatMap((text) => [...constructsIn(parse({ path: "language.md", text }))]),
    );
    const missing = [...declarationWords, ...Object.keys(entries)].filter(
      (word) => !shown.has(word),
    );
    expect(missing).toEqual([]);
  });
});
