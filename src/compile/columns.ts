import type { BoxSubject, Use } from "../model/dnf.ts";
import type { Count, Target as ModelTarget, Unit } from "../model/model.ts";
import type { Column, Counter, Target, TimeUnit } from "../runtime/bundle.ts";
import { sortedByJson, sortedSet } from "./sorted.ts";

/** What is counted, before it is known how many of it, and how far back, anyone asks. */
export type Counted = Omit<Counter, "depth" | "lookback">;

/** A column, and what has to be in the bundle for it: a counter, a condition. */
export interface Columned {
  readonly column: Column;
  readonly counted: Counted | null;
  readonly use: Use | null;
}

/** The column in which a subject is found; `trigger` is the one answered, for the data it carries. */
export function columnOf(subject: BoxSubject, trigger: string | null): Columned {
  switch (subject.kind) {
    case "fact":
      return plain({ id: subject.fact, kind: "fact", fact: subject.fact });
    case "data": {
      const { field } = subject;
      return plain({ id: dataId(trigger, field), kind: "data", trigger: trigger ?? "", field });
    }
    case "owns":
      return plain({ id: "owns", kind: "owns" });
    case "distance": {
      const { direction, unit, data } = subject;
      const of = data ? dataId(trigger, subject.of) : subject.of;
      const id = `${timeWords(unit)} ${direction === "past" ? "since" : "until"} ${of}`;
      const { name, calendar } = unit;
      return plain({
        id,
        kind: "distance",
        of: subject.of,
        trigger: data ? trigger : null,
        direction,
        unit: name,
        calendar,
      });
    }
    case "age": {
      const counted = countedOf(subject.count);
      const { k, unit } = subject;
      const inUnit = unit.name === "ms" ? "" : ` in ${timeWords(unit)}`;
      const id = `age ${k}${inUnit} of ${counted.id}`;
      const { name, calendar } = unit;
      const column = { id, kind: "age", counter: counted.id, k, unit: name, calendar } as const;
      return { column, counted, use: null };
    }
    case "use": {
      const id = useId(subject);
      return { column: { id, kind: "condition", condition: id }, counted: null, use: subject };
    }
  }
}

function plain(column: Column): Columned {
  return { column, counted: null, use: null };
}

function dataId(trigger: string | null, field: string): string {
  return `trigger ${trigger ?? ""}.${field}`;
}

/** `segment s`; `not` before it when it must fail, `?` after it when what is missing lets it hold. */
export function useId({ of, name, negated, mode }: Use): string {
  return `${negated ? "not " : ""}${of} ${name}${mode === "unless_false" ? "?" : ""}`;
}

export function triggerAge(unit: Unit): Columned {
  const inUnit = unit.name === "ms" ? "" : ` in ${timeWords(unit)}`;
  const { name, calendar } = unit;
  return plain({ id: `age of the trigger${inUnit}`, kind: "trigger_age", unit: name, calendar });
}

export function local(part: "date" | "time" | "weekday"): Columned {
  return plain({ id: `local ${part}`, kind: "local", part });
}

export function holiday(calendar: string, day: "today" | "yesterday"): Columned {
  return plain({ id: `holiday in ${calendar} ${day}`, kind: "holiday", calendar, day });
}

export function bucket(salt: string, unit: string): Columned {
  return plain({ id: `bucket of ${unit} for ${salt}`, kind: "bucket", salt, unit });
}

const timeNames: Readonly<Record<TimeUnit, string>> = {
  ms: "time",
  days: "days",
  clear_days: "clear days",
  business_days: "business days",
  months: "months",
  week_starts: "weeks begun",
  month_starts: "months begun",
  quarter_starts: "quarters begun",
  year_starts: "years begun",
};

function timeWords({ name, calendar }: Unit): string {
  return calendar === null ? timeNames[name] : `${timeNames[name]} in ${calendar}`;
}

// ── Counters ────────────────────────────────────────────────────────────────────────────────────

/** What a count counts, under an id that says so: `declined of same product by customer`. */
export function countedOf(count: Count): Counted {
  const { event, target, except, channel, placement, by, each, run } = count;
  const id = [
    event,
    ...(target === null ? [] : ["of", nameOf(target)]),
    ...(except.length === 0 ? [] : ["except", except.map(nameOf).toSorted().join(", ")]),
    ...(channel === null ? [] : ["on", channel]),
    ...(placement === null ? [] : ["at", placement]),
    ...(each === "event" ? [] : ["each", each]),
    ...(run === null ? [] : [`${run.times} times`]),
    ...(run === null || run.within === null ? [] : ["within", lengthWords(run.within)]),
    "by",
    by,
  ].join(" ");
  return {
    id,
    // A contact is any message that reached the customer, whether or not it held an offer.
    events: each === "contact" ? ["contact", "delivered"] : [event],
    by,
    channel,
    placement,
    each,
    of: target === null ? null : targetOf(target),
    except: sortedByJson(except.map(targetOf)),
    run: run === null ? null : { times: run.times, within: run.within },
  };
}

export function targetOf(target: ModelTarget): Target {
  if ("same" in target) return { same: target.same };
  const { products, offers } = target;
  return { products: sortedSet(products), offers: sortedSet(offers) };
}

/** Whether it counts something else for every offer considered. */
export function isRelative(counted: Counted): boolean {
  const targets = [counted.of, ...counted.except];
  return counted.each === "offer" || targets.some((target) => target !== null && "same" in target);
}

function nameOf(target: ModelTarget): string {
  return "same" in target ? `same ${target.same}` : target.named.split(", ").toSorted().join(", ");
}

const lengths = [
  ["days", 86_400_000],
  ["hours", 3_600_000],
  ["minutes", 60_000],
  ["seconds", 1000],
] as const;

/** `30 days`, `90 minutes`, `1500 ms`: in the largest unit of which it is a whole number. */
export function lengthWords(milliseconds: number): string {
  const found = lengths.find(([, size]) => milliseconds % size === 0 && milliseconds >= size);
  if (found === undefined) return `${milliseconds} ms`;
  const count = milliseconds / found[1];
  return `${count} ${count === 1 ? found[0].slice(0, -1) : found[0]}`;
}
