import type { Occurrence } from "./event.ts";
import { instant, isRecord, list, own, type Report } from "./json.ts";
import type { Ages, Refusal } from "./moment.ts";
import { counted, countedOnOtherSides, keyOf } from "./past.ts";
import type { Plan } from "./plan.ts";
import { readHistory } from "./read-history.ts";
import type { Happening, Past } from "./scene.ts";
import { isTarget } from "./targets.ts";

/**
 * What a host that keeps ages would send for these events: milliseconds, most recent first, at most as
 * many as the bundle looks at, under the id of the counter, followed by `|offer` where it counts in
 * relation to the offer considered, and by `|offer` where it tells offers apart.
 */
export function agesOf(
  plan: Plan,
  history: unknown,
  at: unknown,
  triggers: unknown,
): Ages | Refusal {
  const refused: { path: string; problem: string }[] = [];
  const report: Report = (path, problem) => refused.push({ path, problem });
  const now = instant(at, "at", Infinity, report);
  const happened = list(triggers, "triggers", report).flatMap((item, index): Happening[] => {
    const given = isRecord(item) ? item : {};
    const trigger = plan.triggers.get(String(own(given, "name")));
    const path = `triggers[${index}].at`;
    return trigger
      ? [{ turn: 0, trigger, data: [], at: instant(own(given, "at"), path, now, report) }]
      : [];
  });
  const past = readHistory(plan, history ?? {}, now, happened, report);
  if (past?.ages) report("history.ages", "are what is asked for: give `events`");
  return refused.length > 0 || past === null ? { refused } : collect(plan, past);
}

function collect(plan: Plan, past: Past): Ages {
  const ages: [string, readonly number[]][] = [];
  const add = (key: string, events: readonly Occurrence[], depth: number): void => {
    if (events.length > 0) ages.push([key, events.slice(0, depth).map((one) => past.at - one.at)]);
  };
  for (const counter of plan.counters.values()) {
    for (const offer of counter.relative ? plan.offers : plan.offers.slice(0, 1)) {
      const events = counted(plan, past, counter, offer);
      const key = keyOf(counter, offer);
      if (counter.each !== "offer") add(key, events, counter.depth);
      else for (const event of events) add(`${key}|${event.offer}`, [event], 1);
    }
  }
  for (const cap of plan.caps) {
    if (cap.sides === null || cap.counter === null) continue;
    for (const offer of plan.offers) {
      const mine = cap.sides.map((side) => isTarget(side, offer, offer, plan.groups));
      if (!mine.includes(true)) continue;
      add(`${cap.id}|${offer.id}`, countedOnOtherSides(plan, past, cap, mine, offer), 1);
    }
  }
  return Object.fromEntries(ages);
}
