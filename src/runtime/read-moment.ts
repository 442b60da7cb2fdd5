import type { Fact } from "./bundle.ts";
import type { FactValue, Moment, Refusal } from "./moment.ts";
import type { Plan } from "./plan.ts";
import { readHistory } from "./read-history.ts";
import type { Happening, LocalTime, Scene } from "./scene.ts";
import { own, problemsOf } from "./shapes.ts";
import { dayOf, instantOf, offsetOf, read, timeOf, type Value } from "./values.ts";

/** Reads a moment, or refuses it with everything that is wrong with it. */
export function readMoment(plan: Plan, value: unknown): Scene | Refusal {
  const refused = problemsOf(plan.shape, value);
  if (refused.length > 0) return { refused };
  const moment = value as Moment;
  const at = instantOf(moment.at)!;
  const happened = readTriggers(plan, moment.triggers);
  const { who, owns, history, totals } = moment;
  return {
    turn: ++plan.turns,
    at,
    atText: moment.at,
    happened,
    placements: new Set(moment.placements),
    locale: moment.locale ?? null,
    who: new Map(
      Object.entries(who ?? {})
        .filter(isGiven)
        .toSorted(byKey),
    ),
    local: readLocal(moment.local),
    facts: readFacts(plan.bundle.facts, moment.facts),
    owns: owns ? new Set(owns) : undefined,
    past: history ? readHistory(plan, history, at, happened) : null,
    totals: new Map(Object.entries(totals ?? {}).filter(isGiven)),
  };
}

function isGiven<T>(entry: [string, T]): boolean {
  return entry[1] !== null && entry[1] !== undefined;
}

const byKey = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);

/** Triggers the bundle does not know are left out. */
export function readTriggers(plan: Plan, triggers: Moment["triggers"]): readonly Happening[] {
  return triggers.flatMap(({ name, at, data }) => {
    const trigger = plan.triggers.get(name);
    if (!trigger) return [];
    const values = readFacts(trigger.data, data);
    return [{ turn: ++plan.turns, trigger, at: instantOf(at)!, data: values }];
  });
}

function readFacts(
  facts: readonly Fact[],
  given: Readonly<Record<string, FactValue | null>> | undefined,
): readonly Value[] {
  return facts.map((fact) => {
    const said = own(given ?? {}, fact.id);
    return said === undefined ? undefined : (read(fact, said) ?? undefined);
  });
}

function readLocal(local: Moment["local"]): LocalTime | null {
  if (!local) return null;
  const { date, time, utc_offset, weekday } = local;
  return { day: dayOf(date)!, minutes: timeOf(time)!, offset: offsetOf(utc_offset)!, weekday };
}
