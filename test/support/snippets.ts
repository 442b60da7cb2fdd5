import { existsSync, readFileSync } from "node:fs";
import { newCache, understand, type Understood } from "../../src/proffer.ts";
import { load } from "../../src/runtime/index.ts";
import { runTests } from "../../src/testing/run.ts";
import type { Host } from "../../src/model/program.ts";
import type { Diagnostic } from "../../src/text/diagnostic.ts";

const folder = new URL("../fixtures/practices/", import.meta.url);

/** A policy for snippets that have none. */
const plainPolicy = `policy snippet {
  version 1
  locales { en, de }
  regions { eu, uk, us, in, no } from customer.region
  opt_out customer.opted_out
}
`;
/** The vocabulary is the same each time. */
const cache = newCache();
const vocabulary = `import "./vocabulary.proffer"\n`;

/**
 * A snippet of a page as a policy of its own, understood: its vocabulary and, where it has none, a
 * `policy` stand behind it.
 */
export function understood(snippet: string): Understood {
  const text = [
    snippet,
    /^policy\b/m.test(snippet) ? "" : plainPolicy,
    snippet.includes(vocabulary) ? "" : vocabulary,
  ];
  return understand("snippet.proffer", hostOf(text.join("\n")), { cache });
}

/** What is wrong with a snippet when it is read, checked and compiled, and its own tests are run. */
export function remarksOn(snippet: string): readonly Diagnostic[] {
  const { model, bundle, diagnostics } = understood(snippet);
  if (!bundle || model.tests.size === 0) return diagnostics;
  const loaded = load(bundle);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const results = runTests(model, loaded.runtime.decide);
  return [...diagnostics, ...results.flatMap(({ failures }) => failures)];
}

/** `snippet.proffer:3: the message`, for reading in a failing test. */
export function lineOf({ span, code, message }: Diagnostic): string {
  const line = span.source.text.slice(0, span.start).split("\n").length;
  return `${span.source.path}:${line}: ${code}: ${message}`;
}

function hostOf(text: string): Host {
  return {
    read(path) {
      if (path === "snippet.proffer") return { ok: true, text };
      const file = new URL(path, folder);
      if (!existsSync(file)) return { ok: false, problem: "missing", detail: path };
      return { ok: true, text: readFileSync(file, "utf8") };
    },
  };
}

/** The texts of the blocks fenced with `language` in a page of Markdown. */
export function fenced(page: string, language: string): readonly string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, "gm"))].map(
    ([, code]) => code!,
  );
}
