import type { Context, Given } from "../command.ts";
import { readPolicies, type Caches } from "../policies.ts";
import { exitCodeOf, jsonReport, jsonText, showDiagnostics, summaryLine } from "../show.ts";
import type { ExitCode } from "../world.ts";

/** Says what is wrong with the policies under the paths. */
export async function check(given: Given, context: Context): Promise<ExitCode> {
  const caches: Caches = new Map();
  const round = () => checkOnce(given, context, caches);
  if (!given.options.has("watch")) return round().code;
  const { watch } = await import("../watch.ts");
  return watch(context, round);
}

function checkOnce(
  given: Given,
  context: Context,
  caches: Caches,
): { code: ExitCode; watched: readonly string[] } {
  const { diagnostics, files, watched } = readPolicies(given, context, caches);
  const { world, format } = context;
  if (format === "json") {
    world.out.write(jsonText(jsonReport(diagnostics, files.length), given.options.has("watch")));
  } else {
    showDiagnostics(diagnostics, world.out, world);
    world.out.write(`${summaryLine(diagnostics, files.length)}\n`);
  }
  return { code: exitCodeOf(diagnostics), watched };
}
