import type { Source } from "../text/source.ts";
import type { Leaf } from "./tree.ts";

/** A tree and where it ends, or null for what only the whole of YAML can tell. */
export type ReadOf<T> = { readonly tree: T; readonly end: number } | null;

/** A value without quotes: the text up to `end`, which says it to the last letter. */
export function unquoted(source: Source, start: number, end: number): ReadOf<Leaf> {
  const text = source.text.slice(start, end);
  if (!/^(?:[\p{L}\d_$./(+]|-[\w.])/u.test(text)) return null;
  const value = meaningOf(text);
  if (value === undefined) return null;
  return { tree: { kind: "leaf", span: { source, start, end }, value, text }, end };
}

/** By the core schema of YAML 1.2. */
function meaningOf(text: string): Leaf["value"] | undefined {
  if (/^(?:null|Null|NULL)$/.test(text)) return null;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  if (!/^[-+.\d]/.test(text)) return text;
  if (/^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(text)) return Number(text);
  // Other bases, infinity and what is no number at all.
  return /^0[ox]|^[-+]?\.(?:inf|nan)/i.test(text) ? undefined : text;
}

/** A text in quotes that begins at `start` and ends in its line. */
export function quoted(source: Source, start: number): ReadOf<Leaf> {
  const { text } = source;
  const quote = text[start];
  let escaped = false;
  let at = start + 1;
  for (; text[at] !== quote; at++) {
    const char = text[at];
    if (char === undefined || char === "\n" || char === "\r") return null;
    if (char === "\\" && quote === '"') {
      escaped = true;
      at++;
    }
  }
  const end = at + 1;
  if (quote === "'" && text[end] === "'") return null;
  const value = escaped ? unescaped(text.slice(start, end)) : text.slice(start + 1, at);
  if (value === null) return null;
  return { tree: { kind: "leaf", span: { source, start, end }, value, text: value }, end };
}

/** JSON's escapes mean the same in YAML, which has more. */
function unescaped(text: string): string | null {
  try {
    return JSON.parse(text) as string;
  } catch {
    return null;
  }
}
