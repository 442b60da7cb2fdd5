import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { registry } from "../src/lint/registry.ts";

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");

/** Proposed names of rules, with the rule that took the place of each; null where none did. */
const rows = [
  ...read("docs/rule-names.md").matchAll(/^\| `(\S+)` \| (?:`(\S+)`|—) \|(.*)\|$/gm),
].map(([, proposed, rule, remark]) => ({
  proposed: proposed!,
  rule: rule ?? null,
  remark: remark!.trim(),
}));

/** The rules that took the place of a proposed one: the one of its row, and those its remark names. */
const placeOf = new Map(
  rows.map(({ proposed, rule, remark }) => [
    proposed,
    [rule, ...[...remark.matchAll(/`([^`]+)`/g)].map(([, name]) => name!)].filter(
      (name) => name !== null && Object.hasOwn(registry, name),
    ) as string[],
  ]),
);

/** By practice, the rules that look after it: `[name](file)`, or a proposed name without a file. */
const practices = read("docs/coverage.md")
  .split(/^### /m)
  .slice(1)
  .map((text) => ({
    id: /^\S+/.exec(text)![0],
    rules: (/^- Rule: (?!none)(.+)$/m.exec(text)?.[1] ?? "")
      .split(", ")
      .filter(Boolean)
      .map((said) => {
        const [, name = said.split(" ")[0]!, file = null] = /^\[(.+)\]\((.+)\)$/.exec(said) ?? [];
        return { name, file };
      }),
  }));

test("the table of names is sorted, and names every proposed rule once", () => {
  const names = rows.map(({ proposed }) => proposed);
  expect(names).toEqual([...new Set(names)].toSorted());
});

test("every rule in the table is one, and where none took the place the reason stands", () => {
  const gone = rows.filter(({ rule }) => rule !== null && !Object.hasOwn(registry, rule));
  expect(gone).toEqual([]);
  expect(rows.filter(({ rule, remark }) => rule === null && remark === "")).toEqual([]);
});

test("every rule beside a practice leads to its file", () => {
  const wrong = practices.flatMap(({ id, rules }) =>
    rules
      .filter(({ name }) => Object.hasOwn(registry, name))
      .filter(
        ({ name, file }) =>
          file !== `../src/lint/rules/${name}.ts` ||
          !existsSync(new URL(`../docs/${file}`, import.meta.url)),
      )
      .map(({ name }) => `${id}: ${name}`),
  );
  expect(wrong).toEqual([]);
  expect(practices.flatMap(({ rules }) => rules.filter(({ file }) => file)).length).toBeGreaterThan(
    300,
  );
});

test("every rule that looks after a practice is there, and names the practice", () => {
  const problems = practices.flatMap(({ id, rules }) =>
    rules.flatMap(({ name }) => {
      const places = Object.hasOwn(registry, name) ? [name] : placeOf.get(name);
      if (!places) return `${id}: ${name} is neither a rule nor in the table`;
      if (places.length === 0) return [];
      if (places.some((place) => registry[place]!.basis.seeds.includes(id))) return [];
      return `${id}: ${places[0]}, for ${name}, does not name it`;
    }),
  );
  expect(problems).toEqual([]);
});
