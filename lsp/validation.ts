import type { Diagnostic } from "vscode-languageserver";
import type { Glimpse } from "../src/proffer.ts";
import type { Diagnostic as Remark } from "../src/text/diagnostic.ts";
import { atOnce } from "../src/text/steps.ts";
import { findingsOf, type Found } from "./findings.ts";
import { glimpsed, remember } from "./glimpse.ts";
import { lintPolicy, type Policy } from "./policy.ts";
import type { Root } from "./root.ts";
import { keyOf } from "./uri.ts";
import type { Workspace } from "./workspace.ts";
import { shown } from "./wording.ts";

/** Milliseconds of work between two looks at what the editor has sent. */
const slice = 8;
/** Milliseconds after which what is known of what was written is shown without waiting for all that leans on it. */
const glimpse = 16;
/** Milliseconds after which what is wrong is shown without waiting for the linter. */
const patience = 200;

export interface Validation {
  /** Something is different: work on what was known before stops, and begins anew. `near` comes first. */
  touch(near?: string): void;
  /** Resolves when there is nothing left to find out. */
  settled(): Promise<void>;
  /** What there is to say of a file as it stands, everything looked at. */
  of(uri: string): readonly Diagnostic[];
  /** The same as it was found. */
  remarksOn(uri: string): readonly Remark[];
  /** Every file of which there is something to say. */
  uris(): readonly string[];
  stop(): void;
}

interface FoundIn {
  readonly uri: string;
  readonly found: readonly Found[];
}

/** What is known of a file of which nothing was ever said. */
const nothing = JSON.stringify([null, []]);

type Publish = (uri: string, version: number | null, diagnostics: readonly Diagnostic[]) => void;

