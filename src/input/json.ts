import type { Diagnostic } from "../text/diagnostic.ts";
import type { Source } from "../text/source.ts";
import { isObject, parseJson, type Json } from "./objects.ts";
import { remark } from "./remarks.ts";

/** Bytes of a JSON file, which is read as a whole. Files of one object a line have no such limit. */
const largestJson = 256 * 1024 * 1024;

export type Whole =
  | { readonly values: readonly Json[]; readonly diagnostics: null }
  | { readonly values: null; readonly diagnostics: readonly Diagnostic[] };

/** The moments of a JSON file: a list, `{ "moments": [ … ] }`, or a single one. */
export async function wholeJson(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  exact: boolean,
): Promise<Whole> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const parts: string[] = [];
  let size = 0;
  try {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > largestJson) {
        return stopped({ path, text: "" }, 0, "too-large", "this file is larger than 256 MB", [
          "write one moment a line instead, as NDJSON, which has no limit",
        ]);
      }
      parts.push(decoder.decode(chunk, { stream: true }));
    }
    parts.push(decoder.decode());
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const text = parts.join("");
    return stopped({ path, text }, text.length, "not-json", "this file is no UTF-8 from here on");
  }
  return momentsIn({ path, text: parts.join("") }, exact);
}

function momentsIn(source: Source, exact: boolean): Whole {
  const parsed = parseJson(source.text, exact);
  if (!parsed.ok) {
    return stopped(source, parsed.at, "not-json", `this file is no JSON: ${parsed.problem}`, [
      "a file with one object a line is NDJSON, and is called `.ndjson`",
    ]);
  }
  const { value } = parsed;
  const wrapped = isObject(value) && Object.hasOwn(value, "moments") ? value["moments"] : value;
  const values = Array.isArray(wrapped) ? wrapped : [wrapped];
  return { values, diagnostics: null };
}

function stopped(
  source: Source,
  at: number,
  code: "too-large" | "not-json",
  message: string,
  notes: readonly string[] = [],
): Whole {
  const span = { source, start: at, end: Math.min(at + 1, source.text.length) };
  return { values: null, diagnostics: [remark(span, code, message, { notes })] };
}
