import { readFileSync } from "node:fs";
import { check } from "../../src/model/check.ts";
import type { Model } from "../../src/model/model.ts";
import { loadProgram, type Host, type Program } from "../../src/model/program.ts";
import type { Diagnostic } from "../../src/text/diagnostic.ts";

const folder = new URL("./prelude/", import.meta.url);
const preluded = new Map(
  ["vocabulary.proffer", "catalog.yaml"].map((name) => [
    `prelude/${name}`,
    readFileSync(new URL(name, folder), "utf8"),
  ]),
);

/** The policy of a program that brings none. */
const policy = `policy prelude {
  version 1
  locales { en, de }
  regions { eu, us } from customer.region
}
import "./prelude/vocabulary.proffer"
`;

/** Where the text of a small program stands. */
export const programPath = "program.proffer";

/** Files held in memory; the prelude stands beside them, and one file that is too large. */
export const hostOf = (files: ReadonlyMap<string, string>): Host => ({
  read(path) {
    if (path === "too-large.proffer") return { ok: false, problem: "too_large", detail: "" };
    const text = files.get(path) ?? preluded.get(path);
    return text === undefined ? { ok: false, problem: "missing", detail: "" } : { ok: true, text };
  },
});

export interface Examined {
  readonly program: Program;
  readonly model: Model;
  /** Of reading and of checking. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A small program read and checked: `text` under the name \`program.proffer\`, other files beside it.
 * Where it has no policy of its own, one is put before it, with the vocabulary of the prelude; `alone` says whether it stays without.
 */
export function examine(
  text: string,
  others: ReadonlyMap<string, string> = new Map(),
  on?: string,
  alone: boolean = /^ *policy\b/m.test(text),
): Examined {
  const files = new Map([...others, [programPath, text]]);
  if (!alone) files.set("main.proffer", `${policy}import "./${programPath}"\n`);
  const program = loadProgram(alone ? programPath : "main.proffer", hostOf(files));
  const { model, diagnostics } = check(program, on === undefined ? {} : { on });
  return { program, model, diagnostics: [...program.diagnostics, ...diagnostics] };
}

/** `code: message` of everything that is wrong with a small program. */
export const remarksOn = (text: string, others?: ReadonlyMap<string, string>): readonly string[] =>
  examine(text, others).diagnostics.map(({ code, message }) => `${code}: ${message}`);
