import type { Reporter, TestModule } from "vitest/node";

/** Prints, as the last line, what the tests of the run came to: `12 passed, 0 failed`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const count = { passed: 0, failed: unhandled.length, skipped: 0 };
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      for (const test of tests) {
        const { state } = test.result();
        if (state !== "pending") count[state]++;
      }
      // A file that fails to load has no tests, and must not pass unseen.
      if (module.state() === "failed" && tests.length === 0) count.failed++;
    }
    const skipped = count.skipped === 0 ? "" : `, ${count.skipped} skipped`;
    process.on("exit", () => {
      console.log(`${count.passed} passed, ${count.failed} failed${skipped}`);
    });
  }
}
