import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { provisions } from "../src/lint/basis/provisions.ts";
import { isSeed } from "../src/lint/basis/seeds.ts";
import { registry } from "../src/lint/registry.ts";
import { tactics } from "../src/model/words.ts";
import { annotate, laidOut } from "./support/annotate.ts";
import { lintProgram, mended, programsOf } from "./support/lint-page.ts";
import { checkPage, rewritten } from "./support/pages.ts";
import { programPath } from "./support/prelude.ts";

const folder = new URL("../src/lint/rules/", import.meta.url);
const named = (pattern: string): readonly string[] =>
  globSync(pattern, { cwd: folder })
    .map((path) => path.replaceAll("\\", "/").replace(/\.\w+$/, ""))
    .toSorted();

test("every rule stands in the index, with a file and a page of its name", () => {
  expect(named("*/*.ts")).toEqual(Object.keys(registry));
  expect(named("*/*.md")).toEqual(Object.keys(registry));
});

test("the index lists rules by name", () => {
  const index = readFileSync(new URL("index.ts", folder), "utf8");
  const names = [...index.matchAll(/ as "([^"]+)"/g)].map(([, name]) => name!);
  expect(names).toEqual(names.toSorted());
});

describe.each(Object.entries(registry))("%s", (name, rule) => {
  const url = new URL(`${name}.md`, folder);
  const page = readFileSync(url, "utf8");
  const code = `lint/${name}`;
  const spoken = (text: string) =>
    lintProgram(text).diagnostics.filter(
      (found) => found.code === code && found.span.source.path === programPath,
    );

  test("rests on something that can be looked up", () => {
    const { seeds, provisions: cited } = rule.basis;
    expect(seeds.filter((seed) => !isSeed(seed))).toEqual([]);
    expect(cited.filter((id) => !Object.hasOwn(provisions, id))).toEqual([]);
    const words: readonly string[] = tactics;
    expect(rule.tactics.filter((tactic) => !words.includes(tactic))).toEqual([]);
  });

  test("opens its page with its own words", () => {
    expect(page.startsWith(`# ${name}\n\n${rule.summary}\n\n## Why\n\n${rule.why}\n`)).toBe(true);
  });

  test("shows on its page exactly what it says", () => {
    let before = "";
    const { before: is, after: should } = checkPage(url, (text) =>
      rewritten(text, "proffer", (block) => {
        const program =
          block.info === "proffer fixed" ? mended(before, spoken(before)) : laidOut(block.text);
        if (block.info !== "proffer fixed") before = program;
        return annotate(program, spoken(program));
      }),
    );
    expect(is).toBe(should);
  });

  test("speaks where something is wrong, and of sound programs only", () => {
    const [wrong = ""] = page.split("\n## Instead\n");
    const programs = programsOf(wrong).filter(({ fixed }) => !fixed);
    expect(programs.length).toBeGreaterThan(0);
    for (const { text } of programs) expect(spoken(text).length).toBeGreaterThan(0);
    const unsound = programsOf(page).flatMap(({ text }) =>
      lintProgram(text).checked.map((found) => `${found.code}: ${found.message}`),
    );
    expect(unsound).toEqual([]);
  });

  test("is silent about at least two programs that come near", () => {
    const [, instead = ""] = page.split("\n## Instead\n");
    const programs = programsOf(instead);
    expect(programs.filter(({ fixed }) => !fixed).length).toBeGreaterThanOrEqual(2);
    for (const { text } of programs) expect(spoken(text).map(({ message }) => message)).toEqual([]);
  });

  test("mends what it says it can mend, and wakes no other rule", () => {
    for (const { text } of programsOf(page).filter(({ fixed }) => !fixed)) {
      const before = lintProgram(text).diagnostics;
      const fixable = spoken(text).filter(({ fixes }) => fixes.length > 0);
      if (fixable.length === 0) continue;
      expect(page.includes("```proffer fixed\n"), "the page shows a program after its fix").toBe(
        true,
      );
      const after = mended(text, fixable);
      expect(laidOut(after)).toBe(after);
      const { checked, diagnostics } = lintProgram(after);
      expect(checked.map(({ code: broken, message }) => `${broken}: ${message}`)).toEqual([]);
      expect(spoken(after).filter(({ fixes }) => fixes.length > 0)).toEqual([]);
      const count = (of: typeof before, one: string) =>
        of.filter((found) => found.code === one).length;
      const woken = [...new Set(diagnostics.map((found) => found.code))].filter(
        (one) => count(diagnostics, one) > count(before, one),
      );
      expect(woken).toEqual([]);
    }
  });
});
