import { readdirSync, readFileSync } from "node:fs";
import { CompletionItemKind } from "vscode-languageserver-protocol";
import { describe, expect, test } from "vitest";
import { declarationWords, type BlockName } from "../../grammar/entries.ts";
import { completionsAt } from "../../lsp/completion/at.ts";
import { entrySuggestions } from "../../lsp/completion/entries.ts";
import { filled, snippets } from "../../lsp/completion/snippets.ts";
import { caretIn } from "../../src/syntax/caret.ts";
import { chunksOf } from "../../src/syntax/chunks.ts";
import { lex } from "../../src/syntax/lex.ts";
import { parse } from "../../src/syntax/parse.ts";
import { exampleNames } from "../support/examples.ts";
import { workspaceOf } from "../support/workspace.ts";

describe("snippets", () => {
  test.each(snippets.map(({ word, label, text }) => [label ?? word, text]))(
    "%s can be read with its holes filled",
    (_, text) => {
      const { diagnostics, declarations } = parse({ path: "p", text: filled(text) });
      expect(diagnostics).toEqual([]);
      expect(declarations).toHaveLength(1);
    },
  );
  test("every entry that is more than its word can be read with its holes filled", () => {
    const wrong: string[] = [];
    for (const block of Object.keys(within) as BlockName[])
      for (const { label, text = "", kind } of entrySuggestions({
        block,
        present: new Set(),
        items: [],
      })) {
        const line = filled(text);
        if (kind !== CompletionItemKind.Property || line.trim() === label) continue;
        const { diagnostics } = parse({ path: "p", text: within[block].replace("…", line) });
        if (diagnostics.length > 0) wrong.push(`${block}: ${line}: ${diagnostics[0]!.message}`);
      }
    expect(wrong).toEqual([]);
  });
  test("there is one for each declaration", () => {
    expect(new Set(snippets.map(({ word }) => word))).toEqual(new Set(declarationWords));
  });
});

describe("in the examples", () => {
  /** Where people choose a name or a word of their own. */
  const own =
    /^(?:Label|FreeWord@\w+>name|FreeWord@declaration>measure|AnyWord@type>|AnyWord@entry>anyName$|RuleName)/;
  test.each(exampleNames)(
    "every word of %s that is no new name is offered where it stands",
    (name) => {
      const missed: string[] = [];
      const workspace = workspaceOf(textsOf(name));
      for (const file of readdirSync(`examples/${name}`).filter((one) =>
        one.endsWith(".proffer"),
      )) {
        const focus = workspace.focus(`file:///w/${file}`)!;
        const { text } = focus.source;
        for (const { start, end } of chunksOf(text).chunks) {
          const { tokens } = lex(text.slice(start, end));
          tokens.forEach(({ tokenType, startOffset }, index) => {
            if (tokenType.name !== "Word" || tokens[index - 1]?.image === ".") return;
            let word = tokens[index]!.image;
            for (let at = index + 1; tokens[at]?.image === "."; at += 2)
              word += `.${tokens[at + 1]!.image}`;
            const { suggestions } = completionsAt(focus, start + startOffset);
            const there = suggestions.some(
              ({ label, text: written = label }) =>
                label === word || label.startsWith(`${word} `) || written.startsWith(word),
            );
            if (there) return;
            const caret = caretIn(text.slice(start, start + startOffset));
            const [first] = caret === "comment" ? [] : caret.expected;
            const rules =
              first?.rules
                .map(({ rule }) => rule)
                .slice(-2)
                .join(">") ?? "";
            const place = `${first?.token}@${rules}`;
            if (!own.test(place)) missed.push(`${file}: ${word} at ${place}`);
          });
        }
      }
      expect(missed).toEqual([]);
    },
  );
});

/** Each block where it may stand. */
const within: Readonly<Record<BlockName, string>> = {
  policy: "policy x { … }",
  identity: "identity x { … }",
  channel: "channel x { … }",
  placement: "channel x { placement y { … } }",
  calendar: "calendar x { … }",
  adjacency: "adjacency x -> y { … }",
  evidence: "offer x { evidence { … } }",
  integration: "adjacency x -> y { integration { … } }",
  trigger: "trigger x { … }",
  offer: "offer x { … }",
  message: "offer x { message { … } }",
  terms: "offer x { terms { … } }",
  pilot: "offer x { pilot { … } }",
  plan: "offer x { plan { … } }",
  record: "offer x { record { … } }",
  bundle: "bundle x { … }",
  experiment: "experiment x { … }",
  measure: "measure { … }",
  learn: "learn x { … }",
  playbook: "playbook x { … }",
  objection: "playbook x { objection { … } }",
  test: 'test "x" { … }',
};

function textsOf(name: string): ReadonlyMap<string, string> {
  const files = readdirSync(`examples/${name}`);
  return new Map(files.map((file) => [file, readFileSync(`examples/${name}/${file}`, "utf8")]));
}
