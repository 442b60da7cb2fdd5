import { newDocuments, type Documents } from "./documents.ts";
import { isSearched, type Files } from "./files.ts";
import { openRoot, type Focus, type Root } from "./root.ts";
import { keyOf, parentOf, pathFrom } from "./uri.ts";

/** Everything the server knows of: what is open, the folders, and the policies in them. */
export interface Workspace {
  readonly documents: Documents;
  readonly roots: () => readonly Root[];
  readonly options: Options;
  /** The day to judge by; null when it shall not be judged by any. */
  today(): string | null;
  /**
   * What a file belongs to: the innermost folder it is in, unless only a policy of another one reads it;
   * where it is in none, one that reads it; else the folder that it lies in, without those below.
   */
  rootOf(uri: string): Root;
  /** Whether a file that is read from a folder belongs to it, so that it is named once where there are several. */
  belongsTo(root: Root, path: string): boolean;
  focus(uri: string): Focus | null;
  addFolder(uri: string): void;
  removeFolder(uri: string): void;
  /** Whether a file or folder has anything to do with what is open, is in a folder, or is read. */
  concerns(uri: string): boolean;
  /** Files are different; `listed` when some came or went. */
  changed(uris: readonly string[], listed: boolean): void;
}

/** What people may set, here as it is unless they do. */
export interface Options {
  lint: boolean;
  /** `today`, `none` or an ISO date: what is fresh or lapsed is judged by it. */
  day: string;
  inlayHints: boolean;
  codeLens: boolean;
  /** The client asks for the reason of a waiver by its command `proffer.waive`. */
  asksForReasons: boolean;
}

export function newWorkspace(files: Files, clock: () => Date): Workspace {
  const documents = newDocuments();
  const folders = new Map<string, Root>();
  /** By the folder that an open file is in which belongs to none of those. */
  const outside = new Map<string, Root>();
  const options: Options = {
    lint: true,
    day: "today",
    inlayHints: true,
    codeLens: true,
    asksForReasons: false,
  };
  const today = (): string | null => {
    if (options.day === "none") return null;
    return options.day === "today" ? isoDate(clock()) : options.day;
  };
  const from = (days: number): string => {
    const then = clock();
    then.setDate(then.getDate() + days);
    return isoDate(then);
  };
  const open = (folder: string, deep: boolean): Root =>
    openRoot(folder, files, documents, deep, isOwnOf(folder), { today, from });
  const innermost = (uri: string): Root | null => {
    let best: Root | null = null;
    for (const root of folders.values())
      if (isWithin(root.folder, uri) && root.folder.length > (best?.folder.length ?? 0))
        best = root;
    return best;
  };
  const isOwnOf = (folder: string) => (uri: string) =>
    folders.size < 2 || (innermost(uri)?.folder ?? folder) === folder;
  const roots = (): readonly Root[] => [...folders.values(), ...outside.values()];
  const forgetOutside = (): void => {
    if (outside.size === 0) return;
    const needed = new Set([...documents.all()].map(({ uri }) => workspace.rootOf(uri)));
    for (const [key, root] of outside) if (!needed.has(root)) outside.delete(key);
  };

  /** What one folder has in it may now be another's. */
  const searchAnew = (): void => {
    for (const root of folders.values()) root.search();
  };

  const workspace: Workspace = {
    documents,
    options,
    today,
    roots,
    rootOf(uri) {
      const own = innermost(uri);
      if (own && folders.size === 1) return own;
      const all = [...folders.values()];
      const found =
        (own?.holds(uri) ? own : all.find((root) => root.holds(uri))) ??
        own ??
        all.find((root) => root.reads(uri));
      if (found) return found;
      const folder = parentOf(uri);
      let root = outside.get(keyOf(folder));
      if (!root) outside.set(keyOf(folder), (root = open(folder, false)));
      return root;
    },
    belongsTo: (root, path) =>
      folders.size + outside.size < 2 || workspace.rootOf(root.uriOf(path)) === root,
    focus(uri) {
      const root = workspace.rootOf(uri);
      const path = root.pathOf(uri);
      return path === null ? null : root.focus(path);
    },
    addFolder(uri) {
      if (folders.has(keyOf(uri))) return;
      folders.set(keyOf(uri), open(uri, true));
      searchAnew();
    },
    removeFolder(uri) {
      if (folders.delete(keyOf(uri))) searchAnew();
    },
    concerns: (uri) =>
      roots().some((root) => {
        const path = root.pathOf(uri);
        return path !== null && (isLookedInto(path) || root.reads(uri));
      }),
    changed(uris, listed) {
      for (const uri of uris) if (documents.get(uri)) workspace.rootOf(uri);
      forgetOutside();
      for (const root of roots()) {
        const paths = uris.flatMap((uri) => root.pathOf(uri) ?? []);
        root.changed(paths, listed);
      }
    },
  };
  return workspace;
}

const isLookedInto = (path: string): boolean => {
  const steps = path.split("/");
  return steps[0] !== ".." && steps.every(isSearched);
};

function isWithin(folder: string, uri: string): boolean {
  const path = pathFrom(folder, uri);
  return path !== null && path !== ".." && !path.startsWith("../");
}

/** The day where the user is. */
const isoDate = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
