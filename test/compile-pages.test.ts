import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compile } from "../src/compile/compile.ts";
import type { Diagnostic } from "../src/text/diagnostic.ts";
import { annotate, laidOut, strip } from "./support/annotate.ts";
import { checkPage, rewritten } from "./support/pages.ts";
import { examine } from "./support/prelude.ts";

const folder = new URL("../docs/diagnostics/compile/", import.meta.url);
const pages = readdirSync(folder);
const compiler = new URL("../src/compile/", import.meta.url);

/** What the compiler says of a program that the checker has no fault to find with. */
function remarksOn(text: string): readonly Diagnostic[] {
  const { model, diagnostics } = examine(strip(text));
  for (const { message } of diagnostics) throw new Error(message);
  return compile(model).diagnostics;
}

function programsIn(text: string): readonly string[] {
  const programs: string[] = [];
  rewritten(text, "proffer", (block) => {
    programs.push(block.text);
    return block.text;
  });
  return programs;
}

test("everything the compiler says has a page, and every page is of something it says", () => {
  const sources = readdirSync(compiler).map((file) =>
    readFileSync(new URL(file, compiler), "utf8"),
  );
  const codes = sources.flatMap((text) => [...text.matchAll(/"compile\/([\w-]+)"/g)]);
  expect(pages.toSorted()).toEqual([...new Set(codes.map(([, name]) => `${name}.md`))].toSorted());
});

describe.each(pages)("%s", (file) => {
  const code = `compile/${file.slice(0, -".md".length)}`;
  const page = readFileSync(new URL(file, folder), "utf8");
  const [wrong = "", instead = ""] = page.split(/^## Instead$/m);

  test("shows exactly what is said of its programs", () => {
    const { before, after } = checkPage(new URL(file, folder), (text) =>
      rewritten(text, "proffer", (block) =>
        annotate(laidOut(block.text), remarksOn(laidOut(block.text))),
      ),
    );
    expect(before).toBe(after);
  });

  test("opens with its code, says why, and shows the code and nothing else", () => {
    expect(page).toMatch(new RegExp(`^# ${code}\n\n.+\n\n## Why\n\n`));
    for (const program of programsIn(wrong)) {
      expect([...new Set(remarksOn(program).map((remark) => remark.code))]).toEqual([code]);
    }
    expect(programsIn(wrong)).not.toEqual([]);
  });

  test("ends with programs that are fine", () => {
    expect(programsIn(instead).flatMap(remarksOn)).toEqual([]);
    expect(programsIn(instead)).not.toEqual([]);
  });
});
