import type { FactValue } from "../runtime/moment.ts";
import { convert, flagIn, type Conversion } from "./convert.ts";

/** Where a value comes from, row by row. */
export type Feed =
  | { readonly kind: "constant"; readonly value: FactValue | null }
  | ColumnFeed
  /** A set that several columns tell. */
  | { readonly kind: "members"; readonly members: readonly Belongs[] };

export interface ColumnFeed {
  readonly kind: "column";
  readonly column: string;
  /** Texts that mean: not known. */
  readonly missing: ReadonlySet<string>;
  /** What each text means, null for not known; null where the text is converted. */
  readonly values: ReadonlyMap<string, FactValue | null> | null;
  readonly how: Conversion;
}

/** Whether something is in a set. */
export type Belongs = { readonly member: string } & (
  | { readonly kind: "constant"; readonly value: boolean }
  | {
      readonly kind: "column";
      readonly column: string;
      readonly missing: ReadonlySet<string>;
      /** Texts that mean yes; null where the column says yes or no itself. */
      readonly when: ReadonlySet<string> | null;
      /** Texts that mean no; null where all others do. */
      readonly unless: ReadonlySet<string> | null;
    }
);

/** A row of a table: what stands in a column, or null where there is nothing. */
export type Row = (column: string) => Cell;
export type Cell = string | readonly string[] | null;

/** What a feed gives: null for not known; otherwise every problem, in whole sentences. */
export type Fed =
  | { readonly ok: true; readonly value: FactValue | null }
  | { readonly ok: false; readonly problem: string };

export function fed(feed: Feed, row: Row): Fed {
  switch (feed.kind) {
    case "constant":
      return known(feed.value);
    case "column":
      return fromColumn(feed, row(feed.column));
    case "members":
      return gathered(feed.members, row);
  }
}

const known = (value: FactValue | null): Fed => ({ ok: true, value });

function fromColumn({ column, missing, values, how }: ColumnFeed, cell: Cell): Fed {
  if (cell === null) return known(null);
  if (typeof cell !== "string") {
    // Only a JSON row has lists; joined as the column would have them, they are read the same way.
    const split = how.split ?? ",";
    return fromColumn(
      { kind: "column", column, missing: none, values, how: { ...how, split } },
      cell.join(split),
    );
  }
  if (missing.has(cell)) return known(null);
  if (values) return meaningOf(cell, column, values, how.split);
  const converted = convert(cell, how);
  if (converted.ok) return converted;
  const { problem, meant } = converted;
  return wrong(cell, column, meant === null ? problem : `${problem}; did you mean \`${meant}\`?`);
}

function meaningOf(
  cell: string,
  column: string,
  values: ReadonlyMap<string, FactValue | null>,
  split: string | null,
): Fed {
  const words = split === null ? [cell] : cell.split(split).map((word) => word.trim());
  const stranger = words.find((word) => !values.has(word));
  if (stranger !== undefined) {
    return wrong(stranger, column, "is none of the texts that `values` gives a meaning");
  }
  const meanings = words.map((word) => values.get(word)!);
  if (split === null) return known(meanings[0]!);
  return known([...new Set(meanings.flat().filter((word) => word !== null))] as string[]);
}

const none: ReadonlySet<string> = new Set();

/** The members that belong; not known as soon as that is not known of one of them. */
export function gathered(members: readonly Belongs[], row: Row): Fed {
  const found: string[] = [];
  let unknown = false;
  for (const belongs of members) {
    const answer = belongs.kind === "constant" ? belongs.value : answerOf(belongs, row);
    if (typeof answer === "string") return { ok: false, problem: answer };
    unknown ||= answer === null;
    if (answer === true) found.push(belongs.member);
  }
  return known(unknown ? null : found);
}

/** Null for not known; a text says what is wrong. */
function answerOf(
  { column, missing, when, unless }: Extract<Belongs, { readonly kind: "column" }>,
  row: Row,
): boolean | string | null {
  const cell = row(column);
  if (cell === null) return null;
  if (typeof cell !== "string") return `column \`${column}\` holds a list`;
  if (missing.has(cell)) return null;
  if (when === null) return flagIn(cell) ?? about(cell, column, "is neither yes nor no");
  if (when.has(cell)) return true;
  return unless === null || unless.has(cell)
    ? false
    : about(cell, column, "is neither in `when` nor in `unless`");
}

const wrong = (text: string, column: string, problem: string): Fed => ({
  ok: false,
  problem: about(text, column, problem),
});

/** `abc` in column `tenure` is no number. */
export function about(text: string, column: string, problem: string): string {
  const shown = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  return `${text === "" ? "an empty text" : `\`${shown}\``} in column \`${column}\` ${problem}`;
}
