import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { explain } from "../src/compile/explain.ts";
import { compactJson } from "./support/compact-json.ts";
import { shop, type Compiled } from "./support/compiled.ts";
import { checkPage, rewritten } from "./support/pages.ts";

// Each page shows declarations, added to the small shop of `support/compiled.ts`, and parts of the
// bundle they compile to: ```json tables > opened``` one of its tables, ```text explain``` what `--explain` says.
const folder = new URL("./cases/compile/", import.meta.url);

test.each(readdirSync(folder))("compile/%s shows what the policy compiles to", (name) => {
  const { before, after } = checkPage(new URL(name, folder), (page) => {
    let latest: Compiled | null = null;
    return rewritten(page, "(?:proffer|json|text)", ({ info, text }) => {
      const [language] = info.split(" ", 1);
      const part = info.slice(language!.length + 1);
      if (language === "proffer") {
        latest = shop(text);
        for (const { message } of latest.diagnostics) throw new Error(message);
        return text;
      }
      if (latest === null) throw new Error(`${name}: no policy before \`${info}\``);
      if (part === "explain") return explain(latest.model);
      return `${compactJson(partOf(latest.bundle, part))}\n`;
    });
  });
  expect(after).toBe(before);
});

/** `offers > bill > price`: by key, and in lists by id, trigger or position. */
function partOf(bundle: unknown, path: string): unknown {
  let value = bundle;
  for (const key of path.split(" > ")) {
    if (Array.isArray(value)) {
      value = value.find((item) => item.id === key || item.trigger === key) ?? value[Number(key)];
    } else value = (value as Record<string, unknown>)[key];
  }
  if (value === undefined) throw new Error(`no ${path}`);
  return value;
}
