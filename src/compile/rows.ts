import { rowLimit, toRows, type Box, type BoxSubject, type Mode } from "../model/dnf.ts";
import type { Condition, Fact, Model, Site } from "../model/model.ts";
import type { Domain } from "../model/valueset.ts";
import type { Cell, Cells } from "../runtime/bundle.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import { cellOf } from "./cells.ts";
import { columnOf, type Columned } from "./columns.ts";
import { sortedBy } from "./sorted.ts";

/** What every part of the compiler is given: the policy, and where to put what is wrong with it. */
export interface Compiling {
  readonly model: Model;
  readonly diagnostics: Diagnostic[];
}

/** A row whose columns are still the things themselves, for the bundle to gather what they need. */
export type DraftRow = readonly Tested[];
export interface Tested extends Columned {
  readonly cell: Cell;
  /** What asks for it. */
  readonly sites: readonly Site[];
}

/** Whose condition it is, for the message when it needs too many rows. */
export interface Owner {
  /** As a sentence begins with it. */
  readonly what: string;
  readonly site: Site;
  /** The trigger answered; null where no trigger's data can be asked for. */
  readonly trigger: string | null;
}

/** The rows of a condition, in a canonical order. None, with a diagnostic, when they would be too many. */
export function rowsOf(
  compiling: Compiling,
  condition: Condition,
  mode: Mode,
  owner: Owner,
): readonly DraftRow[] {
  const { model, diagnostics } = compiling;
  const domain = (subject: BoxSubject) => domainOf(model, subject, owner.trigger);
  const result = toRows(condition, mode, rowLimit, domain);
  if ("rows" in result) return result.rows.map((box) => draftRow(box, owner.trigger));
  diagnostics.push(tooManyRows(model, owner, result.tooMany));
  return [];
}

function draftRow(box: Box, trigger: string | null): DraftRow {
  return box.map(({ subject, values, missing, sites }) => ({
    ...columnOf(subject, trigger),
    cell: cellOf(values, missing),
    sites,
  }));
}

export function tooManyRows(model: Model, { what, site }: Owner, count: number): Diagnostic {
  const rows = Number.isSafeInteger(count) ? `${count} rows` : "more rows than can be counted";
  return {
    code: "compile/too-many-rows",
    severity: "error",
    message: `${what} takes ${rows}, and ${rowLimit} is the most`,
    span: model.spanOf(site),
    notes: [
      {
        text: "every combination of alternatives that are joined by `and` is a row of its own, and `not` makes alternatives of what `and` joins",
      },
      { text: "name a part of it as a `segment`, which then counts as one" },
    ],
    fixes: [],
  };
}

/** What the declared types say of a subject's values. */
function domainOf(model: Model, subject: BoxSubject, trigger: string | null): Domain | null {
  switch (subject.kind) {
    case "fact":
      return ofFact(model.facts.get(subject.fact));
    case "data":
      return ofFact(model.triggers.get(trigger ?? "")?.data.get(subject.field));
    case "use":
    case "owns":
    case "distance":
    case "age":
      return null;
  }
}

function ofFact(fact: Fact | undefined): Domain | null {
  if (fact === undefined) return null;
  const { type, low, high, required } = fact;
  const members =
    type.kind === "member" ? type.members : type.kind === "flag" ? [false, true] : null;
  return { members, low, high, required };
}

/** The row as the bundle has it: column id to cell. */
export function cellsOf(row: DraftRow): Cells {
  const cells: Record<string, Cell> = Object.create(null);
  const sorted = sortedBy(row, (tested) => tested.column.id);
  for (const { column, cell } of sorted) cells[column.id] = cell;
  return cells;
}
