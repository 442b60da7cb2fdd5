import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { run } from "../../src/cli/run.ts";
import type { Terminal, World } from "../../src/cli/world.ts";

/** What a command said and came to. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  readonly env?: World["env"];
  readonly input?: string;
  /** Columns of the terminal that both streams are; no terminal when it is left out. */
  readonly terminal?: number;
  readonly ended?: AbortSignal;
}

/** Runs the command line in this process, in a folder. */
export async function command(
  folder: string,
  args: readonly string[],
  around: Surroundings = {},
): Promise<Said> {
  const out = paper(around.terminal);
  const err = paper(around.terminal);
  const code = await run(args, {
    folder,
    env: around.env ?? {},
    input: bytesOf(around.input ?? ""),
    out,
    err,
    ended: around.ended ?? new AbortController().signal,
  });
  return { code, out: out.text(), err: err.text() };
}

/** A terminal that keeps what is written. */
export function paper(columns?: number): Terminal & { text(): string } {
  const written: string[] = [];
  return {
    write: (text) => void written.push(text),
    text: () => written.join(""),
    ...(columns === undefined ? {} : { isTTY: true, columns }),
  };
}

async function* bytesOf(text: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(text);
}

/** A new folder with these files, by path, that is gone after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "proffer-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Names of all that is in a folder, hidden files too, sorted. */
export function namesIn(folder: string): readonly string[] {
  return readdirSync(folder).toSorted();
}

export function textIn(folder: string, path: string): string {
  return readFileSync(join(folder, path), "utf8");
}
