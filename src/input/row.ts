import type { FactValue, Happened, History, Local, Moment, Refusal } from "../runtime/moment.ts";
import { dayOf, instantText, offsetOf, timeOf, weekdayOf } from "../runtime/values.ts";
import { about, fed, gathered, type Row } from "./feed.ts";
import { instantIn } from "./instant.ts";
import type { Fed, InstantFrom, Mapping, Owns, TextFrom, TriggerFrom } from "./mapping.ts";

export type Problem = Refusal["refused"][number];

/** The moment a row tells, or every reason why it tells none: column, value and what is wrong with it. */
export function momentOf(
  mapping: Mapping,
  row: Row,
): { readonly moment: Moment; readonly refused: null } | { readonly refused: readonly Problem[] } {
  const refused: Problem[] = [];
  // What is missing because it was wrong has been said.
  const refuse: Refuse = (path, problem) => {
    if (!refused.some((other) => other.path === path)) refused.push({ path, problem });
  };

  const at = instant(mapping.at, row, "at", refuse);
  if (at === null) refuse("at", needed(mapping.at, "the instant of the decision"));
  const locale = mapping.locale && text(mapping.locale, row, "locale", refuse);
  const local = mapping.local && at !== null ? localOf(mapping.local, at, row, refuse) : null;
  const owns = mapping.owns && ownsOf(mapping.owns, row, refuse);
  const moment: Moment = {
    at: written(at),
    triggers: mapping.triggers.flatMap((from, index) => trigger(from, index, at, row, refuse)),
    placements: mapping.placements,
    ...(locale === null ? {} : { locale }),
    who: Object.fromEntries(
      [...mapping.who].flatMap(([identity, from]) => {
        const id = text(from, row, `who.${identity}`, refuse);
        return id === null ? [] : [[identity, id]];
      }),
    ),
    ...(local === null ? {} : { local }),
    facts: factsOf(mapping.facts, "facts", row, refuse),
    ...(owns === null ? {} : { owns }),
    ...(mapping.history === null ? {} : { history: historyOf(mapping.history, row, refuse) }),
    ...(mapping.totals === null ? {} : { totals: Object.fromEntries(mapping.totals) }),
  };
  return refused.length > 0 ? { refused } : { moment, refused: null };
}

type Refuse = (path: string, problem: string) => void;

/** Empty where there is none, which is refused anyway. */
function written(at: number | null): string {
  if (at === null) return "";
  const before = writtenBefore.get(at);
  if (before !== undefined) return before;
  const now = instantText(at) ?? "";
  if (writtenBefore.size >= 1000) writtenBefore.clear();
  writtenBefore.set(at, now);
  return now;
}

/** Rows mostly share their instants, and writing one takes longer than the rest of a row. */
const writtenBefore = new Map<number, string>();

function factsOf(
  feeds: ReadonlyMap<string, Fed>,
  path: string,
  row: Row,
  refuse: Refuse,
): Readonly<Record<string, FactValue>> {
  const values: [string, FactValue][] = [];
  for (const [id, { feed, required }] of feeds) {
    const given = fed(feed, row);
    if (!given.ok) refuse(`${path}.${id}`, given.problem);
    else if (given.value !== null) values.push([id, given.value]);
    else if (required) {
      const where = feed.kind === "column" ? `column \`${feed.column}\`` : "its feed";
      refuse(`${path}.${id}`, `${where} does not tell \`${id}\`, which is required`);
    }
  }
  return Object.fromEntries(values);
}

