import { existsSync, realpathSync, statSync } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { reasonOf } from "../disk/reason.ts";
import { UsageError } from "./world.ts";

/** A file on its way: what is written stays beside the place it is meant for until it is whole. */
export interface Draft {
  /** Resolves when there is room for more. */
  write(text: string): Promise<void>;
  /** Puts the file in its place, whole. */
  keep(): Promise<void>;
  /** Leaves everything as it was. */
  drop(): Promise<void>;
}

/** Writes a file whole or not at all. `inputs` are files that must not be written over. */
export async function writeWhole(
  path: string,
  text: string,
  { folder, inputs }: { folder: string; inputs: Iterable<string> },
): Promise<void> {
  const draft = await beginFile(path, { folder, inputs });
  try {
    await draft.write(text);
    await draft.keep();
  } catch (error) {
    await draft.drop();
    throw error;
  }
}

let drafts = 0;

/**
 * A folder that is not there is made.
 * @throws UsageError when the file cannot be written there.
 */
export async function beginFile(
  path: string,
  { folder, inputs }: { folder: string; inputs: Iterable<string> },
): Promise<Draft> {
  if (path === "-") throw new UsageError("`-` is no file to write; name one after `--out`");
  const target = targetOf(path, folder);
  for (const input of inputs) {
    if (target.path === realPath(resolve(folder, input))) {
      throw new UsageError(`\`${path}\` is read by this command, and would be written over`);
    }
  }
  const temporary = join(
    dirname(target.path),
    `.${basename(target.path)}.${process.pid}-${++drafts}.tmp`,
  );
  // A device or pipe, such as /dev/stdout, is no file to put in place.
  const whole = target.kind === "file";
  const orSay = (error: unknown): never => {
    throw new UsageError(`\`${path}\` cannot be written: ${reasonOf(error)}`);
  };
  const parent = dirname(target.path);
  if (!existsSync(parent)) await mkdir(parent, { recursive: true }).catch(orSay);
  const handle = await open(whole ? temporary : target.path, whole ? "wx" : "w").catch(orSay);
  let waiting = "";
  const flush = async (): Promise<void> => {
    const text = waiting;
    waiting = "";
    await handle.appendFile(text);
  };
  return {
    async write(text) {
      waiting += text;
      if (waiting.length >= together) await flush().catch(orSay);
    },
    async keep() {
      await flush().catch(orSay);
      if (whole) await handle.sync();
      await handle.close();
      if (whole) await rename(temporary, target.path).catch(orSay);
    },
    async drop() {
      await handle.close().catch(() => {});
      if (whole) await rm(temporary, { force: true });
    },
  };
}

/** UTF-16 units written at once. */
const together = 1 << 16;

function targetOf(path: string, folder: string): { path: string; kind: "file" | "device" } {
  const absolute = resolve(folder, path);
  // Through a link, so that what it leads to is replaced and not the link.
  const real = realPath(absolute);
  const stat = statSync(real, { throwIfNoEntry: false });
  if (stat?.isDirectory()) throw new UsageError(`\`${path}\` is a folder; name a file in it`);
  return { path: real, kind: stat && !stat.isFile() ? "device" : "file" };
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
