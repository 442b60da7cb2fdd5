import type { Diagnostic } from "../text/diagnostic.ts";
import type { Source } from "../text/source.ts";
import type { Placed } from "./ast.ts";
import type { Parsed } from "./parsed.ts";
import { forbidden, readDeclaration, type Read } from "./read.ts";
import { diagnosticOf, remark } from "./remark.ts";
import { rescan, type Rescanned, type Scanned } from "./rescan.ts";

/**
 * What one file was read as. Handed to each `parse` of that file, it keeps the trees of every
 * declaration that stayed the same, and spares looking at what has not been edited.
 */
export interface ParseCache {
  last: Last | null;
}
interface Last extends Scanned {
  /** By chunk; null for what has not been read. */
  readonly reads: readonly (Read | null)[];
  readonly hasForbidden: boolean;
}

export const newCache = (): ParseCache => ({ last: null });

/** The longest file that is read, in UTF-16 units. */
export const sizeLimit = 16 * 1024 * 1024;

/** Reads a file. Never throws: broken text gives broken declarations and diagnostics. */
export function parse(source: Source, cache: ParseCache = newCache()): Parsed {
  if (source.text.length > sizeLimit) {
    cache.last = null;
    return { source, declarations: [], comments: [], diagnostics: [tooLarge(source)] };
  }
  const before = cache.last;
  const scanned = rescan(before, source.text);
  const { chunks, comments } = scanned;
  const hasForbidden =
    before?.hasForbidden === false ? forbidden.test(scanned.changed) : forbidden.test(source.text);
  const known = knownReads(before, scanned);
  const reads: (Read | null)[] = [];
  const trials = { left: mostTrials };
  const declarations: Placed[] = [];
  const diagnostics: Diagnostic[] = hasForbidden ? controlCharacters(source) : [];
  for (const [index, { start, end }] of chunks.entries()) {
    if (diagnostics.length >= diagnosticLimit) {
      diagnostics.push(tooBroken(source, start));
      break;
    }
    const read = known(index) ?? readDeclaration(alone(source.text.slice(start, end)), trials);
    reads.push(read);
    for (const node of read.declarations) declarations.push({ node, offset: start });
    for (const found of read.remarks) diagnostics.push(diagnosticOf(found, source, start));
  }
  while (reads.length < chunks.length) reads.push(known(reads.length));
  cache.last = { text: source.text, chunks, comments, reads, hasForbidden };
  diagnostics.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { source, declarations, comments, diagnostics };
}

/** What is known of each chunk: where nothing was edited, what stood there; else the first of the same text. */
function knownReads(
  before: Last | null,
  { text, chunks, head, tail }: Rescanned,
): (index: number) => Read | null {
  if (!before) return () => null;
  const moved = before.chunks.length - chunks.length;
  const between = new Map<string, Read[]>();
  for (let index = head; index < before.chunks.length - tail; index++) {
    const read = before.reads[index];
    if (!read) continue;
    const { start, end } = before.chunks[index]!;
    const words = before.text.slice(start, end);
    const same = between.get(words);
    if (same) same.push(read);
    else between.set(words, [read]);
  }
  return (index) => {
    if (index < head) return before.reads[index]!;
    if (index >= chunks.length - tail) return before.reads[index + moved]!;
    const { start, end } = chunks[index]!;
    return between.get(text.slice(start, end))?.shift() ?? null;
  };
}

/**
 * A stretch of text in memory of its own. What the engine cuts out of a text keeps all of it, and trees, which
 * are made of such cuts, outlive the text: each would keep the whole file as it was when it was read.
 */
const alone = (text: string): string => ` ${text}`.slice(1);

/** What has so much wrong with it is no program, and telling all of it would take minutes. */
/** In a file with more slips than can be found out with these, the rest are not: about a second's work. */
const mostTrials = 5000;

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
