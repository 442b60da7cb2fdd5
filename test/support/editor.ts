import { PassThrough } from "node:stream";
import {
  createProtocolConnection,
  MessageType,
  type ClientCapabilities,
  type Diagnostic,
  type InitializeResult,
  type LogMessageParams,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type TextEdit,
} from "vscode-languageserver-protocol/node";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { isOfKind, missing, type Files } from "../../lsp/files.ts";
import { serve } from "../../lsp/server.ts";
import { keyOf } from "../../lsp/uri.ts";

/** A client that talks to the server over the protocol, with files of its own making. */
export interface Editor {
  readonly connection: ProtocolConnection;
  readonly capabilities: InitializeResult["capabilities"];
  /** Everything the server complained of to the log: nothing, as long as nothing went wrong in it. */
  readonly complaints: readonly string[];
  /** What else it wrote there. */
  readonly log: readonly string[];
  uri(path: string): string;
  /** The text of an open file, or what is stored. */
  text(path: string): string;
  open(path: string): Promise<void>;
  /** Replaces the one place where `before` stands; resolves when the server has said how it stands now. */
  edit(path: string, before: string, after: string): Promise<readonly Diagnostic[]>;
  /** As an editor sends it, without waiting. */
  change(path: string, text: string): void;
  close(path: string): Promise<void>;
  /** What the server last said of a file, once it has looked at everything. */
  diagnostics(path: string): Promise<readonly Diagnostic[]>;
  /** A file on the disk is different, new, or (null) gone. */
  store(path: string, text: string | null): Promise<void>;
  /** A folder came or (null) went with all in it: by path below it, what is stored. */
  storeFolder(path: string, stored: Readonly<Record<string, string>> | null): Promise<void>;
  /** Everything that was last said, by URI, of files of which there is something to say. */
  problems(): Promise<Readonly<Record<string, readonly string[]>>>;
  /** The position of `|` in the one place that reads like `marked` without it. */
  at(path: string, marked: string): Position;
  request<R>(method: string, params: unknown): Promise<R>;
  /** What the server has complained of, which from now on counts as expected. */
  forgive(): Promise<readonly string[]>;
  /** @throws Error when the server has complained of anything. */
  stop(): Promise<void>;
}

export const folder = "file:///shop";

/** What to store in a file so that no answer comes to whoever reads it, not even that there is none. */
export const unreadable = "\0unreadable";

