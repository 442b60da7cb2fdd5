import { globSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import * as prettier from "prettier";
import { describe, expect, test } from "vitest";
import { format, type FormatOptions } from "../src/format/format.ts";
import * as plugin from "../src/format/plugin.ts";
import { parse } from "../src/syntax/parse.ts";
import { policy } from "./oracle/generate/policies.ts";
import { disarranged } from "./support/disarranged.ts";
import { fenced } from "./support/snippets.ts";

const formatted = (text: string, options?: FormatOptions): string => {
  const result = format({ path: "policy.proffer", text }, options);
  if (!result.ok) throw new Error(result.diagnostics[0]!.message);
  return result.text;
};

const isSound = (text: string): boolean =>
  parse({ path: "p", text }).diagnostics.every(({ severity }) => severity !== "error");

/** The trees of a text, without where they stand, and its comments between the words around them. */
function contentOf(text: string): { readonly trees: string; readonly comments: readonly string[] } {
  const { declarations, comments } = parse({ path: "p", text });
  const trees = JSON.stringify(
    declarations.map(({ node }) => node),
    (key, value) => (key === "span" ? undefined : value),
  );
  // All words, and how many characters of them stand before each comment.
  let words = "";
  let at = 0;
  const places = comments.map(({ start, end }) => {
    words += bare(text.slice(at, start));
    at = end;
    return { text: text.slice(start, end).trimEnd(), after: words.length };
  });
  words += bare(text.slice(at));
  return { trees, comments: [...places.map((each) => `${each.after} ${each.text}`), words] };
}

const bare = (text: string): string => text.replaceAll(/[\s,]/g, "");

/** What holds of every text without an error. */
function holds(text: string, options?: FormatOptions): void {
  const once = formatted(text, options);
  expect(contentOf(once)).toEqual(contentOf(text));
  expect(formatted(once, options)).toBe(once);
}

const pages = globSync(["docs/**/*.md", "src/lint/rules/**/*.md", "test/cases/**/*.md"]);
const snippets = pages.flatMap((path) =>
  fenced(readFileSync(path, "utf8"), "proffer[^\\n]*").map((text) => ({ path, text })),
);
const files = globSync([
  "examples/**/*.proffer",
  "src/cli/starter/*.proffer",
  "test/fixtures/**/*.proffer",
]).map((path) => ({ path, text: readFileSync(path, "utf8") }));
const written = [...files, ...snippets].filter(({ text }) => isSound(text));

describe("formatting", () => {
  test("keeps tree and comments of everything written, and has nothing to do a second time", () => {
    expect(written.length).toBeGreaterThan(500);
    for (const { path, text } of written) {
      try {
        holds(text);
      } catch (error) {
        throw new Error(`${path}: ${text.slice(0, 2000)}`, { cause: error });
      }
    }
  });
  test("does so however disarranged the text is", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...written),
        fc.integer(),
        fc.integer({ min: 20, max: 160 }),
        (file, seed, printWidth) => {
          const text = disarranged(file.text, seed);
          fc.pre(isSound(text));
          holds(text, { printWidth });
        },
      ),
      { numRuns: 1500 },
    );
  });

  test("does so for thousands of generated programs", () => {
    fc.assert(
      fc.property(
        policy,
        fc.integer(),
        fc.integer({ min: 20, max: 160 }),
        (text, seed, printWidth) => {
          // The vocabulary, which comes first, is the same in all; each takes a third of the rest.
          const own = text.slice(text.indexOf("group extra")).split(/\n(?=[a-z])/);
          const third = own.filter((_, index) => index % 3 === Math.abs(seed % 3)).join("\n");
          holds(disarranged(third, seed), { printWidth });
        },
      ),
      { numRuns: 5000 },
    );
  }, 240_000);
});

describe("a file", () => {
  test("with a syntax error is left alone, and its error told", () => {
    const result = format({ path: "p", text: "offer x {\n  price 6 6\n}\n" });
    expect(result.ok).toBe(false);
    expect(!result.ok && result.diagnostics.length).toBe(1);
  });

  test("keeps how its lines end, or takes another", () => {
    const text = "ban { guilt,  fear }\r\n\r\n\r\nban {guilt}";
    expect(formatted(text)).toBe("ban { guilt, fear }\r\n\r\nban { guilt }\r\n");
    expect(formatted(text, { endOfLine: "lf" })).toBe("ban { guilt, fear }\n\nban { guilt }\n");
  });

  test("keeps the comma behind a member after which a line would go on", () => {
    const text = "segment s = a.region in {\n  in, no\n}\n";
    expect(formatted(text, { printWidth: 5 })).toContain("    in,\n    no\n");
  });

  test("may be empty, or hold nothing but comments", () => {
    expect(formatted("")).toBe("");
    expect(formatted("\n\n")).toBe("");
    expect(formatted("\n// a\n\n\n/// b")).toBe("// a\n\n/// b\n");
  });

  test("may be as long as it likes, and its texts too", () => {
    const text = `offer a {\n  because  """\n    ${"x\n    ".repeat(200_000)}"""\n}\n`;
    expect(formatted(text)).toBe(text);
    const caps = "cap a: 1 offer per session\n".repeat(20_000);
    expect(formatted(caps)).toBe(caps);
  });

  test("keeps the value of long texts, blanks at the ends of lines and all", () => {
    const text =
      'offer x {\n  message {\n body """\n      One  \n\n        two\n   """\n decline "No" }\n}\n';
    expect(formatted(text)).toBe(
      'offer x {\n  message {\n    body     """\n      One  \n\n        two\n      """\n    decline  "No"\n  }\n}\n',
    );
  });
});

describe("Prettier", () => {
  const options = { parser: "proffer", plugins: [plugin] };

  test("formats a policy as `proffer format` does", async () => {
    for (const { text } of files.filter((file) => isSound(file.text)).slice(0, 20))
      expect(await prettier.format(text, options)).toBe(formatted(text, { endOfLine: "lf" }));
  });

  test("keeps the cursor in its word", async () => {
    const text = "ban   {guilt,fear}\n";
    const cursorOffset = text.indexOf("ear");
    const result = await prettier.formatWithCursor(text, { ...options, cursorOffset });
    expect(result.formatted.slice(result.cursorOffset)).toBe("ear }\n");
  });

  test("keeps the cursor at the same word, wherever it stands in a policy", async () => {
    const { text } = files.find(({ path }) => path.endsWith("gone-wrong/policy.proffer"))!;
    const loose = disarranged(text, 7);
    const words = [...loose.matchAll(/(?<=\s)\w+/g)].filter((_, index) => index % 20 === 0);
    for (const { index } of words) {
      const result = await prettier.formatWithCursor(loose, { ...options, cursorOffset: index });
      expect(bare(result.formatted.slice(result.cursorOffset))).toBe(bare(loose.slice(index)));
    }
  });

  test("formats no part of a file: only of its own languages does it know how to", async () => {
    const text = "ban   {guilt}\n\nban   {fear}\n";
    const part = { rangeStart: 0, rangeEnd: 10 };
    expect(await prettier.format(text, { ...options, ...part })).toBe(text);
  });

  test("is told where an error is", async () => {
    const error = await prettier.format("ban { guilt", options).catch((caught) => caught);
    expect(error.loc.start).toEqual({ line: 1, column: 7 });
  });
});
