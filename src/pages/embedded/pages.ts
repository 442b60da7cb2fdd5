import { globSync, readFileSync } from "node:fs";
import { registry } from "../../lint/registry.ts";
import { aboutRule } from "../../lint/rule-page.ts";

// Files of this folder are evaluated when the program is built, and their results put in their place.

const folder = new URL("../../../docs/diagnostics/", import.meta.url);
const rules = new URL("../../lint/rules/", import.meta.url);

const codesIn = (place: URL): readonly string[] =>
  globSync("*/*.md", { cwd: place }).map((path) =>
    path.slice(0, -".md".length).replaceAll("\\", "/"),
  );
const textOf = (code: string, place: URL): string =>
  readFileSync(new URL(`${code}.md`, place), "utf8");

const found = [
  ...codesIn(folder).map((code) => [code, textOf(code, folder)] as const),
  ...Object.entries(registry).map(
    ([name, rule]) => [`lint/${name}`, textOf(name, rules) + aboutRule(rule)] as const,
  ),
];

/** The page of every diagnostic, by its code, sorted. */
export const pages: Readonly<Record<string, string>> = Object.fromEntries(
  found.toSorted(([a], [b]) => (a < b ? -1 : 1)),
);
