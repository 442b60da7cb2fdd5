import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { provisionOf } from "../src/lint/basis/provisions.ts";
import { everyProvision, presets } from "../src/lint/presets.ts";
import { packs } from "../src/lint/basis/provision.ts";
import { packOf } from "../src/lint/applicable.ts";
import { registry } from "../src/lint/registry.ts";
import { rulesPage } from "../tools/rules-page.ts";
import { seedTable } from "../tools/seeds.ts";
import { sourcesPage } from "../tools/sources-page.ts";

for (const make of [rulesPage, sourcesPage, seedTable]) {
  const { path, text } = make();
  test(`${path} is fresh`, () => {
    const isFresh = readFileSync(path, "utf8") === text;
    expect(isFresh, "run `npm run make`").toBe(true);
  });
}

describe("provisions", () => {
  test("belong to packs, and each pack has some", () => {
    const used = new Set(everyProvision.map(([, { pack }]) => pack));
    expect([...used].toSorted()).toEqual([...packs].toSorted());
  });

  test("that were vacated are named by no rule", () => {
    const named = Object.entries(registry).flatMap(([name, { basis }]) =>
      basis.provisions.flatMap((id) =>
        provisionOf(id).status === "vacated" ? [`${name}: ${id}`] : [],
      ),
    );
    expect(named).toEqual([]);
  });

  test("are in our own words, which never say what is lawful", () => {
    const said = everyProvision.map(([, { asks }]) => asks);
    expect(said.filter((words) => /\b(?:il)?legal\b|complian|lawful/i.test(words))).toEqual([]);
  });
});

test("regions of a policy lead to packs by the names people give them", () => {
  expect(["eu", "de", "EU", "no", "uk", "gb", "us", "us_ca", "in", "india", "ca", "kr"].map(packOf)).toEqual([
    "eu", "eu", "eu", "eu", "uk", "uk", "us", "us", "india", "india", "canada", "korea",
  ]); // prettier-ignore
  expect(["emea", "brazil", "north", ""].map(packOf)).toEqual([null, null, null, null]);
});

test("every preset asks something, and strict asks everything", () => {
  const counts = Object.values(presets).map(
    ({ has }) => Object.values(registry).filter(has).length,
  );
  expect(Math.min(...counts)).toBeGreaterThan(0);
  expect(Object.values(registry).every(presets.strict.has)).toBe(true);
});
