import type { Diagnostic, Edit, Fix } from "../text/diagnostic.ts";
import type { Source } from "../text/source.ts";

/** Texts after a round of fixes. */
export interface Mended {
  /** By path; only those that changed. */
  readonly texts: ReadonlyMap<string, string>;
  /** How many diagnostics were acted on. */
  readonly applied: number;
}

/**
 * Applies of each diagnostic the first fix that is wanted, whole or not at all. Where two meet in a
 * file the first by place wins; the other has its turn in the next round, when what it says may have
 * changed.
 */
export function mend(diagnostics: readonly Diagnostic[], wanted: (fix: Fix) => boolean): Mended {
  const taken = new Map<Source, Edit[]>();
  let applied = 0;
  const fixes = diagnostics
    .flatMap(({ fixes: all }) => all.find(wanted) ?? [])
    .filter(({ edits }) => edits.length > 0)
    .toSorted((a, b) => firstOf(a) - firstOf(b));
  for (const { edits } of fixes) {
    const free = edits.every(
      (edit) => !(taken.get(edit.span.source) ?? []).some((other) => meet(edit, other)),
    );
    if (!free) continue;
    applied++;
    for (const edit of edits) {
      const same = taken.get(edit.span.source);
      if (same) same.push(edit);
      else taken.set(edit.span.source, [edit]);
    }
  }
  const texts = new Map([...taken].map(([source, edits]) => [source.path, edited(source, edits)]));
  return { texts, applied };
}

const firstOf = ({ edits }: Fix): number => Math.min(...edits.map(({ span }) => span.start));

/** Sharing text, or both put in at the same place, where their order would be chance. */
function meet({ span: a }: Edit, { span: b }: Edit): boolean {
  if (a.start === b.start) return true;
  return a.start < b.end && b.start < a.end;
}

function edited({ text }: Source, edits: readonly Edit[]): string {
  let result = "";
  let at = 0;
  for (const { span, newText } of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
}
