import type {
  DocumentSymbol,
  SymbolInformation,
  WorkspaceSymbol,
} from "vscode-languageserver-protocol";
import { afterEach, describe, expect, test } from "vitest";
import { fullClient, offsetOf, startEditor, type Editor } from "../support/editor.ts";
import { starter } from "../support/starter.ts";

let editor: Editor;
afterEach(() => editor.stop());

const symbolsIn = (path: string): Promise<DocumentSymbol[]> =>
  editor.request("textDocument/documentSymbol", { textDocument: { uri: editor.uri(path) } });

const tree = (symbols: readonly DocumentSymbol[], indent = ""): readonly string[] =>
  symbols.flatMap(({ name, detail, children = [] }) => [
    `${indent}${name} (${detail})`,
    ...tree(children, `${indent}  `),
  ]);

describe("the outline of a file", () => {
  test("names each declaration, and what in it has a name", async () => {
    editor = await startEditor({
      "policy.proffer": `policy shop { version 1 }
import "./more.proffer"
facts customer {
  tenure: duration from 0 days
  region: required one of { eu, us }
}
channel in_app { placement side slots 2 }
adjacency { tasks, chat } -> billing { because "So" }
trigger done {
  carries { project: text, hours: decimal from 0 to 24 }
}
offer more {
  message in de for calm { headline "Hallo" }
  evidence { kind usage }
}
cap weekly: 1 offer per customer in 7 days
cap 2 offers per session
waive load/cap-sane for more because "So" by "me" until 2026-12-31
test "a story" { expect no offer }
`,
    });
    const symbols = await symbolsIn("policy.proffer");
    expect(tree(symbols)).toEqual([
      "shop (policy)",
      "./more.proffer (import)",
      "customer (facts)",
      "  tenure (duration from 0 days)",
      "  region (one of { eu, us })",
      "in_app (channel)",
      "  side (placement)",
      "tasks, chat -> billing (adjacency)",
      "done (trigger)",
      "  carries (carries)",
      "    project (text)",
      "    hours (decimal from 0 to 24)",
      "more (offer)",
      "  message in de for calm (message)",
      "  evidence (evidence)",
      "weekly (cap 1 offer per customer in 7 days)",
      "2 offers per session (cap)",
      "load/cap-sane (waive for more)",
      "a story (test)",
    ]);
  });

  test("keeps each name within its declaration, behind an emoji and with CRLF too", async () => {
    const text =
      'policy 🛒shop {\r\n title "🛒"\r\n}\r\nsegment s = customer.x\r\n/* 🛒 */ test "🛒 a" { expect no offer }\r\n';
    editor = await startEditor({ "policy.proffer": text });
    const all = await symbolsIn("policy.proffer");
    for (const { name, range, selectionRange } of all) {
      const [from, to] = [offsetOf(text, selectionRange.start), offsetOf(text, selectionRange.end)];
      expect(from).toBeGreaterThanOrEqual(offsetOf(text, range.start));
      expect(to).toBeLessThanOrEqual(offsetOf(text, range.end));
      expect(text.slice(from, to)).toContain(name);
    }
    expect(all.map(({ name }) => name)).toContain("s");
  });

  test("is flat for clients that know no other", async () => {
    const { documentSymbol: _, ...textDocument } = fullClient.textDocument!;
    editor = await startEditor(starter, { ...fullClient, textDocument });
    const symbols = await editor.request<SymbolInformation[]>("textDocument/documentSymbol", {
      textDocument: { uri: editor.uri("vocabulary.proffer") },
    });
    expect(symbols.map(({ name, containerName }) => [name, containerName])).toContainEqual([
      "region",
      "customer",
    ]);
    expect(symbols[0]!.location.uri).toBe(editor.uri("vocabulary.proffer"));
  });

  test("of an empty file, a catalogue and no file at all is empty", async () => {
    editor = await startEditor({ ...starter, "empty.proffer": "" });
    for (const path of ["empty.proffer", "catalog.yaml", "nowhere.proffer"])
      expect(await symbolsIn(path)).toEqual([]);
  });
});

const search = async (query: string): Promise<readonly string[]> =>
  (await editor.request<WorkspaceSymbol[]>("workspace/symbol", { query })).map(
    ({ name, location }) => `${name} ${location.uri.split("/").at(-1)}`,
  );

describe("searching all policies for a name", () => {
  test("finds facts, placements, products and tests by some of their letters", async () => {
    editor = await startEditor(starter);
    expect(await search("cusreg")).toEqual(["customer.region vocabulary.proffer"]);
    expect(await search("after_sending")).toEqual(["in_app.after_sending vocabulary.proffer"]);
    expect((await search("notebook"))[0]).toMatch(/^notebook /);
    expect(await search("notebook")).toContain("notebook catalog.yaml");
    expect(await search("TWO PEOPLE")).toEqual(["two people are no crowd tests.proffer"]);
    expect(await search("zzz")).toEqual([]);
  });

  test("shows everything to who asks for nothing, and each thing once", async () => {
    editor = await startEditor({
      ...starter,
      "other.proffer": 'policy other { version 1 }\nimport "./vocabulary.proffer"\n',
    });
    const all = await search("");
    // The product, the policy, what proves the product, and the adjacency from it.
    expect(all.filter((one) => one.startsWith("notebook "))).toHaveLength(4);
    expect(all.filter((one) => one.startsWith("customer.region "))).toHaveLength(1);
    expect(all).toContain("other other.proffer");
    expect(all).toContain("customer.region vocabulary.proffer");
  });
});
