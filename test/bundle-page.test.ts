import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { bucketOf, murmur } from "../src/runtime/hash.ts";
import { load } from "../src/runtime/index.ts";
import { compactJson } from "./support/compact-json.ts";
import { compiled, type Compiled } from "./support/compiled.ts";
import { checkPage, rewritten } from "./support/pages.ts";

const path = new URL("../docs/bundle.md", import.meta.url);
const catalog = "products:\n  - { id: tasks, name: Tasks }\n  - { id: billing, name: Billing }\n";

test("the worked example is what the compiler and the runtime make of it", () => {
  const { before, after } = checkPage(path, (page) => {
    let policy: Compiled | null = null;
    let moment: unknown = null;
    return rewritten(page, "(?:proffer|json)", ({ info, text }) => {
      const [, part, key] = info.split(/ (?:> )?/);
      if (info === "proffer")
        policy = compiled({ "policy.proffer": text, "catalog.yaml": catalog });
      if (part === "moment") moment = JSON.parse(text);
      if (policy === null || info === "proffer") return text;
      if (part === "bundle") return `${compactJson(policy.bundle[key as "tables"])}\n`;
      if (part === "moment") return `${compactJson(moment)}\n`;
      const loaded = load(policy.bundle);
      if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
      return `${compactJson(loaded.runtime.decide(moment))}\n`;
    });
  });
  expect(after).toBe(before);
});

test("the hashes of the page are those of the runtime", () => {
  const rows = readFileSync(path, "utf8").matchAll(/^\| `(.*)` .*\| (\d+) \| (\d+) \|$/gm);
  const vectors = [...rows].map(([, text = "", hash, bucket]) => ({ text, hash, bucket }));
  expect(vectors).toHaveLength(8);
  const found = vectors.map(({ text }) => {
    const number = murmur(new TextEncoder().encode(text));
    return { text, hash: String(number), bucket: String(Math.floor((number * 10_000) / 2 ** 32)) };
  });
  expect(found).toEqual(vectors);
  expect(bucketOf("rollout:weekly_digest", "c-81")).toBe(8517);
});
