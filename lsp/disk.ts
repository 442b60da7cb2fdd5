import { readdirSync, realpathSync, statSync, type BigIntStats, type Dirent } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { readText } from "../src/disk/read.ts";
import type { FileRead } from "../src/model/host.ts";
import { isOfKind, isSearched, missing, type FileKind, type Files } from "./files.ts";
import { keyOf } from "./uri.ts";

/** Folders with more files of a kind are searched no further; a policy has at most some hundred. */
const most = 10_000;

/** The files of the machine the server runs on. What was read is kept as long as it does not change. */
export function filesOnDisk(): Files {
  const kept = new Map<string, { readonly stamp: string; readonly read: FileRead }>();
  return {
    list(folder, deep, kind = "policies") {
      const path = pathOf(folder);
      return path === null ? [] : search(path, deep, kind).map((file) => pathToFileURL(file).href);
    },
    read(uri) {
      const path = pathOf(uri);
      if (path === null) return missing;
      // Not every client says when a file changes, and looking at its time costs next to nothing.
      const stamp = stampOf(path);
      const before = kept.get(keyOf(uri));
      if (before?.stamp === stamp) return before.read;
      const read = readText(path);
      kept.set(keyOf(uri), { stamp, read });
      return read;
    },
    async changed(uris) {
      for (const uri of uris) kept.delete(keyOf(uri));
    },
    async prepare() {},
  };
}

/** Null where the URI names nothing on a disk. */
function pathOf(uri: string): string | null {
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}

function stampOf(path: string): string {
  const stats = statOf(path);
  return stats ? `${stats.mtimeNs} ${stats.size}` : "missing";
}

/** Null for what is not there, and for what may not be looked at. */
function statOf(path: string): BigIntStats | null {
  try {
    return statSync(path, { bigint: true });
  } catch {
    return null;
  }
}

function search(folder: string, deep: boolean, kind: FileKind): readonly string[] {
  const found: string[] = [];
  // Links may lead in circles: a folder is searched once.
  const seen = new Set<string>();
  const open = [folder];
  for (let at = open.pop(); at !== undefined && found.length < most; at = open.pop()) {
    for (const entry of entriesOf(at, seen)) {
      if (!isSearched(entry.name)) continue;
      const path = join(at, entry.name);
      const is = entry.isSymbolicLink() ? statOf(path) : entry;
      if (deep && is?.isDirectory()) open.push(path);
      else if (is?.isFile() && isOfKind(entry.name, kind)) found.push(path);
    }
  }
  return found.toSorted();
}

/** Nothing, where a folder cannot be read. */
function entriesOf(folder: string, seen: Set<string>): readonly Dirent[] {
  try {
    const real = realpathSync(folder);
    if (seen.has(real)) return [];
    seen.add(real);
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
