import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Script } from "node:vm";

/** Code that was loaded from a file. */
export interface Kept<T> {
  readonly exports: T;
  /**
   * Keeps what has been compiled of it by now, for whoever loads it next: when nothing is kept, or what
   * is kept has done less than half of `done`, in whatever unit.
   */
  keep(done: number): void;
}

/**
 * Loads a file of code with what was compiled of it when it ran before. Node's own cache of compiled code
 * takes in what is compiled as a file is loaded: every function, when it is told to, or hardly any. Of those
 * that a check may need, half are for what is wrong with a policy; without these there is half as much to
 * read, which takes eight milliseconds less. Our file stands beside Node's, in a folder for this user and
 * this Node; V8 itself tells whether the code was compiled by another Node, or with other settings.
 *
 * The file holds a function that is given `module` and the URL of whoever loads it. Its name tells its
 * content, and stands before the compiled code: V8 would take that for the code of any text of this length.
 */
export function loadKept<T>(file: string, url: string, folder: string | null): Kept<T> {
  // One for each place where Proffer is installed, so that a newer one takes the place of the older.
  const installed = dirname(file).replaceAll(/\W+/g, "-").slice(-100);
  const place = folder === null ? null : join(folder, `proffer${installed}.code`);
  const before = place === null ? null : keptAt(place, basename(file));
  // All of it is ASCII, which as Latin-1 need not be decoded.
  const script = new Script(readFileSync(file, "latin1"), {
    filename: file,
    cachedData: before?.code,
  });
  const begin = script.runInThisContext() as (module: { exports: T }, url: string) => void;
  const module = { exports: {} as T };
  begin(module, url);
  let known = script.cachedDataRejected === false ? before!.done : null;
  return {
    exports: module.exports,
    keep(done) {
      if (place === null || (known !== null && done <= 2 * known)) return;
      known = done;
      const head = Buffer.alloc(headLength);
      head.write(`${basename(file)} ${done}`);
      writeQuietly(place, Buffer.concat([head, script.createCachedData()]));
    },
  };
}

/** Bytes: room for a name and a number, and a multiple of what V8 wants its code to begin at. */
const headLength = 64;

function keptAt(place: string, name: string): { done: number; code: Buffer } | null {
  let kept;
  try {
    kept = readFileSync(place);
  } catch {
    return null;
  }
  const [of, done] = kept.toString("latin1", 0, headLength).replaceAll("\0", "").split(" ");
  return of === name ? { done: Number(done), code: kept.subarray(headLength) } : null;
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
