import type { tidied } from "../format/tidy.ts";
import { mend } from "../lint/mend.ts";
import type { Diagnostic, Fix } from "../text/diagnostic.ts";
import type { Context, Given } from "./command.ts";
import { hostIn } from "./host.ts";
import { lintPolicies, type LintCaches, type LintedPolicies } from "./lint-policies.ts";

export interface MendedPolicies {
  /** What is left to say when nothing more can be mended. */
  readonly found: LintedPolicies;
  /** New texts by path, and what they were. */
  readonly texts: ReadonlyMap<string, string>;
  readonly before: ReadonlyMap<string, string>;
  /** How many remarks were acted on. */
  readonly applied: number;
}

/** Fixes may make room for others; what has not come to rest by then never will. */
const mostRounds = 100;

/**
 * Mends policies in memory, round by round: safe fixes, or, when asked, suggestions too. What was
 * formatted is so afterwards. Writes nothing.
 */
export function mendPolicies(
  given: Given,
  context: Context,
  caches: LintCaches,
  suggestions: boolean,
  tidy: typeof tidied,
): MendedPolicies {
  const refused = new Set<string>();
  const wanted = (fix: Fix, diagnostic: Diagnostic): boolean =>
    (suggestions || fix.safe === true) && !refused.has(nameOf(diagnostic));
  const texts = new Map<string, string>();
  const before = new Map<string, string>();
  const host = hostIn(context.world.folder);
  let found = lintPolicies(given, context, caches);
  let applied = 0;
  let most = Number.POSITIVE_INFINITY;
  for (let round = 0; round < mostRounds; round++) {
    const { texts: changed, acted } = mend(found.diagnostics, wanted, most, tidy);
    if (acted.length === 0) break;
    const next = lintPolicies(given, context, caches, new Map([...texts, ...changed]));
    // What breaks the policy is not kept: fewer at once, until it is known which one it was.
    if (broken(next.diagnostics) > broken(found.diagnostics)) {
      if (acted.length === 1) refused.add(nameOf(acted[0]!));
      most = Math.ceil(acted.length / 2);
      continue;
    }
    for (const [path, text] of changed) {
      const read = host.read(path);
      if (!before.has(path)) before.set(path, read.ok ? read.text : "");
      texts.set(path, text);
    }
    found = next;
    applied += acted.length;
    most *= 2;
  }
  return { found, texts, before, applied };
}

const nameOf = ({ code, key, message, span }: Diagnostic): string =>
  [code, span.source.path, key ?? message].join("\n");

/** Errors of reading and checking: rules may find more once more can be read. */
const broken = (diagnostics: readonly Diagnostic[]): number =>
  diagnostics.filter(({ code, severity }) => severity === "error" && !code.startsWith("lint/"))
    .length;
