import {
  instant,
  isCount,
  isRecord,
  list,
  own,
  record,
  text,
  texts,
  type Json,
  type Report,
} from "./json.ts";
import type { Occurrence, PastEvent } from "./event.ts";
import type { Plan } from "./plan.ts";
import type { Happening, Past } from "./scene.ts";
import { dayOf } from "./values.ts";

/** What events of these names must say, so that every counter can tell whether they are its own. */
const said = new Map<string, readonly ("offer" | "product" | "channel")[]>([
  ...["shown", "sent", "accepted", "declined", "dismissed", "ignored"].map(
    (name) => [name, ["offer", "product", "channel"] as const] as const,
  ),
  ["purchase", ["product"]],
  ["refund", ["product"]],
  ["contact", ["channel"]],
]);

/** The moment's own triggers are part of the past: they count like everything before them. */
export function readHistory(
  plan: Plan,
  value: unknown,
  now: number,
  happened: readonly Happening[],
  report: Report,
): Past | null {
  if (value === undefined) return null;
  const given = record(value, "history", report);
  const complete = own(given, "complete_since");
  let since: number | null = null;
  if (complete === "always") since = -Infinity;
  else if (complete !== undefined) since = instant(complete, "history.complete_since", now, report);

  const ages = own(given, "ages");
  const events = own(given, "events");
  if (ages !== undefined && events !== undefined) {
    report("history", "takes either `events` or `ages`");
  }
  return {
    turn: ++plan.turns,
    at: now,
    since,
    events: withTriggers(readEvents(plan, events, now, report), happened),
    ages: ages === undefined ? null : readAges(ages, now, report),
  };
}

function readEvents(plan: Plan, value: unknown, now: number, report: Report): PastEvent[] {
  const events: PastEvent[] = [];
  for (const [index, item] of list(value, "history.events", report).entries()) {
    const path = `history.events[${index}]`;
    if (isRecord(item)) events.push(readEvent(plan, item, path, now, report));
    else report(path, "an event must be an object");
  }
  return events;
}

function readEvent(plan: Plan, item: Json, path: string, now: number, report: Report): PastEvent {
  const word = (key: string): string | null => text(own(item, key), `${path}.${key}`, report);
  const event = text(own(item, "event"), `${path}.event`, report, true) ?? "";
  const date = own(item, "date");
  const day = dayOf(date);
  if (date !== undefined && day === null) {
    report(`${path}.date`, "must be a date, such as `2026-11-02`");
  }
  const by = own(item, "by");
  const found = {
    event,
    at: instant(own(item, "at"), `${path}.at`, now, report),
    day,
    by: typeof by === "string" ? [by] : texts(by, `${path}.by`, report),
    offer: word("offer"),
    product: word("product") ?? plan.triggers.get(event)?.product ?? null,
    channel: word("channel"),
    placement: word("placement"),
    contact: word("contact"),
    now: false,
  };
  for (const key of said.get(event) ?? []) {
    if (found[key] === null) report(`${path}.${key}`, `\`${event}\` must name its ${key}`);
  }
  return found.by?.length === 0 ? { ...found, by: null } : found;
}

function withTriggers(events: PastEvent[], happened: readonly Happening[]): readonly PastEvent[] {
  for (const { trigger, at } of happened) {
    events.push({
      event: trigger.id,
      at,
      day: null,
      by: null,
      offer: null,
      product: trigger.product,
      channel: null,
      placement: null,
      contact: null,
      now: true,
    });
  }
  // Most recent first; at one instant, what was recorded stands before the moment's own triggers.
  return events.toSorted(recentFirst);
}

function readAges(value: unknown, now: number, report: Report): Past["ages"] {
  const listed = new Map<string, readonly Occurrence[]>();
  const byOffer = new Map<string, Occurrence[]>();
  for (const [key, given] of Object.entries(record(value, "history.ages", report))) {
    const path = `history.ages.${key}`;
    const ages = list(given, path, report).filter((age) => isCount(age));
    if (Array.isArray(given) && ages.length < given.length) {
      report(path, "ages must be whole numbers of milliseconds from 0");
    }
    const found = ages
      .map((age) => ({ at: now - age, day: null, offer: null }))
      .toSorted(recentFirst);
    listed.set(key, found);
    const bar = key.lastIndexOf("|");
    if (bar < 0 || found.length === 0) continue;
    const ofOffer = byOffer.get(key.slice(0, bar)) ?? [];
    byOffer.set(key.slice(0, bar), ofOffer);
    ofOffer.push({ ...found[0]!, offer: key.slice(bar + 1) });
  }
  return { listed, byOffer };
}

const recentFirst = (a: { readonly at: number }, b: { readonly at: number }): number => b.at - a.at;
