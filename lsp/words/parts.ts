import { tokenMatcher } from "chevrotain";
import * as t from "../../grammar/tokens.ts";
import type { Part } from "./part.ts";
import { rules } from "./parts.generated.ts";

type Token = t.IToken;

/** Whether a token may be the first of a sequence of parts. */
export function begins(parts: readonly Part[], token: Token): boolean {
  for (const part of parts) {
    if (partBegins(part, token)) return true;
    if (!isEmptiable(part)) return false;
  }
  return false;
}

function partBegins(part: Part, token: Token): boolean {
  if ("token" in part) return tokenMatcher(token, typeOf(part.token));
  if ("rule" in part) return begins(rules[part.rule]!, token);
  if ("ways" in part) return part.ways.some((way) => begins(way, token));
  return begins("maybe" in part ? part.maybe : part.many, token);
}

function isEmptiable(part: Part): boolean {
  if ("token" in part) return false;
  if ("rule" in part) return rules[part.rule]!.every(isEmptiable);
  if ("ways" in part) return part.ways.some((way) => way.every(isEmptiable));
  return "maybe" in part || part.least === 0;
}

let typesByName: ReadonlyMap<string, t.TokenType> | undefined;

function typeOf(name: string): t.TokenType {
  typesByName ??= new Map(t.tokens.map((type) => [type.name, type]));
  return typesByName.get(name)!;
}

/**
 * Where the tokens from `at` on leave off that a sequence of parts reads; `open` when they end, or go
 * wrong, in the middle of it.
 */
export function readParts(
  parts: readonly Part[],
  tokens: readonly Token[],
  at: number,
): { readonly at: number; readonly open: boolean } {
  let next = at;
  for (const part of parts) {
    const read = readPart(part, tokens, next);
    next = read.at;
    if (read.open) return read;
  }
  return { at: next, open: false };
}

function readPart(
  part: Part,
  tokens: readonly Token[],
  at: number,
): { readonly at: number; readonly open: boolean } {
  const token = tokens[at];
  if ("token" in part) {
    const read = token !== undefined && tokenMatcher(token, typeOf(part.token));
    return { at: read ? at + 1 : at, open: !read };
  }
  if ("rule" in part) return readParts(rules[part.rule]!, tokens, at);
  if ("ways" in part) {
    const way = token && part.ways.find((one) => begins(one, token));
    const fallback = part.ways.find((one) => one.every(isEmptiable));
    return (way ?? fallback) ? readParts((way ?? fallback)!, tokens, at) : { at, open: true };
  }
  if ("maybe" in part)
    return token && begins(part.maybe, token)
      ? readParts(part.maybe, tokens, at)
      : { at, open: false };
  return readMany(part, tokens, at);
}

function readMany(
  { many, separator, least }: Extract<Part, { readonly many: unknown }>,
  tokens: readonly Token[],
  at: number,
): { readonly at: number; readonly open: boolean } {
  let next = at;
  let count = 0;
  for (let token = tokens[next]; token && begins(many, token); token = tokens[next]) {
    const read = readParts(many, tokens, next);
    next = read.at;
    if (read.open) return read;
    count++;
    if (separator === null) continue;
    const mark = tokens[next];
    if (!mark || !tokenMatcher(mark, typeOf(separator))) break;
    next++;
    // What stands behind a separator is being written.
    if (next === tokens.length) return { at: next, open: true };
  }
  return { at: next, open: count < least };
}
