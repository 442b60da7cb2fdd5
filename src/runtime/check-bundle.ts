import {
  be,
  count,
  wholeFrom,
  either,
  idIn,
  isObject,
  list,
  maybe,
  object,
  oneOf,
  problemsOf,
  record,
  type Check,
  type Json,
  type Problem,
  type Shape,
} from "./shapes.ts";
import { dayOf, millionthsOf, units, valueTypes, weekdays } from "./values.ts";

/** What is wrong with the shape of a bundle, and with what it refers to. */
export function checkBundle(value: unknown): Problem[] {
  return problemsOf(shape, value, idsOf(isObject(value) ? value : {}));
}

/** The ids in every list of the bundle, as far as it is one. */
function idsOf(bundle: Json): Check["ids"] {
  const ids = (items: unknown): Set<unknown> => new Set(listed(items, "id"));
  const parts = Object.entries(bundle).map(([part, items]) => [part, ids(items)] as const);
  return new Map(parts).set("placements", ids(listed(bundle["channels"], "placements").flat()));
}

/** What stands under a key of the items of a list, as far as it is one. */
function listed(items: unknown, key: string): unknown[] {
  return Array.isArray(items) ? items.map((item) => (isObject(item) ? item[key] : null)) : [];
}

const text: Shape = be("a text", (value) => typeof value === "string");
const texts = list(text);
const flag = be("`true` or `false`", (value) => typeof value === "boolean");
const whole = be("a whole number", Number.isSafeInteger);
const bucket = wholeFrom(0, 10_000);
const date = be("a date", (value) => dayOf(value) !== null);
const scalar = be("a text, a whole number or a flag", (value) =>
  typeof value === "number" ? Number.isSafeInteger(value) : /^(st|b)/.test(typeof value),
);
const [fact, trigger, channel, placement, identity, calendar, product, counter, condition, offer] = [
  "facts", "triggers", "channels", "placements", "identities", "calendars", "products", "counters",
  "conditions", "offers",
].map(idIn) as [Shape, Shape, Shape, Shape, Shape, Shape, Shape, Shape, Shape, Shape]; // prettier-ignore

/** Things with ids, each there once. */
const things = (fields: Readonly<Record<string, Shape>>): Shape =>
  list(object({ id: text, ...fields }), "id");

const facts = things({
  type: oneOf(...valueTypes),
  currency: maybe(text),
  members: maybe(texts),
  low: maybe(whole),
  high: maybe(whole),
  required: flag,
  sensitive: flag,
});
const counted = { unit: oneOf(...units), calendar: maybe(calendar) };
const column = either(
  {
    fact: object({ id: text, fact }),
    data: object({ id: text, trigger, field: text }),
    owns: object({ id: text }),
    distance: object({
      id: text,
      of: text,
      trigger: maybe(trigger),
      direction: oneOf("past", "ahead"),
      ...counted,
    }),
    age: object({ id: text, counter, k: wholeFrom(1), ...counted }),
    trigger_age: object({ id: text, ...counted }),
    local: object({ id: text, part: oneOf("date", "time", "weekday") }),
    holiday: object({ id: text, calendar, day: oneOf("today", "yesterday") }),
    condition: object({ id: text, condition }),
    bucket: object({ id: text, salt: text, unit: identity }),
  },
  "kind",
);
const cells = record(
  object(
    {},
    {
      from: whole,
      above: whole,
      to: whole,
      below: whole,
      in: list(scalar),
      not_in: list(scalar),
      any: list(texts),
      all: texts,
      none: texts,
      known: flag,
      missing: oneOf(true),
    },
  ),
  idIn("columns"),
);
const target = either({
  same: object({ same: oneOf("product", "offer", "group") }),
  products: object({ products: list(product), offers: list(offer) }),
});
const targets = list(target);
const scope = object({
  channel: maybe(channel),
  placement: maybe(placement),
  of: maybe(target),
  except: targets,
  except_triggers: list(trigger),
});
const amount = object({
  amount: be("a plain decimal", (value) => millionthsOf(value) !== null),
  currency: text,
  per: texts,
});
const slot = object({
  value: text,
  type: oneOf(...valueTypes),
  currency: maybe(text),
  forms: maybe(texts),
  else: maybe(text),
});
const template = list((value, ...place) => {
  if (typeof value !== "string") slot(value, ...place);
});
const operand = oneOf("n", "i", "v", "f");

const shape = object({
  format: oneOf("proffer/1"),
  digest: be(
    "`sha256-` and 64 hexadecimal digits",
    (value) => typeof value === "string" && /^sha256-[0-9a-f]{64}$/.test(value),
  ),
  policy: object({ region_fact: maybe(fact) }),
  facts,
  triggers: things({ product: maybe(product), data: facts }),
  channels: things({
    counts: oneOf("shown", "sent"),
    placements: list(object({ id: text, slots: count })),
  }),
  identities: things({ contains: list(identity) }),
  calendars: things({ holidays: list(date), weekend: list(oneOf(...weekdays)) }),
  groups: things({ products: list(product), offers: list(offer) }),
  products: things({ name: text }),
  columns: list(column, "id"),
  counters: things({
    events: texts,
    by: identity,
    of: maybe(target),
    except: targets,
    channel: maybe(channel),
    placement: maybe(placement),
    each: oneOf("event", "offer", "contact"),
    run: maybe(object({ times: wholeFrom(1), within: maybe(count) })),
    depth: count,
  }),
  conditions: things({ rows: list(cells) }),
  silencers: things({
    kind: text,
    name: text,
    scope,
    rows: list(cells),
  }),
  caps: things({
    name: text,
    scope,
    for: maybe(condition),
    limit: count,
    counter: maybe(counter),
    window: maybe(object({ length: count, ...counted })),
    counts_admitted: flag,
    sides: maybe(targets),
  }),
  experiments: things({
    unit: identity,
    of: maybe(target),
    layer: object({ salt: text, from: bucket, to: bucket }),
    salt: text,
    holdout: bucket,
    holdout_mode: oneOf("all", "pass"),
    variants: list(object({ name: text, below: bucket })),
    until: maybe(date),
  }),
  offers: things({
    product,
    placements: list(placement),
    tier: count,
    score: maybe(fact),
    because: maybe(template),
    then: maybe(template),
    messages: list(
      object({ locale: idIn("locales"), variant: maybe(text), slots: record(template) }),
    ),
    price: maybe(
      either({
        one: object({ one: amount }),
        by_region: object({ by_region: record(amount) }),
        from: object({ from: text, currency: text }),
      }),
    ),
    terms: be("an object", isObject),
  }),
  tables: list(
    object({
      trigger,
      rows: things({ offer, source: product, when: cells }),
    }),
    "trigger",
  ),
  locales: things({
    decimal: text,
    group: text,
    group_sizes: list(wholeFrom(1)),
    group_from: count,
    money: text,
    percent: text,
    date: text,
    months: texts,
    plurals: list(
      object({
        when: list(
          list(object({ operand, mod: maybe(wholeFrom(1)), not: flag, ranges: list(list(whole)) })),
        ),
      }),
    ),
  }),
  currencies: things({ digits: count }),
  sources: record(text),
});
