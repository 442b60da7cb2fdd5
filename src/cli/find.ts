import { readdirSync, realpathSync, statSync, type Dirent, type Stats } from "node:fs";
import { join, posix, resolve } from "node:path";
import { reasonOf } from "../disk/reason.ts";
import { UsageError } from "./world.ts";

/** A path the user gave, and the policy files it stands for, in the words in which it was given. */
export interface Found {
  readonly given: string;
  readonly folder: boolean;
  readonly files: readonly string[];
}

/**
 * Policy files under each path, sorted. Folders are searched whole, but for `node_modules` and what
 * begins with a dot.
 * @throws UsageError when a path leads nowhere, or to a file of another kind.
 */
export function findPolicyFiles(paths: readonly string[], folder: string): readonly Found[] {
  return paths.map((given) => {
    const path = tidy(given);
    if (isFolder(path, folder)) return { given, folder: true, files: search(path, folder) };
    if (data.test(path)) {
      throw new UsageError(`\`${path}\` is no policy; policies stand in \`.proffer\` files`);
    }
    return { given, folder: false, files: [path] };
  });
}

/** What stands beside policies, and makes no sense when it is read as one. */
const data = /\.(?:ya?ml|json|ndjson|csv)$/i;

/** A path with `/`, and without `./` and what it takes back again. */
export function tidy(path: string): string {
  const tidied = posix.normalize(path.replaceAll("\\", "/"));
  return tidied.length > 1 ? tidied.replace(/\/$/, "") : tidied;
}

function isFolder(path: string, folder: string): boolean {
  try {
    return statSync(resolve(folder, path)).isDirectory();
  } catch (error) {
    throw new UsageError(`\`${path}\` cannot be read: ${reasonOf(error)}`);
  }
}

function search(path: string, folder: string): readonly string[] {
  const found: string[] = [];
  // Links may lead in circles: a folder is searched once, by the name it is met with first.
  const seen = new Set<string>();
  const open = [path];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const entry of entriesOf(resolve(folder, at), seen)) {
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      const child = posix.join(at, entry.name);
      const kind = kindOf(entry);
      if (kind === "folder") open.push(child);
      else if (kind === "file" && entry.name.endsWith(".proffer")) found.push(child);
    }
  }
  return found.toSorted();
}

function entriesOf(path: string, seen: Set<string>): readonly Dirent[] {
  try {
    const real = realpathSync(path);
    if (seen.has(real)) return [];
    seen.add(real);
    const entries = readdirSync(path, { withFileTypes: true });
    return entries.toSorted((a, b) => (a.name < b.name ? 1 : -1));
  } catch (error) {
    throw new UsageError(`\`${path}\` cannot be read: ${reasonOf(error)}`);
  }
}

function kindOf(entry: Dirent): "file" | "folder" | null {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  if (!entry.isSymbolicLink()) return null;
  const target = statOf(join(entry.parentPath, entry.name));
  return target?.isDirectory() ? "folder" : target?.isFile() ? "file" : null;
}

/** Null where a link leads nowhere, or in a circle. */
function statOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}
