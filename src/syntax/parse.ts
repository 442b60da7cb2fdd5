import type { IToken } from "chevrotain";
import { ProfferParser } from "../../grammar/parser.ts";
import { makeLexer } from "../../grammar/tokens.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import type { Source } from "../text/source.ts";
import type { Declaration, Placed } from "./ast.ts";
import { chunksOf, isDoc } from "./chunks.ts";
import { layOut } from "./layout.ts";
import { endOf, nameNode } from "./nodes.ts";
import type { Parsed } from "./parsed.ts";
import { diagnosticOf, type Remark } from "./remark.ts";

/** What a declaration's text was read as, in extents relative to its start. */
interface Read {
  readonly declarations: readonly Declaration[];
  readonly remarks: readonly Remark[];
}

/**
 * The trees of one file by the text of their declarations, the first of equal texts first. Handed
 * to each `parse` of that file, it keeps the trees of every declaration that stayed the same.
 */
export interface ParseCache {
  reads: Map<string, Read[]>;
}

export const newCache = (): ParseCache => ({ reads: new Map() });

/** Reads a file. Never throws: broken text gives broken declarations and diagnostics. */
export function parse(source: Source, cache: ParseCache = newCache()): Parsed {
  const { chunks, comments } = chunksOf(source.text);
  const reads = new Map<string, Read[]>();
  const declarations: Placed[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const chunk of chunks) {
    const { start, end } = chunk;
    const text = source.text.slice(start, end);
    const kept = reads.get(text) ?? [];
    const read = cache.reads.get(text)?.[kept.length] ?? readChunk(text);
    kept.push(read);
    reads.set(text, kept);
    for (const node of read.declarations) declarations.push({ node, offset: start });
    for (const remark of read.remarks) diagnostics.push(diagnosticOf(remark, source, start));
  }
  cache.reads = reads;
  return { source, declarations, comments, diagnostics };
}

let lexer: ReturnType<typeof makeLexer> | undefined;
let parser: ProfferParser | undefined;

function readChunk(text: string): Read {
  lexer ??= makeLexer();
  parser ??= new ProfferParser();
  const { tokens: lexed, groups } = lexer.tokenize(text);
  const tokens = layOut(lexed, text);
  parser.input = tokens;
  parser.docs = docsOf(groups["comments"] ?? [], lexed, text);
  parser.remarks = [];
  const declaration = parser.declaration();
  const remarks = [...parser.remarks];
  const [error] = parser.errors;
  if (!error) return { declarations: [declaration], remarks };
  const token = error.token.startOffset >= 0 ? error.token : tokens.at(-1)!;
  const span = { start: token.startOffset, end: endOf(token) };
  remarks.push({
    code: "syntax/expected",
    message: `unexpected \`${token.image}\``,
    span,
    notes: [],
    fixes: [],
  });
  const word = nameNode(tokens[0]!);
  const broken: Declaration = {
    kind: "Broken",
    span: { start: 0, end: text.length },
    doc: null,
    word,
    broken: true,
  };
  return { declarations: [broken], remarks };
}

/** The `///` lines directly above a token, by its offset. */
function docsOf(
  comments: readonly IToken[],
  tokens: readonly IToken[],
  text: string,
): ReadonlyMap<number, string> {
  const docs = new Map<number, string>();
  if (!comments.some(({ startOffset }) => isDoc(text, startOffset))) return docs;
  let next = 0;
  let lines: string[] = [];
  let end = 0;
  for (const comment of comments) {
    if (!isDoc(text, comment.startOffset)) continue;
    while (next < tokens.length && tokens[next]!.startOffset < comment.startOffset) next++;
    const joins = /^(?:\r\n|\n|\r)[ \t]*$/.test(text.slice(end, comment.startOffset));
    const line = comment.image.slice(3).replace(/^ /, "").trimEnd();
    lines = joins && lines.length > 0 ? [...lines, line] : [line];
    end = endOf(comment);
    const token = tokens[next];
    if (token && /^(?:\r\n|\n|\r)[ \t]*$/.test(text.slice(end, token.startOffset)))
      docs.set(token.startOffset, lines.join("\n"));
  }
  return docs;
}
