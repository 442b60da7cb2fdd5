import type { Diagnostic } from "vscode-languageserver";
import type { Diagnostic as Remark } from "../src/text/diagnostic.ts";
import { findingsOf, type Found } from "./findings.ts";
import { lintPolicy, type Policy } from "./policy.ts";
import type { Root } from "./root.ts";
import { keyOf } from "./uri.ts";
import type { Workspace } from "./workspace.ts";
import { shown } from "./wording.ts";

/** Milliseconds of work between two looks at what the editor has sent. */
const slice = 8;
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
  let run: Generator<void, void, void> | null = null;
  let timer: NodeJS.Immediate | ReturnType<typeof setTimeout> | null = null;
  let waiting: (() => void)[] = [];
  let recent: string | null = null;

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
    const first = recent === null ? null : workspace.rootOf(recent);
    const roots = workspace.roots();
    for (const root of first ? [first, ...roots.filter((one) => one !== first)] : roots) {
      yield* validate(root);
    }
    for (const [key, { uri }] of said) {
      if (roots.some((root) => root.pathOf(uri) !== null)) continue;
      said.delete(key);
      publish(uri, null, []);
    }
  }

  function* validate(root: Root): Generator<void, void, void> {
    const near = recent === null ? null : root.pathOf(recent);
    const began = performance.now();
    let shownEarly = false;
    for (const policy of root.policies(near ?? undefined)) {
      root.understand(policy);
      yield;
      if (!workspace.options.lint) continue;
      const linting = lintIn(root, policy);
      while (linting.next().done !== true) {
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
    const here = new Map<string, { readonly uri: string; readonly found: readonly Found[] }>();
    const add = (uri: string, found: readonly Found[]): void => {
      if (found.length > 0 || !here.has(keyOf(uri))) here.set(keyOf(uri), { uri, found });
    };
    for (const { uri } of said.values()) if (workspace.rootOf(uri) === root) add(uri, []);
    for (const { uri } of workspace.documents.all())
      if (workspace.rootOf(uri) === root) add(uri, []);
    for (const [path, found] of findingsOf(root)) add(root.uriOf(path), found);
    for (const [key, { uri, found }] of here) {
      const version = workspace.documents.get(uri)?.version ?? null;
      const diagnostics = found.map((one) => shown(one, root.uriOf));
      const text = JSON.stringify([version, diagnostics]);
      if ((said.get(key)?.text ?? nothing) === text) continue;
      if (diagnostics.length > 0 || version !== null) said.set(key, { uri, text });
      else said.delete(key);
      publish(uri, version, diagnostics);
    }
  }

  /** What there is to say, everything looked at. */
  function lookedAt(root: Root): ReturnType<typeof findingsOf> {
    for (const policy of root.policies()) {
      root.understand(policy);
      if (!workspace.options.lint) continue;
      const linting = lintIn(root, policy);
      while (linting.next().done !== true);
    }
    return findingsOf(root);
  }

  return {
    touch(near) {
      if (near !== undefined) recent = near;
      run = work();
      if (timer === null) later(step);
    },
    settled: () =>
      run === null ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve)),
    of(uri) {
      const root = workspace.rootOf(uri);
      const path = root.pathOf(uri);
      if (path === null) return [];
      const found = lookedAt(root).get(path) ?? [];
      return found.map((one) => shown(one, root.uriOf));
    },
    remarksOn(uri) {
      const root = workspace.rootOf(uri);
      const found = lookedAt(root).get(root.pathOf(uri) ?? "") ?? [];
      return found.map(({ diagnostic }) => diagnostic);
    },
    uris: () =>
      workspace
        .roots()
        .flatMap((root) => [...lookedAt(root).keys()].map((path) => root.uriOf(path))),
    stop() {
      run = null;
      if (timer === null) return;
      if (typeof setImmediate === "function") clearImmediate(timer as NodeJS.Immediate);
      else clearTimeout(timer as ReturnType<typeof setTimeout>);
      timer = null;
    },
  };
}
