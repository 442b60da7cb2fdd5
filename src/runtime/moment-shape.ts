import type { Fact } from "./bundle.ts";
import type { Moment } from "./moment.ts";
import { nearest } from "./nearest.ts";
import {
  be,
  complain,
  count,
  isObject,
  list,
  maybe,
  object,
  own,
  record,
  type Shape,
} from "./shapes.ts";
import { dayOf, instantOf, misfit, offsetOf, read, timeOf, weekdayOf, weekdays } from "./values.ts";

/** What events of these names must say, so that every counter can tell whether they are its own. */
const said = new Map<unknown, readonly string[]>([
  ...["shown", "sent", "accepted", "declined", "dismissed", "ignored"].map(
    (name) => [name, ["offer", "product", "channel"]] as const,
  ),
  ["purchase", ["product"]],
  ["refund", ["product"]],
  ["contact", ["channel"]],
]);

const word = be("a text that is not empty", (value) => typeof value === "string" && value !== "");
const words = list(word);
const date = be("a date, such as `2026-11-02`", (value) => dayOf(value) !== null);
const time = be("a time, such as `10:15`", (value) => timeOf(value) !== null);
const offset = be("ahead of UTC, such as `+01:00`", (value) => offsetOf(value) !== null);

/** What a moment must be for a bundle with these facts, and triggers that carry these. */
export function momentShape(
  facts: readonly Fact[],
  triggers: ReadonlyMap<string, { readonly data: readonly Fact[] }>,
): Shape {
  let now = Infinity;
  const instant: Shape = (value, path, check) => {
    const found = instantOf(value);
    if (found === null) complain(check, path, "must be an instant, such as `2026-11-02T10:15:00Z`");
    else if (found > now) complain(check, path, "lies after the moment itself, `at`");
  };
  const trigger = object({ name: word, at: instant });
  const event = object(
    { event: word, at: instant },
    {
      date: maybe(date),
      by: maybe((value, path, check) => (Array.isArray(value) ? words : word)(value, path, check)),
      offer: maybe(word),
      product: maybe(word),
      channel: maybe(word),
      placement: maybe(word),
      contact: maybe(word),
    },
  );
  const known = factsShape(facts);
  const data = new Map([...triggers].map(([id, of]) => [id as unknown, factsShape(of.data)]));
  const local = object({ date, time, utc_offset: offset, weekday: word });
  const history = object(
    {},
    {
      complete_since: maybe((value, path, check) => {
        if (value !== "always") instant(value, path, check);
      }),
      events: maybe(
        list((value, path, check) => {
          event(value, path, check);
          if (!isObject(value)) return;
          for (const key of said.get(value["event"]) ?? []) {
            if (own(value, key) === undefined) complain(check, `${path}.${key}`, "is missing");
          }
        }),
      ),
      ages: maybe(record(list(count))),
    },
  );
  const moment = object(
    {
      at: (value, path, check) => {
        now = Infinity;
        instant(value, path, check);
        now = instantOf(value) ?? Infinity;
      },
      triggers: list((value, path, check) => {
        trigger(value, path, check);
        if (isObject(value)) data.get(value["name"])?.(own(value, "data"), `${path}.data`, check);
      }),
      placements: words,
    },
    {
      locale: maybe(word),
      who: maybe(record(maybe(word))),
      local: maybe((value, path, check) => {
        local(value, path, check);
        const day = isObject(value) ? dayOf(value["date"]) : null;
        const weekday = day === null ? null : weekdays[weekdayOf(day)]!;
        if (weekday === null || (value as Moment["local"])!.weekday === weekday) return;
        complain(check, `${path}.weekday`, `must be that of the date, \`${weekday}\``);
      }),
      owns: maybe(words),
      history: maybe((value, path, check) => {
        history(value, path, check);
        if (isObject(value) && (own(value, "events") && own(value, "ages")) !== undefined) {
          complain(check, path, "takes either `events` or `ages`");
        }
      }),
      totals: maybe(record(maybe(count))),
    },
  );
  return (value, path, check) => {
    moment(value, path, check);
    if (isObject(value)) known(own(value, "facts"), ".facts", check);
  };
}

/** Facts, or what a trigger carries: what must be there is, and all that is known fits. */
function factsShape(facts: readonly Fact[]): Shape {
  return (given = {}, path, check) => {
    if (!isObject(given)) return complain(check, path, "must be an object");
    for (const fact of facts) {
      const value = own(given, fact.id);
      if (value !== undefined) {
        if (read(fact, value) === null) complain(check, `${path}.${fact.id}`, misfit(fact, value));
      } else if (fact.required) {
        const near = nearest(fact.id, given, facts);
        const hint =
          near === undefined ? "" : `; \`${near}\` is given, which the policy does not know`;
        complain(check, `${path}.${fact.id}`, `\`${fact.id}\` is required${hint}`);
      }
    }
  };
}
