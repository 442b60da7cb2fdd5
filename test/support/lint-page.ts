import { tidied } from "../../src/format/tidy.ts";
import { lint, type Linted } from "../../src/lint/lint.ts";
import { ready } from "../../src/lint/ready.ts";
import { usualSettings } from "../../src/lint/settings.ts";
import { daysOf } from "../../src/model/quantity.ts";
import { applied } from "../../src/text/apply.ts";
import type { Diagnostic, Edit, Fix } from "../../src/text/diagnostic.ts";
import { strip } from "./annotate.ts";
import { rewritten } from "./pages.ts";
import { examine, programPath } from "./prelude.ts";

/** The day for which the programs on the pages of rules are linted. */
const today = "2026-11-02";

/** Every rule is asked, and no pack makes anything stricter. */
const settings = { ...usualSettings, preset: "strict", packs: [] } as const;

await ready(settings);

/** A policy that brings no vocabulary is given that of the pages. */
const vocabulary = `\nimport "./prelude/vocabulary.proffer"\n`;

export interface PageLint extends Linted {
  /** Of reading and checking: pages show sound programs. */
  readonly checked: readonly Diagnostic[];
}

/** A program of a page, checked and linted. */
export function lintProgram(text: string): PageLint {
  const lonely = /^ *policy\b/m.test(text) && !/^ *(?:facts|import)\b/m.test(text);
  const { model, diagnostics } = examine(lonely ? text + vocabulary : text, undefined, today);
  return {
    ...lint(model, { settings, on: daysOf(today), reported: diagnostics }),
    checked: diagnostics,
  };
}

export interface Program {
  readonly text: string;
  /** It shows the program before it after its fixes. */
  readonly fixed: boolean;
}

/** The programs of a page, without their remarks. */
export function programsOf(page: string): readonly Program[] {
  const found: Program[] = [];
  rewritten(page, "proffer", ({ info, text }) => {
    found.push({ text: strip(text), fixed: info === "proffer fixed" });
    return text;
  });
  return found;
}

/** The text after the first fix of each, where they do not overlap. */
export function mended(text: string, diagnostics: readonly Diagnostic[]): string {
  const fixes = diagnostics.flatMap((found): readonly Fix[] => found.fixes.slice(0, 1));
  const edits = fixes
    .flatMap((fix) => fix.edits)
    .filter(({ span }) => span.source.path === programPath)
    .toSorted((a, b) => b.span.start - a.span.start || b.span.end - a.span.end);
  const made: Edit[] = [];
  let limit = Number.POSITIVE_INFINITY;
  for (const edit of edits) {
    const { start, end } = edit.span;
    if (end > limit || end > text.length) continue;
    made.push(edit);
    limit = start;
  }
  return applied(text, tidied({ path: programPath, text }, made));
}
