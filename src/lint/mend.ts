import { applied } from "../text/apply.ts";
import type { Diagnostic, Edit, Fix } from "../text/diagnostic.ts";
import type { Source } from "../text/source.ts";

/** Texts after a round of fixes. */
export interface Mended {
  /** By path; only those that changed. */
  readonly texts: ReadonlyMap<string, string>;
  /** What changed them. */
  readonly edits: readonly Edit[];
  /** The diagnostics that were acted on. */
  readonly acted: readonly Diagnostic[];
}

/**
 * Applies of each diagnostic the first fix that is wanted, whole or not at all, of at most `most`
 * diagnostics. Where two meet in a file the first by place wins; the other has its turn in the next
 * round, when what it says may have changed. `tidied` is what to make of the edits of a file.
 */
export function mend(
  diagnostics: readonly Diagnostic[],
  wanted: (fix: Fix, diagnostic: Diagnostic) => boolean,
  most: number = Number.POSITIVE_INFINITY,
  tidied: (source: Source, edits: readonly Edit[]) => readonly Edit[] = (_, edits) => edits,
): Mended {
  // By path: policies that share a file have each read it by themselves.
  const taken = new Map<string, { readonly source: Source; readonly edits: Edit[] }>();
  const said = new Set<string>();
  const acted: Diagnostic[] = [];
  const candidates = diagnostics
    .flatMap((diagnostic) => {
      const fix = diagnostic.fixes.find((one) => wanted(one, diagnostic));
      return fix && fix.edits.length > 0 ? [{ diagnostic, edits: fix.edits }] : [];
    })
    .toSorted((a, b) => firstOf(a.edits) - firstOf(b.edits));
  for (const { diagnostic, edits } of candidates) {
    if (acted.length >= most) break;
    const added = additions(diagnostic, edits);
    const free = edits.every(
      (edit) => !taken.get(edit.span.source.path)?.edits.some((other) => meet(edit, other)),
    );
    if (!free || added.some((addition) => said.has(addition))) continue;
    acted.push(diagnostic);
    for (const addition of added) said.add(addition);
    for (const edit of edits) {
      const { source } = edit.span;
      const same = taken.get(source.path);
      if (same) same.edits.push(edit);
      else taken.set(source.path, { source, edits: [edit] });
    }
  }
  const made = [...taken.values()].map(({ source, edits }) => ({
    source,
    edits: tidied(source, edits),
  }));
  const texts = new Map(
    made.map(({ source, edits }) => [source.path, applied(source.text, edits)] as const),
  );
  return { texts, edits: made.flatMap(({ edits }) => edits), acted };
}

const firstOf = (edits: readonly Edit[]): number =>
  Math.min(...edits.map(({ span }) => span.start));

/** Sharing text, or both put in at the same place, where their order would be chance. */
function meet({ span: a }: Edit, { span: b }: Edit): boolean {
  if (a.start === b.start) return true;
  return a.start < b.end && b.start < a.end;
}

/** Two rules may each want an entry of the same word in the same declaration, and one is enough. */
function additions({ key = "" }: Diagnostic, edits: readonly Edit[]): readonly string[] {
  const declaration = key.split(" | ")[1] ?? "";
  return edits.flatMap(({ span, newText }) => {
    const word = /[a-z_]+/.exec(newText)?.[0];
    return span.start === span.end && word ? [`${span.source.path} ${declaration} ${word}`] : [];
  });
}
