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
   * What a file belongs to: the innermost folder it is in; where it is in none, one with a policy that
   * reads it; else the folder that it lies in, without those below.
   */
  rootOf(uri: string): Root;
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
    openRoot(folder, files, documents, deep, { today, from });
  const roots = (): readonly Root[] => [...folders.values(), ...outside.values()];
  const forgetOutside = (): void => {
    if (outside.size === 0) return;
    const needed = new Set([...documents.all()].map(({ uri }) => workspace.rootOf(uri)));
    for (const [key, root] of outside) if (!needed.has(root)) outside.delete(key);
  };

  const workspace: Workspace = {
    documents,
    options,
    today,
    roots,
    rootOf(uri) {
      let best: Root | null = null;
      for (const root of folders.values())
        if (isWithin(root.folder, uri) && root.folder.length > (best?.folder.length ?? 0))
          best = root;
      if (best) return best;
      for (const root of folders.values()) if (root.reads(uri)) return root;
      const folder = parentOf(uri);
      let root = outside.get(keyOf(folder));
      if (!root) outside.set(keyOf(folder), (root = open(folder, false)));
      return root;
    },
    focus(uri) {
      const root = workspace.rootOf(uri);
      const path = root.pathOf(uri);
      return path === null ? null : root.focus(path);
    },
    addFolder(uri) {
      if (!folders.has(keyOf(uri))) folders.set(keyOf(uri), open(uri, true));
    },
    removeFolder(uri) {
      folders.delete(keyOf(uri));
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
