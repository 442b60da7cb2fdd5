import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";

/** A language server in a process of its own, driven as an editor does it; times are in milliseconds over the wire. */
export interface DrivenServer {
  /** Files as they stand in the editor. */
  text(name: string): string;
  open(name: string): Promise<void>;
  /** From a change to what there is to say of the file, and to what there is to say of all files. */
  type(name: string, change: Change): Promise<Waited>;
  /** Changes without waiting. */
  send(name: string, change: Change): void;
  complete(name: string, offset: number): Promise<number>;
  /** Resolves when there is nothing left to find out. */
  settled(): Promise<void>;
  memory(): Promise<Memory>;
  stop(): Promise<void>;
}
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
export interface Waited {
  readonly file: number;
  readonly all: number;
}
/** Megabytes: what is in use once all garbage is collected, and what the system holds for the process. */
export interface Memory {
  readonly used: number;
  readonly held: number;
}

/** Answers over the channel of the parent process how much memory is in use. */
const reporter = `process.on("message", () => {
  gc(); gc();
  process.send(process.memoryUsage().heapUsed);
});`;

/** Starts a server over a folder with these files, none of them open. */
export async function driveServer(
  program: string,
  files: ReadonlyMap<string, string>,
): Promise<DrivenServer> {
  const folder = mkdtempSync(join(tmpdir(), "proffer-bench-"));
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const texts = new Map(files);
  const versions = new Map<string, number>();

  const preload = `data:text/javascript,${encodeURIComponent(reporter)}`;
  const server = spawn(process.execPath, ["--expose-gc", "--import", preload, program, "--stdio"], {
    stdio: ["pipe", "pipe", "inherit", "ipc"],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout!),
    new StreamMessageWriter(server.stdin!),
  );
  let published: ((uri: string, version: number | undefined) => void) | null = null;
  let validated: (() => void) | null = null;
  connection.onNotification(
    "textDocument/publishDiagnostics",
    ({ uri, version }: { uri: string; version?: number }) => published?.(uri, version),
  );
  connection.onNotification("proffer/validated", () => validated?.());
  connection.onNotification("window/logMessage", ({ message }: { message: string }) =>
    console.error(message),
  );
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: {
      textDocument: {
        publishDiagnostics: { versionSupport: true },
        completion: { completionItem: { snippetSupport: true } },
      },
    },
  });
  await connection.sendNotification("initialized", {});

  const send = (name: string, { start, end, text: newText }: Change): void => {
    const text = texts.get(name)!;
    versions.set(name, versions.get(name)! + 1);
    texts.set(name, text.slice(0, start) + newText + text.slice(end));
    void connection.sendNotification("textDocument/didChange", {
      textDocument: { uri: uriOf(name), version: versions.get(name) },
      contentChanges: [
        { range: { start: positionOf(text, start), end: positionOf(text, end) }, text: newText },
      ],
    });
  };

  return {
    text: (name) => texts.get(name)!,
    async open(name) {
      versions.set(name, 1);
      const languageId = name.endsWith(".proffer") ? "proffer" : "yaml";
      await connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri: uriOf(name), languageId, version: 1, text: texts.get(name)! },
      });
    },
    send,
    type(name, change) {
      return new Promise((resolve) => {
        let file: number | null = null;
        const sent = performance.now();
        published = (uri, version) => {
          if (uri === uriOf(name) && version === versions.get(name))
            file ??= performance.now() - sent;
        };
        validated = () => {
          if (file !== null) resolve({ file, all: performance.now() - sent });
        };
        send(name, change);
      });
    },
    async complete(name, offset) {
      const position = positionOf(texts.get(name)!, offset);
      const sent = performance.now();
      await connection.sendRequest("textDocument/completion", {
        textDocument: { uri: uriOf(name) },
        position,
      });
      return performance.now() - sent;
    },
    settled: () => connection.sendRequest("proffer/settled", {}),
    memory: () =>
      new Promise((resolve) => {
        server.once("message", (used) =>
          resolve({ used: Number(used) / 1024 / 1024, held: heldBy(server.pid!) }),
        );
        server.send("memory");
      }),
    async stop() {
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      rmSync(folder, { recursive: true });
    },
  };
}

/** What the system holds for a process, in megabytes; NaN where it does not say. */
function heldBy(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

function positionOf(text: string, offset: number): { line: number; character: number } {
  let line = 0;
  let start = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) {
    line++;
    start = at + 1;
  }
  return { line, character: offset - start };
}
