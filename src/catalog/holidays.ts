import type { Diagnostic } from "../text/diagnostic.ts";
import type { Source } from "../text/source.ts";
import { readShaped } from "../yaml/shape.ts";
import { itemsOf, leavesOf, valueOf, type Leaf } from "../yaml/tree.ts";
import { validate } from "./holidays.validator.generated.ts";

/**
 * Reads the holidays of a calendar (`schema/holidays.schema.json`): ISO dates, sorted, each once.
 * What is no date is reported and left out. Never throws.
 */
export function loadHolidays(source: Source): {
  readonly dates: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const { root, diagnostics: misshapen } = readShaped(source, validate);
  const diagnostics = [...misshapen];

  const days = itemsOf(root?.kind === "list" ? root : valueOf(root, "holidays"));
  const leaves = days
    .flatMap((day) => leavesOf(day.kind === "map" ? valueOf(day, "date") : day))
    .filter(({ text }) => /^\d{4}-\d\d-\d\d$/.test(text));
  for (const leaf of leaves) if (!isDate(leaf.text)) diagnostics.push(noSuchDay(leaf));
  const dates = new Set(leaves.map(({ text }) => text).filter(isDate));
  return { dates: [...dates].toSorted(), diagnostics };
}

/** Whether the calendar has that day: there is no 30th of February. */
function isDate(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}

const noSuchDay = ({ text, span }: Leaf): Diagnostic => ({
  code: "catalog/no-such-day",
  severity: "error",
  message: `there is no day \`${text}\``,
  span,
  notes: [{ text: "a date is written as year, month and day: `2026-12-25`" }],
  fixes: [],
});
