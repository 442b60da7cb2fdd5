import { format } from "../src/format/format.ts";
import type { Fact, Model, Type } from "../src/model/model.ts";
import { momentOf } from "../src/model/scenarios.ts";
import { offerEvents } from "../src/model/words.ts";
import type { Decision, Event, FactValue, Moment } from "../src/runtime/moment.ts";

/** A moment as a test begins with one: nothing known, nothing happened, everywhere to be shown. */
export const emptyMoment = (model: Model): Moment => momentOf([], model);

/**
 * A `test` that gives a moment and expects what was decided, laid out. A moment that no test can
 * describe comes out as one like it: `whatDiffers` tells.
 */
export function testText(model: Model, moment: Moment, decision: Decision, title: string): string {
  const lines = [...entriesOf(model, moment), ...expectations(decision)];
  const text = `test ${quoted(title)} {\n${lines.map((line) => `  ${line}\n`).join("")}}\n`;
  const formatted = format({ path: "test.proffer", text });
  return formatted.ok ? formatted.text : text;
}

/** What a test of what was decided is best called. */
export function titleOf({ offers, ...decision }: Decision, model: Model): string {
  const names = offers.map(({ offer }) => offer).join(" and ");
  const reason = offers.length > 0 ? null : reasonOf(decision);
  const what = names !== "" ? `offers ${names}` : `offers nothing, because of ${reason}`;
  for (let count = 1; ; count++) {
    const title = count === 1 ? what : `${what} (${count})`;
    if (!model.tests.has(title)) return title;
  }
}

/** The parts of a moment in which two are not the same. */
export function whatDiffers(one: Moment, other: Moment): readonly (keyof Moment)[] {
  const parts: readonly (keyof Moment)[] = [
    "at", "triggers", "placements", "locale", "who", "local", "facts", "owns", "history", "totals",
  ]; // prettier-ignore
  return parts.filter((part) => plain(one[part]) !== plain(other[part]));
}

