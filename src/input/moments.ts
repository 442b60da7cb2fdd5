import { refusedLine, type Item } from "./item.ts";
import { wholeJson } from "./json.ts";
import { linesIn } from "./lines.ts";
import type { Mapping } from "./mapping.ts";
import { cellsOf, objectIn, type Json } from "./objects.ts";
import { momentOf } from "./row.ts";
import { tableRows } from "./table.ts";

export type { Item } from "./item.ts";

export type Format = "ndjson" | "json" | "csv";

/**
 * Reads moments as their bytes arrive: one JSON object a line, a JSON list of them (or one of them,
 * or `{ "moments": [ … ] }`), or a table with a header. With a mapping, the objects are flat rows
 * too. Lines count from 1, in a JSON list the moments do. Memory is bounded by the longest line,
 * or, for JSON, by 256 MB. Never throws by itself.
 */
export async function* readMoments(
  chunks: AsyncIterable<Uint8Array>,
  { path, format, mapping }: Reading,
): AsyncGenerator<Item, void> {
  if (format === "csv") return yield* tableRows(chunks, path, mapping);
  if (format === "json") {
    const whole = await wholeJson(chunks, path, mapping !== null);
    if (whole.diagnostics) return yield { kind: "stopped", diagnostics: whole.diagnostics };
    for (const [index, value] of whole.values.entries()) yield itemOf(index + 1, value, mapping);
    return;
  }
  for await (const lines of linesIn(chunks)) {
    for (const { line, text, problem } of lines) {
      if (text?.trim() === "") continue;
      const object = text === null ? { problem } : objectIn(text, mapping !== null);
      yield "value" in object
        ? itemOf(line, object.value, mapping)
        : refusedLine(line, null, object.problem);
    }
  }
}

export interface Reading {
  /** What the file is called in messages. */
  readonly path: string;
  readonly format: Format;
  readonly mapping: Mapping | null;
}

function itemOf(line: number, value: Json, mapping: Mapping | null): Item {
  if (mapping === null) return { kind: "moment", line, id: null, moment: value };
  const row = cellsOf(value);
  const id = mapping.id === null ? null : row(mapping.id);
  const name = typeof id === "string" ? id : null;
  const made = momentOf(mapping, row);
  return made.refused
    ? { kind: "refused", line, id: name, refused: made.refused }
    : { kind: "moment", line, id: name, moment: made.moment };
}

/** How a file is written, by its name or else by how it begins. */
export function formatOf(path: string, start: string): Format {
  const extension = /\.(\w+)$/.exec(path.toLowerCase())?.[1];
  if (extension === "ndjson" || extension === "jsonl") return "ndjson";
  if (extension === "csv" || extension === "tsv") return "csv";
  if (extension === "json") return "json";
  const text = start.replace(/^\uFEFF/, "").trimStart();
  if (text.startsWith("[")) return "json";
  if (!text.startsWith("{")) return "csv";
  const [first = "", second = ""] = text.split(/\r?\n/, 2);
  return first.trimEnd().endsWith("}") && /^\s*(?:\{|$)/.test(second) ? "ndjson" : "json";
}
