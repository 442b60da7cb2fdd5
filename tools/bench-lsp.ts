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
import { generatedCatalog, generatedPolicy } from "./generated-policy.ts";

// How long an editor waits, over the wire: from a keystroke to fresh diagnostics of the file (read, checked
// and linted), for completion, and what memory the server keeps over many edits. The workspace is one
// policy of 100 files and one file of 10,000 lines more.

const rounds = Number(process.argv[2] ?? 300);
const edits = Number(process.argv[3] ?? 10_000);

const folder = mkdtempSync(join(tmpdir(), "proffer-bench-"));
const files = workspace();
for (const [name, text] of files) writeFileSync(join(folder, name), text);
const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;

const server = spawn(process.execPath, ["bin/proffer-lsp.js", "--stdio"], {
  stdio: ["pipe", "pipe", "inherit"],
});
const connection = createProtocolConnection(
  new StreamMessageReader(server.stdout),
  new StreamMessageWriter(server.stdin),
);
let heard: (uri: string, version: number | undefined) => void = () => {};
connection.onNotification(
  "textDocument/publishDiagnostics",
  ({ uri, version }: { uri: string; version?: number }) => heard(uri, version),
);
connection.onNotification("window/logMessage", ({ message }: { message: string }) =>
  console.error(message),
);
connection.listen();

const began = performance.now();
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

const texts = new Map(files);
const versions = new Map<string, number>();
for (const name of ["big.proffer", "part_50.proffer"]) {
  versions.set(name, 1);
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri: uriOf(name), languageId: "proffer", version: 1, text: texts.get(name)! },
  });
}
await connection.sendRequest("proffer/settled", {});
const lines = [...texts.values()].reduce((sum, text) => sum + text.split("\n").length, 0);
console.log(
  `${files.size - 1} policy files, ${lines} lines, the longest of ${texts.get("big.proffer")!.split("\n").length}; ` +
    `${rounds} keystrokes each, milliseconds over the wire\n`,
);
console.log(
  `from the start until all is checked and linted  ${(performance.now() - began).toFixed(0)} ms\n`,
);

console.log(`${"".padEnd(52)}median    95 %     goal`);
await keystrokes("keystroke in a text, 10,000 lines", "big.proffer", inText);
await keystrokes("keystroke in a condition, 10,000 lines", "big.proffer", inCondition);
await keystrokes("keystroke in the name of an offer, 10,000 lines", "big.proffer", inName);
await keystrokes("keystroke in a text, one file of 100", "part_50.proffer", inText);
await keystrokes("keystroke in a condition, one file of 100", "part_50.proffer", inCondition);
await completions("completion of a fact, 10,000 lines", "big.proffer", "when      ");
await completions("completion of an entry, 10,000 lines", "big.proffer", "  for       ", 2);
await completions("completion of a fact, one file of 100", "part_50.proffer", "when      ");
console.log("");
await memory();

await connection.sendRequest("shutdown");
await connection.sendNotification("exit");
rmSync(folder, { recursive: true });

function workspace(): ReadonlyMap<string, string> {
  const all = generatedPolicy(995).split("\n\noffer ");
  const [head = "", ...offers] = all;
  const named = offers.map((offer) => `offer ${offer}`);
  const parts = Array.from({ length: 99 }, (_, index) => {
    const own = named.slice(index * 5, index * 5 + 5);
    return [`part_${index}.proffer`, `${own.join("\n\n")}\n`] as const;
  });
  const imports = [...parts.map(([name]) => name), "big.proffer"].map(
    (name) => `import "./${name}"`,
  );
  return new Map([
    ["catalog.yaml", generatedCatalog],
    ["policy.proffer", `${head}\n\n${imports.join("\n")}\n`],
    ...parts,
    ["big.proffer", `${named.slice(495).join("\n\n")}\n`],
  ]);
}

/** Where a letter is put in, in turn at one place and the next. */
type Place = (text: string, round: number) => number;

function inText(text: string, round: number): number {
  return nth(text, 'because   "you closed ', round);
}
function inCondition(text: string, round: number): number {
  return nth(text, "trigger.hours", round);
}
function inName(text: string, round: number): number {
  return nth(text, "offer offer_", round);
}

function nth(text: string, words: string, round: number): number {
  let at = text.indexOf(words, ((round * 7919) % 97) * (text.length / 97));
  if (at < 0) at = text.indexOf(words);
  return at + words.length;
}

/** Types a letter, and takes it out again. */
async function keystrokes(what: string, name: string, place: Place): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < rounds / 2; round++) {
    const at = place(texts.get(name)!, round);
    times.push(await typed(name, at, at, "x"), await typed(name, at, at + 1, ""));
  }
  report(what, times, 50);
}

async function typed(name: string, start: number, end: number, newText: string): Promise<number> {
  const fresh = new Promise<number>((resolve) => {
    heard = (uri, version) => {
      if (uri === uriOf(name) && version === versions.get(name)) resolve(performance.now());
    };
  });
  const sent = performance.now();
  send(name, start, end, newText);
  return (await fresh) - sent;
}

function send(name: string, start: number, end: number, newText: string): void {
  const text = texts.get(name)!;
  versions.set(name, versions.get(name)! + 1);
  texts.set(name, text.slice(0, start) + newText + text.slice(end));
  void connection.sendNotification("textDocument/didChange", {
    textDocument: { uri: uriOf(name), version: versions.get(name) },
    contentChanges: [
      { range: { start: positionOf(text, start), end: positionOf(text, end) }, text: newText },
    ],
  });
}

/** Types a letter and asks at once, as an editor does. */
async function completions(what: string, name: string, words: string, back = 0): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const at = nth(texts.get(name)!, words, round) - back;
    const text = texts.get(name)!;
    const sent = performance.now();
    await connection.sendRequest("textDocument/completion", {
      textDocument: { uri: uriOf(name) },
      position: positionOf(text, at),
    });
    times.push(performance.now() - sent);
  }
  report(what, times, 20);
}

async function memory(): Promise<void> {
  let before = 0;
  for (let edit = 0; edit < edits; edit++) {
    const at = inText(texts.get("big.proffer")!, edit >> 1);
    const out = edit % 2 === 1;
    if (edit % 20 === 19) await typed("big.proffer", at, at + 1, "");
    else send("big.proffer", at, out ? at + 1 : at, out ? "" : "x");
    if (edit + 1 === Math.floor(edits / 5)) before = megabytes();
  }
  console.log(
    `memory after ${Math.floor(edits / 5)} edits ${before} MB, after ${edits} edits ${megabytes()} MB`,
  );
}

/** What the system holds for the server. */
function megabytes(): number {
  try {
    const status = readFileSync(`/proc/${server.pid}/status`, "utf8");
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1024);
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

function report(what: string, times: readonly number[], goal: number): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => sorted[Math.floor(sorted.length * share)]!.toFixed(1);
  console.log(
    `${what.padEnd(48)}${at(0.5).padStart(10)}${at(0.95).padStart(8)}${String(goal).padStart(9)}`,
  );
}