/** The same for what means the same: unknown values are left out, and names of objects sorted. */
function plain(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
    const known = Object.entries(inner).filter(([, each]) => (each ?? null) !== null);
    return Object.fromEntries(known.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}

// ── What is given ───────────────────────────────────────────────────────────────────────────────

function entriesOf(model: Model, moment: Moment): readonly string[] {
  const usual = emptyMoment(model);
  const { placements, locale } = moment;
  const somewhere = placements.join() !== usual.placements.join();
  return [
    ...facts(model, moment),
    ...identities(moment, usual),
    ...owned(moment),
    ...past(model, moment),
    ...totals(moment, usual),
    ...happened(model, moment),
    ...clock(moment, usual),
    ...(somewhere ? [`at { ${placements.join(", ")} }`] : []),
    ...(locale === undefined ? [] : [`locale ${locale.replaceAll("-", "_")}`]),
  ];
}

function facts(model: Model, { facts: given = {} }: Moment): readonly string[] {
  const known = [...model.facts.values()].flatMap((fact) => {
    const value = Object.hasOwn(given, fact.id) ? given[fact.id] : null;
    if (value === null || value === undefined) return [];
    const dot = fact.id.indexOf(".");
    const field = `${fact.id.slice(dot + 1)}: ${literal(value, fact.type)}`;
    return { group: fact.id.slice(0, dot), field };
  });
  const groups = Map.groupBy(known, ({ group }) => group);
  return [...groups].map(
    ([group, fields]) => `given ${group} { ${fields.map(({ field }) => field).join(", ")} }`,
  );
}

function identities({ who }: Moment, usual: Moment): readonly string[] {
  if (!who) return ["given unknown who"];
  return Object.entries(usual.who ?? {}).flatMap(([identity, id]) => {
    const said = Object.hasOwn(who, identity) ? who[identity] : undefined;
    if (said === undefined) return [`given unknown ${identity}`];
    return said === id ? [] : [`given who ${identity} ${quoted(said)}`];
  });
}

function owned({ owns }: Moment): readonly string[] {
  if (!owns) return ["given unknown owns"];
  return owns.length === 0 ? [] : [`given owns { ${owns.join(", ")} }`];
}

function past(model: Model, { history, at }: Moment): readonly string[] {
  if (!history) return ["given unknown history"];
  const { events = [], complete_since: since } = history;
  // What is given after it is known, and nothing else.
  const lines = since === undefined ? ["given unknown history"] : [];
  for (let index = 0; index < events.length;) {
    const event = events[index]!;
    let times = 1;
    while (index + times < events.length && follows(event, events[index + times]!, times)) times++;
    const parts = [
      event.event,
      about(model, event),
      (offerEvents as readonly string[]).includes(event.event) || event.channel
        ? `on ${event.channel}`
        : "",
      owner(model, event),
      times === 1 ? "" : `${times} times`,
      `${ago(event.at, at)} ago`,
    ];
    lines.push(`given ${parts.filter((part) => part !== "").join(" ")}`);
    index += times;
  }
  return lines;
}

/** Whether an event is as a test gives the `nth` one after `first` of the same. */
function follows(first: Event, event: Event, nth: number): boolean {
  if (Date.parse(first.at) - Date.parse(event.at) !== nth) return false;
  return plain({ ...first, at: "" }) === plain({ ...event, at: "" });
}

function about(model: Model, { offer, product }: Event): string {
  if (offer !== undefined && model.offers.has(offer)) return `offer ${offer}`;
  return product === undefined ? "" : `product ${product}`;
}

/** Whose an event is, where it is not everybody's but the session's. */
function owner(model: Model, { by }: Event): string {
  const usual = [...model.identities.keys()].filter((id) => id !== "session").toSorted();
  const ids = typeof by === "string" ? [by] : (by ?? []);
  const isUsual = typeof by !== "string" && ids.toSorted().join() === usual.join();
  return isUsual || ids.length === 0 ? "" : `by ${ids[0]}`;
}

function totals({ totals: given = {} }: Moment, usual: Moment): readonly string[] {
  return Object.entries(given).flatMap(([cap, count]) =>
    count === usual.totals?.[cap] ? [] : [`given total ${cap} ${count}`],
  );
}

function happened(model: Model, { triggers, at }: Moment): readonly string[] {
  return triggers.map(({ name, at: then, data = {} }) => {
    const fields = [...(model.triggers.get(name)?.data.values() ?? [])].flatMap(({ id, type }) => {
      const value = Object.hasOwn(data, id) ? data[id] : null;
      return value === null || value === undefined ? [] : [`${id}: ${literal(value, type)}`];
    });
    const record = fields.length === 0 ? "" : ` { ${fields.join(", ")} }`;
    const before = Date.parse(then) === Date.parse(at) ? "" : ` ${ago(then, at)} ago`;
    return `on ${name}${record}${before}`;
  });
}

function clock({ at, local }: Moment, usual: Moment): readonly string[] {
  const instant = new Date(at).toISOString();
  const now = instant === usual.at ? [] : [`now ${instant.replace(".000Z", "Z")}`];
  if (!local) return ["given unknown local", ...now];
  // Without a word on it, the customer's clock shows the time of the instant.
  const [date, time] = [instant.slice(0, 10), instant.slice(11, 16)];
  if (local.date === date && local.time === time) return now;
  return [`now ${instant.replace(".000Z", "Z")}`, `date ${local.date}`, `time ${local.time}`];
}

// ── Values ──────────────────────────────────────────────────────────────────────────────────────

function literal(value: FactValue, type: Fact["type"]): string {
  if (typeof value === "object") return `{ ${value.join(", ")} }`;
  if (typeof value === "boolean") return value ? "yes" : "no";
  return scalar(value, type);
}

function scalar(value: string | number, type: Type): string {
  switch (type.kind) {
    case "duration":
      return lengthOf(Number(value) * 1000);
    case "money":
      return `${value} ${type.currency}`;
    case "percent":
      return `${value}%`;
    case "text":
      return quoted(String(value));
    default:
      return String(value);
  }
}

const units = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1000],
] as const;

/** A number of milliseconds in the largest unit that says it exactly. */
function lengthOf(ms: number): string {
  const found = units.find(([, size]) => ms % size === 0);
  if (!found) return `${ms} ms`;
  const count = ms / found[1];
  return `${count} ${found[0]}${Math.abs(count) === 1 ? "" : "s"}`;
}

const ago = (then: string, at: string): string => lengthOf(Date.parse(at) - Date.parse(then));

const quoted = (text: string): string =>
  `"${text
    .replaceAll(/["\\]/g, "\\$&")
    .replaceAll("\n", "\\n")
    .replaceAll("\t", "\\t")
    .replaceAll("{", "{{")}"`;

// ── What is expected ────────────────────────────────────────────────────────────────────────────

function expectations({ offers, ...decision }: Decision): readonly string[] {
  if (offers.length === 0) return [`expect no offer because ${reasonOf(decision)}`];
  const each = offers.map(({ offer, placement }) => `expect offer ${offer} at ${placement}`);
  return offers.length === 1 ? each : [...each, `expect offers ${offers.length}`];
}

/** What a test may name as the reason: the rule that silences, where there is one. */
function reasonOf({ silenced, wait }: Pick<Decision, "silenced" | "wait">): string {
  if (wait !== "silenced") return wait ?? "not_eligible";
  const rule = silenced.find(({ by }) => by !== "condition");
  if (!rule) return wait;
  return named.has(rule.by) ? rule.rule : rule.by;
}

/** Kinds of rules that have a name of their own. */
const named: ReadonlySet<string> = new Set(["cap", "rest", "quiet", "hold", "experiment"]);
