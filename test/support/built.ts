import { readFileSync } from "node:fs";
import { understand, type Understood } from "../../src/proffer.ts";
import type { Host } from "../../src/model/program.ts";
import type { Bundle } from "../../src/runtime/bundle.ts";
import { load, type Runtime } from "../../src/runtime/index.ts";

/** The files of this project, by path from its root. */
export const files: Host = {
  read(path) {
    try {
      return { ok: true, text: readFileSync(path, "utf8") };
    } catch {
      return { ok: false, problem: "missing", detail: path };
    }
  },
};

export interface Built extends Understood {
  readonly bundle: Bundle;
  readonly runtime: Runtime;
}

const known = new Map<string, Built>();

/** A policy that must be without fault, compiled and loaded. Throws what is wrong with it. */
export function built(entry: string): Built {
  const before = known.get(entry);
  if (before) return before;
  const understood = understand(entry, files);
  const [wrong] = understood.diagnostics;
  if (wrong) throw new Error(`${wrong.span.source.path}: ${wrong.code}: ${wrong.message}`);
  const loaded = load(understood.bundle);
  if (!loaded.ok) throw new Error(`${entry}: ${JSON.stringify(loaded.problems)}`);
  const result = { ...understood, bundle: understood.bundle!, runtime: loaded.runtime };
  known.set(entry, result);
  return result;
}
