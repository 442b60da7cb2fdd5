import type { FormField, MomentForm } from "../../lsp/features/moment.ts";
import type { Event, FactValue, Happened, Moment } from "../../src/runtime/moment.ts";

/**
 * A moment as it stands in the form: what is typed, whether it makes sense or not. A length is `45 day`,
 * an instant and a date as in a moment, a set a list; what is not there is not known.
 */
export interface Draft {
  readonly facts: Typed;
  readonly triggers: readonly DraftTrigger[];
  /** Null: not known. */
  readonly owns: readonly string[] | null;
  readonly placements: readonly string[];
  /** Empty: not said. */
  readonly locale: string;
  /** An instant. */
  readonly at: string;
  /** How far the customer's clock is ahead of UTC, in minutes; null: not known. */
  readonly offset: number | null;
  /** Null: not known. */
  readonly events: readonly DraftEvent[] | null;
  readonly totals: Typed;
  readonly who: Typed;
}
export type Typed = Readonly<Record<string, string | readonly string[]>>;
export interface DraftTrigger {
  readonly key: number;
  readonly name: string;
  readonly data: Typed;
  readonly ago: string;
}
export interface DraftEvent {
  readonly key: number;
  readonly event: string;
  readonly offer: string;
  readonly product: string;
  readonly channel: string;
  /** Empty: everybody's the moment belongs to, but not of this session. */
  readonly by: string;
  readonly times: string;
  readonly ago: string;
}

let keys = 0;
/** By which rows are told apart while others come and go. */
export const newKey = (): number => ++keys;

/** Makes sure that rows which were kept from another window are told apart from new ones. */
export function takeUp(draft: Draft): void {
  const rows = [...draft.triggers, ...(draft.events ?? [])];
  keys = Math.max(keys, ...rows.map(({ key }) => key));
}

// ── From a moment ───────────────────────────────────────────────────────────────────────────────

export function draftOf(moment: Moment, form: MomentForm): Draft {
  const { at, local, owns, history } = moment;
  return {
    facts: typedAll(form.facts, moment.facts ?? {}),
    triggers: moment.triggers.map(({ name, at: then, data = {} }) => ({
      key: newKey(),
      name,
      data: typedAll(dataOf(form, name), data),
      ago: typedAgo(then, at),
    })),
    owns: owns ?? null,
    placements: moment.placements,
    locale: moment.locale ?? "",
    at,
    offset: local ? minutesOf(local.utc_offset) : null,
    events: history ? eventRows(history.events ?? [], at) : null,
    totals: Object.fromEntries(
      Object.entries(moment.totals ?? {}).map(([cap, count]) => [cap, String(count)]),
    ),
    who: moment.who ?? {},
  };
}

export const dataOf = ({ triggers }: MomentForm, name: string): readonly FormField[] =>
  triggers.find((each) => each.name === name)?.data ?? [];

function typedAll(
  fields: readonly FormField[],
  values: Readonly<Record<string, FactValue | null>>,
): Typed {
  const typed = fields.flatMap((field) => {
    const value = Object.hasOwn(values, field.id) ? values[field.id] : null;
    return value === null || value === undefined ? [] : [[field.id, typedOf(field, value)]];
  });
  return Object.fromEntries(typed);
}

function typedOf({ type }: FormField, value: FactValue): string | readonly string[] {
  if (typeof value === "object") return value;
  if (typeof value === "boolean") return value ? "yes" : "no";
  return type === "duration" ? typedLength(Number(value) * 1000) : String(value);
}

/** Units a length may be given in, with their milliseconds. */
export const units: readonly (readonly [string, number])[] = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1000],
  ["ms", 1],
];

function typedLength(ms: number): string {
  const [unit, size] = units.find(([, each]) => ms % each === 0)!;
  return `${ms / size} ${unit}`;
}

const typedAgo = (then: string, at: string): string =>
  then === at ? "" : typedLength(Date.parse(at) - Date.parse(then));

function eventRows(events: readonly Event[], at: string): readonly DraftEvent[] {
  const rows: DraftEvent[] = [];
  for (let index = 0; index < events.length;) {
    const event = events[index]!;
    let times = 1;
    while (isNext(event, events[index + times], times)) times++;
    rows.push({
      key: newKey(),
      event: event.event,
      offer: event.offer ?? "",
      product: event.product ?? "",
      channel: event.channel ?? "",
      by: typeof event.by === "string" ? event.by : "",
      times: String(times),
      ago: typedAgo(event.at, at),
    });
    index += times;
  }
  return rows;
}

/** Events that a row gives several times lie a millisecond apart. */
function isNext(first: Event, event: Event | undefined, nth: number): boolean {
  if (!event || Date.parse(first.at) - Date.parse(event.at) !== nth) return false;
  return JSON.stringify({ ...first, at: "" }) === JSON.stringify({ ...event, at: "" });
}

// ── To a moment ─────────────────────────────────────────────────────────────────────────────────

