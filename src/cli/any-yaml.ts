import { createRequire } from "node:module";
import type { Source } from "../text/source.ts";
import type { Read } from "../yaml/tree.ts";
import { eagerlyNow } from "./eager.ts";

let whole: typeof import("../yaml/any.ts") | undefined;

/**
 * Takes the place of `src/yaml/any.ts` in the command line as it is built: loads it with its library at
 * the first file that is more than plain. That is asked in the middle of reading a program, which
 * waits for nothing, so it is a file that can be required.
 */
export function readAnyYaml(source: Source): Read {
  whole ??= eagerlyNow(() => createRequire(import.meta.url)("./any-yaml.cjs"));
  return whole!.readAnyYaml(source);
}
