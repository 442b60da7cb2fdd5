import { expect, test } from "vitest";
import { startEditor, unreadable } from "../support/editor.ts";
import { starter } from "../support/starter.ts";

// Nothing of what is in these tests should happen. If it does, the server tells of it, and goes on.

test("what fails while a policy is looked at is told, and the server is there for the next", async () => {
  const editor = await startEditor({ ...starter, "catalog.yaml": unreadable });
  const open = {
    uri: editor.uri("policy.proffer"),
    languageId: "proffer",
    version: 1,
    text: editor.text("policy.proffer"),
  };
  await editor.connection.sendNotification("textDocument/didOpen", { textDocument: open });
  await editor.connection.sendNotification("textDocument/didChange", {
    textDocument: { uri: open.uri, version: 2 },
    contentChanges: [{ text: open.text.replace("customer.opted_out", "customer.opted_ou") }],
  });
  const position = editor.at("policy.proffer", "customer.opted|_out");
  const asked = { textDocument: { uri: open.uri }, position };
  expect(await editor.request("textDocument/hover", asked)).toBeNull();
  const complaints = await editor.forgive();
  expect(complaints.length).toBeGreaterThan(0);
  for (const complaint of complaints) expect(complaint).toContain("the disk is on fire");

  await editor.store("catalog.yaml", starter["catalog.yaml"]!);
  expect(Object.keys(await editor.problems())).toEqual([open.uri]);
  await editor.stop();
});

test("what fails as a file is opened or written is told, and the server is there for the next", async () => {
  const editor = await startEditor({ ...starter, "more.proffer": unreadable });
  for (const method of ["textDocument/didOpen", "textDocument/didChange"]) {
    await editor.connection.sendNotification(method, {
      textDocument: {
        uri: editor.uri("more.proffer"),
        languageId: "proffer",
        version: 1,
        text: "",
      },
      contentChanges: [{ text: "cap" }],
    });
  }
  expect((await editor.forgive()).join("\n")).toContain("the disk is on fire");
  await editor.store("more.proffer", null);
  expect(await editor.problems()).toEqual({});
  await editor.stop();
});
