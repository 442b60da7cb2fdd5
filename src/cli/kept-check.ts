import { getCompileCacheDir } from "node:module";
import { join } from "node:path";
import type * as Check from "./check-once.ts";
import { loadKept } from "./kept.ts";
import type * as Loading from "./load-check.ts";

/** The name of the file, which is told when the command line is built. */
declare const checkFile: string;

/**
 * Takes the place of `load-check.ts` in the command line as it is built: of all commands, this is the one
 * that is run at every change, and in every commit.
 */
export const loadCheck: typeof Loading.loadCheck = async () => {
  const { url, dirname } = import.meta;
  const file = join(dirname, checkFile);
  const { exports, keep } = loadKept<typeof Check>(file, url, getCompileCacheDir() ?? null);
  return {
    checkOnce(...args) {
      const round = exports.checkOnce(...args);
      keep(round.code === 0 && round.letters <= mostLetters ? round.letters : 0);
      return round;
    },
  };
};

/**
 * More of the language is met in a longer policy, and all of a check is done where there is no error. But
 * V8 lets go of what it has not used for a while: after a long check, some of what every check begins with.
 */
const mostLetters = 200_000;
