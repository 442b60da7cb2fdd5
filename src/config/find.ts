import type { Diagnostic } from "../text/diagnostic.ts";
import type { Source } from "../text/source.ts";
import type { Config } from "./config.ts";
import { loadConfig } from "./load.ts";
import { foldersUpFrom } from "./path.ts";

export const configName = "proffer.yaml";

export interface Found {
  readonly config: Config;
  readonly source: Source;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The configuration nearest to a file: `proffer.yaml` in its folder, or in the next above that has
 * one, up to the root. Null when there is none. `above` says how many folders lie over the one in
 * which the user stands, from which paths count.
 */
export function findConfig(path: string, host: Files, above: number): Found | null {
  for (const folder of foldersUpFrom(path, above)) {
    const place = folder === "." ? configName : `${folder.replace(/\/$/, "")}/${configName}`;
    const read = host.read(place);
    if (read.ok) {
      const source = { path: place, text: read.text };
      return { ...loadConfig(source), source };
    }
    if (read.problem !== "missing") return unreadable(place, read.problem, read.detail);
  }
  return null;
}

/** The world outside, as `Host` of the pipeline has it. */
export interface Files {
  read(path: string): { readonly ok: true; readonly text: string } | Unread;
}
interface Unread {
  readonly ok: false;
  readonly problem: "missing" | "unreadable" | "too_large" | "not_utf8";
  readonly detail: string;
}

function unreadable(
  path: string,
  problem: Exclude<Unread["problem"], "missing">,
  detail: string,
): Found {
  const source = { path, text: "" };
  const sentences = {
    unreadable: `\`${path}\` cannot be read`,
    too_large: `\`${path}\` is larger than 16 MB`,
    not_utf8: `\`${path}\` is no UTF-8`,
  };
  const diagnostic: Diagnostic = {
    code: "config/unreadable",
    severity: "error",
    message: sentences[problem],
    span: { source, start: 0, end: 0 },
    notes: detail === "" ? [] : [{ text: detail }],
    fixes: [],
  };
  return { config: loadConfig(source).config, source, diagnostics: [diagnostic] };
}
