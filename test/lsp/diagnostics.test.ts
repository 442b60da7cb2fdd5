import { afterEach, describe, expect, test } from "vitest";
import { fullClient, startEditor, type Editor } from "../support/editor.ts";
import { starter } from "../support/starter.ts";

let editor: Editor;
afterEach(() => editor.stop());

const summary = async (path: string): Promise<readonly string[]> =>
  (await editor.diagnostics(path)).map(
    ({ range, code, message }) =>
      `${range.start.line + 1}:${range.start.character + 1} ${code} ${String(message).split("\n")[0]}`,
  );

describe("what is wrong is shown as it is typed", () => {
  test("nothing is said of a sound policy", async () => {
    editor = await startEditor(starter);
    await editor.open("policy.proffer");
    expect(await summary("policy.proffer")).toEqual([]);
    expect(await summary("vocabulary.proffer")).toEqual([]);
  });

  test("a misspelt name is shown with what was meant, and is gone when it is mended", async () => {
    editor = await startEditor(starter);
    await editor.open("policy.proffer");
    const fact = /customer\.\w+/.exec(editor.text("policy.proffer"))![0];
    const place = editor
      .text("policy.proffer")
      .split("\n")
      .find((line) => line.includes(fact))!;
    await editor.edit("policy.proffer", place, place.replace(fact, `${fact}x`));
    const [said] = await summary("policy.proffer");
    expect(said).toContain(`${fact}x`);
    expect(said).toContain(`did you mean \`${fact}\``);
    await editor.edit("policy.proffer", place.replace(fact, `${fact}x`), place);
    expect(await summary("policy.proffer")).toEqual([]);
  });

  test("a file that is not open is told when what it leans on goes", async () => {
    editor = await startEditor(starter);
    const vocabulary = editor.text("vocabulary.proffer");
    const fact = /^facts (\w+)/m.exec(vocabulary)![0];
    await editor.open("vocabulary.proffer");
    await editor.edit("vocabulary.proffer", fact, "facts somebody");
    expect((await summary("policy.proffer")).length).toBeGreaterThan(0);
    await editor.edit("vocabulary.proffer", "facts somebody", fact);
    expect(await summary("policy.proffer")).toEqual([]);
  });

  test("a slip in what many lean on is shown where it was made, and only there", async () => {
    editor = await startEditor(starter);
    const fact = /^facts (\w+)/m.exec(editor.text("vocabulary.proffer"))![0];
    await editor.open("vocabulary.proffer");
    await editor.edit("vocabulary.proffer", fact, `${fact}s`);
    const [found, ...more] = await editor.diagnostics("vocabulary.proffer");
    expect(found!.code).toBe("check/misdeclared");
    expect(found!.relatedInformation!.length).toBe(3);
    expect(more).toEqual([]);
    expect(await summary("policy.proffer")).toEqual([]);
  });

  test("a waiver in a shared file is kept as long as one of its policies needs it", async () => {
    const one = starter["policy.proffer"]!.replace(/^import "\.\/tests.*\n/m, "");
    const two = one
      .replace("policy notebook", "policy second")
      .replace("in_app.after", "letters.page");
    const waiver =
      'waive load/uncapped-channel for letters because "a trial" by "me@example.com" until 2026-12-31';
    const channel = "channel letters {\n  counts    sent\n  placement page\n}\n";
    editor = await startEditor({
      "catalog.yaml": starter["catalog.yaml"]!,
      "vocabulary.proffer": `${starter["vocabulary.proffer"]!}\n${channel}\n${waiver}\n`,
      "one.proffer": one,
      "two.proffer": two,
      "proffer.yaml": "lint: { preset: strict, packs: [] }\n",
    });
    await editor.open("two.proffer");
    expect((await summary("vocabulary.proffer")).join()).not.toContain("unused-waiver");
    await editor.edit("two.proffer", "letters.page", "in_app.after");
    expect((await summary("vocabulary.proffer")).join()).toContain("unused-waiver");
  });

  test("a client that can only ask gets the same for asking", async () => {
    const { publishDiagnostics: _, ...textDocument } = fullClient.textDocument!;
    editor = await startEditor(
      { "policy.proffer": "policy shop {\n  version one\n}\n" },
      { ...fullClient, textDocument: { ...textDocument, diagnostic: {} } },
    );
    expect(editor.capabilities.diagnosticProvider).toBeDefined();
    const params = { textDocument: { uri: editor.uri("policy.proffer") } };
    const first = await editor.request<{ resultId: string; items: { message: string }[] }>(
      "textDocument/diagnostic",
      params,
    );
    expect(first.items.length).toBeGreaterThan(0);
    const again = await editor.request<{ kind: string }>("textDocument/diagnostic", {
      ...params,
      previousResultId: first.resultId,
    });
    expect(again.kind).toBe("unchanged");
    const all = await editor.request<{ items: { uri: string }[] }>("workspace/diagnostic", {
      previousResultIds: [],
    });
    expect(all.items.map(({ uri }) => uri)).toEqual([editor.uri("policy.proffer")]);
  });
});
