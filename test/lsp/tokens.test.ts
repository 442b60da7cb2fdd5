import type { SemanticTokens, SemanticTokensDelta } from "vscode-languageserver-protocol";
import { afterEach, expect, test } from "vitest";
import { startEditor, type Editor } from "../support/editor.ts";
import { starter } from "../support/starter.ts";

let editor: Editor;
afterEach(() => editor.stop());

const asked = <R>(path: string, what: string, more: object = {}): Promise<R> =>
  editor.request(`textDocument/semanticTokens/${what}`, {
    textDocument: { uri: editor.uri(path) },
    ...more,
  });

/** `people=parameter`, `share=class,declaration`, in order. */
function decoded(path: string, data: readonly number[]): readonly string[] {
  const { legend } = editor.capabilities.semanticTokensProvider!;
  const lines = editor.text(path).split(/\r\n|\n|\r/);
  const found: string[] = [];
  let [line, column] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down, right, length, type, bits] = data.slice(at, at + 5) as [number, number, number, number, number]; // prettier-ignore
    line += down;
    column = down === 0 ? column + right : right;
    const modifiers = legend.tokenModifiers.filter((_, bit) => bits & (1 << bit));
    found.push(
      `${lines[line]!.slice(column, column + length)}=${[legend.tokenTypes[type], ...modifiers].join(",")}`,
    );
  }
  return found;
}

const policy = `policy shop { version 1 }\r
catalog "./catalog.yaml"\r
facts customer { tenure: duration from 0 days, region: one of { eu, us } }\r
channel in_app { placement side }\r
segment settled = customer.tenure >= 30 days and customer.region is eu\r
adjacency tasks -> billing { workflow downstream }\r
trigger done { carries { hours: integer } }\r
offer old {\r
  along tasks -> billing\r
  on done\r
  at in_app.side\r
  because "🛒 {trigger.hours} {offer.price}"\r
  status retired\r
}\r
prefer old over unheard_of\r
ban { scarcity }\r
`;
const files = {
  "policy.proffer": policy,
  "catalog.yaml": "products: [{ id: tasks, name: T }, { id: billing, name: B }]\n",
};

test("names are told by what they stand for, unknown ones by nothing", async () => {
  editor = await startEditor(files);
  const { data } = await asked<SemanticTokens>("policy.proffer", "full");
  expect(decoded("policy.proffer", data)).toEqual([
    "shop=namespace,declaration",
    "1=number",
    "customer=namespace,declaration",
    "tenure=property,declaration",
    "0=number",
    "days=keyword",
    "region=property,declaration",
    "eu=enumMember,declaration",
    "us=enumMember,declaration",
    "in_app=namespace,declaration",
    "side=variable,declaration",
    "settled=function,declaration",
    "customer=namespace",
    "tenure=property",
    "30=number",
    "days=keyword",
    "customer=namespace",
    "region=property",
    "eu=enumMember",
    "tasks=type",
    "billing=type",
    "downstream=enumMember,defaultLibrary",
    "done=event,declaration",
    "hours=parameter,declaration",
    "old=class,declaration,deprecated",
    "tasks=type",
    "billing=type",
    "done=event",
    "in_app=namespace",
    "side=variable",
    "hours=parameter",
    "offer.price=variable,readonly,defaultLibrary",
    "retired=enumMember,defaultLibrary",
    "old=class,deprecated",
    "scarcity=enumMember,defaultLibrary",
  ]);
});

test("a range gives what is in it", async () => {
  editor = await startEditor(files);
  const range = { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } };
  const { data } = await asked<SemanticTokens>("policy.proffer", "range", { range });
  expect(decoded("policy.proffer", data).slice(0, 3)).toEqual([
    "settled=function,declaration",
    "customer=namespace",
    "tenure=property",
  ]);
  expect(data.length).toBe(8 * 5);
  const past = { start: { line: 90, character: 0 }, end: { line: 95, character: 0 } };
  expect(await asked("policy.proffer", "range", { range: past })).toEqual({ data: [] });
});

test("after an edit what is different comes to the same as everything anew", async () => {
  editor = await startEditor(starter);
  await editor.open("policy.proffer");
  const first = await asked<SemanticTokens>("policy.proffer", "full");
  const edits: readonly (readonly [string, string])[] = [
    ["trigger.people >= 3", "trigger.people >= 3 and customer.open_tickets < 1"],
    ["cap per_visit: 1 offer per session\n", ""],
    ["version   1", "version   1"],
  ];
  let { resultId, data } = first;
  for (const [before, after] of edits) {
    await editor.edit("policy.proffer", before, after);
    const delta = await asked<SemanticTokensDelta>("policy.proffer", "full/delta", {
      previousResultId: resultId,
    });
    data = [...data];
    for (const { start, deleteCount, data: more = [] } of delta.edits)
      data.splice(start, deleteCount, ...more);
    resultId = delta.resultId!;
    const anew = await asked<SemanticTokens>("policy.proffer", "full");
    expect(data).toEqual(anew.data);
    resultId = anew.resultId!;
  }
});

test("who has another version than was sent gets everything", async () => {
  editor = await startEditor(starter);
  const all = await asked<SemanticTokens>("policy.proffer", "full/delta", {
    previousResultId: "x",
  });
  expect(all.data.length).toBeGreaterThan(100);
});

test("an empty file, a catalogue and no file at all have none", async () => {
  editor = await startEditor({ ...starter, "empty.proffer": "" });
  for (const path of ["empty.proffer", "catalog.yaml", "nowhere.proffer"])
    expect((await asked<SemanticTokens>(path, "full")).data).toEqual([]);
});
