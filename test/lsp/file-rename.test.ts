import type { WorkspaceEdit } from "vscode-languageserver-protocol";
import { afterEach, expect, test } from "vitest";
import { edited, startEditor, type Editor } from "../support/editor.ts";

let editor: Editor;
afterEach(() => editor.stop());

const files = {
  "policy.proffer": `policy shop {
  title "Shop"
}

import "./shared/facts.proffer"
import "limits.proffer"
catalog "./catalog.yaml"
calendar uk from "./shared/uk.yaml"
`,
  "limits.proffer": 'cap weekly: 1 offer per customer in 7 days\nimport "./shared/facts.proffer"\n',
  "shared/facts.proffer": "facts customer {\n  tenure: duration\n}\n",
  "shared/uk.yaml": '- "2026-12-25"\n',
  "catalog.yaml": "products: []\n",
  "proffer.yaml": "policy: policy.proffer\nlint: { baseline: shared/known.json }\n",
};

/** The texts that change when files move, by path. */
async function moved(moves: Readonly<Record<string, string>>) {
  const edit = await editor.request<WorkspaceEdit | null>("workspace/willRenameFiles", {
    files: Object.entries(moves).map(([from, to]) => ({
      oldUri: editor.uri(from),
      newUri: editor.uri(to),
    })),
  });
  return Object.fromEntries(
    (edit?.documentChanges ?? []).map((change) => {
      if (!("edits" in change)) throw new Error("only texts change");
      const path = change.textDocument.uri.slice(editor.uri("").length);
      return [path, edited(editor.text(path), change.edits as never)];
    }),
  );
}

test("who names a file names it by where it goes", async () => {
  editor = await startEditor(files);
  await editor.open("policy.proffer");
  const texts = await moved({ "shared/facts.proffer": "vocabulary.proffer" });
  expect(Object.keys(texts).toSorted()).toEqual(["limits.proffer", "policy.proffer"]);
  expect(texts["policy.proffer"]).toContain('import "./vocabulary.proffer"');
  expect(texts["limits.proffer"]).toContain('import "./vocabulary.proffer"');
});

test("a file that goes into a folder finds what it names from there", async () => {
  editor = await startEditor(files);
  await editor.open("policy.proffer");
  const texts = await moved({ "policy.proffer": "shop/main/policy.proffer" });
  expect(texts["policy.proffer"]).toBe(
    files["policy.proffer"]
      .replace('"./shared/facts', '"../../shared/facts')
      .replace('"limits', '"../../limits')
      .replace('"./catalog', '"../../catalog')
      .replace('"./shared/uk', '"../../shared/uk'),
  );
  expect(texts["proffer.yaml"]).toContain("policy: shop/main/policy.proffer");
});

test("a folder takes its files along, and what stands together stays as it is", async () => {
  editor = await startEditor(files);
  await editor.open("policy.proffer");
  const texts = await moved({ shared: "common" });
  expect(texts["policy.proffer"]).toContain('"./common/facts.proffer"');
  expect(texts["policy.proffer"]).toContain('"./common/uk.yaml"');
  expect(texts["proffer.yaml"]).toContain("common/known.json");
  expect(Object.keys(texts)).not.toContain("shared/facts.proffer");
});

test("a catalogue and a file of holidays are followed too, and nothing else is touched", async () => {
  editor = await startEditor(files);
  await editor.open("policy.proffer");
  const texts = await moved({ "catalog.yaml": "data/products.yaml" });
  expect(Object.keys(texts)).toEqual(["policy.proffer"]);
  expect(texts["policy.proffer"]).toContain('catalog "./data/products.yaml"');
  expect(await moved({ "notes.txt": "old.txt" })).toEqual({});
});

test("what was moved is known under its new name at once", async () => {
  editor = await startEditor(files);
  await editor.open("policy.proffer");
  await editor.store("shared/facts.proffer", null);
  await editor.store("facts.proffer", files["shared/facts.proffer"]);
  await editor.connection.sendNotification("workspace/didRenameFiles", {
    files: [{ oldUri: editor.uri("shared/facts.proffer"), newUri: editor.uri("facts.proffer") }],
  });
  await editor.edit("policy.proffer", '"./shared/facts.proffer"', '"./facts.proffer"');
  const said = await editor.diagnostics("policy.proffer");
  expect(said.filter(({ code }) => String(code).startsWith("file/"))).toEqual([]);
});
