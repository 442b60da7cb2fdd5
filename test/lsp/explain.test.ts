import { afterEach, expect, test } from "vitest";
import { startEditor, type Editor } from "../support/editor.ts";

let editor: Editor;
afterEach(() => editor.stop());

const explained = (...given: readonly unknown[]): Promise<string | null> =>
  editor.request("workspace/executeCommand", { command: "proffer.explain", arguments: given });

test("the page of a remark is there under its code, and of a rule under its name alone", async () => {
  editor = await startEditor({});
  expect(editor.capabilities.executeCommandProvider?.commands).toContain("proffer.explain");
  expect(await explained("check/wrong-unit")).toContain("# check/wrong-unit");
  expect(await explained("lint/load/no-cap")).toContain("load/no-cap");
  expect(await explained("load/no-cap")).toBe(await explained("lint/load/no-cap"));
});

test("there is none for what is no code", async () => {
  editor = await startEditor({});
  for (const given of ["nothing/such", "__proto__", 7, null])
    expect(await explained(given)).toBe(null);
  expect(await explained()).toBe(null);
  expect(await editor.request("workspace/executeCommand", { command: "toString" })).toBe(null);
});
