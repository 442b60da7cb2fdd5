import type { FileRead } from "../src/model/host.ts";

/** The files that are not open in the editor: those of a disk, or those a client has handed over. */
export interface Files {
  /** The policy files under a folder, as URIs. */
  list(folder: string): readonly string[];
  /** Gives the same answer until the file is said to have changed. */
  read(uri: string): FileRead;
  /** Forgets what was read of these. */
  changed(uris: readonly string[]): Promise<void>;
  /** Makes ready to answer about a folder, before anything of it is asked. */
  prepare(folder: string): Promise<void>;
}

export const missing: FileRead = { ok: false, problem: "missing", detail: "no such file" };
