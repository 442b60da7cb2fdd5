import type { IToken, TokenType } from "chevrotain";
import * as t from "../../grammar/tokens.ts";
import { chunksOf } from "../syntax/chunks.ts";
import { layOut } from "../syntax/layout.ts";
import { lex } from "../syntax/lex.ts";
import { comments, type Comment, type Surroundings } from "./comments.ts";

/** A token as it will be printed, with the comments around it. */
export interface Leaf extends Surroundings {
  readonly kind: "leaf";
  /** As written; blanks within a quantity are one space. */
  readonly image: string;
  readonly type: TokenType;
  /** Where it stands in the file. */
  readonly start: number;
  readonly end: number;
  /** Spaces before it where columns line up; null: what usually stands there. */
  gap: number | null;
}

/** Braces and what they hold. */
export interface Group {
  readonly kind: "group";
  readonly open: Leaf;
  readonly close: Leaf;
  readonly items: readonly Item[];
  /** What a test takes as given, and names: they stand beside each other even on several lines. */
  readonly short: boolean;
}

export type Part = Leaf | Group;
/** An entry, a member or a whole declaration. */
export type Item = readonly Part[];

export interface File {
  readonly declarations: readonly Item[];
  /** Comments below the last declaration. */
  readonly tail: readonly Comment[];
}

/** A file whose text has no error, as pieces that know where a line may end. */
export function piecesOf(text: string): File {
  const found = chunksOf(text);
  const around = comments(text, found.comments);
  const declarations = found.chunks.map(({ start, end }) => {
    const chunk = text.slice(start, end);
    const tokens = layOut(lex(chunk).tokens, chunk).tokens;
    const reader: Reader = {
      tokens,
      at: 0,
      leaf: (token) => leafOf(token, start, around.next),
    };
    return itemOf(reader);
  });
  return { declarations, tail: around.rest(text.length) };
}

interface Reader {
  readonly tokens: readonly IToken[];
  at: number;
  readonly leaf: (token: IToken) => Leaf;
}

function leafOf(
  token: IToken,
  offset: number,
  around: (start: number, end: number) => Surroundings,
): Leaf {
  const start = token.startOffset + offset;
  const end = start + token.image.length;
  const { image } = token;
  return {
    kind: "leaf",
    image: token.tokenType === t.Text ? image : image.replaceAll(/[ \t]+/g, " "),
    type: token.tokenType,
    start,
    end,
    gap: null,
    ...around(start, end),
  };
}

/** Reads on to the next separator or closing brace. */
function itemOf(reader: Reader): Item {
  const parts: Part[] = [];
  for (; reader.at < reader.tokens.length;) {
    const token = reader.tokens[reader.at]!;
    if (token.tokenType === t.Separator || token.tokenType === t.CloseBrace) break;
    if (token.tokenType === t.OpenBrace) parts.push(group(reader, isGiven(parts[0])));
    else {
      parts.push(reader.leaf(token));
      reader.at++;
    }
  }
  return parts;
}

const given = new Set([t.entryTokens.get("given"), t.entryTokens.get("happening")]);
const isGiven = (part: Part | undefined): boolean => part?.kind === "leaf" && given.has(part.type);

function group(reader: Reader, ofGiven: boolean): Group {
  const brace = reader.tokens[reader.at++]!;
  const open = reader.leaf(brace);
  const items: Item[] = [];
  while (reader.at < reader.tokens.length) {
    const { tokenType } = reader.tokens[reader.at]!;
    if (tokenType === t.CloseBrace) break;
    if (tokenType === t.Separator) reader.at++;
    else items.push(itemOf(reader));
  }
  const close = reader.leaf(reader.tokens[reader.at++]!);
  const block = brace.payload != null;
  return {
    kind: "group",
    open,
    close,
    items,
    short: !block && (ofGiven || items.every(isName)),
  };
}

const isName = (item: Item): boolean =>
  item.every((part) => part.kind === "leaf" && part.type !== t.Text && part.type !== t.Label);

/**
 * Whether the members of braces on several lines stand beside each other: no comment, blank line or
 * text over lines is in the way.
 */
export function flows({ short, open, close, items }: Group): boolean {
  if (!short || items.length === 0 || open.trail !== null || close.lead.length > 0) return false;
  return items.every((parts, index) => parts.every((part) => isCalm(part, index > 0)));
}

function isCalm(part: Part, follows: boolean): boolean {
  const first = firstOf(part);
  if (first.lead.length > 0 || lastOf(part).trail !== null || (follows && first.blank))
    return false;
  return part.kind === "leaf" ? !isLong(part) : !isBroken(part);
}

const isLong = ({ image }: Leaf): boolean => /[\r\n]/.test(image);

export const firstOf = (part: Part): Leaf => (part.kind === "leaf" ? part : part.open);
export const lastOf = (part: Part): Leaf => (part.kind === "leaf" ? part : part.close);

/** Whether it must stand on several lines: written so, or for a comment or a long text within. */
export function isBroken({ open, close, items }: Group): boolean {
  if (open.trail !== null || close.lead.length > 0) return true;
  const first = items[0]?.[0];
  if (first && firstOf(first).newline) return true;
  return items.some((parts) =>
    parts.some((part) =>
      part.kind === "leaf"
        ? isCommented(part) || isLong(part)
        : isCommented(part.open) || part.close.trail !== null || isBroken(part),
    ),
  );
}

const isCommented = ({ lead, trail }: Leaf): boolean => lead.length > 0 || trail !== null;
