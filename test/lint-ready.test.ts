import { expect, test, vi } from "vitest";
import { examine } from "./support/prelude.ts";

test("what is not loaded yet is said to be unchecked, and checked once it is, by the same cache", async () => {
  // Of a linter of its own: what has been loaded once stays loaded.
  vi.resetModules();
  const { lint, newLintCache, usualSettings } = await import("../src/lint/lint.ts");
  const { ready } = await import("../src/lint/ready.ts");
  const { model } = examine(
    `offer x { along tasks -> chat, on project_closed, at in_app.completion, message { body "Hey guys" } }`,
  );
  const cache = newLintCache();
  const run = () => {
    const { diagnostics, couldNotCheck } = lint(model, {}, cache);
    return {
      found: diagnostics.some(({ code }) => code === "lint/language/exclusionary"),
      unchecked: couldNotCheck.filter((what) => what.includes("await `ready` before `lint`")),
    };
  };
  expect(run()).toMatchObject({ found: false, unchecked: [expect.any(String)] });
  await ready(usualSettings);
  expect(run()).toEqual({ found: true, unchecked: [] });
});
