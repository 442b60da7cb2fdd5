import type { FoldingRange } from "vscode-languageserver-protocol";
import { afterEach, expect, test } from "vitest";
import { startEditor, type Editor } from "../support/editor.ts";

let editor: Editor;
afterEach(() => editor.stop());

const foldsOf = async (text: string): Promise<readonly string[]> => {
  editor = await startEditor({ "policy.proffer": text });
  const folds = await editor.request<FoldingRange[]>("textDocument/foldingRange", {
    textDocument: { uri: editor.uri("policy.proffer") },
  });
  return folds.map(
    ({ startLine, endLine, kind }) => `${startLine + 1}-${endLine + 1}${kind ? ` ${kind}` : ""}`,
  );
};

test("blocks fold up to their last line, which keeps the brace in view", async () => {
  const text = `offer a {
  message {
    headline "Hello"
  }
  terms { cancel anytime }
}
`;
  expect(await foldsOf(text)).toEqual(["1-5", "2-3"]);
});

test("lines may end with CRLF, and emoji may stand before", async () => {
  expect(await foldsOf("facts 🛒 {\r\n  a: flag\r\n  b: flag\r\n}\r\n")).toEqual(["1-3"]);
});

test("imports that follow one another fold, and comments, and long texts and conditions", async () => {
  const text = `// one
// two
policy shop { version 1 } // here
// alone

import "./a.proffer"
import "./b.proffer"
catalog "./catalog.yaml"

segment big =
  customer.a
  and customer.b
offer a {
  because """
    Long
    text
  """
}
`;
  expect(await foldsOf(text)).toEqual(["1-2 comment", "6-8 imports", "10-12", "13-17", "14-17"]);
});

test("what is half written folds as far as it goes, and an empty file not at all", async () => {
  expect(await foldsOf('offer a {\n  message {\n    headline "x"\n')).not.toEqual([]);
  await editor.stop();
  expect(await foldsOf("")).toEqual([]);
});
