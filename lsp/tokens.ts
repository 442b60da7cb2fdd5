import type { IToken } from "chevrotain";
import type { Declaration, Placed } from "../src/syntax/ast.ts";
import { lex } from "../src/syntax/lex.ts";
import type { Source } from "../src/text/source.ts";

const known = new WeakMap<Declaration, readonly IToken[]>();

/** The tokens of a declaration, their offsets counted from where it begins. */
export function tokensOf({ text }: Source, { node, offset }: Placed): readonly IToken[] {
  let found = known.get(node);
  if (!found) known.set(node, (found = lex(text.slice(offset, offset + node.span.end)).tokens));
  return found;
}
