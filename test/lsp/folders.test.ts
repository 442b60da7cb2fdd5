import { afterEach, describe, expect, test } from "vitest";
import { folder, fullClient, startEditor, type Editor } from "../support/editor.ts";
import { starter } from "../support/starter.ts";

let editor: Editor;
afterEach(() => editor.stop());

/** The files below a path, as they are stored. */
const under = (path: string, files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`${path}/${name}`, text]));

const lonely = 'import "./gone.proffer"\n';
const facts = "facts customer {\n  seats: integer from 0\n}\n";
const misspelt = "facts customer {\n  seats: intger from 0\n}\n";
const policyOn = (path: string): string => `import "${path}"\n\npolicy shop {\n  version 1\n}\n`;

describe("only what is in the folders of the editor, or open in it, is looked at", () => {
  test("what changes elsewhere on the disk is nobody's business", async () => {
    // An editor tells of every change it notices, of those in its own store of old versions too.
    editor = await startEditor(starter);
    await editor.open("policy.proffer");
    await editor.storeFolder("file:///home/editor/History/61ab37f5", { "x1y2.proffer": lonely });
    await editor.store("file:///home/editor/History/61ab37f5/z3.proffer", lonely);
    await editor.storeFolder("file:///home/editor/History", null);
    expect(await editor.problems()).toEqual({});
  });

  test("an open file of another folder is looked at with what lies beside it, until it is closed", async () => {
    editor = await startEditor({
      ...starter,
      "file:///elsewhere/one.proffer": lonely,
      "file:///elsewhere/two.proffer": lonely,
      "file:///elsewhere/below/three.proffer": lonely,
    });
    await editor.open("file:///elsewhere/one.proffer");
    expect(Object.keys(await editor.problems())).toEqual([
      "file:///elsewhere/one.proffer",
      "file:///elsewhere/two.proffer",
    ]);
    await editor.close("file:///elsewhere/one.proffer");
    expect(await editor.problems()).toEqual({});
  });

  test("a file above the folder that a policy in it imports is part of that policy", async () => {
    editor = await startEditor({
      "policy.proffer": policyOn("../shared/facts.proffer"),
      "file:///shared/facts.proffer": misspelt,
      "file:///shared/other.proffer": lonely,
    });
    const path = "file:///shared/facts.proffer";
    await editor.open(path);
    expect(Object.keys(await editor.problems())).toContain(path);
    await editor.edit(path, "intger", "integer");
    expect(Object.keys(await editor.problems())).not.toContain("file:///shared/other.proffer");
    expect(JSON.stringify(await editor.problems())).not.toContain("shared");
    expect(
      await editor.request("textDocument/definition", {
        textDocument: { uri: editor.uri("policy.proffer") },
        position: editor.at("policy.proffer", "../sha|red"),
      }),
    ).toMatchObject([{ uri: path }]);
  });

  test("of a file that policies of two folders import, each says what it finds, and once", async () => {
    editor = await startEditor(
      {
        "policy.proffer": policyOn("../common/facts.proffer"),
        "file:///other/policy.proffer": policyOn("../common/facts.proffer"),
        "file:///common/facts.proffer": misspelt,
      },
      fullClient,
      [folder, "file:///other"],
    );
    await editor.open("policy.proffer");
    const found = (await editor.problems())["file:///common/facts.proffer"];
    expect(found).toHaveLength(1);
    expect(found![0]).toContain("intger");
    await editor.store("file:///common/facts.proffer", facts);
    expect(await editor.problems()).not.toHaveProperty("file:///common/facts.proffer");
  });

  test("a file that a policy of another folder imports is not said to be imported by none", async () => {
    editor = await startEditor(
      {
        ...starter,
        "facts.proffer": facts,
        "file:///other/policy.proffer": policyOn("../shop/facts.proffer"),
      },
      fullClient,
      [folder, "file:///other"],
    );
    await editor.open("policy.proffer");
    expect(await editor.problems()).not.toHaveProperty(editor.uri("facts.proffer"));
    await editor.store("file:///other/policy.proffer", null);
    expect((await editor.problems())[editor.uri("facts.proffer")]).toEqual([
      "no policy imports this file, so nothing in it is checked or built",
    ]);
  });
});

