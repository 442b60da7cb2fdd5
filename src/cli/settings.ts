import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { Config } from "../config/config.ts";
import { findConfig } from "../config/find.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import type { Given } from "./command.ts";
import { tidy } from "./find.ts";
import { hostIn } from "./host.ts";

/** What `proffer.yaml` says, and what is wrong with it. */
export interface Settings {
  /** Null when there is none. */
  readonly config: Config | null;
  readonly diagnostics: readonly Diagnostic[];
  /** The path of the file, where there is one. */
  readonly files: readonly string[];
}

/** The `proffer.yaml` nearest to the first path given, or else to where the user stands. */
export function settingsFor({ paths }: Given, folder: string): Settings {
  const first = tidy(paths[0] ?? ".");
  const isFolder = statSync(resolve(folder, first), { throwIfNoEntry: false })?.isDirectory();
  // The name of a file in the folder, whether or not there is one.
  const start = isFolder ? `${first}/proffer.yaml` : first;
  const above = folder.split(/[\\/]/).filter((step) => step !== "").length;
  const found = findConfig(start, hostIn(folder), above);
  if (!found) return { config: null, diagnostics: [], files: [] };
  const { config, diagnostics, source } = found;
  return { config, diagnostics, files: [source.path] };
}
