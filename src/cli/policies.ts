import type { FileRead, Host } from "../model/program.ts";
import { newCache, understand, type Cache, type Understood } from "../proffer.ts";
import { inOrder } from "../report/order.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import { textOption, type Context, type Given } from "./command.ts";
import { findPolicyFiles } from "./find.ts";
import { hostIn } from "./host.ts";
import { progressOn } from "./progress.ts";
import { survey } from "./survey.ts";
import type { Settings } from "./settings.ts";
import { UsageError } from "./world.ts";

/** The policies found under some paths, and everything there is to say of their files. */
export interface Policies {
  readonly all: readonly Understood[];
  /** Each once, by file and place. */
  readonly diagnostics: readonly Diagnostic[];
  /** Paths of all files read, of whatever kind, sorted. */
  readonly files: readonly string[];
  /** Those, and the paths given: whatever may change what is found. */
  readonly watched: readonly string[];
}

/** What is kept from one round to the next, by entry. */
export type Caches = Map<string, Cache>;

/**
 * `instead` holds texts, by path, that take the place of what is in the files.
 * @throws UsageError when a path leads nowhere or a folder holds no policy files.
 */
export function readPolicies(
  given: Given,
  { world, settings }: Context,
  caches: Caches = new Map(),
  instead: ReadonlyMap<string, string> = new Map(),
): Policies {
  const { folder } = world;
  const on = textOption(given, "on");
  const paths = pathsOf(given, settings);
  const found = findPolicyFiles(paths, folder);
  for (const { given: path, files } of found) {
    if (files.length > 0) continue;
    throw new UsageError(
      `there is no \`.proffer\` file under \`${path}\`\nStart a policy with: proffer init ${path}`,
    );
  }
  const host = remembering(hostIn(folder), instead);
  const surveyed = survey(found, host, folder);
  const progress = progressOn(world);
  const all = surveyed.entries.map((entry, index) => {
    const which =
      surveyed.entries.length > 1 ? ` (${index + 1} of ${surveyed.entries.length})` : "";
    progress.tell(`checking ${entry}${which}`, host.letters() > manyLetters);
    const cache = caches.get(entry) ?? newCache();
    caches.set(entry, cache);
    return understand(entry, host, on === null ? { cache } : { cache, on });
  });
  progress.end();
  const files = new Set([
    ...settings.files,
    ...found.flatMap((each) => each.files),
    ...all.flatMap(({ program }) => [...program.sources.keys()]),
  ]);
  return {
    all,
    diagnostics: inOrder(
      eachOnce([...settings.diagnostics, ...surveyed.diagnostics, ...all.flatMap(spokenOf)]),
    ),
    files: [...files].toSorted(),
    watched: [...files, ...paths],
  };
}

/** A part of some program leans on names that are elsewhere: of it by itself it is said only that it is one. */
function spokenOf({ program, diagnostics }: Understood): readonly Diagnostic[] {
  const isPart =
    program.files.size === 1 && diagnostics.some(({ code }) => code === "check/no-policy");
  if (!isPart) return diagnostics;
  return diagnostics.filter(({ code }) => code === "check/no-policy" || !code.startsWith("check/"));
}

function pathsOf({ paths }: Given, { config }: Settings): readonly string[] {
  if (paths.length > 0) return paths;
  return config && config.policy.length > 0 ? config.policy : ["."];
}

/** In UTF-16 units. To check so many takes about a second. */
const manyLetters = 2_000_000;

/** Every file is read once, so that all of a round sees the same text. */
function remembering(
  host: Host,
  instead: ReadonlyMap<string, string>,
): Host & { letters(): number } {
  const reads = new Map<string, FileRead>(
    [...instead].map(([path, text]) => [path, { ok: true, text }]),
  );
  return {
    letters: () =>
      [...reads.values()].reduce((sum, read) => sum + (read.ok ? read.text.length : 0), 0),
    read(path) {
      const read = reads.get(path) ?? host.read(path);
      reads.set(path, read);
      return read;
    },
  };
}

/** A file that two policies import is wrong once. */
function eachOnce(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { code, message, span } = diagnostic;
    seen.set([span.source.path, span.start, span.end, code, message].join("\n"), diagnostic);
  }
  return [...seen.values()];
}
