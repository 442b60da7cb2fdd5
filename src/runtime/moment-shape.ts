import {
  be,
  complain,
  count,
  isObject,
  join,
  list,
  maybe,
  object,
  own,
  record,
  type Shape,
} from "./shapes.ts";
import { dayOf, instantOf, offsetOf, timeOf, weekdayOf } from "./values.ts";

const word = be("a text that is not empty", (value) => typeof value === "string" && value !== "");
const words = list(word);
const date = be("a date, such as `2026-11-02`", (value) => dayOf(value) !== null);

/** Nothing a moment knows of has happened later than the moment itself. */
const instant: Shape = (value, check, path, key) => {
  const found = instantOf(value);
  if (found === null) {
    complain(check, path, key, "must be an instant, such as `2026-11-02T10:15:00Z`");
  } else if (found > check.now) complain(check, path, key, "lies after the moment itself, `at`");
};

/** What events of these names must say, so that every counter can tell whether they are its own. */
const said = new Map<unknown, readonly string[]>([
  ...["shown", "sent", "accepted", "declined", "dismissed", "ignored"].map(
    (name) => [name, ["offer", "product", "channel"]] as const,
  ),
  ["purchase", ["product"]],
  ["refund", ["product"]],
  ["contact", ["channel"]],
]);
const anyEvent = object(
  { event: word, at: instant },
  {
    date: maybe(date),
    by: maybe((value, ...place) => (Array.isArray(value) ? words : word)(value, ...place)),
    offer: maybe(word),
    product: maybe(word),
    channel: maybe(word),
    placement: maybe(word),
    contact: maybe(word),
  },
);
const event: Shape = (value, check, path, key) => {
  anyEvent(value, check, path, key);
  if (!isObject(value)) return;
  for (const part of said.get(value["event"]) ?? []) {
    if (own(value, part) === undefined) complain(check, join(path, key), part, "is missing");
  }
};

const history = object(
  {},
  {
    complete_since: maybe((value, ...place) => {
      if (value !== "always") instant(value, ...place);
    }),
    events: maybe(list(event)),
    ages: maybe(record(list(count))),
  },
);
const anyLocal = object({
  date,
  time: be("a time, such as `10:15`", (value) => timeOf(value) !== null),
  weekday: word,
  utc_offset: be("ahead of UTC, such as `+01:00`", (value) => offsetOf(value) !== null),
});
const local: Shape = (value, check, path, key) => {
  anyLocal(value, check, path, key);
  const day = isObject(value) ? dayOf(value["date"]) : null;
  if (!isObject(value) || day === null || value["weekday"] === weekdayOf(day)) return;
  const wanted = `must be that of the date, \`${weekdayOf(day)}\``;
  complain(check, join(path, key), "weekday", wanted);
};

/** A moment, but for its facts and the data of its triggers, which only a bundle knows. */
export const momentShape = object(
  {
    at: (value, check, path, key) => {
      instant(value, check, path, key);
      check.now = instantOf(value) ?? Infinity;
    },
    triggers: list(object({ name: word, at: instant })),
    placements: words,
  },
  {
    locale: maybe(word),
    who: maybe(record(maybe(word))),
    local: maybe(local),
    owns: maybe(words),
    history: maybe((value, check, path, key) => {
      history(value, check, path, key);
      if (isObject(value) && own(value, "events") && own(value, "ages")) {
        complain(check, path, key, "takes either `events` or `ages`");
      }
    }),
    totals: maybe(record(maybe(count))),
  },
);
