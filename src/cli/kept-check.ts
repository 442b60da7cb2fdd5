import { getCompileCacheDir } from "node:module";
import { join } from "node:path";
import type * as Check from "./check-once.ts";
import { loadKept, type Kept } from "./kept.ts";

/** The name of the file, which is told when the command line is built. */
declare const checkFile: string;

let check: Kept<typeof Check> | undefined;

/**
 * Takes the place of `check-once.ts` in the command line as it is built: of all commands, this is the one
 * that is run at every change, and in every commit.
 */
export const checkOnce: typeof Check.checkOnce = (given, context, caches) => {
  const { url, dirname } = import.meta;
  check ??= loadKept<typeof Check>(join(dirname, checkFile), url, getCompileCacheDir() ?? null);
  const round = check.exports.checkOnce(given, context, caches);
  check.keep(round.code === 0 ? "well" : "badly");
  return round;
};
