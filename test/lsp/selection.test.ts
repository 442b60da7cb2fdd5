import type { Position, SelectionRange } from "vscode-languageserver-protocol";
import { afterEach, expect, test } from "vitest";
import { offsetOf, startEditor, type Editor } from "../support/editor.ts";

let editor: Editor;
afterEach(() => editor.stop());

const path = "policy.proffer";

/** What grows from a place, the smallest first. */
async function growing(text: string, position: (editor: Editor) => Position): Promise<string[]> {
  editor = await startEditor({ [path]: text });
  const [first] = await editor.request<SelectionRange[]>("textDocument/selectionRange", {
    textDocument: { uri: editor.uri(path) },
    positions: [position(editor)],
  });
  const found: string[] = [];
  for (let at: SelectionRange | undefined = first; at; at = at.parent)
    found.push(text.slice(offsetOf(text, at.range.start), offsetOf(text, at.range.end)));
  return found;
}

test("a word grows to its value, its entry, its block, its declaration and the file", async () => {
  const text = `policy p { version 1 }
offer a {
  when customer.tenure >= 30 days and settled
}
`;
  expect(await growing(text, (at) => at.at(path, "customer.ten|ure"))).toEqual([
    "tenure",
    "customer.tenure",
    "customer.tenure >= 30 days",
    "customer.tenure >= 30 days and settled",
    "when customer.tenure >= 30 days and settled",
    "\n  when customer.tenure >= 30 days and settled\n",
    "{\n  when customer.tenure >= 30 days and settled\n}",
    "offer a {\n  when customer.tenure >= 30 days and settled\n}",
    text,
  ]);
});

test("a placeholder grows to its text without and with its marks, emoji and CRLF around", async () => {
  const text = 'offer a {\r\n  because "🛒 {trigger.x} now"\r\n}\r\n';
  expect((await growing(text, (at) => at.at(path, "trigger.|x"))).slice(0, 6)).toEqual([
    "x",
    "trigger.x",
    "{trigger.x}",
    "🛒 {trigger.x} now",
    '"🛒 {trigger.x} now"',
    'because "🛒 {trigger.x} now"',
  ]);
});

test("of an empty file it is the file, past the end too", async () => {
  expect(await growing("", () => ({ line: 7, character: 7 }))).toEqual([""]);
});
