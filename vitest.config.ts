import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    reporters: ["default", "./test/support/closing-line.ts"],
    // Everything but the command line is pure, so the tests may share what they have loaded: the
    // grammar, above all, is made once and not once a file.
    isolate: false,
    maxWorkers: "100%",
    // Some tests run the command line as a process of its own, on a machine that may be busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