export async function startEditor(
  stored: Readonly<Record<string, string>>,
  client: ClientCapabilities = fullClient,
  folders: readonly string[] = [folder],
): Promise<Editor> {
  const disk = new Map(Object.entries(stored).map(([path, text]) => [uriIn(path), text]));
  const open = new Map<string, { version: number; text: string }>();
  const said = new Map<string, PublishDiagnosticsParams>();
  const complaints: string[] = [];
  const log: string[] = [];
  let listeners: (() => void)[] = [];

  const [up, down] = [new PassThrough(), new PassThrough()];
  serve(
    createConnection(ProposedFeatures.all, up, down),
    () => filesIn(disk),
    () => new Date("2026-11-22T12:00:00Z"),
  );
  const connection = createProtocolConnection(down, up);
  connection.onNotification(
    "textDocument/publishDiagnostics",
    (params: PublishDiagnosticsParams) => {
      said.set(keyOf(params.uri), params);
      for (const listener of listeners) listener();
    },
  );
  connection.onNotification("window/logMessage", ({ type, message }: LogMessageParams) => {
    (type === MessageType.Error ? complaints : log).push(message);
    for (const listener of listeners) listener();
  });
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) =>
    items.map(() => null),
  );
  connection.onRequest("workspace/codeLens/refresh", () => null);
  connection.onRequest("workspace/inlayHint/refresh", () => null);
  connection.onRequest("workspace/semanticTokens/refresh", () => null);
  connection.listen();
  const { capabilities } = await connection.sendRequest<InitializeResult>("initialize", {
    processId: null,
    rootUri: folders[0] ?? null,
    workspaceFolders: folders.map((uri) => ({ uri, name: uri.split("/").at(-1)! })),
    capabilities: client,
  });
  await connection.sendNotification("initialized", {});

  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) {
      // What went wrong in the server will not come right by waiting.
      if (complaints.length > 0) throw new Error(complaints.join("\n"));
      await new Promise<void>((resolve) => {
        const listener = (): void => {
          listeners = listeners.filter((one) => one !== listener);
          resolve();
        };
        listeners.push(listener);
      });
    }
  };
  const send = (path: string, text: string): number => {
    const document = open.get(path)!;
    const changes = [{ range: wholeOf(document.text), text }];
    document.text = text;
    document.version++;
    void connection.sendNotification("textDocument/didChange", {
      textDocument: { uri: uriIn(path), version: document.version },
      contentChanges: changes,
    });
    return document.version;
  };
  const editor: Editor = {
    connection,
    capabilities,
    complaints,
    log,
    uri: uriIn,
    text: (path) => open.get(path)?.text ?? disk.get(uriIn(path)) ?? "",
    async open(path) {
      open.set(path, { version: 1, text: disk.get(uriIn(path)) ?? "" });
      await connection.sendNotification("textDocument/didOpen", {
        textDocument: {
          uri: uriIn(path),
          languageId: /\.(?:ya?ml|json)$/.test(path) ? "yaml" : "proffer",
          version: 1,
          text: editor.text(path),
        },
      });
      await editor.diagnostics(path);
    },
    async edit(path, before, after) {
      const text = editor.text(path);
      const at = text.indexOf(before);
      if (at < 0 || text.includes(before, at + 1)) throw new Error(`not one place reads ${before}`);
      send(path, text.slice(0, at) + after + text.slice(at + before.length));
      return editor.diagnostics(path);
    },
    change: send,
    async close(path) {
      open.delete(path);
      await connection.sendNotification("textDocument/didClose", {
        textDocument: { uri: uriIn(path) },
      });
    },
    async diagnostics(path) {
      const version = open.get(path)?.version;
      await connection.sendRequest("proffer/settled", {});
      if (version !== undefined) {
        await until(() => said.get(keyOf(uriIn(path)))?.version === version);
      }
      return said.get(keyOf(uriIn(path)))?.diagnostics ?? [];
    },
    async store(path, text) {
      const type = text === null ? 3 : disk.has(uriIn(path)) ? 2 : 1;
      if (text === null) disk.delete(uriIn(path));
      else disk.set(uriIn(path), text);
      await connection.sendNotification("workspace/didChangeWatchedFiles", {
        changes: [{ uri: uriIn(path), type }],
      });
    },
    async storeFolder(path, files) {
      for (const uri of disk.keys()) if (uri.startsWith(`${uriIn(path)}/`)) disk.delete(uri);
      for (const [name, text] of Object.entries(files ?? {}))
        disk.set(`${uriIn(path)}/${name}`, text);
      await connection.sendNotification("workspace/didChangeWatchedFiles", {
        changes: [{ uri: uriIn(path), type: files === null ? 3 : 1 }],
      });
    },
    async problems() {
      await connection.sendRequest("proffer/settled", {});
      return Object.fromEntries(
        [...said.values()]
          .filter(({ diagnostics }) => diagnostics.length > 0)
          .map(({ uri, diagnostics }) => [
            uri,
            diagnostics.map(({ message }) => String(message).split("\n")[0]!),
          ]),
      );
    },
    at(path, marked) {
      const text = editor.text(path);
      const plain = marked.replace("|", "");
      const start = text.indexOf(plain);
      if (start < 0) throw new Error(`${path} does not read ${plain}`);
      return positionOf(text, start + marked.indexOf("|"));
    },
    request: (method, params) => connection.sendRequest(method, params),
    async forgive() {
      await connection.sendRequest("proffer/settled", {});
      return complaints.splice(0);
    },
    async stop() {
      await connection.sendRequest("shutdown");
      connection.dispose();
      if (complaints.length > 0) throw new Error(complaints.join("\n"));
    },
  };
  return editor;
}

/** Of a path within the folder, or a URI as it is. */
const uriIn = (path: string): string => (path.includes("://") ? path : `${folder}/${path}`);

function filesIn(disk: ReadonlyMap<string, string>): Files {
  return {
    list: (under, deep, kind = "policies") =>
      [...disk.keys()].filter(
        (uri) =>
          uri.startsWith(`${under}/`) &&
          isOfKind(uri, kind) &&
          (deep || !uri.slice(under.length + 1).includes("/")),
      ),
    read(uri) {
      const text = disk.get(uri);
      if (text === unreadable) throw new Error("the disk is on fire");
      return text === undefined ? missing : { ok: true, text };
    },
    async changed() {},
    async prepare() {},
  };
}

/** What a client of today says it can do. */
export const fullClient: ClientCapabilities = {
  workspace: {
    workspaceFolders: true,
    configuration: true,
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ["create", "rename", "delete"],
      changeAnnotationSupport: {},
    },
    didChangeWatchedFiles: { dynamicRegistration: true },
    fileOperations: { willRename: true, didRename: true },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ["markdown"],
        insertReplaceSupport: true,
        labelDetailsSupport: true,
        resolveSupport: { properties: ["documentation", "additionalTextEdits"] },
      },
    },
    hover: { contentFormat: ["markdown"] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: {
      codeActionLiteralSupport: {
        codeActionKind: { valueSet: ["quickfix", "refactor.extract", "source.fixAll"] },
      },
      isPreferredSupport: true,
    },
    rename: { prepareSupport: true },
  },
};

export function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length - 1, character: before.at(-1)!.length };
}

export function offsetOf(text: string, { line, character }: Position): number {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
  return (starts[line] ?? text.length) + character;
}

const wholeOf = (text: string): Range => ({
  start: { line: 0, character: 0 },
  end: positionOf(text, text.length),
});

/** What the edits make of a text. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const places = edits
    .map(({ range, newText }) => ({
      start: offsetOf(text, range.start),
      end: offsetOf(text, range.end),
      newText,
    }))
    .toSorted((a, b) => a.start - b.start);
  let result = "";
  let at = 0;
  for (const { start, end, newText } of places) {
    if (start < at) throw new Error("edits overlap");
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}