/** What is typed as a moment; nonsense stays as it is, so that it is refused with its reason. */
export function momentOf(draft: Draft, form: MomentForm): Moment {
  const { at, offset, owns, events, locale } = draft;
  const now = Date.parse(at);
  return {
    at,
    triggers: draft.triggers.map(({ name, data, ago }): Happened => ({
      name,
      at: before(now, ago),
      data: valuesOf(dataOf(form, name), data),
    })),
    placements: draft.placements,
    ...(locale === "" ? {} : { locale }),
    who: Object.fromEntries(
      Object.entries(draft.who).flatMap(([identity, id]) =>
        typeof id === "string" && id !== "" ? [[identity, id] as const] : [],
      ),
    ),
    ...(offset === null ? {} : { local: localTime(now, offset) }),
    facts: valuesOf(form.facts, draft.facts),
    ...(owns ? { owns } : {}),
    ...(events
      ? {
          history: {
            complete_since: "always",
            events: events.flatMap((row) => eventsOf(row, form, now)),
          },
        }
      : {}),
    totals: Object.fromEntries(
      Object.entries(draft.totals).map(([cap, count]) => [cap, number(String(count)) as number]),
    ),
  };
}

function valuesOf(fields: readonly FormField[], typed: Typed): Record<string, FactValue> {
  const known = fields.flatMap((field) => {
    const value = Object.hasOwn(typed, field.id) ? valueOf(field, typed[field.id]!) : null;
    return value === null ? [] : [[field.id, value] as const];
  });
  return Object.fromEntries(known);
}

function valueOf({ type }: FormField, typed: string | readonly string[]): FactValue | null {
  if (typeof typed !== "string") return typed;
  if (typed === "") return null;
  switch (type) {
    case "flag":
      return typed === "yes";
    case "integer":
      return number(typed);
    case "duration": {
      const ms = millisecondsOf(typed);
      if (ms === null) return typed.split(" ")[0] === "" ? null : typed;
      return ms / 1000;
    }
    case "decimal":
    case "money":
    case "percent":
      // People write a comma where their language does.
      return typed.trim().replace(",", ".");
    default:
      return typed;
  }
}

/** A whole number, or what is typed instead. */
const number = (typed: string): number | string =>
  /^-?\d{1,15}$/.test(typed.trim()) ? Number(typed) : typed;

/** Null for what is no length. */
export function millisecondsOf(typed: string): number | null {
  const [count = "", unit = ""] = typed.trim().split(" ");
  const size = units.find(([name]) => name === unit)?.[1];
  if (size === undefined || !/^-?\d+(?:[.,]\d+)?$/.test(count)) return null;
  return Math.round(Number(count.replace(",", ".")) * size);
}

const before = (now: number, ago: string): string => instant(now - (millisecondsOf(ago) ?? 0));

/** The nearest that can be written, for what lies beyond all calendars. */
function instant(ms: number): string {
  const farthest = 62_135_596_800_000;
  return new Date(Math.max(-farthest, Math.min(ms, 253_402_300_799_999))).toISOString();
}

/** Events of the same kind, one a millisecond before the other. */
function eventsOf(row: DraftEvent, form: MomentForm, now: number): readonly Event[] {
  const count = Math.max(1, Math.min(Number(row.times) || 1, 1000));
  const when = now - (millisecondsOf(row.ago) ?? 0);
  const usual = form.identities.filter((identity) => identity !== "session").toSorted();
  const event = { event: row.event, by: row.by === "" ? usual : row.by, ...about(row, form) };
  return Array.from({ length: count }, (_, index) => ({ ...event, at: instant(when - index) }));
}

function about(
  { event, offer: id, product, channel }: DraftEvent,
  { events, offers, channels }: MomentForm,
): Partial<Event> {
  switch (events.find(({ name }) => name === event)?.names) {
    case "offer": {
      const offer = offers.find((each) => each.id === id);
      const placement = channel
        ? offer?.placements.find((each) => each.startsWith(`${channel}.`))
        : offer?.placements[0];
      return {
        offer: id,
        product: offer?.product ?? product,
        channel: channel || placement?.split(".")[0] || channels[0] || "",
        ...(placement === undefined ? {} : { placement }),
      };
    }
    case "channel":
      return { channel };
    default:
      return { ...(product === "" ? {} : { product }), ...(channel === "" ? {} : { channel }) };
  }
}

// ── Clocks ──────────────────────────────────────────────────────────────────────────────────────

const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

function localTime(now: number, offset: number): NonNullable<Moment["local"]> {
  const there = new Date(now + offset * 60_000);
  const iso = there.toISOString();
  return {
    date: iso.slice(0, 10),
    time: iso.slice(11, 16),
    weekday: weekdays[there.getUTCDay()]!,
    utc_offset: offsetText(offset),
  };
}

/** `+01:00` */
export function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

const two = (count: number): string => String(count).padStart(2, "0");

function minutesOf(offset: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === "-" ? -size : size;
}

// ── What is refused ─────────────────────────────────────────────────────────────────────────────

/** Problems of a moment by the field of the form they are about; `""` for those about none. */
export function problemsOf(
  refused: readonly { readonly path: string; readonly problem: string }[],
  { events }: Draft,
): ReadonlyMap<string, string> {
  const rows = (events ?? []).flatMap((row) =>
    Array.from({ length: Math.max(1, Math.min(Number(row.times) || 1, 1000)) }, () => row.key),
  );
  const found = new Map<string, string>();
  for (const { path, problem } of refused) {
    const [, row] = /^history\.events\[(\d+)\]/.exec(path) ?? [];
    const known = /^(?:facts|totals|who|triggers)\b/.test(path);
    const field = row === undefined ? (known ? path : "") : `events.${rows[Number(row)]}`;
    const text = field === "" && path !== "" ? `${path} ${problem}` : problem;
    found.set(field, found.has(field) ? `${found.get(field)}; ${text}` : text);
  }
  return found;
}
