import type { SignatureHelp } from "vscode-languageserver-protocol";
import { afterEach, describe, expect, test } from "vitest";
import { partsTable } from "../../tools/parts.ts";
import { readFileSync } from "node:fs";
import { startEditor, type Editor } from "../support/editor.ts";

let editor: Editor;
afterEach(() => editor.stop());

const path = "policy.proffer";

/** The sentence that fits, the part being written in `‹›`. `|` in the text is the cursor. */
async function helped(text: string): Promise<string | null> {
  editor = await startEditor({ [path]: text.replace("|", "") });
  const help = await editor.request<SignatureHelp | null>("textDocument/signatureHelp", {
    textDocument: { uri: editor.uri(path) },
    position: positionIn(text),
  });
  await editor.stop();
  editor = await startEditor({});
  if (!help) return null;
  const { label, parameters = [] } = help.signatures[help.activeSignature!]!;
  const place = parameters[help.activeParameter!]?.label as [number, number] | undefined;
  if (!place) return label;
  const [start, end] = place;
  return `${label.slice(0, start)}‹${label.slice(start, end)}›${label.slice(end)}`;
}

function positionIn(text: string): { line: number; character: number } {
  const before = text.slice(0, text.indexOf("|")).split(/\r\n|\n/);
  return { line: before.length - 1, character: before.at(-1)!.length };
}

describe("a declaration shows how it goes on", () => {
  test("a rest", async () => {
    expect(await helped("rest |")).toMatch(/^rest ‹\[name:\]› length/);
    expect(await helped("rest cooling: |")).toMatch(/^rest \[name:\] ‹length›/);
    expect(await helped("rest cooling: 30 days |")).toContain("‹[on channel]›");
    expect(await helped("rest cooling: 30 days af|")).toContain("‹after›");
    expect(await helped("rest cooling: 30 days after |")).toContain("after ‹[number]› event");
    expect(await helped("rest cooling: 30 days after 2 |")).toContain(
      "[number] ‹event› [on channel]",
    );
    expect(await helped("rest cooling: 30 days after declined in |")).toContain("‹[in length]›");
    expect(await helped("rest cooling: 30 days after declined in 9 days by |")).toContain(
      "‹[by whom]›",
    );
  });

  test("a cap, in whichever of its ways it is begun and in whatever order", async () => {
    expect(await helped("cap weekly: 2 |")).toContain("number ‹[different]› offers");
    expect(await helped("cap weekly: only |")).toContain("‹only one of { … }›");
    expect(await helped("cap weekly: 2 offers per |")).toContain("‹[per customer]›");
    expect(await helped("cap weekly: 2 offers on email in 7 days per |")).toContain(
      "‹[per customer]›",
    );
  });

  test("a waiver and a proof", async () => {
    expect(await helped("waive |")).toBe('waive ‹rule› for name because "…" by "…" until date');
    expect(await helped("waive load/no-cap for x |")).toContain('‹because "…"›');
    expect(await helped("prove at most |")).toContain("‹at most number›");
  });

  test("behind a comment above, an emoji and CRLF", async () => {
    expect(await helped('/// 🛒\r\nhold slow: all when a.b > 1\r\n  because "🛒"|')).not.toContain(
      "‹all›",
    );
    expect(await helped("hold slow: all |")).toBe(
      'hold [name:] all ‹when | unless condition› [because "…"]',
    );
  });
});

describe("an entry shows how it goes on", () => {
  test("on, and a trial within terms", async () => {
    expect(await helped("offer a {\n  on done |\n}\n")).toBe(
      "on trigger ‹[after length]› [within length]",
    );
    expect(await helped("offer a {\n  on done within |\n}\n")).toContain("‹[within length]›");
    expect(await helped("offer a {\n  terms { trial 14 days then |")).toContain(
      "‹[then amount [per month] | { … }]›",
    );
  });

  test("a price in whichever way, and what a test is given and expects", async () => {
    expect(await helped("offer a { price 6 USD |")).toBe("price amount ‹[per month]›");
    expect(await helped("offer a { price from |")).toBe("price ‹from trigger.field›");
    expect(await helped('test "t" {\n  given declined product x |')).toContain(
      "given fact or event",
    );
    expect(await helped('test "t" {\n  expect offer |')).toContain("expect ‹offer offer›");
    expect(await helped('test "t" {\n  expect no offer because |')).toContain("‹[because rule]›");
  });

  test("a fact within its braces", async () => {
    expect(await helped("facts customer {\n  tenure: |")).toBe(
      'name: ‹[required]› type [for "…"] [basis consent] [source "…"]',
    );
    expect(await helped("facts customer {\n  a: flag, tenure: integer |")).toContain('‹[for "…"]›');
  });
});

test("nothing is shown where nothing goes on, in texts and comments, and in empty files", async () => {
  for (const text of [
    "|",
    "// cap |",
    'offer a { because "on |"',
    "ban |",
    "offer a {\n  title |",
    "cap 1 offer per session\n|",
    "offer a { at x }\n\n  |",
    "nonsense |",
  ])
    expect([text, await helped(text)]).toEqual([text, null]);
});

test("the table of parts is as the grammar is", async () => {
  editor = await startEditor({});
  const { path: file, text } = partsTable();
  expect(readFileSync(file, "utf8")).toBe(text);
});
