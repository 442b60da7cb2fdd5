import { describe, expect, test } from "vitest";
import { loadCatalog } from "../src/catalog/load.ts";
import { readYaml } from "../src/yaml/read.ts";
import { plainOf } from "../src/yaml/tree.ts";
import { said } from "./support/said.ts";

const remarks = (text: string) => said(loadCatalog({ path: "catalog.yaml", text }).diagnostics);

const ten = (item: string): string => `[${Array(10).fill(item).join(", ")}]`;

/** Aliases by which ten values become ten to the power of `levels`. */
const laughs = (levels: number): string => {
  return Array.from({ length: levels }, (_, level) =>
    level === 0 ? `l0: &l0 ${ten("ha")}` : `l${level}: &l${level} ${ten(`*l${level - 1}`)}`,
  ).join("\n");
};

describe("a file that would take too much", () => {
  test.for([
    ["an empty file", "", "1:1 input/empty-file: this file says nothing"],
    ["one of comments", "# nothing\n", "1:1 input/empty-file: this file says nothing"],
    [
      "one over 16 MB",
      "x".repeat(16 * 1024 * 1024 + 1),
      "1:1 input/too-large: this file is larger than 16 MB",
    ],
    [
      "one of millions of marks",
      "- a\n".repeat(1_000_000),
      "1:1 input/too-large: this file says more than is read from one file",
    ],
    [
      "10,000 levels of lists",
      "[".repeat(10_000),
      "1:101 input/too-deep: lists and maps are nested more than 100 levels deep here",
    ],
    [
      "10,000 levels of items",
      `${"- ".repeat(10_000)}a`,
      "1:201 input/too-deep: lists and maps are nested more than 100 levels deep here",
    ],
    [
      "101 levels of maps",
      `${"{ a: ".repeat(101)}1${" }".repeat(101)}`,
      "1:501 input/too-deep: lists and maps are nested more than 100 levels deep here",
    ],
    [
      "aliases that expand to billions",
      laughs(10),
      "6:9 input/endless-alias: written out, the aliases here come to more than 1,000,000 values",
    ],
    [
      "an alias within itself",
      "a: &a { b: *a }",
      "1:12 input/endless-alias: `*a` stands within what it stands for",
    ],
    [
      "a NUL",
      "products:\n- id: ta\0sks\n",
      "2:9 input/control-character: the control character U+0000 cannot stand here",
    ],
  ] as const)("is refused with one remark: %s", ([, text, remark]) => {
    const start = performance.now();
    const [first, ...more] = remarks(text);
    expect(more).toEqual([]);
    expect(first).toBe(remark);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test("has very many aliases and is still read in time", () => {
    const start = performance.now();
    expect(remarks(`usual: &usual x\nproducts: [${"*usual, ".repeat(50_000)}]`)).not.toEqual([]);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

describe("keys with a meaning of their own in programs", () => {
  test("are refused or harmless", () => {
    expect(remarks("products: { __proto__: { name: P } }")).toEqual([
      "1:13 input/odd-key: `__proto__` cannot be a key",
    ]);
    const { catalog, diagnostics } = loadCatalog({
      path: "catalog.yaml",
      text: "products: { constructor: { name: C }, toString: { name: T, hasOwnProperty: x } }",
    });
    expect(said(diagnostics)).toEqual([]);
    expect([...catalog.products.keys()]).toEqual(["constructor", "toString"]);
  });

  test("leave the values that are read without a prototype", () => {
    const { root } = readYaml({ path: "a", text: "a: 1" });
    expect(Object.getPrototypeOf(plainOf(root!))).toBe(null);
  });
});

test("line ends of any system and a byte order mark change nothing", () => {
  const text = "products:\n  - id: tasks\n    name: Tasks\n    weight: heavy\n";
  const told = [
    "4:13 input/wrong-value: `weight` must be `light`, `standard` or `strategic`, but is `heavy`",
  ];
  expect(remarks(text)).toEqual(told);
  expect(remarks(text.replaceAll("\n", "\r\n"))).toEqual(told);
  expect(remarks(`\uFEFF${text}`)).toEqual(told);
});
