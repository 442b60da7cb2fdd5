import { readdirSync, readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { positionOf, startEditor, type Editor } from "../support/editor.ts";
import { starter } from "../support/starter.ts";

let editor: Editor;
// Complains when anything went wrong in the server, whatever it answered.
afterEach(() => editor.stop());

/** Everything an editor asks to show something, of a file as a whole and of a place in it. */
async function askEverything(path: string, offsets: readonly number[]): Promise<void> {
  const text = editor.text(path);
  const textDocument = { uri: editor.uri(path) };
  const range = { start: { line: 0, character: 0 }, end: positionOf(text, text.length) };
  for (const [method, more] of [
    ["documentSymbol", {}],
    ["foldingRange", {}],
    ["documentLink", {}],
    ["codeLens", {}],
    ["inlayHint", { range }],
    ["semanticTokens/full", {}],
    ["semanticTokens/full/delta", { previousResultId: "1" }],
    ["semanticTokens/range", { range }],
  ] as const)
    expect(await editor.request(`textDocument/${method}`, { textDocument, ...more })).not.toBe(
      undefined,
    );
  const lenses = await editor.request<object[]>("textDocument/codeLens", { textDocument });
  for (const lens of lenses) await editor.request("codeLens/resolve", lens);
  const positions = [
    ...offsets.map((offset) => positionOf(text, offset)),
    { line: 99_999, character: 0 },
    { line: 0, character: 99_999 },
  ];
  await editor.request("textDocument/selectionRange", { textDocument, positions });
  for (const position of positions) {
    await editor.request("textDocument/hover", { textDocument, position });
    await editor.request("textDocument/signatureHelp", { textDocument, position });
  }
}

const examples = readdirSync("examples", { withFileTypes: true }).filter((one) =>
  one.isDirectory(),
);

for (const { name } of examples)
  test(`everything is answered about places all over ${name}`, async () => {
    const folder = `examples/${name}`;
    const files = Object.fromEntries(
      readdirSync(folder)
        .filter((file) => /\.(?:proffer|yaml)$/.test(file))
        .map((file) => [file, readFileSync(`${folder}/${file}`, "utf8")]),
    );
    editor = await startEditor(files);
    for (const [path, text] of Object.entries(files)) {
      const offsets = Array.from({ length: 60 }, (_, index) =>
        Math.floor((index * text.length) / 60),
      );
      await askEverything(path, offsets);
    }
  }, 120_000);

test("everything is answered about every beginning of a policy", async () => {
  const path = "policy.proffer";
  const whole = starter[path]!;
  editor = await startEditor(starter);
  await editor.open(path);
  for (let length = 0; length < whole.length; length += 17) {
    editor.change(path, whole.slice(0, length));
    await askEverything(
      path,
      [length, length - 1, Math.floor(length / 2)].filter((at) => at >= 0),
    );
  }
}, 120_000);

test("everything is answered about a policy with any line taken out or doubled", async () => {
  const path = "policy.proffer";
  const lines = starter[path]!.split("\n");
  editor = await startEditor(starter);
  await editor.open(path);
  for (const [index, line] of lines.entries()) {
    editor.change(path, lines.toSpliced(index, 1).join("\n"));
    await askEverything(path, [index * 20]);
    editor.change(path, lines.toSpliced(index, 0, line).join("\r\n"));
    await askEverything(path, [index * 20]);
  }
}, 120_000);
