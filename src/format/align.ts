import * as t from "../../grammar/tokens.ts";
import { keywords as k } from "../../grammar/tokens.ts";
import { firstOf, isBroken, type Item, type Leaf } from "./pieces.ts";
import type { Place, Print, Printed } from "./place.ts";
import { flat, spaceBetween, widthOf } from "./run.ts";

/** What is wider than this, and than all others by more than that, stands out instead of widening a column. */
interface Bounds {
  readonly usual: number;
  readonly step: number;
}
const types: Bounds = { usual: 48, step: 12 };

/** The items of a group, each on lines of its own, with the columns of each blank-line group lined up. */
export function align(items: readonly Item[], indent: number, print: Print): readonly Printed[] {
  return sections(items).flatMap((section) => aligned(section, indent, print));
}

/** Runs of items with no blank line between them. */
export function sections(items: readonly Item[]): readonly (readonly Item[])[] {
  const found: Item[][] = [];
  for (const item of items) {
    const { blank, lead } = firstOf(item[0]!);
    const begins = blank || lead.some((comment) => comment.blank);
    const last = found.at(-1);
    if (!last || begins) found.push([item]);
    else last.push(item);
  }
  return found;
}

function aligned(items: readonly Item[], indent: number, print: Print): readonly Printed[] {
  // What is nothing but braces over several lines stands by itself: `message {`. Opening one may
  // narrow the column of the others, so that it takes a few rounds.
  const opened = new Set(items.filter((item) => item.some(isOpen)));
  for (;;) {
    lineUp(items, opened);
    lineUpPurposes(items, opened);
    const printed = items.map((item) => {
      const open = opened.has(item);
      const hanging = open ? indent + 2 : indent + valueColumn(item);
      const place: Place = {
        indent,
        column: indent,
        under: indent + 2,
        hanging,
        declaration: null,
        open,
      };
      return print(item, place);
    });
    const more = items.filter((item, index) => printed[index]!.open && !opened.has(item));
    if (more.length === 0) return printed;
    for (const item of more) opened.add(item);
  }
}

const isOpen = (part: Item[number]): boolean => part.kind === "group" && isBroken(part);

/** How many parts stand before the value of an entry or a labelled member; 0 when it has none. */
function headOf(item: Item): number {
  const { parts } = kindOf(item);
  return item.length > parts ? parts : 0;
}

/** What stands in a column of its own: how many parts before it, how many spaces, how wide they may be. */
interface Kind extends Bounds {
  readonly parts: number;
  readonly after: number;
}
const words: Kind = { parts: 1, after: 2, usual: 14, step: 3 };
const labels: Kind = { parts: 2, after: 1, usual: 24, step: 6 };
/** `placement NAME`, with the rest on its line. */
const placements: Kind = { parts: 2, after: 1, usual: 36, step: 6 };
const others: Kind = { parts: 0, after: 0, usual: 0, step: 0 };

function kindOf([first, second]: Item): Kind {
  if (first?.kind !== "leaf") return others;
  if (first.type === t.Label)
    return second?.kind === "leaf" && second.type === t.Colon ? labels : others;
  if (first.type === t.entryTokens.get("placement")) return placements;
  return entryTypes.has(first.type) ? words : others;
}

/** All but what heads a block of its own. */
const entryTypes = new Set(
  [...t.entryTokens].flatMap(([shape, type]) => (shape === "message" ? [] : [type])),
);

function lineUp(items: readonly Item[], opened: ReadonlySet<Item>): void {
  for (const kind of [words, labels, placements]) {
    const heads = items.flatMap((item) => {
      const head = headOf(item);
      if (head === 0 || kindOf(item) !== kind) return [];
      const value = firstOf(item[head]!);
      value.gap = null;
      const standsOut = kind === placements || item[head]!.kind === "group";
      if (standsOut && opened.has(item)) return [];
      return [{ value, width: widthOf(flat(item.slice(0, head))) }];
    });
    const widest = widestOf(heads, kind);
    for (const { value, width } of heads)
      if (width <= widest) value.gap = widest - width + kind.after;
  }
}

/** The widest that others stand in one column with. */
function widestOf(all: readonly { readonly width: number }[], { usual, step }: Bounds): number {
  const widths = all.map(({ width }) => width).toSorted((a, b) => b - a);
  const at = widths.findIndex(
    (width, index) => width <= usual || width - (widths[index + 1] ?? width) <= step,
  );
  return widths[at] ?? 0;
}

/** Where the value begins, from the start of its item. */
function valueColumn(item: Item): number {
  const head = headOf(item);
  if (head === 0) return 2;
  const before = item[head - 1]!;
  return widthOf(flat(item.slice(0, head)) + spaceBetween(before, item[head]!));
}

/** `for "…"` behind the types of facts. */
function lineUpPurposes(items: readonly Item[], opened: ReadonlySet<Item>): void {
  const purposes = items.flatMap((item) => {
    const at = purposeOf(item);
    if (at < 0) return [];
    const purpose = item[at] as Leaf;
    purpose.gap = null;
    if (opened.has(item)) return [];
    const type = flat(item.slice(2, at)).trimStart();
    return [{ purpose, width: widthOf(type), end: widthOf(flat(item.slice(0, at))) }];
  });
  const widest = widestOf(purposes, types);
  const lined = purposes.filter(({ width }) => width <= widest);
  const column = lined.reduce((most, { end }) => Math.max(most, end + 1), 0);
  for (const { purpose, end } of lined) purpose.gap = column - end;
}

/** Where `for` stands in a fact, behind its type; -1 when it has none. */
function purposeOf(item: Item): number {
  const [label] = item;
  if (label?.kind !== "leaf" || label.type !== t.Label) return -1;
  return item.findIndex((part, index) => {
    const next = item[index + 1];
    const isFor = index > 2 && part.kind === "leaf" && part.type === k.for;
    return isFor && next?.kind === "leaf" && next.type === t.Text;
  });
}
