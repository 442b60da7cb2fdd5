import type { Understood } from "../../proffer.ts";
import { jsonDiagnostic, jsonPlace } from "../../report/json.ts";
import { counted } from "../../report/summary.ts";
import { load } from "../../runtime/index.ts";
import { runTests, type TestResult } from "../../testing/run.ts";
import type { Context, Given } from "../command.ts";
import { readPolicies, type Caches } from "../policies.ts";
import { exitCodeOf, jsonReport, jsonText, showDiagnostics, summaryLine } from "../show.ts";
import { lookAt, type ExitCode } from "../world.ts";

/** The tests of one policy. */
interface Tested {
  readonly policy: string;
  readonly results: readonly TestResult[];
}

/** Runs the tests that the policies under the paths carry. */
export async function test(given: Given, context: Context): Promise<ExitCode> {
  const caches: Caches = new Map();
  const round = (now: Context) => testOnce(given, now, caches);
  if (!given.options.has("watch")) return round(context).code;
  const { watch } = await import("../watch.ts");
  return watch(given, context, round);
}

function testOnce(
  given: Given,
  context: Context,
  caches: Caches,
): { code: ExitCode; watched: readonly string[] } {
  const { all, diagnostics, files, watched } = readPolicies(given, context, caches);
  const { world, format } = context;
  const tested = all.flatMap(testsOf);
  const failures = tested.flatMap(({ results }) => results.flatMap((result) => result.failures));
  const code = exitCodeOf([...diagnostics, ...failures]);
  if (format === "json") {
    world.out.write(
      jsonText(
        { ...jsonReport(diagnostics, files.length), ...jsonResults(tested) },
        given.options.has("watch"),
      ),
    );
    return { code, watched };
  }
  // Warnings are for `check`; errors are why tests did not run.
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  showDiagnostics(errors, world.out, world);
  const { paint } = lookAt(world.out, world.env);
  for (const { policy, results } of tested) {
    const lines = results.map(({ title, failures: wrong }) =>
      wrong.length === 0
        ? `  ${paint.green("✓")} ${title}`
        : `  ${paint.red("✗")} ${paint.bold(title)}`,
    );
    world.out.write(`${policy}\n${lines.map((line) => `${line}\n`).join("")}\n`);
  }
  showDiagnostics(failures, world.out, world);
  if (errors.length > 0) world.out.write(`${summaryLine(errors, files.length)}\n`);
  world.out.write(`${tally(tested, errors.length > 0)}\n`);
  return { code, watched };
}

function testsOf({ program, model, bundle }: Understood): readonly Tested[] {
  if (bundle === null) return [];
  const loaded = load(bundle);
  // What the compiler makes, the runtime takes; anything else is a mistake of ours.
  if (!loaded.ok) throw new Error(`bundle refused: ${JSON.stringify(loaded.problems)}`);
  const results = runTests(model, (moment, detail) => loaded.runtime.decide(moment, detail));
  return [{ policy: program.entry, results }];
}

function tally(tested: readonly Tested[], isBroken: boolean): string {
  const results = tested.flatMap((each) => each.results);
  const failed = results.filter(({ failures }) => failures.length > 0).length;
  if (results.length === 0) return isBroken ? "no tests were run" : "no tests";
  return `${counted(results.length - failed, "test")} passed, ${failed} failed`;
}

function jsonResults(tested: readonly Tested[]): object {
  return {
    tests: tested.flatMap(({ policy, results }) =>
      results.map(({ title, span, outcome, failures }) => ({
        policy,
        title,
        place: jsonPlace(span),
        passed: failures.length === 0,
        failures: failures.map(jsonDiagnostic),
        outcome,
      })),
    ),
  };
}
