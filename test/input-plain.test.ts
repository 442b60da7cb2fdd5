import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainTree } from "../src/yaml/plain.ts";
import { readAnyYaml } from "../src/yaml/any.ts";

/** Whether the reader of plain files answers, having seen that it then answers as all of YAML does. */
function answers(text: string): boolean {
  const source = { path: "a.yaml", text };
  const plain = plainTree(source);
  if (plain === null) return false;
  const { root, diagnostics } = readAnyYaml(source);
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
  expect(plain).toEqual(root);
  return true;
}

const runs = (usual: number) => ({ numRuns: Number(process.env["RUNS"] ?? usual) });

describe("the reader of plain files", () => {
  test.for([
    "saas-suite/catalog.yaml",
    "telco-addons/catalog.yaml",
    "telco-addons/mapping.yaml",
    "grocery-baskets/catalog.yaml",
  ])("answers for examples/%s", (name) => {
    const text = readFileSync(new URL(`../examples/${name}`, import.meta.url), "utf8");
    expect(answers(text)).toBe(true);
    expect(answers(text.replaceAll("\n", "\r\n"))).toBe(true);
  });

  test("answers for all JSON of a hundred letters", () => {
    const json = fc.json({ maxDepth: 4 }).filter((text) => /^[[{]/.test(text));
    const spaced = json.map((text) => JSON.stringify(JSON.parse(text), null, "\t"));
    fc.assert(
      fc.property(fc.oneof(json, spaced), (text) => {
        // These keys are refused, by the reader that says why.
        fc.pre(!/"(?:__proto__|<<)":/.test(text));
        expect(answers(text)).toBe(true);
      }),
      runs(500),
    );
  });

  test("answers as all of YAML does, or not at all, for whatever is nearly a file", () => {
    const healthy = [
      "products:\n  - id: tasks # the first\n    name: \"Tasks\"\n    price: 6.50 USD\n    workflows: { before: [a, 'b c'] }\n\n  - id: files\n    name: Files: all\n",
      "a:\n- 1\n- b: c\n  d: [x, {e: f}]\n- g\nh:\n    i: null\n    j: 2026-01-01T10:00:00Z\n",
      '{"a": [1, -2.5e3, true, null, "x\\n\\u00e9"],\n "b": {"c": "d"}}\n',
      "- one: 1\n  two: 2\n-   three: 3\n    four: http://a/b#c\n- 5 # six\n",
    ];
    const pieces = fc.constantFrom(
      "", "\n", " ", "  ", "\t", "\r\n", "-", "- ", ":", ": ", ",", "[", "]", "{", "}", "#", " #", "&a ", "*a", "!", '"', "'", "|", ">", "?", "? ", "%", "@", "0", ".", "~", "null", "<<: ", "\\", "---\n", "...", "é", "0x1f", ".inf", "1_000", "+", "=",
    ); // prettier-ignore
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(3), pieces), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.constantFrom(...healthy), edits, (text, changes) => {
        answers(
          changes.reduce((before, [place, length, piece]) => {
            const at = place % (before.length + 1);
            return before.slice(0, at) + piece + before.slice(at + length);
          }, text),
        );
      }),
      runs(3000),
    );
  });

  test("answers as all of YAML does, or not at all, for any text of its marks", () => {
    const marks = fc.string({
      unit: fc.constantFrom(..."ab- :,[]{}#'\"?&*!|>%@`0.1\n~\\\t", "\n  ", "\n- ", "a: ", "b: "),
      maxLength: 24,
    });
    fc.assert(
      fc.property(marks, (text) => void answers(text)),
      runs(5000),
    );
  });
});
