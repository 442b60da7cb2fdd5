import type { TimeUnit } from "./bundle.ts";
import { elapsed, type BusinessDays } from "./elapsed.ts";
import { bucketOf } from "./hash.ts";
import { counted, knownSince } from "./past.ts";
import { passes } from "./cells.ts";
import type {
  ColumnPlan,
  ConditionPlan,
  CounterPlan,
  Level,
  OfferPlan,
  Plan,
  TestPlan,
} from "./plan.ts";
import { localDay, type Happening, type LocalTime, type Scene } from "./scene.ts";
import type { Value } from "./values.ts";

/** A scene as one trigger is answered and one offer considered. */
export interface View {
  readonly plan: Plan;
  readonly scene: Scene;
  readonly happening: Happening;
  /** Changes while the rows of a table are gone through. */
  offer: OfferPlan;
}

/** Whether all tests of a row hold. */
export function holds(tests: readonly TestPlan[], view: View): boolean {
  for (const test of tests) if (!testHolds(test, view)) return false;
  return true;
}

export function testHolds(test: TestPlan, view: View): boolean {
  if (isNew(test, test.column.level, view))
    test.held = passes(test.cell, valueOf(test.column, view));
  return test.held;
}

/** Whether something must be worked out anew, because it was last in another turn. */
export function isNew(memo: { turn: number }, level: Level, { scene, happening }: View): boolean {
  const turn = level === 0 ? scene.turn : happening.turn;
  if (level < 2 && memo.turn === turn) return false;
  memo.turn = turn;
  return true;
}

export function conditionHolds({ rows }: ConditionPlan, view: View): boolean {
  return rows.some((tests) => holds(tests, view));
}

/** What a column holds; worked out once for as long as it cannot change. */
export function valueOf(column: ColumnPlan, view: View): Value {
  if (isNew(column, column.level, view)) column.value = worked(column, view);
  return column.value;
}

function worked(column: ColumnPlan, view: View): Value {
  const { scene, happening } = view;
  switch (column.kind) {
    case "fact":
      return scene.facts[column.position];
    case "data":
      return fieldOf(column.position, column.trigger, happening);
    case "owns":
      return scene.owns;
    case "distance": {
      const { trigger } = column;
      const place =
        trigger === null
          ? scene.facts[column.position]
          : fieldOf(column.position, trigger, happening);
      if (typeof place !== "number") return undefined;
      const other = { at: place, day: column.isDate ? place : null };
      const [from, to] = column.direction === "past" ? [other, null] : [null, other];
      return between(scene, from, to, column.unit, column.business);
    }
    case "age":
      return ageOf(view, column.counts!, column.k, column.unit, column.business);
    case "trigger_age":
      return sinceThen(scene, happening, column.unit, column.business);
    case "local":
    case "holiday":
      return scene.local === null ? undefined : localValue(column, scene.local);
    case "condition":
      return conditionHolds(column.tells!, view);
    case "bucket": {
      const unit = scene.who.get(column.unit);
      return unit === undefined ? undefined : bucketOf(column.salt, unit);
    }
  }
}

/** What a column of local time holds at some local time. */
export function localValue(column: ColumnPlan, local: LocalTime): Value {
  if (column.kind === "holiday") {
    return column.business?.holidays.has(local.day - (column.day === "today" ? 0 : 1));
  }
  if (column.kind !== "local") return undefined;
  if (column.part === "date") return local.day;
  return column.part === "time" ? local.minutes : local.weekday;
}

function fieldOf(position: number, trigger: string, happening: Happening): Value {
  return happening.trigger.id === trigger ? happening.data[position] : undefined;
}

/** A point in time: an instant, and its local date where that is known by itself. */
interface Point {
  readonly at: number;
  readonly day: number | null;
}

/** From one point to another, null being now. */
function between(
  scene: Scene,
  from: Point | null,
  to: Point | null,
  unit: TimeUnit,
  calendar: BusinessDays | null,
): number | undefined {
  if (unit === "ms") return (to?.at ?? scene.at) - (from?.at ?? scene.at);
  const { local } = scene;
  if (local === null) return undefined;
  const day = (point: Point | null): number =>
    point === null ? local.day : (point.day ?? localDay(local, point.at));
  return elapsed(unit, day(from), day(to), calendar);
}

export function sinceThen(
  scene: Scene,
  then: Point,
  unit: TimeUnit,
  calendar: BusinessDays | null,
): number | undefined {
  return between(scene, then, null, unit, calendar);
}

/** The age of the k-th most recent event of a counter, or the bounds between which it must lie. */
function ageOf(
  { plan, scene, offer }: View,
  counter: CounterPlan,
  k: number,
  unit: TimeUnit,
  calendar: BusinessDays | null,
): Value {
  if (scene.past === null) return undefined;
  let list = counted(plan, scene.past, counter, offer);
  if (counter.each === "offer") list = list.filter((one) => one.offer !== offer.id);
  const since = knownSince(scene.past, counter);
  return age(scene, list[k - 1], since, unit, calendar);
}

/** The age of an event that may have been pushed back by others, unrecorded, from before `since`. */
export function age(
  scene: Scene,
  event: Point | undefined,
  since: number,
  unit: TimeUnit,
  calendar: BusinessDays | null,
): Value {
  const high = event ? sinceThen(scene, event, unit, calendar) : Infinity;
  if (high === undefined || (unit !== "ms" && scene.local === null)) return undefined;
  if (since === -Infinity || (event && event.at >= since)) return high;
  const low = sinceThen(scene, { at: since, day: null }, unit, calendar)!;
  return { low: Math.min(low, high), high };
}