function trigger(
  from: TriggerFrom,
  index: number,
  at: number | null,
  row: Row,
  refuse: Refuse,
): readonly Happened[] {
  const path = `triggers[${index}]`;
  const name = text(from.name, row, `${path}.name`, refuse);
  if (name === null) {
    refuse(`${path}.name`, needed(from.name, "the trigger"));
    return [];
  }
  const feeds = from.data.get(name);
  if (!feeds) {
    const column = from.name.kind === "column" ? from.name.column : "name";
    refuse(`${path}.name`, about(name, column, "is no trigger of the bundle"));
    return [];
  }
  const happened = from.at ? instant(from.at, row, `${path}.at`, refuse) : at;
  if (from.at && happened === null) refuse(`${path}.at`, needed(from.at, "when it happened"));
  const data = factsOf(feeds, `${path}.data`, row, refuse);
  return [{ name, at: written(happened), ...(feeds.size > 0 ? { data } : {}) }];
}

function ownsOf(owns: Owns, row: Row, refuse: Refuse): readonly string[] | null {
  const given = owns.kind === "each" ? gathered(owns.products, row) : fed(owns.feed, row);
  if (given.ok) return given.value as readonly string[] | null;
  refuse("owns", given.problem);
  return null;
}

function localOf(
  from: NonNullable<Mapping["local"]>,
  at: number,
  row: Row,
  refuse: Refuse,
): Local | null {
  const offset = text(from.offset, row, "local.utc_offset", refuse);
  if (offset === null) return null;
  const minutes = offsetOf(offset);
  if (minutes === null) {
    refuse("local.utc_offset", said(offset, from.offset, "is no offset such as `+01:00`"));
    return null;
  }
  const here = written(at + minutes * 60_000);
  const date = (from.date && text(from.date, row, "local.date", refuse)) ?? here.slice(0, 10);
  const time = (from.time && text(from.time, row, "local.time", refuse)) ?? here.slice(11, 16);
  const day = dayOf(date);
  if (day === null) refuse("local.date", said(date, from.date, "is no date such as `2026-11-02`"));
  if (timeOf(time) === null)
    refuse("local.time", said(time, from.time, "is no time such as `10:15`"));
  return { date, time, weekday: weekdayOf(day ?? 0), utc_offset: offset };
}

function historyOf(
  { completeSince, events }: NonNullable<Mapping["history"]>,
  row: Row,
  refuse: Refuse,
): History {
  const happened = events.flatMap((event, index) => {
    const path = `history.events[${index}]`;
    const at = instant(event.at, row, `${path}.at`, refuse);
    if (at === null) return [];
    const parts = [...event.parts].flatMap(([part, from]) => {
      const value = text(from, row, `${path}.${part}`, refuse);
      return value === null ? [] : [[part, value] as const];
    });
    return { event: "", ...Object.fromEntries(parts), at: written(at) };
  });
  return { ...(completeSince === null ? {} : { complete_since: completeSince }), events: happened };
}

/** Null where the row tells none, or tells it wrong, which is then said. */
function text(from: TextFrom, row: Row, path: string, refuse: Refuse): string | null {
  if (from.kind === "constant") return from.text;
  const cell = row(from.column);
  if (cell === null || (typeof cell === "string" && from.missing.has(cell))) return null;
  if (typeof cell !== "string") {
    refuse(path, `column \`${from.column}\` holds a list`);
    return null;
  }
  if (!from.values) return cell;
  const meaning = from.values.get(cell);
  if (meaning === undefined) {
    refuse(path, about(cell, from.column, "is none of the texts that `values` gives a meaning"));
  }
  return meaning ?? null;
}

function instant(from: InstantFrom, row: Row, path: string, refuse: Refuse): number | null {
  if (from.kind === "constant") return from.instant;
  const cell = row(from.column);
  if (cell === null || cell === "") return null;
  const found =
    typeof cell === "string" ? instantIn(cell, from.format) : "is a list, and no instant";
  if (typeof found === "number") return found;
  refuse(path, about(String(cell), from.column, found));
  return null;
}

const needed = (from: TextFrom | InstantFrom, what: string): string =>
  from.kind === "column"
    ? `column \`${from.column}\` does not tell ${what}`
    : `nothing tells ${what}`;

const said = (value: string, from: TextFrom | null, problem: string): string =>
  from?.kind === "column" ? about(value, from.column, problem) : `\`${value}\` ${problem}`;
