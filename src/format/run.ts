import type { TokenType } from "chevrotain";
import * as t from "../../grammar/tokens.ts";
import { keywords as k } from "../../grammar/tokens.ts";
import type { Group, Item, Leaf, Part } from "./pieces.ts";
import { firstOf } from "./pieces.ts";

/** Spaces before a part that stands behind another on its line. */
export function spaceBetween(before: Part | undefined, part: Part): string {
  const { gap } = firstOf(part);
  return gap === null ? usualSpace(before, part) : " ".repeat(gap);
}

function usualSpace(before: Part | undefined, part: Part): string {
  if (!before) return "";
  if (part.kind === "leaf" && close.has(part.type)) return "";
  return before.kind === "leaf" && open.has(before.type) ? "" : " ";
}

const close: ReadonlySet<TokenType> = new Set([t.Colon, t.Dot, t.Comma, t.CloseParen]);
const open: ReadonlySet<TokenType> = new Set([t.Dot, t.OpenParen]);

/** A run of parts on one line, as if there were no comments in it. */
export function flat(parts: Item, space = spaceBetween): string {
  let text = "";
  let before: Part | undefined;
  for (const part of parts) {
    text += space(before, part) + (part.kind === "leaf" ? part.image : flatGroup(part));
    before = part;
  }
  return text;
}

/** Nothing within lines up with anything, even where it did while the braces were tried open. */
export const flatGroup = ({ items }: Group): string =>
  items.length === 0 ? "{}" : `{ ${items.map((item) => flat(item, usualSpace)).join(", ")} }`;

/** A place between two parts where a line may end; lower levels end first. */
interface Point {
  readonly index: number;
  readonly level: number;
}

/**
 * Where a run may go on in the next line: `declaration` is the word it begins with, null within
 * braces. There only what stands before `and` and `or` may, for other line ends mean a comma.
 */
function pointsOf(parts: Item, declaration: string | null): readonly Point[] {
  const points: Point[] = [];
  const clauses = declaration === null ? none : (clausesOf.get(declaration) ?? none);
  let depth = 0;
  let between = 0;
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index]!;
    if (part.kind === "group") continue;
    const { type, image } = part;
    if (type === t.OpenParen) depth++;
    else if (type === t.CloseParen) depth--;
    else if (type === k.between) between++;
    else if (type === k.and && between > 0) between--;
    else if (index === 0) continue;
    else if (type === k.or) points.push({ index, level: 2 + 2 * depth });
    else if (type === k.and) points.push({ index, level: 3 + 2 * depth });
    else if (type === t.Equals) {
      if (parts[index + 1]?.kind === "leaf") points.push({ index: index + 1, level: 1 });
    } else if (index > 1 && depth === 0 && clauses.includes(image) && isWord(parts, index))
      points.push({ index, level: 0 });
  }
  return points.filter(({ index }) => index < parts.length);
}

const none: readonly string[] = [];
/** Words of declarations before which a line may end: their clauses are sentences of their own. */
const clausesOf: ReadonlyMap<string, readonly string[]> = new Map([
  ["cap", ["per", "except"]],
  ["rest", ["after", "except"]],
  ["hold", ["because"]],
  ["waive", ["because", "by", "until"]],
  ["prove", ["when", "unless"]],
]);

/** Not a label, nor a name behind the word that introduces it. */
function isWord(parts: Item, index: number): boolean {
  const part = parts[index] as Leaf;
  const before = parts[index - 1]!;
  return (
    part.type !== t.Label &&
    part.type !== t.Member &&
    !(before.kind === "leaf" && (before.type === t.Dot || introduces.has(before.image)))
  );
}
const introduces: ReadonlySet<string> = new Set(["offer", "product", "group", "for", "on", "of"]);

/**
 * The runs that stand on lines of their own: where the author ended a line before a clause of a
 * declaration, and where what would stand on a line is wider than `room`. Null when all stays together.
 */
export function split(
  parts: Item,
  declaration: string | null,
  room: number,
): { readonly runs: readonly Item[]; readonly level: number } | null {
  const points = pointsOf(parts, declaration);
  if (points.length === 0) return null;
  const clauses = startsOf(points, 0);
  const kept = clauses.filter((index) => firstOf(parts[index]!).newline);
  if (kept.length === 0 && widthOf(flat(parts)) <= room) return null;
  if (kept.length === 0) {
    const level = points.reduce((least, point) => Math.min(least, point.level), Infinity);
    return { runs: cut(parts, startsOf(points, level)), level };
  }
  // Where the author divided it, and what is still too wide before its other clauses.
  const starts: number[] = [];
  let next = 0;
  [0, ...kept].forEach((start, index) => {
    const end = kept[index] ?? parts.length;
    const wide = widthOf(flat(parts.slice(start, end))) > room;
    if (start > 0) starts.push(start);
    for (; next < clauses.length && clauses[next]! < end; next++)
      if (wide && clauses[next]! > start) starts.push(clauses[next]!);
  });
  return { runs: cut(parts, starts), level: 0 };
}

const startsOf = (points: readonly Point[], level: number): readonly number[] =>
  points.filter((point) => point.level === level).map(({ index }) => index);

const cut = (parts: Item, starts: readonly number[]): readonly Item[] =>
  [0, ...starts].map((start, index) => parts.slice(start, starts[index] ?? parts.length));

/** Columns that a line takes, in UTF-16 units; of a long text its first line counts. */
export const widthOf = (line: string): number => {
  const end = line.search(/[\r\n]/);
  return end < 0 ? line.length : end;
};
