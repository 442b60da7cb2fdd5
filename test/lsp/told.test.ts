import { readdirSync, readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { positionOf, startEditor, type Editor } from "../support/editor.ts";
import { starter } from "../support/starter.ts";

let editor: Editor;
// Complains when anything went wrong in the server, whatever it answered.
afterEach(() => editor.stop());

/** Everything an editor asks to show something, of a file as a whole and of a place in it. */
async function answersOf(path: string, offsets: readonly number[]): Promise<readonly unknown[]> {
  const text = editor.text(path);
  const textDocument = { uri: editor.uri(path) };
  const range = { start: { line: 0, character: 0 }, end: positionOf(text, text.length) };
  const answers: unknown[] = [];
  const ask = async (method: string, more: object = {}): Promise<void> => {
    answers.push(await editor.request(`textDocument/${method}`, { textDocument, ...more }));
  };
  await ask("documentSymbol");
  await ask("foldingRange");
  await ask("documentLink");
  await ask("codeLens");
  await ask("inlayHint", { range });
  await ask("semanticTokens/full");
  await ask("semanticTokens/full/delta", { previousResultId: "1" });
  await ask("semanticTokens/range", { range });
  const lenses = await editor.request<object[]>("textDocument/codeLens", { textDocument });
  for (const lens of lenses) answers.push(await editor.request("codeLens/resolve", lens));
  const positions = [
    ...offsets.map((offset) => positionOf(text, offset)),
    { line: 99_999, character: 0 },
    { line: 0, character: 99_999 },
  ];
  await ask("selectionRange", { positions });
  for (const position of positions) {
    await ask("hover", { position });
    await ask("signatureHelp", { position });
  }
  return answers;
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
      expect(await answersOf(path, offsets)).not.toContain(undefined);
    }
  }, 120_000);

test("everything is answered about every beginning of a policy", async () => {
  const path = "policy.proffer";
  const whole = starter[path]!;
  editor = await startEditor(starter);
  await editor.open(path);
  for (let length = 0; length < whole.length; length += 17) {
    editor.change(path, whole.slice(0, length));
    const offsets = [length, length - 1, Math.floor(length / 2)].filter((at) => at >= 0);
    expect(await answersOf(path, offsets)).not.toContain(undefined);
  }
}, 120_000);

test("everything is answered about a policy with any line taken out or doubled", async () => {
  const path = "policy.proffer";
  const lines = starter[path]!.split("\n");
  editor = await startEditor(starter);
  await editor.open(path);
  for (const [index, line] of lines.entries()) {
    editor.change(path, lines.toSpliced(index, 1).join("\n"));
    expect(await answersOf(path, [index * 20])).not.toContain(undefined);
    editor.change(path, lines.toSpliced(index, 0, line).join("\r\n"));
    expect(await answersOf(path, [index * 20])).not.toContain(undefined);
  }
}, 120_000);
