import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { BlockName } from "../grammar/entries.ts";
import { declarationWords, entries } from "../grammar/entries.ts";
import { parse } from "../src/syntax/parse.ts";
import { constructsIn } from "./support/constructs.ts";
import { fenced, lineOf, remarksOn } from "./support/snippets.ts";

const page = readFileSync(new URL("../docs/coverage.md", import.meta.url), "utf8");

/** A practice as the page has it. */
interface Row {
  readonly id: string;
  readonly title: string;
  readonly practice: string;
  readonly snippets: readonly string[];
  readonly says: readonly string[];
  readonly rules: readonly string[];
  /** Why it cannot be said yet; null when it can. */
  readonly notYet: string | null;
}

const rows = page
  .split(/^### /m)
  .slice(1)
  .map((text): Row => {
    const [, id, title] = /^(\S+) — (.+)$/m.exec(text) ?? [];
    const rule = /^- Rule: (.+)$/m.exec(text)?.[1] ?? "";
    return {
      id: id ?? text.slice(0, 20),
      title: title ?? "",
      practice: text.split("\n\n")[1] ?? "",
      snippets: fenced(text, "proffer"),
      says: [...(/^- Says: (.+)$/m.exec(text)?.[1]?.matchAll(/`([^`]+)`/g) ?? [])].map(
        ([, name]) => name!,
      ),
      rules: rule.startsWith("none")
        ? []
        : rule.split(", ").map((said) => said.replace(/^\[(.+)\]\(.+\)$/, "$1").split(" ")[0]!),
      notYet: /^Not yet: (.+)$/m.exec(text)?.[1] ?? null,
    };
  });
const said = rows.filter(({ notYet }) => notYet === null);

/** How many practices each article has. */
const articles = { S0: 80, S1: 113, S2: 61, S3: 47 };
const ids = Object.entries(articles).flatMap(([article, count]) =>
  Array.from({ length: count }, (_, at) => `${article}-${String(at + 1).padStart(2, "0")}`),
);

describe("the page of practices", () => {
  test("has all 301, in order, each once", () => {
    expect(ids).toHaveLength(301);
    expect(rows.map(({ id }) => id)).toEqual(ids);
  });

  test("leaves at most 30 for later, each with its reason", () => {
    expect(rows.length - said.length).toBeLessThanOrEqual(30);
  });

  test("says each in one snippet, which no other has", () => {
    expect(said.filter(({ snippets }) => snippets.length !== 1).map(({ id }) => id)).toEqual([]);
    expect(new Set(said.map(({ snippets }) => snippets[0])).size).toBe(said.length);
  });

  test("gives each a title, a sentence and rules by name", () => {
    const rule = /^[a-z]+\/[a-z]+(-[a-z]+)*$/;
    const odd = rows.filter(
      (row) =>
        row.title === "" || !row.practice.endsWith(".") || !row.rules.every((id) => rule.test(id)),
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  test("claims only parts of the language that there are", () => {
    const unknown = said.flatMap(({ id, says }) =>
      says.filter((name) => !isConstruct(name)).map((name) => `${id}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });
});

describe.for(said)("$id, $title", ({ snippets: [snippet], says }) => {
  test("is written with what the page says", () => {
    const parsed = parse({ path: "snippet.proffer", text: snippet! });
    const used = constructsIn(parsed);
    expect(says).not.toEqual([]);
    expect(says.filter((name) => !used.has(name))).toEqual([]);
  });

  test("reads and checks without an error", () => {
    const errors = remarksOn(snippet!).filter(({ severity }) => severity === "error");
    expect(errors.map(lineOf)).toEqual([]);
  });
});

function isConstruct(name: string): boolean {
  const [block, entry] = name.split(".") as [string, string | undefined];
  if (block === "condition") return true;
  if (block === "facts" && entry)
    return ["purpose", "source", "basis", "sensitive"].includes(entry);
  if (!entry) return block in entries || (declarationWords as readonly string[]).includes(block);
  return block in entries && entry in entries[block as BlockName];
}
