import type { Fact } from "./bundle.ts";
import type { Refusal } from "./moment.ts";
import { instant, isCount, isRecord, list, own, record, text, texts, type Report } from "./json.ts";
import { nearestKey } from "./nearest.ts";
import type { Plan } from "./plan.ts";
import { readHistory } from "./read-history.ts";
import type { Happening, LocalTime, Scene } from "./scene.ts";
import {
  dayOf,
  misfit,
  offsetOf,
  read,
  timeOf,
  weekdayOf,
  weekdays,
  type Value,
} from "./values.ts";

/** Reads a moment, or refuses it with everything that is wrong with it. */
export function readMoment(plan: Plan, moment: unknown): Scene | Refusal {
  const refused: { path: string; problem: string }[] = [];
  const report: Report = (path, problem) => refused.push({ path, problem });
  if (!isRecord(moment)) {
    report("", "a moment must be an object");
    return { refused };
  }
  const atText = own(moment, "at");
  const at = instant(atText, "at", Infinity, report);
  const happened = readTriggers(plan, own(moment, "triggers"), at, report);
  const scene: Scene = {
    turn: ++plan.turns,
    at,
    atText: atText as string,
    happened,
    placements: new Set(
      texts(own(moment, "placements"), "placements", report) ?? missing("placements", report),
    ),
    locale: text(own(moment, "locale"), "locale", report),
    who: readWho(own(moment, "who"), report),
    local: readLocal(own(moment, "local"), report),
    facts: readFacts(plan.bundle.facts, own(moment, "facts"), "facts", report),
    owns: setOf(texts(own(moment, "owns"), "owns", report)),
    past: readHistory(plan, own(moment, "history"), at, happened, report),
    totals: readTotals(own(moment, "totals"), report),
  };
  return refused.length > 0 ? { refused } : scene;
}

function missing(path: string, report: Report): string[] {
  report(path, `\`${path}\` must be given`);
  return [];
}

function readTriggers(plan: Plan, value: unknown, now: number, report: Report): Happening[] {
  if (value === undefined) missing("triggers", report);
  const found: Happening[] = [];
  for (const [index, item] of list(value, "triggers", report).entries()) {
    const path = `triggers[${index}]`;
    if (!isRecord(item)) {
      report(path, "a trigger must be an object");
      continue;
    }
    const name = text(own(item, "name"), `${path}.name`, report, true);
    const at = instant(own(item, "at"), `${path}.at`, now, report);
    const trigger = name === null ? undefined : plan.triggers.get(name);
    if (!trigger) continue;
    const data = readFacts(trigger.data, own(item, "data"), `${path}.data`, report);
    found.push({ turn: ++plan.turns, trigger, at, data });
  }
  return found;
}

function readFacts(
  facts: readonly Fact[],
  value: unknown,
  path: string,
  report: Report,
): readonly Value[] {
  const given = record(value, path, report);
  return facts.map((fact) => {
    const said = own(given, fact.id);
    if (said === undefined) {
      if (fact.required) {
        const near = nearestKey(fact.id, given, facts);
        const hint = near === null ? "" : `; \`${near}\` is given, which this policy does not know`;
        report(`${path}.${fact.id}`, `\`${fact.id}\` is required${hint}`);
      }
      return undefined;
    }
    const found = read(fact, said);
    if (found !== null) return found;
    report(`${path}.${fact.id}`, misfit(fact, said));
    return undefined;
  });
}

function readWho(value: unknown, report: Report): ReadonlyMap<string, string> {
  const who = new Map<string, string>();
  const given = record(value, "who", report);
  for (const identity of Object.keys(given).toSorted()) {
    const id = text(own(given, identity), `who.${identity}`, report);
    if (id !== null) who.set(identity, id);
  }
  return who;
}

function readLocal(value: unknown, report: Report): LocalTime | null {
  if (value === undefined) return null;
  const given = record(value, "local", report);
  const part = <T>(name: string, found: T | null, example: string): T | null => {
    if (found === null) report(`local.${name}`, `\`${name}\` must be given like \`${example}\``);
    return found;
  };
  const day = part("date", dayOf(own(given, "date")), "2026-11-02");
  const minutes = part("time", timeOf(own(given, "time")), "10:15");
  const offset = part("utc_offset", offsetOf(own(given, "utc_offset")), "+01:00");
  const weekday = own(given, "weekday");
  if (day === null || minutes === null || offset === null) return null;
  if (weekday !== weekdays[weekdayOf(day)]) {
    report(
      "local.weekday",
      `\`weekday\` must be that of the date, \`${weekdays[weekdayOf(day)]}\``,
    );
  }
  return { day, minutes, offset, weekday: weekday as string };
}

function readTotals(value: unknown, report: Report): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const [cap, total] of Object.entries(record(value, "totals", report))) {
    if (total === null) continue;
    if (isCount(total)) totals.set(cap, total);
    else report(`totals.${cap}`, "a total must be a whole number from 0");
  }
  return totals;
}

function setOf(items: readonly string[] | null): ReadonlySet<string> | undefined {
  return items === null ? undefined : new Set(items);
}
