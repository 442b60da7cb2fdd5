import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Script } from "node:vm";

/** Code that was loaded from a file. */
export interface Kept<T> {
  readonly exports: T;
  /** Keeps what has been compiled of it by now, for whoever loads it next. */
  keep(how: How): void;
}

/** What the code did until then. Next time, what it did when all went well is looked for first. */
export type How = (typeof ways)[number];
const ways = ["well", "badly"] as const;

/**
 * Loads a file of code with what was compiled of it when it ran before. Node's own cache of compiled code
 * takes in what is compiled as a file is loaded: every function, when it is told to, or hardly any. Of those
 * that a check may need, half are for what is wrong with a policy; without these there is half as much to
 * read, which takes eight milliseconds less. Our file stands beside Node's, in a folder for this user and
 * this Node; V8 itself tells whether the code was compiled by another Node, or with other settings.
 *
 * The file holds a function that is given `module` and the URL of whoever loads it. Its name tells its
 * content, and is kept beside the compiled code: V8 would take that for the code of any text of this length.
 */
export function loadKept<T>(file: string, url: string, folder: string | null): Kept<T> {
  // One for each place where Proffer is installed, so that a newer one takes the place of the older.
  const installed = dirname(file).replaceAll(/\W+/g, "-").slice(-100);
  const place = (how: How): string => join(folder!, `proffer${installed}-${how}.code`);
  const name = Buffer.alloc(nameLength);
  name.write(basename(file));
  const before = folder === null ? null : firstKept(name, place);
  // All of it is ASCII, which as Latin-1 need not be decoded.
  const script = new Script(readFileSync(file, "latin1"), {
    filename: file,
    cachedData: before?.code,
  });
  const begin = script.runInThisContext() as (module: { exports: T }, url: string) => void;
  const module = { exports: {} as T };
  begin(module, url);
  let known = script.cachedDataRejected === false ? before!.how : null;
  return {
    exports: module.exports,
    keep(how) {
      if (folder === null || known === how || known === "well") return;
      known = how;
      writeQuietly(place(how), Buffer.concat([name, script.createCachedData()]));
    },
  };
}

/** Bytes: room for a name, and a multiple of what V8 wants its code to begin at. */
const nameLength = 64;

function firstKept(name: Buffer, place: (how: How) => string): { how: How; code: Buffer } | null {
  for (const how of ways) {
    try {
      const kept = readFileSync(place(how));
      if (name.equals(kept.subarray(0, nameLength)))
        return { how, code: kept.subarray(nameLength) };
    } catch {
      // Nothing was kept there.
    }
  }
  return null;
}

/** Whole or not at all: V8 trusts what it is given. Where nothing can be kept, all still works. */
function writeQuietly(path: string, data: Uint8Array): void {
  const draft = `${path}.${process.pid}`;
  try {
    writeFileSync(draft, data, { flush: true });
    renameSync(draft, path);
  } catch {
    // The folder is full, or is not ours.
    try {
      rmSync(draft, { force: true });
    } catch {
      // Then nothing was written.
    }
  }
}
