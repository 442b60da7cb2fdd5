import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createOnigScanner, createOnigString, loadWASM } from "vscode-oniguruma";
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from "vscode-textmate";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "../../src/syntax/parse.ts";
import { spanOf } from "../../src/syntax/parsed.ts";
import { exampleFiles, exampleNames } from "../support/examples.ts";

// The grammar as VS Code runs it, over the policies in examples/.
describe("colours of the TextMate grammar", () => {
  let grammar: IGrammar;

  beforeAll(async () => {
    const wasm = createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm");
    await loadWASM(new Uint8Array(readFileSync(wasm)).buffer);
    const path = "grammar/proffer.tmLanguage.json";
    const registry = new Registry({
      onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
      loadGrammar: async () => parseRawGrammar(readFileSync(path, "utf8"), path),
    });
    grammar = (await registry.loadGrammar("source.proffer"))!;
  });

  /** What each stretch of a text is called, innermost name first, without the language's own. */
  const scopesIn = (text: string): readonly (readonly [string, string])[] => {
    let stack = INITIAL;
    return text.split("\n").flatMap((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
      stack = ruleStack;
      return tokens.map(({ startIndex, endIndex, scopes }) => {
        const name = scopes.slice(1).at(-1) ?? "";
        return [line.slice(startIndex, endIndex), name.replace(/\.proffer$/, "")] as const;
      });
    });
  };
  /** The same of those words alone. */
  const scopesOf = (text: string, words: readonly string[]): Record<string, string | undefined> => {
    const found = scopesIn(text).map(([word, scope]) => [word.trim(), scope] as const);
    return Object.fromEntries(
      words.map((word) => [word, found.find(([each]) => each === word)?.[1]]),
    );
  };

  test("a declaration, its name, its entries and their values differ", () => {
    const offer = "offer invoice_after_project {\n  at  in_app.completion_screen\n}";
    expect(scopesOf(offer, ["offer", "invoice_after_project", "at", "in_app"])).toEqual({
      offer: "keyword.declaration",
      invoice_after_project: "entity.name.type",
      at: "support.type.property-name",
      in_app: "variable.other",
    });
  });

  test("a word of the language is a name after a dot and before a colon", () => {
    const fact =
      "facts customer {\n  region: one of { eu, us }\n}\nhold a: all when customer.offer > 0";
    expect(scopesOf(fact, ["region", "one", "all", "when"])).toEqual({
      region: "variable.parameter",
      one: "storage.type",
      all: "constant.language",
      when: "keyword.other",
    });
    expect(scopesIn("when customer.offer").at(-1)?.[1]).toBe("variable.other");
  });

  test("comments and what documents a declaration differ", () => {
    expect(scopesIn("/// What it is for.\n// Why.\n//// A line.")).toEqual([
      ["/// What it is for.", "comment.line.documentation"],
      ["// Why.", "comment.line.double-slash"],
      ["//// A line.", "comment.line.double-slash"],
    ]);
  });

  test("a text ends with its line, and holds placeholders", () => {
    const text =
      '  headline  "Bill {trigger.project} for {trigger.hours: hour | hours}, {{ and \\"';
    const scopes = scopesIn(`${text}\n  body  7`);
    expect(scopes).toContainEqual(["trigger.project", "variable.other"]);
    expect(scopes).toContainEqual([" hours", "string.unquoted"]);
    expect(scopes).toContainEqual(["{{", "constant.character.escape"]);
    expect(scopes).toContainEqual(['\\"', "constant.character.escape"]);
    expect(scopes).toContainEqual(["7", "constant.numeric"]);
  });

  test("a text between three marks goes over lines", () => {
    const scopes = scopesIn('because """one\ntwo {a.b else you}\nthree""" by');
    expect(scopes).toContainEqual(["two ", "string.quoted.triple"]);
    expect(scopes).toContainEqual(["else", "keyword.other.else"]);
    expect(scopes).toContainEqual(["three", "string.quoted.triple"]);
    expect(scopes.at(-1)).toEqual(["by", "keyword.other"]);
  });

  test("numbers stand out, and so do their units", () => {
    const numbers = "6 EUR per month, 20%, 4_812, 2 business days, 2026-10-02, 17:30, -20.5%";
    const scopes = scopesIn(numbers).filter(([, scope]) => /constant|unit/.test(scope));
    expect(scopes).toEqual([
      ["6", "constant.numeric"],
      ["EUR", "keyword.other.unit"],
      ["20", "constant.numeric"],
      ["%", "keyword.other.unit"],
      ["4_812", "constant.numeric"],
      ["2", "constant.numeric"],
      ["business days", "keyword.other.unit"],
      ["2026-10-02", "constant.numeric.date"],
      ["17:30", "constant.numeric.time"],
      ["-20.5", "constant.numeric"],
      ["%", "keyword.other.unit"],
    ]);
  });

  test("what a declaration is about is not taken for its name", () => {
    const both = "adjacency tasks -> invoicing {\n}\nprove no offer when customer.away";
    expect(scopesOf(both, ["adjacency", "tasks", "invoicing", "prove", "no"])).toEqual({
      adjacency: "keyword.declaration",
      tasks: "variable.other",
      invoicing: "variable.other",
      prove: "keyword.declaration",
      no: "constant.language",
    });
  });

  test("rules of the linter are told from other names", () => {
    expect(scopesOf("waive load/no-cap for shop", ["waive", "load/no-cap", "shop"])).toEqual({
      waive: "keyword.declaration",
      "load/no-cap": "support.other.rule",
      shop: "variable.other",
    });
  });

  test("declarations and comments of all examples are coloured as the parser reads them", () => {
    const paths = exampleNames.flatMap(exampleFiles);
    const coloured = paths.map((path) => {
      const scopes = scopesIn(readFileSync(path, "utf8"));
      const named = (name: string): readonly string[] =>
        scopes.filter(([, scope]) => scope.startsWith(name)).map(([words]) => words.trim());
      return { path, begins: named("keyword.declaration"), comments: named("comment.line") };
    });
    const read = paths.map((path) => {
      const text = readFileSync(path, "utf8");
      const { source, declarations, comments } = parse({ path, text });
      const begins = declarations.map((each) => spanOf(source, each, each.node).start);
      return {
        path,
        begins: begins.map((place) => /\w+/.exec(text.slice(place))![0]),
        comments: comments.map(({ start, end }) => text.slice(start, end)),
      };
    });
    expect(coloured).toEqual(read);
  });
});
