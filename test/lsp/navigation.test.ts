import type { DocumentHighlight, Location } from "vscode-languageserver-protocol";
import { afterEach, describe, expect, test } from "vitest";
import { offsetOf, startEditor, type Editor } from "../support/editor.ts";
import { starter } from "../support/starter.ts";

let editor: Editor;
afterEach(() => editor.stop());

const params = (path: string, marked: string) => ({
  textDocument: { uri: editor.uri(path) },
  position: editor.at(path, marked),
});

/** `file: what stands there`, with the line it stands on. */
const placesOf = (found: readonly Location[] | null): readonly string[] =>
  (found ?? []).map(({ uri, range }) => {
    const path = uri.slice(editor.uri("").length);
    const text = editor.text(path);
    const line = text.split(/\r?\n/)[range.start.line]!.trim();
    return `${path}: ${text.slice(offsetOf(text, range.start), offsetOf(text, range.end))} in ${line}`;
  });

const ask = async (method: string, path: string, marked: string): Promise<readonly string[]> =>
  placesOf(await editor.request<Location[] | null>(`textDocument/${method}`, params(path, marked)));

const to = (marked: string) => ask("definition", "policy.proffer", marked);

describe("going to where a name comes from", () => {
  test("facts, products of the catalogue, placements, data in copy", async () => {
    editor = await startEditor(starter);
    await editor.open("policy.proffer");
    expect(await to("when customer.open_tic|kets")).toEqual([
      expect.stringMatching(/^vocabulary\.proffer: open_tickets in open_tickets: /),
    ]);
    expect(await to("when cust|omer.open_tickets")).toEqual([
      expect.stringMatching(/^vocabulary\.proffer: customer in facts customer/),
    ]);
    expect(await to("along    notebook -> shar|ing")).toEqual([
      "catalog.yaml: sharing in - id: sharing",
    ]);
    expect(await to("at       in_app.after|_sending")).toEqual([
      expect.stringMatching(/^vocabulary\.proffer: after_sending in placement/),
    ]);
    expect(await to('"Share {trigger.ti|tle}')).toEqual([
      "policy.proffer: title in carries  { title: text, people: integer from 1 }",
    ]);
    expect(await to("along    notebook -|> sharing")).toEqual([
      expect.stringMatching(/^policy\.proffer: notebook -> sharing in adjacency/),
    ]);
  });

  test("an import leads to its file", async () => {
    editor = await startEditor(starter);
    await editor.open("policy.proffer");
    const found = await editor.request<Location[]>(
      "textDocument/definition",
      params("policy.proffer", 'import "./vocab|ulary.proffer"'),
    );
    expect(found.map(({ uri }) => uri)).toEqual([editor.uri("vocabulary.proffer")]);
  });

  test("nothing for words of the language, and none of it in an empty or a broken file", async () => {
    editor = await startEditor({
      ...starter,
      "empty.proffer": "",
      "broken.proffer": "offer {{{ when customer.",
    });
    await editor.open("policy.proffer");
    expect(await ask("definition", "policy.proffer", "90 days after dec|line")).toEqual([]);
    expect(await ask("definition", "policy.proffer", "hold open_ticket: all wh|en")).toEqual([]);
    await editor.open("empty.proffer");
    await editor.open("broken.proffer");
    for (const method of ["definition", "declaration", "typeDefinition"]) {
      expect(await ask(method, "empty.proffer", "|")).toEqual([]);
      expect(await ask(method, "broken.proffer", "customer.|")).toEqual([]);
    }
  });

  test("what it is of: an offer of its product, a fact of its type", async () => {
    editor = await startEditor(starter);
    await editor.open("policy.proffer");
    await editor.open("tests.proffer");
    expect(
      await ask("typeDefinition", "tests.proffer", "expect  offer share_|instead_of_sending at"),
    ).toEqual(["catalog.yaml: sharing in - id: sharing"]);
    const [type] = await ask("typeDefinition", "policy.proffer", "} from customer.reg|ion");
    expect(type).toMatch(/^vocabulary\.proffer: one of \{ eu, us \}/);
  });
});

describe("every place that names a thing", () => {
  test("across files, with its definition when that is asked for", async () => {
    editor = await startEditor(starter);
    await editor.open("policy.proffer");
    const find = async (includeDeclaration: boolean): Promise<readonly string[]> =>
      placesOf(
        await editor.request<Location[]>("textDocument/references", {
          ...params("policy.proffer", "trigger note_s|ent"),
          context: { includeDeclaration },
        }),
      );
    const all = await find(true);
    expect(all).toContain("policy.proffer: note_sent in trigger note_sent {");
    expect(all).toContain("policy.proffer: note_sent in on       note_sent within 10 minutes");
    expect(all.filter((place) => place.startsWith("tests.proffer"))).not.toHaveLength(0);
    expect(await find(false)).toEqual(
      all.filter((place) => !place.endsWith("trigger note_sent {")),
    );
  });

  test("here, written at its definition and read elsewhere; also from the catalogue", async () => {
    editor = await startEditor(starter);
    await editor.open("policy.proffer");
    const found = await editor.request<DocumentHighlight[]>(
      "textDocument/documentHighlight",
      params("policy.proffer", "hold open_tic|ket"),
    );
    expect(found.map(({ kind }) => kind)).toEqual([3]);
    const trigger = await editor.request<DocumentHighlight[]>(
      "textDocument/documentHighlight",
      params("policy.proffer", "on       note_s|ent within"),
    );
    expect(trigger.map(({ kind }) => kind)).toEqual([3, 2]);
    await editor.open("catalog.yaml");
    const products = await ask("definition", "catalog.yaml", "id: shar|ing");
    expect(products).toEqual(["catalog.yaml: sharing in - id: sharing"]);
  });

  test("positions behind an emoji and a line end of Windows are those of the editor", async () => {
    const text = `// 👩🏽‍💻 notes\r\n${starter["policy.proffer"]!.replaceAll("\n", "\r\n")}`;
    editor = await startEditor({ ...starter, "policy.proffer": text });
    await editor.open("policy.proffer");
    const found = await editor.request<DocumentHighlight[]>(
      "textDocument/documentHighlight",
      params("policy.proffer", "on       note_s|ent within"),
    );
    const at = editor.at("policy.proffer", "|note_sent {");
    expect(found[0]!.range).toEqual({ start: at, end: { ...at, character: at.character + 9 } });
  });
});
