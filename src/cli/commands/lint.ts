import {
  baselineText,
  sift,
  withFindings,
  type Baseline,
  type Sifted,
} from "../../lint/baseline.ts";
import { configure } from "../../lint/configure.ts";
import { ready } from "../../lint/ready.ts";
import { counted } from "../../report/summary.ts";
import type { Diagnostic, Severity } from "../../text/diagnostic.ts";
import { baselineIn } from "../baseline.ts";
import { textOption, type Context, type Given } from "../command.ts";
import { version } from "../embedded/version.ts";
import {
  lintPolicies,
  newLintCaches,
  type LintCaches,
  type LintedPolicies,
} from "../lint-policies.ts";
import { printLint, type LintFormat } from "../lint-report.ts";
import { mendPolicies } from "../mend-policies.ts";
import { UsageError, type ExitCode } from "../world.ts";
import { writeWhole } from "../write.ts";

/** Says what is wrong with policies and what would treat customers badly, and mends what it may. */
export async function lint(given: Given, context: Context): Promise<ExitCode> {
  const { options } = given;
  const most = warningsAllowed(given);
  const mending = options.has("fix") || options.has("fix-suggestions");
  const watching = options.has("watch");
  const updating = options.has("update-baseline");
  if (options.has("dry-run") && !mending)
    throw new UsageError("`--dry-run` shows what `--fix` or `--fix-suggestions` would do; add one");
  if (options.has("accept-new") && !updating)
    throw new UsageError("`--accept-new` goes with `--update-baseline`");
  if (watching && (mending || updating))
    throw new UsageError("`--watch` only looks: leave `--fix` and `--update-baseline` out");

  const format = (textOption(given, "format") ?? context.format) as LintFormat;
  const pages = format === "sarif" ? (await import("../../pages/page.ts")).pages : {};
  const show = (found: LintedPolicies, sifted: Sifted, changes: Changes) =>
    printLint(found, { sifted, changes, format, version, pages, lines: watching }, context.world);
  await readyFor(context);
  let caches = newLintCaches();
  let last = context;
  const round = async (now: Context) => {
    if (now !== last) {
      // What is kept was found by other rules.
      caches = newLintCaches();
      await readyFor(now);
    }
    last = now;
    const baseline = baselineIn(given, now);
    const found = lintPolicies(given, now, caches);
    const sifted = sift(found.diagnostics, baseline?.holds ?? noFindings);
    show(found, sifted, null);
    const watched = [...found.watched, ...(baseline ? [baseline.path] : [])];
    return { code: codeOf(sifted.fresh, given, most), watched };
  };
  if (watching) {
    const { watch } = await import("../watch.ts");
    return watch(given, context, round);
  }
  if (!mending && !updating) return (await round(context)).code;

  const baseline = baselineIn(given, context);
  const { found, changes } = mending
    ? await mended(given, context, caches)
    : { found: lintPolicies(given, context, caches), changes: null };
  let sifted = sift(found.diagnostics, baseline?.holds ?? noFindings);
  if (updating) {
    if (!baseline)
      throw new UsageError("say which file: proffer lint --baseline FILE --update-baseline");
    sifted = await updated(baseline, sifted, found, given, context);
  }
  show(found, sifted, changes);
  return codeOf(sifted.fresh, given, most);
}

/** What rules read with besides the policy is loaded before any is asked, unless they are off. */
async function readyFor({ settings }: Context): Promise<void> {
  await ready(configure(settings.config?.lint ?? null).settings);
}

type Changes = Awaited<ReturnType<typeof mended>>["changes"] | null;
const noFindings: Baseline = new Map();

/** Mends in rounds, writes what has changed unless only asked what that would be, and says what is left. */
async function mended(given: Given, context: Context, caches: LintCaches) {
  const all = given.options.has("fix-suggestions");
  // Most runs mend nothing, and need not know how policies are laid out.
  const { tidied } = await import("../../format/tidy.ts");
  const { found, texts, before, applied } = mendPolicies(given, context, caches, all, tidied);
  const dry = given.options.has("dry-run");
  if (!dry) {
    const { folder } = context.world;
    for (const [path, text] of texts) await writeWhole(path, text, { folder, inputs: [] });
  }
  return { found, changes: { texts, before, applied, dry } };
}

/**
 * Takes out of the file what is no longer found. It takes in what is new only when asked to, or when
 * there is no file yet.
 */
async function updated(
  { path, isNew }: NonNullable<ReturnType<typeof baselineIn>>,
  { left, fresh, ...rest }: Sifted,
  found: LintedPolicies,
  given: Given,
  { world }: Context,
): Promise<Sifted> {
  const accepting = isNew || given.options.has("accept-new");
  const holding = accepting ? withFindings(left, fresh) : left;
  await writeWhole(path, baselineText(holding), { folder: world.folder, inputs: found.files });
  const count = [...holding.values()].reduce((sum, each) => sum + each, 0);
  world.err.write(`wrote ${path}: ${counted(count, "finding")}\n`);
  if (!accepting) return { left, fresh, ...rest, gone: 0 };
  return { ...sift(found.diagnostics, holding), gone: 0 };
}

function warningsAllowed(given: Given): number | null {
  const said = textOption(given, "max-warnings");
  if (said === null) return null;
  if (!/^\d{1,9}$/.test(said))
    throw new UsageError(`\`--max-warnings\` needs a whole number, and not \`${said}\``);
  return Number(said);
}

const failing: Readonly<Record<string, readonly Severity[]>> = {
  error: ["error"],
  warning: ["error", "warning"],
  info: ["error", "warning", "info"],
  never: [],
};

function codeOf(fresh: readonly Diagnostic[], given: Given, most: number | null): ExitCode {
  const least = failing[textOption(given, "fail-on") ?? "error"]!;
  const warnings = fresh.filter(({ severity }) => severity === "warning").length;
  if (most !== null && warnings > most) return 1;
  return fresh.some(({ severity }) => least.includes(severity)) ? 1 : 0;
}