describe("a folder of the editor within another", () => {
  const inner = `${folder}/inner`;

  test("has its policies for itself", async () => {
    editor = await startEditor(under("inner", starter), fullClient, [folder, inner]);
    await editor.open("inner/policy.proffer");
    await editor.edit("inner/policy.proffer", "customer.open_tickets >", "customer.open_tikets >");
    expect(Object.values(await editor.problems())).toEqual([
      [expect.stringContaining("open_tikets")],
    ]);
    const { policies } = await editor.request<{ policies: object[] }>("proffer/tests", {});
    expect(policies).toHaveLength(1);
    const symbols = await editor.request<object[]>("workspace/symbol", { query: "open_ticket" });
    expect(symbols).toHaveLength(2);
    await editor.connection.sendNotification("workspace/didChangeWorkspaceFolders", {
      event: { added: [], removed: [{ uri: inner, name: "inner" }] },
    });
    expect(Object.keys(await editor.problems())).toEqual([editor.uri("inner/policy.proffer")]);
  });

  test("holds a file that only a policy above it imports: it is part of that one", async () => {
    const { "vocabulary.proffer": vocabulary, "policy.proffer": policy, ...others } = starter;
    editor = await startEditor(
      {
        ...others,
        "policy.proffer": policy!.replace("./vocabulary", "./inner/vocabulary"),
        "inner/vocabulary.proffer": vocabulary!,
      },
      fullClient,
      [inner, folder],
    );
    await editor.open("inner/vocabulary.proffer");
    expect(await editor.problems()).toEqual({});
    const edit = await editor.request<{ documentChanges: { textDocument: { uri: string } }[] }>(
      "textDocument/rename",
      {
        textDocument: { uri: editor.uri("inner/vocabulary.proffer") },
        position: editor.at("inner/vocabulary.proffer", "open_|tickets"),
        newName: "tickets",
      },
    );
    expect(edit.documentChanges.map(({ textDocument }) => textDocument.uri).toSorted()).toEqual([
      editor.uri("inner/vocabulary.proffer"),
      editor.uri("policy.proffer"),
      editor.uri("tests.proffer"),
    ]);
  });

  test("is told once what a moved file is called now", async () => {
    editor = await startEditor(
      {
        "policy.proffer": policyOn("../common/facts.proffer"),
        "file:///other/policy.proffer": policyOn("../common/facts.proffer"),
        "file:///common/facts.proffer": 'import "./more.proffer"\n',
        "file:///common/more.proffer": facts,
      },
      fullClient,
      [folder, "file:///other"],
    );
    await editor.open("policy.proffer");
    const edit = await editor.request<{ documentChanges: object[] }>("workspace/willRenameFiles", {
      files: [{ oldUri: "file:///common/more.proffer", newUri: "file:///common/less.proffer" }],
    });
    expect(edit.documentChanges).toHaveLength(1);
  });
});

/** Where a policy names the fact that it shares. */
const opted = () => ({
  textDocument: { uri: editor.uri("policy.proffer") },
  position: editor.at("policy.proffer", "customer.opted|_out"),
});

