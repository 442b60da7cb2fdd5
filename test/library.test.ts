import { expect, test } from "vitest";
import * as library from "../src/index.ts";
import { starter } from "./support/starter.ts";

test("the library gives these names, and takes none of them away", () => {
  expect(Object.keys(library).toSorted()).toEqual([
    "bundleText",
    "draw",
    "explain",
    "inOrder",
    "jsonDiagnostic",
    "loadMapping",
    "lookOf",
    "newCache",
    "parse",
    "positionOf",
    "readMoments",
    "runTests",
    "understand",
  ]);
});

test("a program without files on a disk gets a bundle out of it", () => {
  const files = new Map(Object.entries(starter));
  const { bundle, diagnostics } = library.understand("policy.proffer", {
    read: (path) =>
      files.has(path)
        ? { ok: true, text: files.get(path)! }
        : { ok: false, problem: "missing", detail: "" },
  });
  expect(diagnostics).toEqual([]);
  expect(library.bundleText(bundle!)).toMatch(/^\{.*\}\n$/);
});
