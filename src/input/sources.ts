import { offsetOf } from "../runtime/values.ts";
import type { Span } from "../text/source.ts";
import { firstLineOf } from "../yaml/shape.ts";
import { entriesOf, flagOf, leavesOf, textOf, valueOf, type Tree } from "../yaml/tree.ts";
import type { Belongs } from "./feed.ts";
import { instantIn, type InstantFormat } from "./instant.ts";
import type { InstantFrom, TextFrom } from "./mapping.ts";
import type { Report } from "./remarks.ts";

/** What reading a mapping gathers on the way. */
export interface Gathering {
  readonly report: Report;
  readonly columns: Map<string, Span>;
}

/** The name of the column a tree names, noted as read; null where it names none. */
export function columnOf(tree: Tree | null, { columns }: Gathering): string | null {
  const leaf = tree?.kind === "map" ? valueOf(tree, "column") : tree;
  const column = textOf(leaf);
  if (column !== null && !columns.has(column)) columns.set(column, leaf!.span);
  return column;
}

/** The texts that mean: not known. */
export function missingOf(tree: Tree): ReadonlySet<string> {
  const written = valueOf(tree, "missing");
  return written ? new Set(leavesOf(written).map(({ text }) => text)) : onlyEmpty;
}
const onlyEmpty: ReadonlySet<string> = new Set([""]);

/** A constant, or `{ column }`. */
export function textFrom(tree: Tree | null, gathering: Gathering): TextFrom | null {
  if (tree?.kind !== "map") {
    const text = textOf(tree);
    return text === null ? null : { kind: "constant", text };
  }
  return columnText(tree, gathering);
}

/** The name of a column, or `{ column }`, or `{ value }`. */
export function idFrom(tree: Tree, gathering: Gathering): TextFrom | null {
  const text = textOf(valueOf(tree, "value"));
  if (text !== null) return { kind: "constant", text };
  return columnText(tree, gathering);
}

function columnText(tree: Tree, gathering: Gathering): TextFrom | null {
  const column = columnOf(tree, gathering);
  if (column === null) return null;
  const written = valueOf(tree, "values");
  const values = written
    ? new Map(entriesOf(written).map(({ key, value }) => [key, textOf(value)]))
    : null;
  return { kind: "column", column, missing: missingOf(tree), values };
}

export function instantFrom(tree: Tree | null, gathering: Gathering): InstantFrom | null {
  if (!tree) return null;
  if (tree.kind === "map") {
    const column = columnOf(tree, gathering);
    return column === null ? null : { kind: "column", column, format: instantFormat(tree) };
  }
  const text = textOf(tree);
  if (text === null) return null;
  const instant = instantIn(text, { epoch: null, offset: null });
  if (typeof instant === "number") return { kind: "constant", instant };
  gathering.report(tree.span, "wrong-value", `\`${text}\` ${instant}`, {
    notes: ["a column is written `{ column: name }`"],
  });
  return null;
}

export function instantFormat(tree: Tree): InstantFormat {
  const unit = textOf(valueOf(tree, "unit"));
  const offset = textOf(valueOf(tree, "utc_offset"));
  return {
    epoch: unit === "seconds" || unit === "milliseconds" ? unit : null,
    offset: offset === null ? null : offsetOf(offset),
  };
}

/** Whether something belongs to a set: a column, `{ column, when, unless }` or `{ value }`. */
export function belongsFrom(member: string, tree: Tree, gathering: Gathering): Belongs | null {
  const value = flagOf(valueOf(tree, "value"));
  if (value !== null) return { member, kind: "constant", value };
  const column = columnOf(tree, gathering);
  if (column === null) {
    if (tree.kind === "map" && !tree.entries.has("column")) {
      gathering.report(firstLineOf(tree.span), "missing-key", `\`${member}\` needs a \`column\``, {
        notes: ["or, where it is the same for every row, a `value`"],
      });
    }
    return null;
  }
  const [when, unless] = [valueOf(tree, "when"), valueOf(tree, "unless")];
  return {
    member,
    kind: "column",
    column,
    missing: missingOf(tree),
    when: when ? textsIn(when) : unless ? new Set() : null,
    unless: unless ? textsIn(unless) : null,
  };
}

const textsIn = (tree: Tree): ReadonlySet<string> =>
  new Set(leavesOf(tree).map(({ text }) => text));
