import * as t from "../../grammar/tokens.ts";
import { sections } from "./align.ts";
import { firstOf, isBroken, type Item, type Leaf } from "./pieces.ts";
import type { Place, Print, Printed } from "./place.ts";
import { flat, spaceBetween, widthOf } from "./run.ts";

/** Rules: `cap NAME:`. Their names line up with each other, whichever rules they are. */
const rules: ReadonlySet<string> = new Set(["cap", "rest", "quiet", "hold", "prove"]);
/** Rules whose lines go on behind their names. The others have a `because`, or a condition. */
const hanging: ReadonlySet<string> = new Set(["cap", "rest", "quiet"]);
/** What has a name and then its content, and is often short. */
const named: ReadonlySet<string> = new Set([
  "proven", "segment", "group", "facts", "identity", "channel", "calendar", "trigger",
]); // prettier-ignore

/**
 * Declarations as lines. Short ones below one another, with no blank line between, line up behind
 * their names, and so do the lines of a limit.
 */
export function printDeclarations(items: readonly Item[], print: Print): readonly Printed[] {
  return sections(items).flatMap((section) => aligned(section, print));
}

function aligned(items: readonly Item[], print: Print): readonly Printed[] {
  for (const item of items) {
    const value = item[headOf(item)];
    if (value && headOf(item) > 0) firstOf(value).gap = null;
  }
  const printed = items.map((item) => print(item, placeOf(item)));
  const apart = new Set(items.filter((item, index) => isTall(item, printed[index]!)));
  for (;;) {
    for (const run of runs(items, apart)) lineUp(run);
    const more: Item[] = [];
    items.forEach((item, index) => {
      printed[index] = print(item, placeOf(item));
      if (!apart.has(item) && isTall(item, printed[index]!)) more.push(item);
    });
    if (more.length === 0) return printed;
    for (const item of more) apart.add(item);
    for (const item of items) {
      const head = headOf(item);
      if (head > 0) firstOf(item[head]!).gap = null;
    }
  }
}

const isTall = (item: Item, { lines, open }: Printed): boolean =>
  open ||
  (lines.length > 1 && !hangs(item)) ||
  item.some((part) => part.kind === "group" && isBroken(part));

const hangs = (item: Item): boolean => headOf(item) > 0 && hanging.has((item[0] as Leaf).image);

function placeOf(item: Item): Place {
  const head = headOf(item);
  const under = hangs(item)
    ? widthOf(flat(item.slice(0, head)) + spaceBetween(item[head - 1], item[head]!))
    : 2;
  const declaration = (item[0] as Leaf).image;
  return { indent: 0, column: 0, under, hanging: 2, declaration, open: false };
}

/** Short declarations of one family that follow one another. */
function runs(items: readonly Item[], apart: ReadonlySet<Item>): readonly (readonly Item[])[] {
  const found: Item[][] = [];
  let family: string | null = null;
  for (const item of items) {
    const own = apart.has(item) ? null : familyOf(item);
    if (own !== null && own === family) found.at(-1)!.push(item);
    else if (own !== null) found.push([item]);
    family = own;
  }
  return found;
}

function familyOf(item: Item): string | null {
  if (headOf(item) === 0) return null;
  const { image } = item[0] as Leaf;
  return rules.has(image) ? "rule" : image;
}

/** How many parts stand before what lines up; 0 when nothing does. */
function headOf(item: Item): number {
  const [word, name, mark] = item;
  if (word?.kind !== "leaf" || name?.kind !== "leaf" || !mark) return 0;
  if (rules.has(word.image))
    return mark.kind === "leaf" && mark.type === t.Colon && item.length > 3 ? 3 : 0;
  return named.has(word.image) ? 2 : 0;
}

function lineUp(items: readonly Item[]): void {
  const widths = items.map((item) => widthOf(flat(item.slice(0, headOf(item)))));
  const column = widths.reduce((most, width) => Math.max(most, width), 0) + 1;
  items.forEach((item, index) => {
    firstOf(item[headOf(item)]!).gap = column - widths[index]!;
  });
}
