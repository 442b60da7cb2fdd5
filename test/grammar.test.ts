import { defaultParserErrorProvider, type IToken, type TokenType } from "chevrotain";
import * as fc from "fast-check";
import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { declarationWords, entries, type EntrySpec } from "../grammar/entries.ts";
import { chunksOf } from "../src/syntax/chunks.ts";
import { run } from "../src/syntax/engine.ts";
import { layOut } from "../src/syntax/layout.ts";
import { lex } from "../src/syntax/lex.ts";
import { extentOf } from "../src/syntax/nodes.ts";
import { scan } from "../grammar/scan.ts";
import { reservedWords } from "../grammar/words.ts";
import { analysed } from "../tools/analysed.ts";
import { grammarPage } from "../tools/grammar-page.ts";
import { lookaheadTable } from "../tools/lookahead.ts";
import { textMateGrammar } from "../tools/textmate.ts";

/** Nothing but what the language leaves out. */
// oxlint-disable-next-line no-control-regex
const blank = /^[\s\uFEFF\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/;

const file = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");

test("one token of look-ahead tells every alternative from the others", () => {
  expect(() => analysed({ skipValidations: false })).not.toThrow();
});

/** What we make of them. */
function ours(tokens: readonly IToken[]) {
  const { value, error } = run((parser) => parser.declaration(), tokens, new Map());
  if (!error) return { tree: value ?? undefined, refusal: null };
  const { token, expected, rule } = error;
  return { tree: value ?? undefined, refusal: { at: token.startOffset, expected, rule } };
}

const names = (paths: readonly TokenType[][]) => paths.map(([first]) => first!.name).join("\n");

describe("reading by the analysis made before", () => {
  const byChevrotain = analysed({
    skipValidations: true,
    errorMessageProvider: {
      ...defaultParserErrorProvider,
      buildMismatchTokenMessage: ({ expected }) => expected.name,
      buildNoViableAltMessage: ({ expectedPathsPerAlt }) => names(expectedPathsPerAlt.flat()),
      buildEarlyExitMessage: ({ expectedIterationPaths }) => names(expectedIterationPaths),
    },
  });

  /** What Chevrotain makes of the tokens, and where it finds fault with them. */
  function theirs(tokens: readonly IToken[]) {
    const { grammar, chevrotain, typeOf } = byChevrotain;
    chevrotain.input = tokens.map((token) => ({
      ...token,
      tokenTypeIdx: typeOf(token.tokenType).tokenTypeIdx!,
    }));
    grammar.remarks = [];
    const tree = grammar.declaration.call(chevrotain);
    const [error] = chevrotain.errors;
    if (!error) return { tree, refusal: null };
    const complete = error.name === "NotAllInputParsedException";
    const refusal = {
      at: error.token.startOffset,
      expected: complete ? null : error.message.split("\n"),
      rule: complete ? "declaration" : error.context.ruleStack.at(-1),
    };
    return { tree, refusal };
  }

  const files = globSync("{examples,test/fixtures}/**/*.proffer").toSorted();
  test.for(files)("gives the trees and the errors that Chevrotain gives for %s", (path) => {
    const text = file(path);
    // Of what is like the rest, a part will do.
    const every = path.endsWith("every-shape.proffer") ? 1 : 29;
    for (const { start, end } of chunksOf(text).chunks) {
      const chunk = text.slice(start, end);
      const { tokens } = layOut(lex(chunk).tokens, chunk);
      expect(ours(tokens)).toEqual(theirs(tokens));
      for (let at = start % every; at < tokens.length; at += every) {
        const [token, next] = tokens.slice(at, at + 2);
        const slips = [tokens.toSpliced(at, 1), tokens.toSpliced(at, 0, token!)];
        if (next) slips.push(tokens.toSpliced(at, 2, next, token!));
        for (const slip of slips) expect(ours(slip)).toEqual(theirs(slip));
      }
    }
  });
});

test("every character of a text is in one token, in one comment, blank, or said to be unknown", () => {
  const marks = [
    '"',
    '"""',
    "/",
    "*",
    "-",
    ">",
    "=",
    "\n",
    " ",
    "é",
    "€",
    "\ud800",
    "3",
    "days",
    "x",
  ];
  const texts = fc.array(fc.oneof(fc.constantFrom(...marks), fc.string({ unit: "binary" })));
  const law = fc.property(texts, (parts) => {
    const text = parts.join("");
    const { tokens, comments, unknown } = scan(text);
    const found = [...tokens, ...comments].map(extentOf).concat(unknown);
    let at = 0;
    for (const { start, end } of found.toSorted((a, b) => a.start - b.start)) {
      expect(text.slice(at, start)).toMatch(blank);
      expect(end).toBeGreaterThan(start);
      at = end;
    }
    expect(text.slice(at)).toMatch(blank);
  });
  fc.assert(law, { numRuns: 1000 });
});

test("no entry word is a declaration word, so that a declaration word begins a declaration", () => {
  const words = new Set(Object.values(entries).flatMap((block) => Object.keys(block)));
  expect(declarationWords.filter((word) => words.has(word))).toEqual([]);
});

test("few words are reserved", () => {
  expect(reservedWords.length).toBeLessThanOrEqual(50);
});

test("every block is opened by an entry or a declaration", () => {
  const specs = Object.values(entries).flatMap((block) => Object.values<EntrySpec>(block));
  const opened = new Set<string>([
    ...declarationWords,
    ...specs.flatMap(({ block }) => block ?? []),
  ]);
  expect(Object.keys(entries).filter((block) => !opened.has(block))).toEqual([]);
});

test.for([lookaheadTable, grammarPage, textMateGrammar])(
  "what is made of the grammar is fresh",
  (make) => {
    const { path, text } = make();
    expect(file(path), `run \`npm run make\` for ${path}`).toBe(text);
  },
);

test("the page of the grammar names every declaration, rule and entry", () => {
  const page = file("docs/grammar.md");
  const rules = Object.keys(analysed({ skipValidations: true }).productions);
  const missing = rules.filter((rule) => rule !== "entry" && !page.includes(`\n${rule} =`));
  expect(missing).toEqual([]);
  for (const block of Object.keys(entries)) expect(page).toContain(`\n### ${block}\n`);
});

/** What editors see in a line: the scope of each stretch that a pattern matches by itself. */
function scopesIn(line: string, part: string): string[] {
  const { repository } = JSON.parse(file("grammar/proffer.tmLanguage.json"));
  const patterns: { name?: string; match?: string; captures?: Record<string, { name: string }> }[] =
    repository[part].patterns;
  return patterns.flatMap(({ name, match, captures }) =>
    [...line.matchAll(new RegExp(match ?? "(?!)", "g"))].flatMap((found) =>
      captures
        ? Object.entries(captures).flatMap(([group, { name: scope }]) =>
            found[Number(group)] ? [`${found[Number(group)]}: ${scope}`] : [],
          )
        : [`${found[0]}: ${name}`],
    ),
  );
}

test("editors tell declarations, entries, labels and quantities apart", () => {
  expect(scopesIn("offer invoice {", "declarations")).toEqual([
    "offer: keyword.declaration.proffer",
    "invoice: entity.name.type.proffer",
  ]);
  expect(scopesIn("  refund within 30 days", "entries")).toEqual([
    "refund: support.type.property-name.proffer",
  ]);
  expect(scopesIn("terms { cancel anytime, refund within 3 days }", "entries")).toEqual([
    "terms: support.type.property-name.proffer",
    "cancel: support.type.property-name.proffer",
    "refund: support.type.property-name.proffer",
  ]);
  expect(scopesIn("{ tenure: 45 days }", "labels")).toEqual(["tenure: variable.parameter.proffer"]);
  expect(scopesIn("6.50 EUR and 20% in 2 clear days", "quantities")).toEqual([
    "6.50: constant.numeric.proffer",
    "EUR: keyword.other.unit.proffer",
    "20: constant.numeric.proffer",
    "%: keyword.other.unit.proffer",
    "2: constant.numeric.proffer",
    "clear days: keyword.other.unit.proffer",
  ]);
});
