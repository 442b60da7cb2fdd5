import type { Context, Given } from "../command.ts";
import { loadCheck } from "../load-check.ts";
import type { Caches } from "../policies.ts";
import type { ExitCode } from "../world.ts";

/** Says what is wrong with the policies under the paths. */
export async function check(given: Given, context: Context): Promise<ExitCode> {
  const { checkOnce } = await loadCheck();
  const caches: Caches = new Map();
  const round = (now: Context) => checkOnce(given, now, caches);
  if (!given.options.has("watch")) return round(context).code;
  const { watch } = await import("../watch.ts");
  return watch(given, context, round);
}
