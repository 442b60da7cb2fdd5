import type { Diagnostic } from "../text/diagnostic.ts";
import type { Source } from "../text/source.ts";
import type { Placed } from "./ast.ts";
import { chunksOf } from "./chunks.ts";
import type { Parsed } from "./parsed.ts";
import { forbidden, readDeclaration, type Read } from "./read.ts";
import { diagnosticOf, remark } from "./remark.ts";

/**
 * The trees of one file by the text of their declarations, the first of equal texts first. Handed
 * to each `parse` of that file, it keeps the trees of every declaration that stayed the same.
 */
export interface ParseCache {
  reads: ReadonlyMap<string, readonly Read[]>;
}

export const newCache = (): ParseCache => ({ reads: new Map() });

/** The longest file that is read, in UTF-16 units. */
export const sizeLimit = 16 * 1024 * 1024;

/** Reads a file. Never throws: broken text gives broken declarations and diagnostics. */
export function parse(source: Source, cache: ParseCache = newCache()): Parsed {
  if (source.text.length > sizeLimit) {
    cache.reads = new Map();
    return { source, declarations: [], comments: [], diagnostics: [tooLarge(source)] };
  }
  const { chunks, comments } = chunksOf(source.text);
  const reads = new Map<string, Read[]>();
  const declarations: Placed[] = [];
  const diagnostics: Diagnostic[] = controlCharacters(source);
  for (const { start, end } of chunks) {
    if (diagnostics.length >= diagnosticLimit) {
      diagnostics.push(tooBroken(source, start));
      break;
    }
    const text = source.text.slice(start, end);
    const same = reads.get(text);
    const read = cache.reads.get(text)?.[same?.length ?? 0] ?? readDeclaration(text);
    if (same) same.push(read);
    else reads.set(text, [read]);
    for (const node of read.declarations) declarations.push({ node, offset: start });
    for (const found of read.remarks) diagnostics.push(diagnosticOf(found, source, start));
  }
  cache.reads = reads;
  diagnostics.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { source, declarations, comments, diagnostics };
}

/** What has so much wrong with it is no program, and telling all of it would take minutes. */
export const diagnosticLimit = 10_000;

function tooBroken(source: Source, start: number): Diagnostic {
  const message = `more than ${diagnosticLimit} things are wrong above; from here on nothing is read`;
  return diagnosticOf(remark("syntax/too-broken", { start: 0, end: 0 }, message), source, start);
}

function tooLarge(source: Source): Diagnostic {
  const size = (source.text.length / 1024 / 1024).toFixed(1);
  const message = `this file has ${size} million characters, and at most 16 are read`;
  const split = "split it, and import the parts";
  return diagnosticOf(
    remark("syntax/too-large", { start: 0, end: 0 }, message, [], [split]),
    source,
    0,
  );
}

/** More of them are only counted: such a file is no program. */
const mostShown = 10;

function controlCharacters(source: Source): Diagnostic[] {
  if (!forbidden.test(source.text)) return [];
  const runs = source.text.matchAll(new RegExp(`${forbidden.source}+`, "g"));
  const found: Diagnostic[] = [];
  let more = 0;
  for (const { 0: image, index } of runs) {
    if (found.length === mostShown) {
      more++;
      continue;
    }
    const code = image.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    const turns = image.charCodeAt(0) > 0x7f;
    const what = turns
      ? "it turns the direction of what is shown, so that people read another program than we do"
      : "it cannot be seen, so that people read another program than we do";
    const span = { start: index, end: index + image.length };
    const fix = { title: "remove it", edits: [{ span, newText: "" }] };
    const message = `the character U+${code} may not stand in a program`;
    found.push(
      diagnosticOf(remark("syntax/control-character", span, message, [fix], [what]), source, 0),
    );
  }
  const last = found.at(-1);
  if (last && more > 0) {
    const text = `there are ${more} more in this file`;
    found[found.length - 1] = { ...last, notes: [...last.notes, { text }] };
  }
  return found;
}
