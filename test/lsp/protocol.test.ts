import {
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  type Position,
} from "vscode-languageserver-protocol";
import { globSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import { positionOf, startEditor, type Editor } from "../support/editor.ts";
import { starter } from "../support/starter.ts";

let editor: Editor;
afterEach(() => editor?.stop());

/** Every request the server answers, asked of a place in a file. */
const requests: Readonly<Record<string, (uri: string, position: Position) => object>> = {
  "textDocument/hover": at,
  "textDocument/completion": at,
  "completionItem/resolve": () => ({ label: "offer" }),
  "textDocument/signatureHelp": at,
  "textDocument/definition": at,
  "textDocument/declaration": at,
  "textDocument/typeDefinition": at,
  "textDocument/references": (uri, position) => ({
    ...at(uri, position),
    context: { includeDeclaration: true },
  }),
  "textDocument/documentHighlight": at,
  "textDocument/prepareRename": at,
  "textDocument/rename": (uri, position) => ({ ...at(uri, position), newName: "renamed" }),
  "textDocument/documentSymbol": of,
  "textDocument/foldingRange": of,
  "textDocument/selectionRange": (uri, position) => ({ ...of(uri), positions: [position] }),
  "textDocument/semanticTokens/full": of,
  "textDocument/semanticTokens/full/delta": (uri) => ({ ...of(uri), previousResultId: "1" }),
  "textDocument/semanticTokens/range": upTo,
  "textDocument/inlayHint": upTo,
  "textDocument/codeLens": of,
  "codeLens/resolve": (uri, position) => ({
    range: upTo(uri, position).range,
    data: { uri, sort: "offer", name: "share_instead_of_sending" },
  }),
  "textDocument/documentLink": of,
  "textDocument/codeAction": (uri, position) => ({
    ...upTo(uri, position),
    context: { diagnostics: [] },
  }),
  "textDocument/formatting": (uri) => ({ ...of(uri), options }),
  "textDocument/rangeFormatting": (uri, position) => ({ ...upTo(uri, position), options }),
  "textDocument/rangesFormatting": (uri, position) => ({
    ...of(uri),
    ranges: [upTo(uri, position).range],
    options,
  }),
  "textDocument/onTypeFormatting": (uri, position) => ({ ...at(uri, position), ch: "\n", options }),
  "textDocument/diagnostic": of,
  "workspace/symbol": () => ({ query: "offer" }),
  "workspace/diagnostic": () => ({ previousResultIds: [] }),
  "workspace/willRenameFiles": (uri) => ({ files: [{ oldUri: uri, newUri: `${uri}.moved` }] }),
  "workspace/executeCommand": () => ({ command: "proffer.explain", arguments: ["check/cycle"] }),
  "proffer/tests": () => ({}),
  "proffer/runTests": (uri) => ({ uri }),
  "proffer/table": (uri, position) => ({ uri, position }),
  "proffer/momentForm": (uri) => ({ uri }),
  "proffer/decide": (uri) => ({ uri, moment: {} }),
  "proffer/momentAsTest": (uri) => ({ uri, moment: {} }),
};

const options = { tabSize: 2, insertSpaces: true };
const start = { line: 0, character: 0 };

function of(uri: string) {
  return { textDocument: { uri } };
}
function at(uri: string, position: Position) {
  return { ...of(uri), position };
}
function upTo(uri: string, end: Position) {
  return { ...of(uri), range: { start, end } };
}

/** Asks everything there, all at once; what it gives are the answers that are exceptions. */
async function exceptions(uri: string, position: Position): Promise<readonly string[]> {
  const asked = Object.entries(requests).map(async ([method, params]) => {
    try {
      await editor.request(method, params(uri, position));
      return [];
    } catch (error) {
      // A name that cannot be another is refused with the reason, as the protocol wants it.
      const refused =
        error instanceof ResponseError &&
        error.code === LSPErrorCodes.RequestFailed &&
        method.includes("ename");
      return refused
        ? []
        : [`${method} at ${position.line}:${position.character}: ${String(error)}`];
    }
  });
  return (await Promise.all(asked)).flat();
}

test("every request that is answered is asked here", () => {
  const sources = globSync("lsp/**/*.ts").map((file) => readFileSync(file, "utf8"));
  const own = sources.flatMap((text) =>
    [...text.matchAll(/\bonRequest\(\s*"([^"]+)"/g)].map(([, method]) => method!),
  );
  const named = sources
    .flatMap((text) => [...text.matchAll(/\bconnection\.(?:languages\.(\w+)\.)?(on\w*)\(/g)])
    .map(([, group = "", name]) => `${group} ${name}`.trim())
    .filter((name) => !notRequests.includes(name));
  const answered = [...own, ...named.map((name) => methods[name] ?? name)];
  // A program that drives the server waits with it; it has no parameters.
  const asked = [...Object.keys(requests), "proffer/settled"];
  expect(answered.filter((method) => !asked.includes(method))).toEqual([]);
});

/** What the library calls a request otherwise than the protocol does. */
const methods: Readonly<Record<string, string>> = {
  onHover: "textDocument/hover",
  onCompletion: "textDocument/completion",
  onCompletionResolve: "completionItem/resolve",
  onSignatureHelp: "textDocument/signatureHelp",
  onDefinition: "textDocument/definition",
  onDeclaration: "textDocument/declaration",
  onTypeDefinition: "textDocument/typeDefinition",
  onReferences: "textDocument/references",
  onDocumentHighlight: "textDocument/documentHighlight",
  onPrepareRename: "textDocument/prepareRename",
  onRenameRequest: "textDocument/rename",
  onDocumentSymbol: "textDocument/documentSymbol",
  onWorkspaceSymbol: "workspace/symbol",
  onFoldingRanges: "textDocument/foldingRange",
  onSelectionRanges: "textDocument/selectionRange",
  onCodeLens: "textDocument/codeLens",
  onCodeLensResolve: "codeLens/resolve",
  onDocumentLinks: "textDocument/documentLink",
  onCodeAction: "textDocument/codeAction",
  onDocumentFormatting: "textDocument/formatting",
  onDocumentRangeFormatting: "textDocument/rangeFormatting",
  onDocumentRangesFormatting: "textDocument/rangesFormatting",
  onDocumentOnTypeFormatting: "textDocument/onTypeFormatting",
  onExecuteCommand: "workspace/executeCommand",
  "inlayHint on": "textDocument/inlayHint",
  "semanticTokens on": "textDocument/semanticTokens/full",
  "semanticTokens onDelta": "textDocument/semanticTokens/full/delta",
  "semanticTokens onRange": "textDocument/semanticTokens/range",
  "diagnostics on": "textDocument/diagnostic",
  "diagnostics onWorkspace": "workspace/diagnostic",
};
/** Beginnings, ends and what is only told. */
const notRequests = [
  "onInitialize", "onInitialized", "onShutdown", "onRequest", "onNotification", "onDidChangeConfiguration",
  "onDidOpenTextDocument", "onDidChangeTextDocument", "onDidCloseTextDocument",
  "onDidSaveTextDocument", "onDidChangeWatchedFiles",
]; // prettier-ignore

describe("no request answers with an exception", () => {
  test("on a sound policy, wherever it is asked", async () => {
    editor = await startEditor(starter);
    for (const path of ["policy.proffer", "vocabulary.proffer", "tests.proffer"]) {
      await editor.open(path);
      const text = editor.text(path);
      for (let offset = 0; offset <= text.length; offset += 31) {
        expect(await exceptions(editor.uri(path), positionOf(text, offset))).toEqual([]);
      }
    }
  });

  test("on what is not open, and on a catalogue", async () => {
    editor = await startEditor({ ...starter, "proffer.yaml": "lint:\n  preset: strict\n" });
    const uris = [
      ...["policy.proffer", "catalog.yaml", "proffer.yaml", "nowhere.proffer"].map(editor.uri),
      "untitled:Untitled-1",
      "file:///elsewhere/policy.proffer",
      "nonsense",
      "",
    ];
    for (const uri of uris) expect(await exceptions(uri, { line: 3, character: 4 })).toEqual([]);
  });

  test("on every prefix of a file", async () => {
    editor = await startEditor(starter);
    await editor.open("vocabulary.proffer");
    const whole = editor.text("vocabulary.proffer");
    for (let length = 0; length <= whole.length; length++) {
      const text = whole.slice(0, length);
      editor.change("vocabulary.proffer", text);
      expect(await exceptions(editor.uri("vocabulary.proffer"), positionOf(text, length))).toEqual(
        [],
      );
    }
  });

  test("on prefixes of a policy, with letters that are two units long", async () => {
    editor = await startEditor({
      ...starter,
      "policy.proffer": starter["policy.proffer"]!.replaceAll("Sharing", "🙂 Sharing").replaceAll(
        "\n",
        "\r\n",
      ),
    });
    await editor.open("policy.proffer");
    const whole = editor.text("policy.proffer");
    for (let length = 5; length <= whole.length; length += 23) {
      const text = whole.slice(0, length);
      editor.change("policy.proffer", text);
      expect(await exceptions(editor.uri("policy.proffer"), positionOf(text, length))).toEqual([]);
    }
  });

  test("on an empty file, on one that is nothing but noise, and after it was closed", async () => {
    editor = await startEditor(starter);
    await editor.open("policy.proffer");
    const uri = editor.uri("policy.proffer");
    for (const text of [
      "",
      "\n",
      "{{{{",
      '"',
      '"""',
      "\uFEFF",
      "\0\0\0",
      "🙂".repeat(50),
      "offer ".repeat(200),
    ]) {
      editor.change("policy.proffer", text);
      expect(await exceptions(uri, { line: 0, character: text.length >> 1 })).toEqual([]);
    }
    await editor.close("policy.proffer");
    expect(await exceptions(uri, start)).toEqual([]);
  });

  test("on positions that are out of range", async () => {
    editor = await startEditor(starter);
    await editor.open("policy.proffer");
    const positions = [
      { line: 1_000_000, character: 0 },
      { line: 3, character: 1_000_000 },
      { line: -1, character: -1 },
      { line: 2_147_483_647, character: 2_147_483_647 },
      { line: 0.5, character: 0.5 },
    ];
    for (const position of positions) {
      expect(await exceptions(editor.uri("policy.proffer"), position)).toEqual([]);
    }
  });

  test("after everything has been renamed", async () => {
    editor = await startEditor(starter);
    await editor.open("policy.proffer");
    const edit = await editor.request<{ documentChanges: object[] } | null>("textDocument/rename", {
      ...at(editor.uri("policy.proffer"), editor.at("policy.proffer", "offer share_|instead")),
      newName: "suggest_sharing",
    });
    expect(edit!.documentChanges.length).toBeGreaterThan(1);
    const renamed = editor
      .text("policy.proffer")
      .replaceAll("share_instead_of_sending", "suggest_sharing");
    editor.change("policy.proffer", renamed);
    const text = editor.text("policy.proffer");
    for (let offset = 0; offset <= text.length; offset += 97) {
      expect(await exceptions(editor.uri("policy.proffer"), positionOf(text, offset))).toEqual([]);
    }
  });

  test("what the server does not know it says it does not know", async () => {
    editor = await startEditor(starter);
    await expect(editor.request("textDocument/telepathy", {})).rejects.toMatchObject({
      code: ErrorCodes.MethodNotFound,
    });
  });
});
