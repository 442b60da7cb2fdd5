import type { Fact } from "./bundle.ts";
import type { Moment, Refusal } from "./moment.ts";
import { momentShape } from "./moment-shape.ts";
import { nearest } from "./nearest.ts";
import type { Plan } from "./plan.ts";
import { readHistory } from "./read-history.ts";
import type { Happening, LocalTime, Scene } from "./scene.ts";
import { complain, isObject, own, problemsOf, type Problem } from "./shapes.ts";
import { dayOf, instantOf, misfit, offsetOf, read, timeOf, type Value } from "./values.ts";

/** Reads a moment, or refuses it with everything that is wrong with it. */
export function readMoment(plan: Plan, value: unknown): Scene | Refusal {
  const refused = problemsOf(momentShape, value);
  if (!isObject(value)) return { refused };
  const facts = readFacts(plan.bundle.facts, own(value, "facts"), refused, "facts");
  const happened = readTriggers(plan, own(value, "triggers"), refused);
  if (refused.length > 0) return { refused };
  const moment = value as unknown as Moment;
  const { who, local, owns, history, totals } = moment;
  const at = instantOf(moment.at)!;
  return {
    turn: ++plan.turns,
    at,
    atText: moment.at,
    happened,
    placements: new Set(moment.placements),
    locale: moment.locale ?? null,
    who: mapOf(who),
    local: local ? readLocal(local) : null,
    facts,
    owns: owns ? new Set(owns) : undefined,
    past: history ? readHistory(plan, history, at, happened) : null,
    totals: mapOf(totals),
  };
}

function mapOf<T>(given: Readonly<Record<string, T>> | undefined): ReadonlyMap<string, T> {
  return new Map(Object.entries(given ?? {}).filter(([, value]) => (value ?? null) !== null));
}

/** Triggers the bundle does not know are left out. */
export function readTriggers(
  plan: Plan,
  triggers: unknown,
  problems: Problem[] | null,
): readonly Happening[] {
  const found: Happening[] = [];
  for (const [index, item] of (Array.isArray(triggers) ? triggers : []).entries()) {
    const trigger = isObject(item) ? plan.triggers.get(item["name"] as string) : undefined;
    if (!trigger) continue;
    const data =
      problems === null
        ? []
        : readFacts(trigger.data, own(item, "data"), problems, `triggers[${index}].data`);
    found.push({ turn: ++plan.turns, trigger, at: instantOf(item["at"]) ?? 0, day: null, data });
  }
  return found;
}

/** Values by position; what must be there and is not, or does not fit, is a problem. */
function readFacts(
  facts: readonly Fact[],
  given: unknown = {},
  problems: Problem[],
  path: string,
): readonly Value[] {
  if (!isObject(given)) {
    complain({ problems }, "", path, "must be an object");
    return [];
  }
  return facts.map((fact) => {
    const said = own(given, fact.id);
    const value = said === undefined ? undefined : read(fact, said);
    if (value === null) complain({ problems }, path, fact.id, misfit(fact, said));
    else if (value === undefined && fact.required) {
      const near = nearest(fact.id, given, facts);
      const hint = near === undefined ? "" : `; did you mean it by \`${near}\`?`;
      complain({ problems }, path, fact.id, `is required${hint}`);
    }
    return value ?? undefined;
  });
}

function readLocal({ date, time, utc_offset, weekday }: NonNullable<Moment["local"]>): LocalTime {
  return { day: dayOf(date)!, minutes: timeOf(time)!, offset: offsetOf(utc_offset)!, weekday };
}
