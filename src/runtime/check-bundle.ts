import type { Bundle } from "./bundle.ts";
import { checkSense } from "./check-sense.ts";
import {
  be,
  either,
  idIn,
  isObject,
  list,
  maybe,
  object,
  oneOf,
  record,
  type Check,
  type Problem,
  type Shape,
} from "./shapes.ts";
import { dayOf, millionthsOf, units, valueTypes, weekdays } from "./values.ts";

/** The shape of a bundle and its references first; what they mean together only when those are sound. */
export function checkBundle(
  value: unknown,
):
  | { readonly ok: true; readonly bundle: Bundle }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  const check = { problems: [], ids: idsOf(value) };
  shape(value, "", check);
  const bundle = value as Bundle;
  if (check.problems.length === 0) checkSense(bundle, check);
  const problems = check.problems.map(({ path, problem }: Problem) => ({
    path: path.replace(/^\./, ""),
    problem,
  }));
  return problems.length === 0 ? { ok: true, bundle } : { ok: false, problems };
}

/** The ids in every list of the bundle, as far as it is one. */
function idsOf(value: unknown): Check["ids"] {
  const lists = isObject(value) ? Object.entries(value) : [];
  const ids = new Map(lists.map(([part, items]) => [part, new Set(listed(items, "id"))]));
  const placements = listed(isObject(value) ? value["channels"] : [], "placements");
  return ids.set("placements", new Set(placements.flatMap((of) => listed(of, "id"))));
}

function listed(items: unknown, key: string): unknown[] {
  return Array.isArray(items) ? items.map((item) => (isObject(item) ? item[key] : null)) : [];
}

const text = be("a text", (value) => typeof value === "string");
const texts = list(text);
const flag = be("`true` or `false`", (value) => typeof value === "boolean");
const whole = be("a whole number", Number.isSafeInteger);
const from = (least: number, most = Number.MAX_SAFE_INTEGER): Shape =>
  be(
    `a whole number from ${least} to ${most}`,
    (value) => Number.isInteger(value) && (value as number) >= least && (value as number) <= most,
  );
const count = from(0);
const bucket = from(0, 10_000);
const date = be("a date", (value) => dayOf(value) !== null);
const scalar = be("a text, a whole number or a flag", (value) =>
  typeof value === "number" ? Number.isSafeInteger(value) : /^(st|b)/.test(typeof value),
);
const [fact, trigger, channel, placement, identity, calendar, product, counter, condition, offer] = [
  "facts", "triggers", "channels", "placements", "identities", "calendars", "products", "counters",
  "conditions", "offers",
].map(idIn) as [Shape, Shape, Shape, Shape, Shape, Shape, Shape, Shape, Shape, Shape]; // prettier-ignore

const facts = list(
  object({
    id: text,
    type: oneOf(...valueTypes),
    currency: maybe(text),
    members: maybe(texts),
    low: maybe(whole),
    high: maybe(whole),
    required: flag,
    sensitive: flag,
  }),
  "id",
);
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
    age: object({ id: text, counter, k: from(1), ...counted }),
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
const template = list((value, path, check) => {
  if (typeof value !== "string") slot(value, path, check);
});
const operand = oneOf("n", "i", "v", "f");

const shape = object({
  format: oneOf("proffer/1"),
  digest: be(
    "`sha256-` and 64 hexadecimal digits",
    (value) => typeof value === "string" && /^sha256-[0-9a-f]{64}$/.test(value),
  ),
  policy: object({ id: text, version: whole, region_fact: maybe(fact) }),
  facts,
  triggers: list(object({ id: text, product: maybe(product), data: facts }), "id"),
  channels: list(
    object({
      id: text,
      counts: oneOf("shown", "sent"),
      placements: list(object({ id: text, slots: count })),
    }),
    "id",
  ),
  identities: list(object({ id: text, contains: list(identity) }), "id"),
  calendars: list(
    object({ id: text, holidays: list(date), weekend: list(oneOf(...weekdays)) }),
    "id",
  ),
  groups: list(object({ id: text, products: list(product), offers: list(offer) }), "id"),
  products: list(object({ id: text, name: text }), "id"),
  columns: list(column, "id"),
  counters: list(
    object({
      id: text,
      events: texts,
      by: identity,
      of: maybe(target),
      except: targets,
      channel: maybe(channel),
      placement: maybe(placement),
      each: oneOf("event", "offer", "contact"),
      run: maybe(object({ times: from(1), within: maybe(count) })),
      depth: count,
    }),
    "id",
  ),
  conditions: list(object({ id: text, rows: list(cells) }), "id"),
  silencers: list(
    object({
      id: text,
      kind: oneOf("opt_out", "region", "waiver", "consent", "hold", "rest", "quiet"),
      name: text,
      scope,
      rows: list(cells),
    }),
    "id",
  ),
  caps: list(
    object({
      id: text,
      name: text,
      scope,
      for: maybe(condition),
      limit: count,
      counter: maybe(counter),
      window: maybe(object({ length: count, ...counted })),
      counts_admitted: flag,
      sides: maybe(targets),
    }),
    "id",
  ),
  experiments: list(
    object({
      id: text,
      unit: identity,
      of: maybe(target),
      layer: object({ salt: text, from: bucket, to: bucket }),
      salt: text,
      holdout: bucket,
      holdout_mode: oneOf("all", "pass"),
      variants: list(object({ name: text, below: bucket })),
      until: maybe(date),
    }),
    "id",
  ),
  offers: list(
    object({
      id: text,
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
    "id",
  ),
  tables: list(
    object({
      trigger,
      rows: list(object({ id: text, offer, source: product, when: cells }), "id"),
    }),
    "trigger",
  ),
  locales: list(
    object({
      id: text,
      decimal: text,
      group: text,
      group_sizes: list(from(1)),
      group_from: count,
      money: text,
      percent: text,
      date: text,
      months: texts,
      plurals: list(
        object({
          when: list(
            list(object({ operand, mod: maybe(from(1)), not: flag, ranges: list(list(whole)) })),
          ),
        }),
      ),
    }),
    "id",
  ),
  currencies: list(object({ id: text, digits: count }), "id"),
  sources: record(text),
});