/** Keeps what is said of the files of a workspace up to date; only what is different is said again. */
export function validating(
  workspace: Workspace,
  publish: Publish,
  failed: (error: unknown) => void,
  /** Called whenever there is nothing left to find out. */
  ended: () => void = () => {},
): Validation {
  /** By URI, what was said last. */
  const said = new Map<string, { readonly uri: string; readonly text: string }>();
  /** By part of the workspace and URI, what there is; a file may be read by policies of several parts. */
  const found = new Map<Root, ReadonlyMap<string, FoundIn>>();
  let run: Generator<void, void, void> | null = null;
  let timer: NodeJS.Immediate | ReturnType<typeof setTimeout> | null = null;
  let waiting: (() => void)[] = [];
  let recent: string | null = null;
  /** When something was different last. */
  let touched = 0;

  const later = (next: () => void): void => {
    timer = typeof setImmediate === "function" ? setImmediate(next) : setTimeout(next, 0);
  };
  const step = (): void => {
    timer = null;
    if (!run) return;
    const until = performance.now() + slice;
    try {
      let done = false;
      while (!done && performance.now() < until) done = run.next().done === true;
      if (!done) return later(step);
    } catch (error) {
      failed(error);
    }
    run = null;
    for (const resolve of waiting) resolve();
    waiting = [];
    ended();
  };

  const lintIn = (root: Root, policy: Policy) =>
    lintPolicy(policy, root.host, { above: root.above, today: workspace.today() });

  function* work(): Generator<void, void, void> {
    if (recent !== null && !workspace.documents.get(recent)) recent = null;
    const first = recent === null ? null : workspace.rootOf(recent);
    const roots = workspace.roots();
    for (const root of first ? [first, ...roots.filter((one) => one !== first)] : roots) {
      yield* validate(root);
    }
    takeBack(roots);
  }

  /** What was said of files that are closed now, or of folders that are gone. */
  function takeBack(roots: readonly Root[]): void {
    const uris = new Map<string, string>();
    for (const [root, here] of found) {
      if (roots.includes(root)) continue;
      for (const [key, { uri }] of here) uris.set(key, uri);
      found.delete(root);
    }
    for (const [key, { uri }] of said) {
      const stands =
        workspace.documents.get(uri) ?? roots.some((root) => found.get(root)?.has(key));
      if (!stands) uris.set(key, uri);
    }
    for (const [key, uri] of uris) sayOf(key, uri);
  }

  function* validate(root: Root): Generator<void, void, void> {
    const near = recent === null ? null : root.pathOf(recent);
    const began = performance.now();
    let shownAtOnce = false;
    let shownEarly = false;
    for (const policy of root.policies(near ?? undefined)) {
      const understanding = root.understanding(policy);
      const sayEarly = (seen: () => Glimpse): void => {
        if (near === null || shownAtOnce || performance.now() - touched < glimpse) return;
        shownAtOnce = true;
        sayAtOnce(root, near, seen());
      };
      let now = understanding.next();
      for (; !now.done; now = understanding.next()) {
        sayEarly(now.value);
        yield;
      }
      const { program, diagnostics } = now.value;
      yield;
      if (!workspace.options.lint) continue;
      const linting = lintIn(root, policy);
      while (linting.next().done !== true) {
        sayEarly(() => ({ program, diagnostics, checked: true }));
        if (!shownEarly && performance.now() - began > patience) {
          shownEarly = true;
          say(root);
        }
        yield;
      }
    }
    say(root);
  }

  /** Of what is open every version is told how it stands, so that an editor knows what is up to date. */
  function say(root: Root): void {
    const here = byUri(root, findingsOf(root));
    const uris = new Map<string, string>();
    for (const [key, { uri }] of found.get(root) ?? []) uris.set(key, uri);
    for (const [key, { uri }] of here) uris.set(key, uri);
    for (const { uri } of workspace.documents.all()) {
      if (workspace.rootOf(uri) !== root) continue;
      uris.set(keyOf(uri), uri);
      const path = root.pathOf(uri);
      for (const { understood } of path === null ? [] : root.policies()) {
        const parsed = understood?.program.files.get(path!);
        if (parsed) remember(parsed);
      }
    }
    found.set(root, here);
    for (const [key, uri] of uris) sayOf(key, uri);
  }

  /** Of the file that is being written, before all that leans on it has been looked at again. */
  function sayAtOnce(root: Root, path: string, seen: Glimpse): void {
    const here = found.get(root);
    if (!here || !seen.program.sources.has(path)) return;
    const uri = root.uriOf(path);
    const key = keyOf(uri);
    const now = glimpsed(seen, path, here.get(key)?.found ?? []);
    found.set(root, new Map([...here, [key, { uri, found: now }]]));
    sayOf(key, uri);
  }

  function sayOf(key: string, uri: string): void {
    const version = workspace.documents.get(uri)?.version ?? null;
    const diagnostics = foundIn(key);
    const text = JSON.stringify([version, diagnostics]);
    if ((said.get(key)?.text ?? nothing) === text) return;
    if (diagnostics.length > 0 || version !== null) said.set(key, { uri, text });
    else said.delete(key);
    publish(uri, version, diagnostics);
  }

  /** What all parts of the workspace have found in a file, each thing once. */
  function foundIn(key: string): readonly Diagnostic[] {
    const all = new Map<string, Diagnostic>();
    for (const [root, here] of found) {
      const { uri, found: ofFile } = here.get(key) ?? { uri: "", found: [] };
      if (isOfAnother(uri, root)) continue;
      for (const one of ofFile) {
        const diagnostic = shown(one, root.uriOf);
        all.set(JSON.stringify(diagnostic), diagnostic);
      }
    }
    return [...all.values()];
  }

  /** Whether a policy of another folder is made of a file that none of its own folder is. */
  const isOfAnother = (uri: string, root: Root): boolean =>
    workspace.roots().some((other) => other !== root && other.holds(uri)) && !root.holds(uri);

  /** What was found when all was looked at, until something is different. */
  const whole = new Map<Root, ReadonlyMap<string, FoundIn>>();

  /** What there is to say, everything looked at. */
  function lookedAt(root: Root): ReadonlyMap<string, FoundIn> {
    const known = whole.get(root);
    if (known) return known;
    for (const policy of root.policies()) {
      root.understand(policy);
      if (workspace.options.lint) atOnce(lintIn(root, policy));
    }
    const here = byUri(root, findingsOf(root));
    whole.set(root, here);
    return here;
  }

  return {
    touch(near) {
      whole.clear();
      if (near !== undefined) recent = near;
      touched = performance.now();
      run = work();
      if (timer === null) later(step);
    },
    settled: () =>
      run === null ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve)),
    of(uri) {
      workspace.rootOf(uri);
      for (const root of workspace.roots()) found.set(root, lookedAt(root));
      return foundIn(keyOf(uri));
    },
    remarksOn(uri) {
      const root = workspace.rootOf(uri);
      const here = lookedAt(root).get(keyOf(uri))?.found ?? [];
      return here.map(({ diagnostic }) => diagnostic);
    },
    uris: () =>
      workspace.roots().flatMap((root) => [...lookedAt(root).values()].map(({ uri }) => uri)),
    stop() {
      run = null;
      if (timer === null) return;
      if (typeof setImmediate === "function") clearImmediate(timer as NodeJS.Immediate);
      else clearTimeout(timer as ReturnType<typeof setTimeout>);
      timer = null;
    },
  };
}

const byUri = (
  root: Root,
  findings: ReadonlyMap<string, readonly Found[]>,
): ReadonlyMap<string, FoundIn> =>
  new Map(
    [...findings].map(([path, found]) => {
      const uri = root.uriOf(path);
      return [keyOf(uri), { uri, found }] as const;
    }),
  );
