import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { Config } from "../config/config.ts";
import { foldersUpFrom } from "../config/path.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import { eagerly } from "./eager.ts";
import { tidy } from "./find.ts";
import { hostIn } from "./host.ts";

/** What `proffer.yaml` says, and what is wrong with it. */
export interface Settings {
  /** Null when there is none. */
  readonly config: Config | null;
  readonly diagnostics: readonly Diagnostic[];
  /** The path of the file, where there is one. */
  readonly files: readonly string[];
  /** What stands in it. */
  readonly text: string;
}

export const noSettings: Settings = { config: null, diagnostics: [], files: [], text: "" };

/** The `proffer.yaml` nearest to a path, in its folder or above. */
export async function settingsFor(path: string, folder: string): Promise<Settings> {
  const tidied = tidy(path);
  const isFolder = statSync(resolve(folder, tidied), { throwIfNoEntry: false })?.isDirectory();
  // As if of a file in the folder: its own folder is the first to look in.
  const start = isFolder ? `${tidied}/${configName}` : tidied;
  const above = folder.split(/[\\/]/).filter((step) => step !== "").length;
  const folders = foldersUpFrom(start, above);
  // Reading YAML takes time to load, and most policies need no configuration.
  if (!folders.some((each) => existsSync(resolve(folder, each, configName)))) return noSettings;
  const { findConfig } = await eagerly(() => import("../config/find.ts"));
  const found = findConfig(start, hostIn(folder), above);
  if (!found) return noSettings;
  const { config, diagnostics, source } = found;
  return { config, diagnostics, files: [source.path], text: source.text };
}

const configName = "proffer.yaml";
