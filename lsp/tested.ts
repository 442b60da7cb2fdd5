import type { Understood } from "../src/proffer.ts";
import { load, type Runtime } from "../src/runtime/index.ts";
import { runTests, type TestResult } from "../src/testing/run.ts";

const runtimes = new WeakMap<Understood, Runtime | null>();

/** A policy ready to answer moments; null while it has errors. Made once for a policy as it stands. */
export function runtimeOf(understood: Understood): Runtime | null {
  let runtime = runtimes.get(understood);
  if (runtime === undefined) {
    const loaded = understood.bundle === null ? null : load(understood.bundle);
    // What the compiler makes, the runtime takes; anything else is a mistake of ours.
    if (loaded && !loaded.ok) throw new Error(`bundle refused: ${JSON.stringify(loaded.problems)}`);
    runtime = loaded?.runtime ?? null;
    runtimes.set(understood, runtime);
  }
  return runtime;
}

const results = new WeakMap<Understood, readonly TestResult[] | null>();

/** What came of the tests of a policy; null while it has errors. Run once for a policy as it stands. */
export function testedOf(understood: Understood): readonly TestResult[] | null {
  let found = results.get(understood);
  if (found === undefined) {
    const runtime = runtimeOf(understood);
    found =
      runtime && runTests(understood.model, (moment, options) => runtime.decide(moment, options));
    results.set(understood, found);
  }
  return found;
}

/** What was run before, and nothing that would have to be run first. */
export const lastTested = (understood: Understood): readonly TestResult[] | null =>
  results.get(understood) ?? null;
