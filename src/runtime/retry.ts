import { localValue, sinceThen, valueOf, type View } from "./columns.ts";
import type { TimeUnit } from "./bundle.ts";
import { passes } from "./cells.ts";
import { dayAfter, type BusinessDays } from "./elapsed.ts";
import { counted, knownSince } from "./past.ts";
import type { RowPlan, SilencerPlan, TestPlan } from "./plan.ts";
import { localDay, type LocalTime, type Scene } from "./scene.ts";
import { dayLength, weekdayOf, type Value } from "./values.ts";

/** When time alone ends what silences now, in milliseconds since 1970; null when it does not. */
export function endOf(silencer: SilencerPlan, view: View): number | null {
  if (silencer.kind === "rest") return endOfRest(silencer, view);
  return silencer.kind === "quiet" ? endOfQuiet(silencer, view) : null;
}

/** When the age that its row asks for is no longer below what it asks; null unless it is known exactly. */
function endOfRest({ rows }: SilencerPlan, { plan, scene, offer }: View): number | null {
  const test = rows.flat().find(({ column }) => column.kind === "age");
  if (test?.column.kind !== "age" || test.cell.below === undefined || scene.past === null)
    return null;
  const { k, unit, business, counts } = test.column;
  const event = counted(plan, scene.past, counts!, offer)[k - 1];
  if (!event || event.at < knownSince(scene.past, counts!)) return null;
  return whenReached(scene, event, unit, test.cell.below, business);
}

/** When a stretch of time from a point on is over: an exact instant, or the start of a local day. */
export function whenReached(
  { local }: Scene,
  from: { readonly at: number; readonly day: number | null },
  unit: TimeUnit,
  length: number,
  calendar: BusinessDays | null,
): number | null {
  if (unit === "ms") return from.at + length;
  if (local === null) return null;
  const day = dayAfter(unit, from.day ?? localDay(local, from.at), length, calendar);
  return day === null ? null : startOfDay(local, day);
}

function startOfDay({ offset }: LocalTime, day: number): number {
  return day * dayLength - offset * 60_000;
}

/** How far ahead the end of a quiet time is looked for. */
const horizon = 400;

/** The first minute later than now in which no row of it would match, if nothing else changed. */
function endOfQuiet({ rows }: SilencerPlan, view: View): number | null {
  const { local } = view.scene;
  if (local === null) return null;
  const edges = new Set([0]);
  for (const { column, cell } of rows.flat()) {
    if (column.kind !== "local" || column.part !== "time") continue;
    if (cell.from !== undefined) edges.add(cell.from);
    if (cell.below !== undefined) edges.add(cell.below);
  }
  const minutes = [...edges].filter((edge) => edge < 1440).toSorted((a, b) => a - b);
  for (let day = local.day; day <= local.day + horizon; day++) {
    for (const edge of minutes) {
      if (day === local.day && edge <= local.minutes) continue;
      const then = { ...local, day, minutes: edge, weekday: weekdayOf(day) };
      if (!rows.some((tests) => tests.every((test) => holdsThen(test, then, view)))) {
        return startOfDay(local, day) + edge * 60_000;
      }
    }
  }
  return null;
}

function holdsThen({ column, cell }: TestPlan, then: LocalTime, view: View): boolean {
  const { kind } = column;
  const value: Value =
    kind === "local" || kind === "holiday" ? localValue(column, then) : valueOf(column, view);
  return passes(cell, value);
}

// ── Windows of triggers ─────────────────────────────────────────────────────────────────────────

/** When the window of a row begins; null when it has begun, or nothing can be known of it. */
export function windowStart({ column, cell }: TestPlan, { scene, happening }: View): number | null {
  if (column.kind !== "trigger_age" || cell.from === undefined) return null;
  const start = whenReached(scene, happening, column.unit, cell.from, column.business);
  return start !== null && start > scene.at ? start : null;
}

/** Whether the window of a row is open at an instant. */
export function windowOpen({ tests }: RowPlan, { scene, happening }: View, at: number): boolean {
  const local = scene.local && { ...scene.local, day: localDay(scene.local, at) };
  const then = { ...scene, at, local };
  return tests.every(
    ({ column, cell }) =>
      column.kind !== "trigger_age" ||
      passes(cell, sinceThen(then, happening, column.unit, column.business)),
  );
}
