import type { Sifted } from "../lint/baseline.ts";
import { scopeReminders } from "../lint/scope.ts";
import { gitlab } from "../report/gitlab.ts";
import { junit } from "../report/junit.ts";
import { concise, github } from "../report/lines.ts";
import { summaryOf } from "../report/page.ts";
import { rdjson } from "../report/rdjson.ts";
import { sarif } from "../report/sarif.ts";
import { counted } from "../report/summary.ts";
import { unifiedDiff } from "../report/unified.ts";
import { wrap } from "../report/wrap.ts";
import type { LintedPolicies } from "./lint-policies.ts";
import type { MendedPolicies } from "./mend-policies.ts";

import { jsonReport, jsonText, showDiagnostics, summaryLine } from "./show.ts";
import { lookAt, type World } from "./world.ts";

export type LintFormat =
  "pretty" | "concise" | "json" | "sarif" | "github" | "gitlab" | "junit" | "rdjson";

interface Printing {
  readonly sifted: Sifted;
  readonly changes: (Omit<MendedPolicies, "found"> & { readonly dry: boolean }) | null;
  readonly format: LintFormat;
  readonly version: string;
  /** Pages of codes, for formats that carry them. */
  readonly pages: Readonly<Record<string, string>>;
  /** Each report on a line of its own, as `--watch` prints them. */
  readonly lines: boolean;
}

/** Prints what linting came to: the report on the standard output; for people, what was done about it too. */
export function printLint(found: LintedPolicies, printing: Printing, world: World): void {
  const { sifted, changes, format, version, pages, lines } = printing;
  const { fresh } = sifted;
  const diffs = changes?.dry ? diffsOf(changes) : [];
  switch (format) {
    case "pretty":
      return pretty(found, printing, world);
    case "json":
      world.out.write(jsonText(json(found, printing, diffs), lines));
      return;
    case "concise":
      world.out.write(concise(fresh));
      break;
    case "github":
      world.out.write(github(fresh));
      break;
    case "gitlab":
      world.out.write(jsonText(gitlab(fresh), lines));
      break;
    case "rdjson":
      world.out.write(jsonText(rdjson(fresh), lines));
      break;
    case "junit":
      world.out.write(junit(fresh, found.files));
      break;
    case "sarif": {
      const rule = (code: string) => {
        const page = Object.hasOwn(pages, code) ? pages[code]! : null;
        return page === null ? null : { summary: summaryOf(page), page };
      };
      world.out.write(jsonText(sarif(fresh, { version, rule }), lines));
    }
  }
  for (const line of closing(found, printing)) world.err.write(`${line}\n`);
}

/** A diff goes alone to the standard output, so that it can be applied; then the report goes beside it. */
function pretty(found: LintedPolicies, printing: Printing, world: World): void {
  const { sifted, changes } = printing;
  const { fresh } = sifted;
  const dry = changes?.dry === true;
  if (changes && dry) for (const { diff } of diffsOf(changes)) world.out.write(diff);
  const to = dry ? world.err : world.out;
  showDiagnostics(fresh, to, world);
  const { width, paint } = lookAt(to, world.env);
  const remarks = [
    ...found.couldNotCheck.map((what) => `could not check ${what}`),
    ...scopeReminders,
  ];
  for (const remark of remarks)
    for (const line of wrap(remark, width)) to.write(`${paint.dim(line)}\n`);
  to.write("\n");
  for (const line of closing(found, printing)) to.write(`${line}\n`);
}

/** What was mended, what the baseline holds, and the sum. */
function closing({ files }: LintedPolicies, { sifted, changes }: Printing): readonly string[] {
  const { fresh, known, gone } = sifted;
  const lines: string[] = [];
  if (changes) {
    const did = changes.dry ? "would mend" : "mended";
    lines.push(
      `${did} ${counted(changes.applied, "finding")} in ${counted(changes.texts.size, "file")}`,
    );
  }
  if (known > 0) lines.push(`${counted(known, "finding")} known to the baseline`);
  if (gone > 0)
    lines.push(
      `${counted(gone, "finding")} of the baseline ${gone === 1 ? "is" : "are"} gone; \`--update-baseline\` takes ${gone === 1 ? "it" : "them"} out`,
    );
  const clean = known > 0 && fresh.length === 0;
  lines.push(
    clean ? `nothing new in ${counted(files.length, "file")}` : summaryLine(fresh, files.length),
  );
  return lines;
}

function json(
  { files, couldNotCheck }: LintedPolicies,
  { sifted, changes }: Printing,
  diffs: readonly { readonly path: string; readonly diff: string }[],
): unknown {
  const { fresh, known, gone } = sifted;
  return {
    ...jsonReport(fresh, files.length),
    could_not_check: couldNotCheck,
    baseline: { known, gone },
    ...(changes
      ? {
          mended: { findings: changes.applied, files: [...changes.texts.keys()].toSorted(), diffs },
        }
      : {}),
  };
}

const diffsOf = ({ texts, before }: Pick<MendedPolicies, "texts" | "before">) =>
  [...texts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => ({ path, diff: unifiedDiff(path, before.get(path) ?? "", text) }));
