import type { DocumentLink } from "vscode-languageserver-protocol";
import { afterEach, expect, test } from "vitest";
import { offsetOf, startEditor, type Editor } from "../support/editor.ts";
import { starter } from "../support/starter.ts";

let editor: Editor;
afterEach(() => editor.stop());

async function linksIn(path: string): Promise<readonly string[]> {
  const links = await editor.request<DocumentLink[]>("textDocument/documentLink", {
    textDocument: { uri: editor.uri(path) },
  });
  const text = editor.text(path);
  return links.map(
    ({ range, target, tooltip }) =>
      `${text.slice(offsetOf(text, range.start), offsetOf(text, range.end))} => ${target} (${tooltip})`,
  );
}

test("imports and the catalogue lead to their files", async () => {
  editor = await startEditor(starter);
  expect(await linksIn("policy.proffer")).toEqual([
    "./vocabulary.proffer => file:///shop/vocabulary.proffer (Open what is imported)",
    "./tests.proffer => file:///shop/tests.proffer (Open what is imported)",
    "./catalog.yaml => file:///shop/catalog.yaml (Open the catalogue of products)",
  ]);
});

test("holidays do too, from a folder below, in both spellings", async () => {
  editor = await startEditor({
    "policy.proffer": 'policy p { version 1 }\r\nimport "./below/days.proffer"\r\n',
    "below/days.proffer":
      '// 🛒\ncalendar uk from "../uk.yaml"\ncalendar at { holidays "at.yaml" }\n',
    "uk.yaml": "- 2026-12-25\n",
    "below/at.yaml": "- 2026-12-25\n",
  });
  expect(await linksIn("below/days.proffer")).toEqual([
    "../uk.yaml => file:///shop/uk.yaml (Open the holidays)",
    "at.yaml => file:///shop/below/at.yaml (Open the holidays)",
  ]);
});

test("what is not there is no link, nor is what is half written", async () => {
  editor = await startEditor({
    "policy.proffer": 'policy p { version 1 }\nimport "./gone.proffer"\nimport "\nimport ""\n',
    "empty.proffer": "",
  });
  expect(await linksIn("policy.proffer")).toEqual([]);
  expect(await linksIn("empty.proffer")).toEqual([]);
});
