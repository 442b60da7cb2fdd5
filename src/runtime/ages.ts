import type { Occurrence } from "./event.ts";
import type { Ages, History, Moment, Refusal } from "./moment.ts";
import { momentShape } from "./moment-shape.ts";
import { counted, countedOnOtherSides, keyOf } from "./past.ts";
import type { Plan } from "./plan.ts";
import { readHistory } from "./read-history.ts";
import { readTriggers } from "./read-moment.ts";
import type { Past } from "./scene.ts";
import { problemsOf } from "./shapes.ts";
import { isTarget } from "./targets.ts";
import { instantOf } from "./values.ts";

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
  const given = { at, triggers: triggers ?? [], placements: [], history: history ?? {} };
  const refused = problemsOf(momentShape, given);
  if (refused.length > 0) return { refused };
  const moment = given as unknown as Moment & { readonly history: History };
  if (moment.history.ages) {
    return { refused: [{ path: "history.ages", problem: "is what is asked for: give `events`" }] };
  }
  const happened = readTriggers(plan, moment.triggers, null);
  return collect(plan, readHistory(plan, moment.history, instantOf(moment.at)!, happened));
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
  for (const cap of plan.rules) {
    if (!("sides" in cap) || cap.sides === null || cap.counter === null) continue;
    for (const offer of plan.offers) {
      const mine = cap.sides.map((side) => isTarget(side, offer, offer, plan.groups));
      if (!mine.includes(true)) continue;
      add(`${cap.id}|${offer.id}`, countedOnOtherSides(plan, past, cap, mine, offer), 1);
    }
  }
  return Object.fromEntries(ages);
}
