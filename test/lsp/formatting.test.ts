import type { TextEdit } from "vscode-languageserver-protocol";
import { afterEach, describe, expect, test } from "vitest";
import { edited, startEditor, type Editor } from "../support/editor.ts";
import { starter } from "../support/starter.ts";

let editor: Editor;
afterEach(() => editor.stop());

const untidy = `policy shop {
title "Shop"
  version    1
}

// 🙂 what it is for
segment  a   =  customer.tenure>=30 days
`;

async function formatted(method: string, more: object = {}): Promise<string> {
  const edits = await editor.request<TextEdit[]>(`textDocument/${method}`, {
    textDocument: { uri: editor.uri("policy.proffer") },
    options: { tabSize: 8, insertSpaces: false },
    ...more,
  });
  return edited(editor.text("policy.proffer"), edits);
}

const begin = async (text: string): Promise<void> => {
  editor = await startEditor({ ...starter, "policy.proffer": text });
  await editor.open("policy.proffer");
};

const tidy = `policy shop {
  title    "Shop"
  version  1
}

// 🙂 what it is for
segment a = customer.tenure >= 30 days
`;

describe("formatting", () => {
  test("lays a file out in the one style there is, whatever the editor says of tabs", async () => {
    await begin(untidy);
    expect(await formatted("formatting")).toBe(tidy);
  });

  test("keeps the line ends of the file", async () => {
    await begin(untidy.replaceAll("\n", "\r\n"));
    expect(await formatted("formatting")).toBe(tidy.replaceAll("\n", "\r\n"));
  });

  test("leaves a file with a syntax error alone", async () => {
    const broken = `${untidy}\nsegment = >= 3\n`;
    await begin(broken);
    expect(await formatted("formatting")).toBe(broken);
    expect(editor.log).toEqual([
      "proffer: policy.proffer has a syntax error, so that it is not formatted",
    ]);
  });

  test("lays out the declarations of a range, and no other", async () => {
    await begin(untidy);
    const line = { line: 6, character: 3 };
    const range = { range: { start: line, end: line } };
    const [head] = untidy.split("//");
    expect(await formatted("rangeFormatting", range)).toBe(head + tidy.slice(tidy.indexOf("//")));
    expect(await formatted("rangesFormatting", { ranges: [range.range, range.range] })).toBe(
      head + tidy.slice(tidy.indexOf("//")),
    );
  });

  test("lays out the declaration whose brace was typed", async () => {
    await begin(untidy);
    const typed = { position: { line: 3, character: 1 }, ch: "}" };
    expect(await formatted("onTypeFormatting", typed)).toBe(
      tidy.split("//")[0]! + untidy.slice(untidy.indexOf("//")),
    );
  });
});

describe("a waiver whose reason the editor has asked for", () => {
  test("is written behind what it is for", async () => {
    await begin(starter["policy.proffer"]!);
    const applied: unknown[] = [];
    editor.connection.onRequest("workspace/applyEdit", ({ edit }) => {
      applied.push(...edit.documentChanges.flatMap((change: { edits: unknown[] }) => change.edits));
      return { applied: true };
    });
    const said = await editor.request("workspace/executeCommand", {
      command: "proffer.writeWaiver",
      arguments: [
        editor.uri("policy.proffer"),
        "load/loose-cap",
        "monthly",
        'Asked for: "more", {please}',
        "lead@example.com",
        "2026-12-31",
      ],
    });
    expect(said).toBe(true);
    expect(edited(editor.text("policy.proffer"), applied as TextEdit[])).toContain(
      `cap monthly:   2 offers per customer in 30 days

waive load/loose-cap for monthly
  because "Asked for: \\"more\\", {{please}"
  by "lead@example.com" until 2026-12-31
`,
    );
  });

  test("is not written from what makes no sense", async () => {
    await begin(starter["policy.proffer"]!);
    for (const given of [[], [1, 2, 3], ["untitled:x", "a", "b", "c", "d"], undefined]) {
      const params = { command: "proffer.writeWaiver", arguments: given };
      expect(await editor.request("workspace/executeCommand", params)).toBe(false);
    }
  });
});
