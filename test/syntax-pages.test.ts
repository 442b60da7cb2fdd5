import { globSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { syntaxCodes } from "../src/syntax/codes.ts";
import { parse } from "../src/syntax/parse.ts";
import type { Diagnostic, Fix } from "../src/text/diagnostic.ts";
import { annotate, strip } from "./support/annotate.ts";
import { checkPage, rewritten, type Block } from "./support/pages.ts";

const folder = new URL("../docs/diagnostics/syntax/", import.meta.url);
const pages = readdirSync(folder).filter((file) => file.endsWith(".md"));

test("every syntax code has a page, and every page is of a code", () => {
  expect(pages.toSorted()).toEqual(
    syntaxCodes.map((code) => `${code.slice("syntax/".length)}.md`).toSorted(),
  );
});

test("every syntax code is said somewhere", () => {
  const sources = globSync(["src/syntax/*.ts", "grammar/*.ts"])
    .filter((path) => !path.endsWith("codes.ts"))
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");
  expect(syntaxCodes.filter((code) => !sources.includes(`"${code}"`))).toEqual([]);
});

/** A program of a page: as it is shown, and as it is read. */
interface Shown {
  readonly shown: string;
  readonly text: string;
  /** Where a place of what is read stands in what is shown. */
  readonly place: (offset: number) => number;
}

/**
 * What no page can show is abbreviated: behind `proffer escaped` a `\u202e` is that character, behind
 * `proffer repeated` a `⟨a × 3⟩` is `aaa`.
 */
function shownIn({ info, text }: Block): Shown {
  const shown = strip(text);
  const short =
    info === "proffer escaped"
      ? /\\u([0-9a-f]{4})/g
      : info === "proffer repeated"
        ? /⟨([^×]*) × (\d+)⟩/g
        : /(?!)/g;
  const edges: { shown: number; read: number }[] = [{ shown: 0, read: 0 }];
  let read = "";
  let from = 0;
  for (const found of shown.matchAll(short)) {
    const [all, first = "", times] = found;
    read += shown.slice(from, found.index);
    edges.push({ shown: found.index, read: read.length });
    read += times ? first.repeat(Number(times)) : String.fromCharCode(Number.parseInt(first, 16));
    from = found.index + all.length;
    edges.push({ shown: from, read: read.length });
  }
  const whole = read + shown.slice(from);
  const place = (offset: number): number => {
    const edge = edges.findLast((one) => one.read <= offset)!;
    const next = edges[edges.indexOf(edge) + 1];
    const at = edge.shown + offset - edge.read;
    return next ? Math.min(at, next.shown) : at;
  };
  return { shown, text: whole, place };
}

const read = (text: string): readonly Diagnostic[] => parse({ path: "page", text }).diagnostics;

const programsIn = (page: string): readonly Shown[] => {
  const found: Shown[] = [];
  rewritten(page, "proffer", (block) => (found.push(shownIn(block)), block.text));
  return found;
};

/** A page too broken to show all of it shows what it is about. */
const told = (diagnostics: readonly Diagnostic[], code: string): readonly Diagnostic[] =>
  diagnostics.length > 100
    ? diagnostics.filter((diagnostic) => diagnostic.code === code)
    : diagnostics;

function fixed(text: string, { edits }: Fix): string {
  return edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce(
      (result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end),
      text,
    );
}

describe.each(pages)("%s", (file) => {
  const code = `syntax/${file.slice(0, -".md".length)}`;
  const page = readFileSync(new URL(file, folder), "utf8");
  const [wrong = "", instead = ""] = page.split(/^## Instead$/m);

  test("shows exactly what is said of its programs", () => {
    const { before, after } = checkPage(new URL(file, folder), (text) =>
      rewritten(text, "proffer", (block) => {
        const { shown, text: program, place } = shownIn(block);
        const placed = told(read(program), code).map((diagnostic) => {
          const { source, start, end } = diagnostic.span;
          return { ...diagnostic, span: { source, start: place(start), end: place(end) } };
        });
        return annotate(shown, placed);
      }),
    );
    expect(before).toBe(after);
  });

  test("opens with its code, says why, and shows the code and nothing else", () => {
    expect(page).toMatch(new RegExp(`^# ${code}\n\n.+\n\n## Why\n\n`));
    const programs = programsIn(wrong);
    expect(programs.length).toBeGreaterThan(0);
    for (const { text } of programs)
      expect([...new Set(told(read(text), code).map((one) => one.code))]).toEqual([code]);
  });

  test("ends with programs that are fine", () => {
    const programs = programsIn(instead);
    expect(programs.length).toBeGreaterThan(0);
    for (const { text } of programs) expect(read(text)).toEqual([]);
  });

  test("mends what it says it can mend", () => {
    const vain = programsIn(wrong).flatMap(({ text }) => {
      const before = told(read(text), code);
      return before
        .flatMap(({ fixes }) => fixes)
        .filter((fix) => read(fixed(text, fix)).length >= before.length)
        .map(({ title }) => title);
    });
    expect(vain).toEqual([]);
  });
});
