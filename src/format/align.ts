import * as t from "../../grammar/tokens.ts";
import { keywords as k } from "../../grammar/tokens.ts";
import { firstOf, isBroken, type Item, type Leaf } from "./pieces.ts";
import type { Place, Print, Printed } from "./place.ts";
import { flat, spaceBetween, widthOf } from "./run.ts";

/** Longer words and labels stand out of their column instead of widening it. */
const longestWord = 12;
const longestLabel = 24;
/** As wide may the type of a fact be for its purpose to stand in the column of the others. */
const widestType = 56;

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
  // What opens its braces stands by itself: `message {`. Opening one may narrow the column of the
  // others, so that it takes a few rounds.
  const apart = new Set(items.filter((item) => item.some(isOpen)));
  for (;;) {
    lineUp(items, apart);
    lineUpPurposes(items, apart);
    const printed = items.map((item) => {
      const place: Place = {
        indent,
        column: indent,
        hanging: apart.has(item) ? indent + 2 : indent + valueColumn(item),
        declaration: null,
        open: apart.has(item),
      };
      return print(item, place);
    });
    const more = items.filter((item, index) => printed[index]!.open && !apart.has(item));
    if (more.length === 0) return printed;
    for (const item of more) apart.add(item);
  }
}

const isOpen = (part: Item[number]): boolean => part.kind === "group" && isBroken(part);

/** How many parts stand before the value of an entry or a labelled member; 0 when it has none. */
function headOf(item: Item): number {
  const [first, second] = item;
  if (!first || first.kind === "group" || item.length < 2) return 0;
  if (first.type === t.Label && second!.kind === "leaf" && second!.type === t.Colon)
    return item.length > 2 ? 2 : 0;
  return isEntry(first) ? 1 : 0;
}

/** All but those that head a block of their own, and are followed by its name. */
const entryTypes = new Set(
  [...t.entryTokens].flatMap(([shape, type]) =>
    shape === "placement" || shape === "message" ? [] : [type],
  ),
);
const isEntry = (leaf: Leaf): boolean => entryTypes.has(leaf.type);

function lineUp(items: readonly Item[], apart: ReadonlySet<Item>): void {
  let column = 0;
  const heads = items.map((item) => {
    const head = headOf(item);
    if (head === 0) return null;
    const value = firstOf(item[head]!);
    value.gap = null;
    const width = widthOf(flat(item.slice(0, head)));
    if (apart.has(item) || width > (head === 1 ? longestWord : longestLabel)) return null;
    const after = head === 1 ? 2 : 1;
    column = Math.max(column, width + after);
    return { value, width };
  });
  for (const head of heads) if (head) head.value.gap = column - head.width;
}

/** Where the value begins, from the start of its item. */
function valueColumn(item: Item): number {
  const head = headOf(item);
  if (head === 0) return 2;
  const before = item[head - 1]!;
  return widthOf(flat(item.slice(0, head)) + spaceBetween(before, item[head]!));
}

/** `for "…"` behind the types of facts. */
function lineUpPurposes(items: readonly Item[], apart: ReadonlySet<Item>): void {
  let column = 0;
  const purposes = items.map((item) => {
    const [label] = item;
    if (label?.kind !== "leaf" || label.type !== t.Label) return null;
    const at = item.findIndex(
      (part, index) =>
        index > 2 &&
        part.kind === "leaf" &&
        part.type === k.for &&
        item[index + 1]?.kind === "leaf" &&
        (item[index + 1] as Leaf).type === t.Text,
    );
    if (at < 0) return null;
    const purpose = item[at] as Leaf;
    purpose.gap = null;
    const type = widthOf(flat(item.slice(2, at)));
    if (apart.has(item) || type > widestType) return null;
    const width = widthOf(flat(item.slice(0, at)));
    column = Math.max(column, width + 1);
    return { purpose, width };
  });
  for (const each of purposes) if (each) each.purpose.gap = column - each.width;
}
