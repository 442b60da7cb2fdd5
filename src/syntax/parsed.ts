import type { Diagnostic } from "../text/diagnostic.ts";
import type { Source, Span } from "../text/source.ts";
import type { Extent, Placed } from "./ast.ts";

/** A file read: its declarations in order, and what is wrong with it. Never missing, whatever the text. */
export interface Parsed {
  readonly source: Source;
  readonly declarations: readonly Placed[];
  /** Absolute extents of `//` and `///` comments, in order. */
  readonly comments: readonly Extent[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Where a node stands in its file. */
export function spanOf(source: Source, placed: Placed, node: { readonly span: Extent }): Span {
  return { source, start: placed.offset + node.span.start, end: placed.offset + node.span.end };
}
