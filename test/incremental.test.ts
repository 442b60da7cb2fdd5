import { readdirSync, readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lint, newLintCache, usualSettings } from "../src/lint/lint.ts";
import type { Host } from "../src/model/program.ts";
import { newCache, understand, understanding, type Cache } from "../src/proffer.ts";
import { generatedCatalog, generatedPolicy } from "../tools/generated-policy.ts";

const on = { date: "2026-11-22", day: 20_779 };
const settings = { ...usualSettings, preset: "strict" } as const;

/** Everything that is said of a policy, in text, with places as offsets; and its bundle. */
function said(files: ReadonlyMap<string, string>, cache?: Cache, kept = newLintCache()): string {
  const options = { on: on.date, ...(cache && { cache }) };
  const { model, diagnostics, bundle } = understand("policy.proffer", hostOf(files), options);
  const linted = lint(model, { settings, on: on.day, reported: diagnostics }, kept);
  const found = linted.diagnostics.map((each) => place(each));
  return [...diagnostics.map((each) => place(each)), ...found, ...linted.couldNotCheck, JSON.stringify(bundle)].join("\n");
} // prettier-ignore

const hostOf = (files: ReadonlyMap<string, string>): Host => ({
  read(path) {
    const text = files.get(path);
    return text === undefined ? { ok: false, problem: "missing", detail: "" } : { ok: true, text };
  },
});

const place = (found: unknown): string =>
  JSON.stringify(found, (key, value: unknown) =>
    key === "source" ? (value as { readonly path: string }).path : value,
  );

interface Edit {
  readonly file: number;
  readonly at: number;
  readonly what:
    | { readonly insert: string }
    | { readonly cut: number }
    | { readonly repeat: number }
    | { readonly rename: true }
    | { readonly move: number };
}

const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    file: fc.nat(20),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    what: fc.oneof(
      fc.record({
        insert: fc.constantFrom("x", " ", "\n", '"', '"""', "{", "}", "// ", "/// ", "\noffer o {", "7", " and ", "ban guilt\n", "\n\nsegment s = customer.tenure > 3 days\n", "\u0007", "é"),
      }),
      fc.record({ cut: fc.nat(40) }),
      fc.record({ repeat: fc.nat(300) }),
      fc.record({ rename: fc.constant(true as const) }),
      fc.record({ move: fc.nat(600) }),
    ),
  }),
  { minLength: 1, maxLength: 10 },
); // prettier-ignore

function edited(text: string, share: number, what: Edit["what"]): string {
  const at = Math.floor(share * text.length);
  if ("insert" in what) return text.slice(0, at) + what.insert + text.slice(at);
  if ("cut" in what) return text.slice(0, at) + text.slice(at + what.cut);
  if ("repeat" in what) return text.slice(0, at + what.repeat) + text.slice(at);
  if ("move" in what) {
    const end = at + what.move;
    return text.slice(0, at) + text.slice(end) + text.slice(at, end);
  }
  // One letter more in the next word.
  const word = /[a-z]+/g;
  word.lastIndex = at;
  return word.exec(text) ? text.slice(0, word.lastIndex) + "x" + text.slice(word.lastIndex) : text;
}

function filesOf(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    names
      .filter((one) => one.isFile() && /\.(?:proffer|yaml)$/.test(one.name))
      .map(({ parentPath, name }) => [`${parentPath}/${name}`.slice(folder.length + 1), readFileSync(`${parentPath}/${name}`, "utf8")]),
  ); // prettier-ignore
}

const policies = [
  { name: "a generated policy", files: new Map([["policy.proffer", generatedPolicy(6)], ["catalog.yaml", generatedCatalog]]) },
  ...["saas-suite", "telco-addons", "grocery-baskets", "gone-wrong"].map((name) => ({ name, files: filesOf(`examples/${name}`) })),
]; // prettier-ignore

describe.each(policies)("$name", ({ files }) => {
  test("after any edits, what was kept says what a fresh look says", () => {
    fc.assert(
      fc.property(edits, (changes) => {
        const cache = newCache();
        const kept = newLintCache();
        const now = new Map(files);
        said(now, cache, kept);
        for (const { file, at, what } of changes) {
          const paths = [...now.keys()];
          const path = paths[file % paths.length]!;
          now.set(path, edited(now.get(path)!, at, what));
          expect(said(now, cache, kept)).toBe(said(now));
        }
        expect(said(files, cache, kept)).toBe(said(files));
      }),
      { numRuns: 6 },
    );
  });
});

test("whoever stops half-way, and begins anew after the next edit, finds what a fresh look finds", () => {
  const files = new Map([["policy.proffer", generatedPolicy(70)], ["catalog.yaml", generatedCatalog]]); // prettier-ignore
  const words = [
    "hours: decimal from 0", "trigger closed", "segment settled_teams", "customer.tenure >= 30",
    "placement side", "locales  { en }", "audience consumer", "tenure:", "proven base_3",
    "cap visit", "offer offer_7 {", "price: 6 USD",
  ]; // prettier-ignore
  const change = fc.record({
    at: fc.constantFrom(...words),
    letter: fc.constantFrom("x", "0", "\n", ""),
    steps: fc.nat(12),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
      const cache = newCache();
      const kept = newLintCache();
      said(files, cache, kept);
      for (const { at, letter, steps } of changes) {
        const now = new Map(
          [...files].map(([path, text]) => [path, text.replace(at, `${at}${letter}`)]),
        );
        const halfway = understanding("policy.proffer", hostOf(now), { on: on.date, cache });
        for (let step = 0; step < steps && halfway.next().done !== true; step++);
        const after = new Map([...now].map(([path, text]) => [path, `${text}\n`]));
        for (const each of steps % 2 === 0 ? [after] : [])
          expect(said(each, cache, kept)).toBe(said(each));
      }
      expect(said(files, cache, kept)).toBe(said(files));
    }),
    { numRuns: 12 },
  );
});

test("of what was, nothing is kept but what is still so", async () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const text = generatedPolicy(20);
  const cache = newCache();
  const kept = newLintCache();
  const places = [...text.matchAll(/offer_|you closed |settled_teams = |closed \{|owner {4}"/g)];
  const models = places.flatMap(({ index, 0: words }) =>
    [text, text.slice(0, index + words.length) + "x" + text.slice(index + words.length)].map(
      (now) => {
        const files = new Map([["policy.proffer", now], ["catalog.yaml", generatedCatalog]]); // prettier-ignore
        const { model, diagnostics } = understand("policy.proffer", hostOf(files), { cache });
        lint(model, { settings, reported: diagnostics }, kept);
        return new WeakRef(model);
      },
    ),
  );
  await new Promise((resolve) => void setImmediate(resolve));
  collect();
  expect(models.length).toBeGreaterThan(80);
  expect(models.filter((model) => model.deref() !== undefined).length).toBeLessThan(5);
});
