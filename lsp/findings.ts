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
  const byPath = new Map<string, Found[]>();
  const say = (diagnostic: Diagnostic, known = false): void => {
    const { path } = diagnostic.span.source;
    const here = byPath.get(path);
    if (here) here.push({ diagnostic, known });
    else byPath.set(path, [{ diagnostic, known }]);
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
  return new Map([...byPath].map(([path, found]) => [path, inOrder(found)]));
}

/** What is found in one file, each once and in order of place. */
export function inOrder(found: readonly Found[]): readonly Found[] {
  const all = new Map<string, Found>();
  for (const one of found) {
    const { span, code, message } = one.diagnostic;
    const key = `${span.start} ${span.end} ${code} ${message}`;
    if (!all.has(key)) all.set(key, one);
  }
  return [...all.values()].toSorted((a, b) => startOf(a) - startOf(b));
}

const startOf = ({ diagnostic }: Found): number => diagnostic.span.start;