describe("a file that policies of two folders import", () => {
  const flag = "facts customer {\n  opted_out: required flag\n}\n";
  const policy = `import "../common/facts.proffer"\n\npolicy shop {\n  version 1\n  opt_out customer.opted_out\n}\n`;
  const common = "file:///common/facts.proffer";
  const other = "file:///other/policy.proffer";
  const start = () =>
    startEditor({ "policy.proffer": policy, [other]: policy, [common]: flag }, fullClient, [
      folder,
      "file:///other",
    ]);
  test("has its names changed in both", async () => {
    editor = await start();
    await editor.open("policy.proffer");
    const { documentChanges } = await editor.request<{
      documentChanges: { textDocument: { uri: string }; edits: object[] }[];
    }>("textDocument/rename", { ...opted(), newName: "wants_nothing" });
    expect(
      documentChanges.map(({ textDocument, edits }) => [textDocument.uri, edits.length]).toSorted(),
    ).toEqual([[common, 1], [other, 1], [editor.uri("policy.proffer"), 1]]); // prettier-ignore
  });

  test("is told of both when it is asked who names what stands in it", async () => {
    editor = await start();
    await editor.open("policy.proffer");
    const found = await editor.request<{ uri: string }[]>("textDocument/references", {
      ...opted(),
      context: { includeDeclaration: true },
    });
    expect(found.map(({ uri }) => uri).toSorted()).toEqual(
      [common, other, editor.uri("policy.proffer")].toSorted(),
    );
  });

  test("keeps a name that is taken in one of them", async () => {
    editor = await start();
    await editor.store(other, `${policy}\nfacts customer {\n  wants_nothing: flag\n}\n`);
    await editor.open("policy.proffer");
    await expect(
      editor.request("textDocument/rename", { ...opted(), newName: "wants_nothing" }),
    ).rejects.toThrow("`wants_nothing` is the name of another fact already");
  });
});

describe("files and folders come and go", () => {
  test("a folder is found with all that is in it, and forgotten with it", async () => {
    editor = await startEditor(starter);
    await editor.open("policy.proffer");
    await editor.storeFolder("drafts", { "new.proffer": lonely });
    expect(Object.keys(await editor.problems())).toEqual([editor.uri("drafts/new.proffer")]);
    await editor.storeFolder("drafts", null);
    expect(await editor.problems()).toEqual({});
  });

  test("what is kept out of the search stays out of it when it changes", async () => {
    editor = await startEditor(starter);
    await editor.open("policy.proffer");
    await editor.storeFolder("node_modules/kit", { "new.proffer": lonely });
    await editor.storeFolder(".git/worktree", { "new.proffer": lonely });
    await editor.store(".cache/new.proffer", lonely);
    expect(await editor.problems()).toEqual({});
  });

  test("a folder that is taken out of the editor leaves nothing behind", async () => {
    editor = await startEditor(
      { ...starter, ...under("file:///other", { "broken.proffer": lonely }) },
      fullClient,
      [folder, "file:///other"],
    );
    await editor.open("policy.proffer");
    expect(Object.keys(await editor.problems())).toEqual(["file:///other/broken.proffer"]);
    await editor.connection.sendNotification("workspace/didChangeWorkspaceFolders", {
      event: { added: [], removed: [{ uri: "file:///other", name: "other" }] },
    });
    expect(await editor.problems()).toEqual({});
  });
});

describe("a text that nobody has saved yet", () => {
  test("is a policy when the editor says so", async () => {
    editor = await startEditor({ "notes.proffer": facts });
    const uri = "untitled:Untitled-1";
    const text =
      "facts customer {\r\n  seats: intger\r\n}\r\n\r\npolicy shop {\r\n  version 1\r\n}\r\n";
    await editor.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "proffer", version: 1, text },
    });
    expect((await editor.problems())[uri]).toEqual([expect.stringContaining("intger")]);
    const textDocument = { uri };
    expect(
      await editor.request("textDocument/hover", {
        textDocument,
        position: { line: 4, character: 9 },
      }),
    ).toMatchObject({ contents: { value: expect.stringContaining("policy shop") } });
    expect(await editor.request("textDocument/documentSymbol", { textDocument })).toHaveLength(2);
    await editor.connection.sendNotification("textDocument/didClose", { textDocument });
    expect(await editor.problems()).not.toHaveProperty([uri]);
  });

  test("is none when it is of another language", async () => {
    editor = await startEditor({});
    await editor.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri: "untitled:Untitled-1", languageId: "yaml", version: 1, text: "a: {" },
    });
    expect(await editor.problems()).toEqual({});
  });
});
