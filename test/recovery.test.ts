import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Extent } from "../src/syntax/ast.ts";
import { chunksOf } from "../src/syntax/chunks.ts";
import { newCache, parse } from "../src/syntax/parse.ts";
import { outcomes, prefixes, rate, type Outcome } from "../tools/recovery.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (path: string): string => readFileSync(`${root}/${path}`, "utf8");

/**
 * Pieces of a program of a few declarations each, which are broken by themselves: a mistake reaches
 * no further than the next declaration, and a whole file would be split anew for each of its tokens.
 */
function pieces(text: string): string[] {
  const { chunks } = chunksOf(text);
  const size = 2;
  return chunks.flatMap((chunk, at) =>
    at % size === 0 ? [text.slice(chunk.start, chunks[at + size]?.start ?? text.length)] : [],
  );
}

function* broken(path: string, text: string, step: number): Generator<Outcome> {
  for (const piece of pieces(text)) yield* outcomes(path, piece, step);
}

/** The examples are large: every so many tokens are broken here, all of them by `npm run measure:recovery`. */
const files = [
  ...globSync("test/fixtures/*.proffer", { cwd: root }).map((path) => ({ path, step: 1 })),
  ...globSync("examples/*/*.proffer", { cwd: root }).map((path) => ({ path, step: 29 })),
];

test.for(files)("one broken token of $path breaks one thing", ({ path, step }) => {
  const found = rate(broken(path, read(path), step));
  const { damaged, untouched, once, deletions, most, many } = found;
  expect({ damaged, rare: damaged.length <= untouched / 100 }).toMatchObject({ rare: true });
  expect({ many, rare: once >= deletions * 0.9 }).toMatchObject({ rare: true });
  expect({ many, few: most <= 3 }).toMatchObject({ few: true });
  const legal = [...found.legal.values()].reduce((sum, times) => sum + times, 0);
  expect(legal / Math.max(1, legal + deletions)).toBeLessThan(0.15);
});

test.for(files)("$path is read wherever it is cut off", ({ path, step }) => {
  for (const piece of pieces(read(path)))
    expect(prefixes(path, piece, step)).toBe(Math.floor(piece.length / step) + 1);
});

const programs = ["suite", "vocabulary", "every-shape"].map((name) =>
  read(`test/fixtures/${name}.proffer`),
);
const words = [...new Set(programs.join("\n").match(/"[^"]*"|\w+|[^\w\s]/g))];

test("no soup of tokens is too thick", () => {
  const soup = fc.array(fc.constantFrom(...words, "\n", "\n", " ", "  "), { maxLength: 60 });
  fc.assert(
    fc.property(soup, (tokens) => {
      const text = tokens.join(" ");
      const parsed = parse({ path: "soup.proffer", text });
      for (const { span } of parsed.diagnostics) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 500 },
  );
});

test("no string of characters is too strange", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      parse({ path: "noise.proffer", text });
    }),
    { numRuns: 500 },
  );
});

/** Nodes that do not lie within the node they are part of. */
function astray(node: unknown, within: Extent): string[] {
  if (node === null || typeof node !== "object") return [];
  const { kind, span } = node as { kind?: string; span?: Extent };
  const out = span && (span.start < within.start || span.end > within.end);
  const parts = Object.entries(node).filter(([key]) => key !== "span");
  return [
    ...(out ? [`${kind} ${span.start}-${span.end}`] : []),
    ...parts.flatMap(([, part]) => astray(part, span ?? within)),
  ];
}

test("a broken program says something about it, and its tree stays in place", () => {
  const cut = fc.tuple(fc.constantFrom(...programs), fc.nat(), fc.nat({ max: 40 }));
  fc.assert(
    fc.property(cut, ([program, at, length]) => {
      const start = at % program.length;
      const text = program.slice(0, start) + program.slice(start + length);
      const parsed = parse({ path: "cut.proffer", text });
      const damaged = parsed.declarations.filter(({ node }) => node.broken).length;
      expect(parsed.diagnostics.length).toBeGreaterThanOrEqual(Math.min(1, damaged));
      const nodes = parsed.declarations.map(({ node }) => node);
      expect(astray(nodes, { start: 0, end: text.length })).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("what is kept from the last parse never shows", () => {
  const edits = fc.array(
    fc.tuple(
      fc.nat(),
      fc.nat({ max: 30 }),
      fc.constantFrom(
        "",
        " ",
        "\n",
        "\r",
        "}",
        "{",
        '"',
        '"""',
        "// x",
        "/// x\n",
        "\noffer x {",
        "\ufeff",
      ),
    ),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(fc.constantFrom(...programs), edits, (program, all) => {
      const cache = newCache();
      let text = program;
      parse({ path: "edited.proffer", text }, cache);
      for (const [at, length, put] of all) {
        const start = at % (text.length + 1);
        text = text.slice(0, start) + put + text.slice(start + length);
        const source = { path: "edited.proffer", text };
        expect(parse(source, cache)).toEqual(parse(source));
      }
    }),
    { numRuns: 60 },
  );
});

test("an edit leaves the trees of all other declarations as they are", () => {
  const cache = newCache();
  const text = programs[0]!;
  const before = parse({ path: "suite.proffer", text }, cache).declarations;
  const edited = text.replace("priority  high", "priority  low");
  const after = parse({ path: "suite.proffer", text: edited }, cache).declarations;
  const changed = after.filter(({ node }, at) => node !== before[at]!.node);
  expect(changed.map(({ node }) => node.kind)).toEqual(["Offer"]);
  expect(cache.last!.reads.length).toBeLessThanOrEqual(before.length);
});
