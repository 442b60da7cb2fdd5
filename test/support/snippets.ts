import { existsSync, readFileSync } from "node:fs";
import { loadProgram } from "../../src/model/program.ts";
import { check } from "../../src/model/check.ts";
import type { Host, Program } from "../../src/model/program.ts";
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
const vocabulary = `import "./vocabulary.proffer"\n`;

/** A snippet of a page as a program of its own: its vocabulary and, where it has none, a policy stand behind it. */
export function programOf(snippet: string): Program {
  const text =
    snippet +
    (/^policy\b/m.test(snippet) ? "" : plainPolicy) +
    (snippet.includes(vocabulary) ? "" : vocabulary);
  return loadProgram("snippet.proffer", hostOf(text));
}

/** What Proffer says of a snippet: of reading it and its vocabulary, and of checking it. */
export function remarksOn(snippet: string): readonly Diagnostic[] {
  const program = programOf(snippet);
  return [...program.diagnostics, ...check(program).diagnostics];
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
