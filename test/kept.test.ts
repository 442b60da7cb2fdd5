import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadKept } from "../src/cli/kept.ts";
import { command } from "./support/command.ts";
import { policyFolder } from "./support/starter.ts";

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
const kept = () => readdirSync(folder).filter((name) => name !== basename(file));
const place = () => join(folder, kept()[0]!);
const read = () => readFileSync(place());

test("code runs, and knows where it was asked for", () => {
  const { exports } = load();
  expect(exports.greet("Ada")).toBe("Good day, Ada");
  expect(exports.url).toBe("file:///here.js");
});

test("what was compiled is kept once it has run, and serves the next time", () => {
  const first = load();
  expect(kept()).toHaveLength(0);
  first.exports.greet("Ada");
  first.keep(10);
  expect(kept()).toHaveLength(1);
  expect(load().exports.greet("Ada")).toBe("Good day, Ada");
});

test("a run that did much more takes the place of one that did less, and no other does", () => {
  load().keep(0);
  const none = read();
  load().keep(10);
  const some = read();
  expect(some).not.toEqual(none);
  load().keep(20);
  expect(read()).toEqual(some);
  load().keep(0);
  expect(read()).toEqual(some);
  load().keep(21);
  expect(read()).not.toEqual(some);
});

test("what was cut short is compiled anew, and kept anew", () => {
  load().keep(10);
  truncateSync(place(), 1000);
  const { exports, keep } = load();
  expect(exports.greet("Ada")).toBe("Good day, Ada");
  keep(10);
  expect(kept()).toHaveLength(1);
  truncateSync(place(), 0);
  expect(load().exports.greet("Ada")).toBe("Good day, Ada");
});

test("what was compiled of another version in the same place is not used, and replaced", () => {
  load().keep(10);
  rmSync(file);
  file = join(folder, "greeting-2.cjs");
  // As long as the other: an engine alone would not tell them apart.
  writeFileSync(file, code.replace("Good day", "Welcome!"));
  const { exports, keep } = load();
  expect(exports.greet("Ada")).toBe("Welcome!, Ada");
  keep(10);
  expect(kept()).toHaveLength(1);
  expect(load().exports.greet("Ada")).toBe("Welcome!, Ada");
});

test("all works where nothing can be kept", () => {
  const nowhere = load(join(folder, "nowhere"));
  nowhere.keep(10);
  expect(nowhere.exports.greet("Ada")).toBe("Good day, Ada");
  const off = load(null);
  off.keep(10);
  expect(off.exports.greet("Ada")).toBe("Good day, Ada");
  expect(kept()).toHaveLength(0);
});

test("the command line as it is built checks as its sources do, with nothing kept and with what it kept", async () => {
  const here = policyFolder({ "broken.proffer": "policy broken {\n  colour blue\n" });
  const args = [
    ["check", "policy.proffer"],
    ["check", "broken.proffer"],
    ["check", "nowhere"],
  ];
  for (const each of [...args, ...args]) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [resolve("bin/proffer.js"), ...each],
      { cwd: here, encoding: "utf8", env: { NODE_COMPILE_CACHE: folder } },
    );
    const { code: expected, out, err } = await command(here, each);
    expect({ code: status, out: stdout, err: stderr }).toEqual({ code: expected, out, err });
  }
  const [cache] = kept();
  expect(readdirSync(join(folder, cache!)).filter((name) => name.endsWith(".code"))).toHaveLength(
    1,
  );
});
