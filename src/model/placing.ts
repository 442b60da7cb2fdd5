import type { Declaration } from "../syntax/ast.ts";
import type { Diagnostic, Note } from "../text/diagnostic.ts";
import type { Span } from "../text/source.ts";
import type { Sort } from "./exports.ts";
import { replacing, type Finding, type FindingNote, type Near } from "./finding.ts";
import type { Site } from "./model.ts";
import type { Program } from "./program.ts";
import type { Standing, Symbols } from "./symbols.ts";

/** Where things stand now: what was kept relative to its declaration, put into the files. */
export interface Placing {
  spanOf(site: Site): Span;
  /** Where something is defined, by its key; null for what no file defines. */
  definedAt(key: string): Site | null;
  diagnosticOf(node: Declaration, found: Finding): Diagnostic;
}

export function placing(
  program: Program,
  standing: readonly Standing[],
  symbols: Symbols,
  meantBy: (near: Near) => readonly string[],
): Placing {
  const places = new Map(standing.map((one) => [one.node, one]));
  const entry = program.sources.get(program.entry) ?? { path: program.entry, text: "" };
  const nowhere: Span = { source: entry, start: 0, end: 0 };

  const spanOf = ({ declaration, node }: Site): Span => {
    const place = places.get(declaration);
    if (!place) return nowhere;
    const { source, offset } = place;
    return { source, start: offset + node.span.start, end: offset + node.span.end };
  };

  const definedAt = (key: string): Site | null => {
    const { sort, name } = splitKey(key);
    const symbol = symbols.get(sort, name);
    return symbol?.declaration ? { declaration: symbol.declaration, node: symbol.at } : null;
  };

  const noteOf = (node: Declaration, { text, at }: FindingNote): Note => {
    if (at === undefined) return { text };
    if (typeof at !== "string")
      return { text, span: spanOf({ declaration: node, node: { span: at } }) };
    const site = definedAt(at);
    if (site) return { text, span: spanOf(site) };
    const { sort, name } = splitKey(at);
    const product = sort === "product" ? symbols.catalog.products.get(name) : undefined;
    return product ? { text, span: product.span } : { text };
  };

  return {
    spanOf,
    definedAt,
    diagnosticOf: (node, { code, severity, message, at, notes, fixes, near }) => {
      const meant = near ? meantBy(near) : [];
      const written = meant.map((name) =>
        replacing({ span: at }, near?.quoted ? `"${name}"` : name),
      );
      return {
        code,
        severity,
        message: meant[0] === undefined ? message : `${message}; did you mean \`${meant[0]}\`?`,
        span: spanOf({ declaration: node, node: { span: at } }),
        notes: notes.map((note) => noteOf(node, note)),
        fixes: [...fixes, ...written].map(({ title, edits }) => ({
          title,
          edits: edits.map((edit) => ({
            span: spanOf({ declaration: node, node: { span: edit.at } }),
            newText: edit.newText,
          })),
        })),
        ...(near && code === "check/unknown-name" && near.sorts.length > 0
          ? { missing: { sorts: near.sorts, name: near.name } }
          : {}),
      };
    },
  };
}

/** Sorts of several words, which a key begins with too. */
const longSorts: readonly Sort[] = ["group of facts"];

function splitKey(key: string): { readonly sort: Sort; readonly name: string } {
  const sort =
    longSorts.find((long) => key.startsWith(`${long} `)) ??
    (key.slice(0, key.indexOf(" ")) as Sort);
  return { sort, name: key.slice(sort.length + 1) };
}
