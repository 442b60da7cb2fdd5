import type { FileRead } from "../src/model/host.ts";

/** The files that are not open in the editor: those of a disk, or those a client has handed over. */
export interface Files {
  /** The policy files in a folder, or those of data, as URIs; `deep` with those in the folders below it. */
  list(folder: string, deep: boolean, kind?: FileKind): readonly string[];
  /** Gives the same answer until the file is said to have changed. */
  read(uri: string): FileRead;
  /** Forgets what was read of these. */
  changed(uris: readonly string[]): Promise<void>;
  /** Makes ready to answer about a folder, before anything of it is asked. */
  prepare(folder: string): Promise<void>;
}

/** What policies are written in; and what they and their configuration name: YAML and JSON. */
export type FileKind = "policies" | "data";

/** Whether a file of this name, or at this URI, is of a kind. */
export const isOfKind = (name: string, kind: FileKind): boolean =>
  kind === "policies" ? name.endsWith(".proffer") : /\.(?:ya?ml|json)$/.test(name);

/** Whether a folder or file of this name is looked into: what tools keep for themselves is not. */
export const isSearched = (name: string): boolean =>
  !name.startsWith(".") && name !== "node_modules";

export const missing: FileRead = { ok: false, problem: "missing", detail: "no such file" };
