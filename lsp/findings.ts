import { together } from "../src/lint/together.ts";
import { notImported } from "../src/model/files.ts";
import type { Diagnostic } from "../src/text/diagnostic.ts";
import type { Root } from "./root.ts";

/** A remark, and whether the baseline holds it. */
export interface Found {
  readonly diagnostic: Diagnostic;
  readonly known: boolean;
}

/** Everything there is to say of the files of a folder, by path, each once and in order of place. */
export function findingsOf(root: Root): ReadonlyMap<string, readonly Found[]> {
  const byPath = new Map<string, Map<string, Found>>();
  const say = (diagnostic: Diagnostic, known = false): void => {
    const { span, code, message } = diagnostic;
    let here = byPath.get(span.source.path);
    if (!here) byPath.set(span.source.path, (here = new Map()));
    const key = `${span.start} ${span.end} ${code} ${message}`;
    if (!here.has(key)) here.set(key, { diagnostic, known });
  };
  // What was found last: nothing of what has not been looked at.
  const policies = root.policies();
  for (const { understood } of policies) understood?.diagnostics.forEach((each) => say(each));
  const known = new Set(policies.flatMap(({ linted }) => [...(linted?.known ?? [])]));
  const linted = policies.map(({ understood, linted: own }) => ({
    has: (path: string) => understood?.program.files.has(path) ?? true,
    diagnostics: own?.diagnostics ?? [],
  }));
  for (const diagnostic of together(linted)) say(diagnostic, known.has(diagnostic));
  for (const stray of root.strays()) {
    for (const diagnostic of stray.diagnostics) say(diagnostic);
    say(notImported(stray.source));
  }
  return new Map(
    [...byPath].map(([path, found]) => [
      path,
      [...found.values()].toSorted((a, b) => startOf(a) - startOf(b)),
    ]),
  );
}

const startOf = ({ diagnostic }: Found): number => diagnostic.span.start;
