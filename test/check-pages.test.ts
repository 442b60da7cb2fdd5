import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { tidied } from "../src/format/tidy.ts";
import { checkCodes } from "../src/model/codes.ts";
import { applied } from "../src/text/apply.ts";
import type { Diagnostic, Fix } from "../src/text/diagnostic.ts";
import { annotate, laidOut, strip } from "./support/annotate.ts";
import { checkPage, rewritten } from "./support/pages.ts";
import { examine, programPath } from "./support/prelude.ts";

const folder = new URL("../docs/diagnostics/check/", import.meta.url);
const pages = readdirSync(folder).filter((file) => file.endsWith(".md"));

test("everything the checker says has a page, and every page is of something it says", () => {
  expect(pages.toSorted()).toEqual(
    checkCodes.map((code) => `${code.slice("check/".length)}.md`).toSorted(),
  );
});

/** The day for which programs about what lapses are checked. */
const today = "2026-11-02";

/** A program of a page. What stands behind its fence is nothing, or that it goes without a policy. */
interface Shown {
  readonly text: string;
  readonly alone: boolean;
}
const isProgram = (info: string): boolean => info === "proffer" || info === "proffer alone";
const shownIn = (info: string, text: string): Shown => ({
  text: strip(text),
  alone: info.endsWith(" alone") || /^ *policy\b/m.test(text),
});

/** Files of a page that its programs can import: blocks with another name behind the fence. */
function filesOf(page: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const language of ["proffer", "yaml"])
    rewritten(page, language, ({ info, text }) => {
      const [, name] = info.split(" ");
      if (name && !isProgram(info)) files.set(name, language === "proffer" ? strip(text) : text);
      return text;
    });
  return files;
}

const programsOf = (page: string): readonly Shown[] => {
  const found: Shown[] = [];
  rewritten(page, "proffer", ({ info, text }) => {
    if (isProgram(info)) found.push(shownIn(info, text));
    return text;
  });
  return found;
};

/** The text after a fix of one of its diagnostics. */
function fixed(text: string, { edits }: Fix): string {
  return edits
    .filter(({ span }) => span.source.path === programPath)
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce(
      (result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end),
      text,
    );
}

const countOf = (diagnostics: readonly Diagnostic[], code: string) =>
  diagnostics.filter((diagnostic) => diagnostic.code === code).length;

describe.each(pages)("%s", (file) => {
  const code = `check/${file.slice(0, -".md".length)}`;
  const page = readFileSync(new URL(file, folder), "utf8");
  const [wrong = "", instead = ""] = page.split(/^## Instead$/m);
  const files = filesOf(page);
  const examined = ({ text, alone }: Shown) => examine(text, files, today, alone).diagnostics;

  test("shows exactly what is said of its programs", () => {
    const [first] = programsOf(page);
    const said = examined(first!);
    const { before, after } = checkPage(new URL(file, folder), (text) =>
      rewritten(text, "proffer", (block) => {
        const program = shownIn(block.info, laidOut(block.text));
        const name = isProgram(block.info) ? programPath : block.info.split(" ")[1];
        const found = name === programPath ? examined(program) : said;
        return annotate(
          program.text,
          found.filter(({ span }) => span.source.path === name),
        );
      }),
    );
    expect(before).toBe(after);
  });

  test("opens with its code, says why, and shows the code and nothing else", () => {
    expect(page).toMatch(new RegExp(`^# ${code}\n\n.+\n\n## Why\n\n`));
    const programs = programsOf(wrong);
    expect(programs.length).toBeGreaterThan(0);
    for (const program of programs) {
      const codes = new Set(examined(program).map((diagnostic) => diagnostic.code));
      expect([...codes]).toEqual([code]);
    }
  });

  test("ends with programs that are fine", () => {
    const programs = programsOf(instead);
    expect(programs.length).toBeGreaterThan(0);
    for (const program of programs) expect(examined(program)).toEqual([]);
  });

  test("leaves what was formatted formatted where it mends something", () => {
    for (const program of programsOf(page)) {
      const { text } = program;
      if (laidOut(text) !== text) continue;
      for (const { edits } of examined(program).flatMap(({ fixes }) => fixes)) {
        const own = edits.filter(({ span }) => span.source.path === programPath);
        const after = applied(text, tidied({ path: programPath, text }, own));
        expect(laidOut(after)).toBe(after);
      }
    }
  });

  test("mends what it says it can mend", () => {
    const vain = programsOf(wrong).flatMap((program) => {
      const before = examined(program);
      const mended = (fix: Fix) => examined({ ...program, text: fixed(program.text, fix) });
      return before
        .flatMap(({ fixes }) => fixes)
        .filter((fix) => countOf(mended(fix), code) >= countOf(before, code))
        .map(({ title }) => title);
    });
    expect(vain).toEqual([]);
  });
});
