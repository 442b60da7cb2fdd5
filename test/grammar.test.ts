import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { declarationWords, entries, type EntrySpec } from "../grammar/entries.ts";
import { ProfferParser } from "../grammar/parser.ts";
import type { IToken } from "chevrotain";
import { chunksOf } from "../src/syntax/chunks.ts";
import { layOut } from "../src/syntax/layout.ts";
import { lex } from "../src/syntax/lex.ts";
import { makeLexer } from "../grammar/tokens.ts";
import { reservedWords } from "../grammar/words.ts";
import { grammarPage } from "../tools/grammar-page.ts";
import { lookaheadTable } from "../tools/lookahead.ts";
import { textMateGrammar } from "../tools/textmate.ts";

const file = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");

test("one token of look-ahead tells every alternative from the others", () => {
  expect(() => new ProfferParser({ skipValidations: false })).not.toThrow();
});

test("the analysis made before and one made now lead to the same trees and the same errors", () => {
  const text = file("test/fixtures/every-shape.proffer");
  const parsers = [new ProfferParser(), new ProfferParser({ skipValidations: true })];
  const read = (tokens: IToken[]) =>
    parsers.map((parser) => {
      parser.input = tokens;
      const tree = parser.declaration();
      return { tree, errors: parser.errors.map(({ name, message }) => `${name}: ${message}`) };
    });
  for (const { start, end } of chunksOf(text).chunks) {
    const { tokens } = layOut(lex(text.slice(start, end)).tokens, text.slice(start, end));
    for (const [at] of tokens.entries()) {
      const [prepared, analysed] = read(tokens.toSpliced(at, 1));
      expect(prepared).toEqual(analysed);
    }
    const [prepared, analysed] = read(tokens);
    expect(prepared).toEqual(analysed);
  }
});

test("the lexer has no token that another one hides", () => {
  expect(makeLexer(false).lexerDefinitionErrors).toEqual([]);
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
  const rules = Object.keys(new ProfferParser({ skipValidations: true }).getGAstProductions());
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
