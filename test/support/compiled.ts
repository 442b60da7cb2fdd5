import { compile } from "../../src/compile/compile.ts";
import { check } from "../../src/model/check.ts";
import type { Model } from "../../src/model/model.ts";
import { loadProgram } from "../../src/model/program.ts";
import type { Bundle } from "../../src/runtime/bundle.ts";
import type { Diagnostic } from "../../src/text/diagnostic.ts";

export interface Compiled {
  readonly model: Model;
  readonly bundle: Bundle;
  /** Of compiling; a program that does not load or check cleanly is thrown. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A program of several files, by path from some folder, whose entry is `policy.proffer`. */
export type Files = Readonly<Record<string, string>>;

export function compiled(files: Files, entry = "policy.proffer"): Compiled {
  const program = loadProgram(entry, {
    read: (path) =>
      Object.hasOwn(files, path)
        ? { ok: true, text: files[path]! }
        : { ok: false, problem: "missing", detail: path },
  });
  const { model, diagnostics } = check(program);
  const wrong = [...program.diagnostics, ...diagnostics].find(
    ({ severity }) => severity === "error",
  );
  if (wrong) {
    const { source, start } = wrong.span;
    const line = source.text.slice(0, start).split("\n").length;
    throw new Error(`${source.path}:${line}: ${wrong.code}: ${wrong.message}`);
  }
  return { model, ...compile(model) };
}

/** A small shop of three products with two offers' worth of names, before what a test is about. */
export const prelude = `policy shop { version 1, regions { eu, us } from customer.region, opt_out customer.opted_out }
catalog "./catalog.yaml"
facts customer {
  opted_out: required flag
  region: required one of { eu, us, uk }
  tenure: duration from 0 days
  stage: one of { new, active, gone }
  spend: money EUR from 0
  tickets: integer from 0
  consents: set of { mail, calls }
  renewal: date
  seen: instant
  rank: integer
  left: integer
  mood: sensitive flag
}
facts unused { thing: text }
identity account { contains { customer } }
channel app { placement start slots 1, placement side slots 2 }
channel mail { placement digest slots 1, counts sent, consent customer.consents has mail }
calendar uk from "./uk.yaml"
proven tasks when customer.tenure >= 30 days
proven chat when customer.tickets is 0
trigger closed { kind workflow_completion, product tasks, carries { hours: decimal from 0, title: text, quote: optional money EUR from 0 } }
trigger opened { kind visit }
adjacency { tasks, chat } -> bills { because "Bills follow work" }
adjacency tasks -> chat { because "Talk about work" }
`;

export const besides: Files = {
  "catalog.yaml": `products:
  - { id: tasks, name: Tasks }
  - { id: chat, name: Chat }
  - { id: bills, name: Bills }
  - { id: idle, name: Idle }
`,
  "uk.yaml": "[2026-12-25, 2026-12-28]\n",
};

/** The bundle of the small shop with these declarations; what is wrong with them is thrown. */
export function shop(declarations: string): Compiled {
  return compiled({ ...besides, "policy.proffer": prelude + declarations });
}
