import { configDefaults, defineConfig } from "vitest/config";

const editors = "test/editor/**/*.test.ts";

export default defineConfig({
  test: {
    reporters: ["default", "./test/support/closing-line.ts"],
    // Everything but the command line is pure, so the tests may share what they have loaded: the
    // grammar, above all, is made once and not once a file.
    isolate: false,
    maxWorkers: "100%",
    // Some tests run the command line as a process of its own, on a machine that may be busy.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: {
          name: "proffer",
          include: ["test/**/*.test.ts"],
          exclude: [...configDefaults.exclude, editors],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        // Editors are whole machines of their own: one after another, when all else is done.
        test: { name: "editors", include: [editors], maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
