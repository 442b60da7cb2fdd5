import type { CodeLens, CodeLensRefreshRequest } from "vscode-languageserver-protocol";
import { afterEach, expect, test } from "vitest";
import { offsetOf, startEditor, type Editor } from "../support/editor.ts";
import { starter } from "../support/starter.ts";

let editor: Editor;
afterEach(() => editor.stop());

const lensesIn = (path: string): Promise<CodeLens[]> =>
  editor.request("textDocument/codeLens", { textDocument: { uri: editor.uri(path) } });

/** `Run test: proffer.runTest a title`, each behind what it stands above. */
async function shown(path: string): Promise<readonly string[]> {
  const text = editor.text(path);
  const found: string[] = [];
  for (const lens of await lensesIn(path)) {
    const { range, command } = lens.command
      ? lens
      : await editor.request<CodeLens>("codeLens/resolve", lens);
    const [, ...more] = command!.arguments as string[];
    const words = text.slice(offsetOf(text, range.start), offsetOf(text, range.end));
    found.push(`${words}: ${[command!.title, command!.command, ...more].join(" | ")}`);
  }
  return found;
}

test("a policy can be tried and tested, offers and triggers show their rows", async () => {
  editor = await startEditor(starter);
  expect(await shown("policy.proffer")).toEqual([
    "notebook: Run all tests | proffer.runAllTests",
    "notebook: Try a moment | proffer.tryMoment",
    "note_sent: 1 row | proffer.showTable | note_sent | trigger",
    "share_instead_of_sending: 1 row | proffer.showTable | share_instead_of_sending | offer",
  ]);
});

test("a test can be run, and then says what came of it, until something changes", async () => {
  editor = await startEditor({
    ...starter,
    "tests.proffer": starter["tests.proffer"]!.replace("expect  no offer\n", "expect  offers 1\n"),
  });
  await editor.request("proffer/settled", {});
  const before = await shown("tests.proffer");
  expect(before[0]).toBe(
    '"sending a note to three people offers sharing": Run test | proffer.runTest | sending a note to three people offers sharing',
  );
  expect(before).toHaveLength(4);
  await editor.request("proffer/runTests", { uri: editor.uri("tests.proffer") });
  const after = await shown("tests.proffer");
  expect(after).toHaveLength(8);
  expect(after[1]).toContain(": ✓ passed | proffer.runTest");
  expect(after[3]).toContain(": ✗ expected 1 offer, but there are none");
  await editor.open("policy.proffer");
  await editor.edit("policy.proffer", "trigger.people >= 3", "trigger.people >= 4");
  expect(await shown("tests.proffer")).toHaveLength(4);
});

test("an offer says what became of it in the moment that was tried last", async () => {
  editor = await startEditor(starter);
  const uri = editor.uri("policy.proffer");
  const form = await editor.request<{ starts: { title: string; moment: unknown }[] }>(
    "proffer/momentForm",
    { uri },
  );
  const momentOf = (title: string) => form.starts.find((one) => one.title === title)!.moment;
  await editor.request("proffer/decide", {
    uri,
    moment: momentOf("sending a note to three people offers sharing"),
  });
  expect((await shown("policy.proffer")).at(-1)).toContain(
    "last tried: offered at in_app.after_sending",
  );
  await editor.request("proffer/decide", {
    uri,
    moment: momentOf("nobody who is waiting for help is sold to"),
  });
  expect((await shown("policy.proffer")).at(-1)).toContain(
    "last tried: kept back by hold open_ticket",
  );
  await editor.request("proffer/decide", { uri, moment: momentOf("two people are no crowd") });
  expect((await shown("policy.proffer")).at(-1)).toContain("last tried: not eligible");
});

test("a retired offer has no rows and says why; so does a broken one, behind an emoji", async () => {
  const policy = starter["policy.proffer"]!;
  editor = await startEditor({
    ...starter,
    "policy.proffer": `${policy.replace("consent  one_step", "consent  one_step\r\n  status retired")}\r\n/// 🛒\r\noffer broken { along a -> }\r\n`,
  });
  const all = await shown("policy.proffer");
  expect(all.at(-1)).toContain("broken: no rows while it has errors");
  expect(all.at(-2)).toContain("no rows: retired");
  expect(all.at(-3)).toContain("note_sent: 0 rows");
});

test("who wants none gets none; nor has an empty file any", async () => {
  editor = await startEditor({ ...starter, "empty.proffer": "" });
  for (const path of ["empty.proffer", "catalog.yaml", "nowhere.proffer"])
    expect(await lensesIn(path)).toEqual([]);
  const stale = { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } } };
  expect(await editor.request("codeLens/resolve", stale)).toEqual(stale);
  await editor.connection.sendNotification("workspace/didChangeConfiguration", {
    settings: { proffer: { codeLens: { enable: false } } },
  });
  expect(await lensesIn("policy.proffer")).toEqual([]);
});

test("what stands beside another file is shown anew when it changes, and not for nothing", async () => {
  editor = await startEditor(starter);
  let refreshed = 0;
  editor.connection.onRequest(
    "workspace/codeLens/refresh" satisfies typeof CodeLensRefreshRequest.method,
    () => {
      refreshed++;
      return null;
    },
  );
  await editor.open("policy.proffer");
  await editor.diagnostics("policy.proffer");
  const atFirst = refreshed;
  await editor.edit("policy.proffer", "trigger.people >= 3", "trigger.people >= 4");
  expect(refreshed).toBe(atFirst);
  await editor.open("vocabulary.proffer");
  await editor.edit("vocabulary.proffer", "integer from 0    for", "integer from 1    for");
  await editor.request("proffer/settled", {});
  expect(refreshed).toBe(atFirst + 1);
});
