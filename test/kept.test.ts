import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadKept } from "../src/cli/kept.ts";

// What the command line keeps of the code that it compiles.

interface Greeting {
  greet(name: string): string;
  readonly url: string;
}

const code = `(function (module, url) {
  "use strict";
  const greet = (name) => "Good day, " + name;
  module.exports = { greet, url };
})`;

let folder = "";
let file = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "proffer-kept-"));
  file = join(folder, "greeting.cjs");
  writeFileSync(file, code);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const load = (place: string | null = folder) => loadKept<Greeting>(file, "file:///here.js", place);
const kept = () =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".code"))
    .map((name) => name.replace(/^.*-/, ""));

const place = (how: string) =>
  join(
    folder,
    readdirSync(folder).find((name) => name.endsWith(`-${how}.code`))!,
  );

test("code runs, and knows where it was asked for", () => {
  const { exports } = load();
  expect(exports.greet("Ada")).toBe("Good day, Ada");
  expect(exports.url).toBe("file:///here.js");
});

test("what was compiled is kept once it has run, and serves the next time", () => {
  const first = load();
  expect(kept()).toEqual([]);
  first.exports.greet("Ada");
  first.keep("well");
  expect(kept()).toEqual(["well.code"]);
  expect(load().exports.greet("Ada")).toBe("Good day, Ada");
});

test("what a run did that went well takes the place of one that did not", () => {
  load().keep("badly");
  expect(kept()).toEqual(["badly.code"]);
  load().keep("well");
  expect(kept()).toHaveLength(2);
  rmSync(place("badly"));
  load().keep("badly");
  expect(kept()).toEqual(["well.code"]);
});

test("what was cut short is compiled anew, and kept anew", () => {
  load().keep("well");
  truncateSync(place("well"), 1000);
  const { exports, keep } = load();
  expect(exports.greet("Ada")).toBe("Good day, Ada");
  keep("well");
  expect(kept()).toEqual(["well.code"]);
  truncateSync(place("well"), 0);
  expect(load().exports.greet("Ada")).toBe("Good day, Ada");
});

test("what was compiled of another version in the same place is not used, and replaced", () => {
  load().keep("well");
  rmSync(file);
  file = join(folder, "greeting-2.cjs");
  // As long as the other: an engine alone would not tell them apart.
  writeFileSync(file, code.replace("Good day", "Welcome!"));
  const { exports, keep } = load();
  expect(exports.greet("Ada")).toBe("Welcome!, Ada");
  keep("well");
  expect(kept()).toEqual(["well.code"]);
  expect(load().exports.greet("Ada")).toBe("Welcome!, Ada");
});

test("all works where nothing can be kept", () => {
  const nowhere = load(join(folder, "nowhere"));
  nowhere.keep("well");
  expect(nowhere.exports.greet("Ada")).toBe("Good day, Ada");
  const off = load(null);
  off.keep("well");
  expect(off.exports.greet("Ada")).toBe("Good day, Ada");
  expect(kept()).toEqual([]);
});
