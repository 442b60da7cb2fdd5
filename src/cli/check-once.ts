import type { Context, Given } from "./command.ts";
import { readPolicies, type Caches } from "./policies.ts";
import { exitCodeOf, jsonReport, jsonText, showDiagnostics, summaryLine } from "./show.ts";
import type { ExitCode } from "./world.ts";

/** One round of a check. `letters`: so many were read of policies, in UTF-16 units. */
export function checkOnce(
  given: Given,
  context: Context,
  caches: Caches,
): { code: ExitCode; watched: readonly string[]; letters: number } {
  const { all, diagnostics, files, watched } = readPolicies(given, context, caches);
  const { world, format } = context;
  if (format === "json") {
    world.out.write(jsonText(jsonReport(diagnostics, files.length), given.options.has("watch")));
  } else {
    showDiagnostics(diagnostics, world.out, world);
    world.out.write(`${summaryLine(diagnostics, files.length)}\n`);
  }
  const sources = all.flatMap(({ program }) => [...program.sources.values()]);
  const letters = sources.reduce((sum, { text }) => sum + text.length, 0);
  return { code: exitCodeOf(diagnostics), watched, letters };
}
