import type { InlayHint, InlayHintLabelPart } from "vscode-languageserver-protocol";
import { afterEach, expect, test } from "vitest";
import { offsetOf, startEditor, type Editor } from "../support/editor.ts";
import { starter } from "../support/starter.ts";

let editor: Editor;
afterEach(() => editor.stop());

const everything = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };

const hintsIn = (path: string, range = everything): Promise<InlayHint[]> =>
  editor.request("textDocument/inlayHint", { textDocument: { uri: editor.uri(path) }, range });

const labelOf = ({ label }: InlayHint): string =>
  typeof label === "string" ? label : label.map(({ value }) => value).join("");

/** Each hint behind the line's text before it. */
async function shown(path: string, range = everything): Promise<readonly string[]> {
  const text = editor.text(path);
  return (await hintsIn(path, range)).map((hint) => {
    const offset = offsetOf(text, hint.position);
    const line = text
      .slice(0, offset)
      .split(/\r\n|\n|\r/)
      .at(-1)!;
    return `${line.trim()} « ${labelOf(hint)}`;
  });
}

test("an offer shows its rows and what it asks without saying so", async () => {
  editor = await startEditor(starter);
  expect(await shown("policy.proffer")).toEqual([
    "offer share_instead_of_sending « 1 row",
    "along    notebook -> sharing « has notebook, none of sharing, proven notebook",
    "at       in_app.after_sending « not customer.opted_out",
  ]);
});

test("each part leads to where it is said", async () => {
  editor = await startEditor(starter);
  const [, , at] = await hintsIn("policy.proffer");
  const [part] = at!.label as InlayHintLabelPart[];
  expect(part?.location?.uri).toBe(editor.uri("policy.proffer"));
  expect(part?.location?.range.start).toEqual(editor.at("policy.proffer", "|customer.opted_out"));
});

const prices = {
  "policy.proffer": `policy shop { version 1 }\r
catalog "./catalog.yaml"\r
bundle suite {\r
  products { tasks, billing }\r
  separately { tasks: 30 USD per quarter, billing: 2 USD per week }\r
  price 100 USD per seat per year\r
}\r
channel in_app { placement side }\r
adjacency { tasks, notes } -> billing { because "🛒" }\r
proven tasks when owns tasks\r
proven notes when owns notes\r
trigger done { kind milestone }\r
offer more {\r
  along tasks -> billing\r
  on done\r
  at in_app.side\r
  price 60 USD per seat per year\r
  terms { minimum 2 calendar years, trial 14 days then 6 USD per month }\r
}\r
`,
  "catalog.yaml":
    "products: [{ id: tasks, name: T }, { id: notes, name: N }, { id: billing, name: B }]\n",
};

test("prices are set beside one another by the month, and minimum terms come to a sum", async () => {
  editor = await startEditor(prices);
  expect(await shown("policy.proffer")).toEqual([
    "separately { tasks: 30 USD per quarter « = 10 USD per month",
    "separately { tasks: 30 USD per quarter, billing: 2 USD per week « ≈ 8.70 USD per month",
    "price 100 USD per seat per year « ≈ 8.33 USD per seat per month",
    "offer more « 2 rows",
    "along tasks -> billing « has tasks, none of billing, proven tasks; or has notes, none of billing, proven notes",
    "price 60 USD per seat per year « = 5 USD per seat per month",
    "terms { minimum 2 calendar years « = 120 USD per seat in all",
  ]);
});

const line = (number: number) => ({
  start: { line: number, character: 0 },
  end: { line: number, character: 200 },
});

test("only what is asked for is given", async () => {
  editor = await startEditor(prices);
  expect(await shown("policy.proffer", line(5))).toEqual([
    "price 100 USD per seat per year « ≈ 8.33 USD per seat per month",
  ]);
  expect(await shown("policy.proffer", line(0))).toEqual([]);
  expect(await shown("policy.proffer", line(500))).toEqual([]);
});

test("who wants none gets none", async () => {
  editor = await startEditor(starter);
  await editor.connection.sendNotification("workspace/didChangeConfiguration", {
    settings: { proffer: { inlayHints: { enable: false } } },
  });
  expect(await hintsIn("policy.proffer")).toEqual([]);
});

test("a half-written offer shows what can be told, and an empty file nothing", async () => {
  editor = await startEditor({
    ...starter,
    "policy.proffer": `${starter["policy.proffer"]}\noffer half {\n  along nothing\n  price 12 USD per year\n`,
    "empty.proffer": "",
  });
  expect(await shown("policy.proffer")).toContain("price 12 USD per year « = 1 USD per month");
  for (const path of ["empty.proffer", "catalog.yaml", "nowhere.proffer"])
    expect(await hintsIn(path)).toEqual([]);
});
