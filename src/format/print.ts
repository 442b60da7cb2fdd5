import type { TokenType } from "chevrotain";
import { keywords as k } from "../../grammar/tokens.ts";
import { align } from "./align.ts";
import type { Comment } from "./comments.ts";
import { longText } from "./long-text.ts";
import { firstOf, flows, isBroken, lastOf, type Group, type Item, type Part } from "./pieces.ts";
import type { Place, Print, Printed } from "./place.ts";
import { flat, flatGroup, spaceBetween, split, widthOf } from "./run.ts";

export function printer(width: number): Print {
  const print: Print = (parts, place) => {
    const { column, hanging, declaration } = place;
    const divided = split(parts, declaration, width - column);
    if (!divided) return whole(parts, place);
    const under = divided.level < 2 ? place.under : hanging;
    const lines: string[] = [];
    let open = false;
    divided.runs.forEach((run, index) => {
      if (index > 0) for (const { text } of firstOf(run[0]!).lead) lines.push(pad(under) + text);
      const printed = print(
        run,
        index === 0
          ? place
          : {
              indent: under,
              column: under,
              under: under + 2,
              // Behind `=` a condition has lines to itself.
              hanging: divided.level === 1 ? under : under + 2,
              declaration: null,
              open: place.open,
            },
      );
      append(lines, printed.lines, index === 0 ? 0 : under);
      const { trail } = lastOf(run.at(-1)!);
      if (trail !== null && index < divided.runs.length - 1) lines[lines.length - 1] += ` ${trail}`;
      open ||= printed.open;
    });
    return { lines, open };
  };

  /** A run without a place to end a line: braces open until it fits, from the last to the first. */
  const whole = (parts: Item, place: Place): Printed => {
    const groups = parts.filter((part) => part.kind === "group");
    const opened = new Set(groups.filter(isBroken));
    const closed = groups.filter((group) => group.items.length > 0 && !opened.has(group));
    if (place.open && opened.size === 0 && closed.length > 0) opened.add(closed.pop()!);
    for (;;) {
      const { lines, widest } = emit(parts, place, opened);
      const next = widest > width ? closed.pop() : undefined;
      if (!next) return { lines, open: opened.size > 0 };
      opened.add(next);
    }
  };

  const emit = (
    parts: Item,
    { indent, column }: Place,
    opened: ReadonlySet<Group>,
  ): { readonly lines: readonly string[]; readonly widest: number } => {
    const lines: string[] = [];
    let line = "";
    let taken = column;
    let widest = 0;
    let before: Part | undefined;
    const end = (): void => {
      lines.push(line);
      line = "";
      taken = 0;
    };
    // A text at the end makes its line as wide as it is, whatever the braces before it do.
    const measured = withoutText(parts);
    parts.forEach((part, index) => {
      const { lead } = firstOf(part);
      const trail = before ? lastOf(before).trail : null;
      if (before && (trail !== null || lead.length > 0)) {
        if (trail !== null) line += ` ${trail}`;
        end();
        for (const { text } of lead) {
          line = pad(indent + 2) + text;
          end();
        }
        line = pad(indent + 2);
      } else line += spaceBetween(before, part);
      if (part.kind === "leaf") {
        const [first, ...others] = longText(part.image, indent + 2);
        line += first!;
        for (const other of others) {
          end();
          line = other;
        }
      } else if (opened.has(part)) {
        line += part.open.trail === null ? "{" : `{ ${part.open.trail}`;
        if (part.open.trail === null && index < measured)
          widest = Math.max(widest, taken + widthOf(line));
        end();
        append(lines, inside(part, indent + 2), 0);
        line = `${pad(indent)}}`;
      } else line += flatGroup(part);
      if (index < measured) widest = Math.max(widest, taken + widthOf(line));
      before = part;
    });
    end();
    return { lines, widest };
  };

  /** The lines between two braces. */
  const inside = (group: Group, indent: number): readonly string[] => {
    if (flows(group)) return flowing(group.items, indent, width);
    const { open, close, items } = group;
    const lines: string[] = [];
    const first = (): boolean => lines.length === 0 && open.trail === null;
    const comment = ({ text, blank }: Comment): void => {
      if (blank && !first()) lines.push("");
      lines.push(pad(indent) + text);
    };
    const printed = align(items, indent, print);
    items.forEach((parts, index) => {
      const leaf = firstOf(parts[0]!);
      for (const each of leaf.lead) comment(each);
      if (leaf.blank && (leaf.lead.length > 0 || !first())) lines.push("");
      append(lines, printed[index]!.lines, indent);
      if (needsComma(parts, items[index + 1])) lines[lines.length - 1] += ",";
      const { trail } = lastOf(parts.at(-1)!);
      if (trail !== null) lines[lines.length - 1] += ` ${trail}`;
    });
    for (const each of close.lead) comment(each);
    return lines;
  };

  return print;
}

/** Adds lines, the first of them `indent` spaces in. There may be more than a call takes arguments. */
function append(lines: string[], more: readonly string[], indent: number): void {
  more.forEach((line, index) => lines.push(index === 0 ? pad(indent) + line : line));
}

/** How many parts stand before a text, and the word before it, that end a run. */
function withoutText(parts: Item): number {
  const last = parts.at(-1)!;
  if (parts.length < 3 || last.kind === "group" || !last.image.startsWith('"')) return parts.length;
  return parts.length - 2;
}

/** Members beside each other, on as many lines as they need. */
function flowing(members: readonly Item[], indent: number, width: number): readonly string[] {
  const lines: string[] = [];
  members.forEach((member, index) => {
    const before = members[index - 1];
    const last = lines.at(-1);
    const text = flat(member);
    if (last !== undefined && last.length + 2 + text.length <= width)
      lines[lines.length - 1] = `${last}, ${text}`;
    else {
      if (before && needsComma(before, member)) lines[lines.length - 1] += ",";
      lines.push(pad(indent) + text);
    }
  });
  return lines;
}

/** Behind a country called `in` the end of a line is no comma, for a condition would go on there. */
function needsComma(member: Item, next: Item | undefined): boolean {
  if (!next) return false;
  const { type } = lastOf(member.at(-1)!);
  const { image } = firstOf(next[0]!);
  return goesOn.has(type) || image === "and" || image === "or";
}

const goesOn: ReadonlySet<TokenType> = new Set([k.and, k.or, k.not, k.is, k.has, k.in, k.between]);

export const pad = (spaces: number): string => " ".repeat(spaces);
