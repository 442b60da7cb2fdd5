import * as fc from "fast-check";
import { conditionOver, eventNames, holdAtoms, targetFor } from "./conditions.ts";
import {
  channels,
  exactLength,
  groups,
  identities,
  offerAt,
  offered,
  placements,
  rarely,
  someLength,
  triggers,
  word,
  type Names,
  type Piece,
} from "./pool.ts";

const text = (...parts: readonly (string | null | undefined | false)[]): string =>
  parts.filter((part) => part).join(" ");

const anyTarget = targetFor(null, true)!;
const window = fc.oneof(
  { weight: 4, arbitrary: someLength.map((length) => `in ${length}`) },
  {
    weight: 3,
    arbitrary: word("day", "week", "month", "quarter", "year").map(
      (unit) => `each calendar ${unit}`,
    ),
  },
  { weight: 1, arbitrary: word("ever") },
);

/** What a cap counts, from the shortest to the longest way to say it. */
const counting: fc.Arbitrary<Piece> = fc
  .record({
    limit: fc.integer({ min: 1, max: 3 }),
    what: word("offers", "offers", "different offers", "contacts"),
    event: rarely(word("shown", "sent", "accepted")),
    of: rarely(anyTarget),
    per: word(...identities, "session", "total"),
    window,
    windowed: fc.boolean(),
    place: fc.oneof(
      { weight: 3, arbitrary: fc.constant("") },
      { weight: 1, arbitrary: word(...channels).map((id) => `on ${id}`) },
      { weight: 1, arbitrary: word(...placements).map((id) => `at ${id}`) },
    ),
    segment: rarely(fc.nat(9)),
    except: rarely(anyTarget),
  })
  .map((cap) => (names: Names) => {
    const { segments } = names;
    return text(
      String(cap.limit),
      cap.what,
      cap.what !== "contacts" && cap.event,
      cap.of && `of ${cap.of(names)}`,
      `per ${cap.per}`,
      (cap.per !== "session" || cap.windowed) && cap.window,
      cap.place,
      cap.segment !== null &&
        segments.length > 0 &&
        `for ${segments[cap.segment % segments.length]}`,
      cap.except && `except ${cap.except(names)}`,
    );
  });

const onlyOneOf: fc.Arbitrary<Piece> = fc
  .record({
    sides: fc.uniqueArray(fc.oneof(fc.nat(4).map(String), word(...offered, ...groups)), {
      minLength: 2,
      maxLength: 3,
    }),
    counted: fc.option(fc.tuple(word(...identities), window), { freq: 3 }),
    channel: rarely(word(...channels)),
  })
  .map(({ sides, counted, channel }) => (names: Names) => {
    const said = new Set(
      sides.map((side) => (/^\d$/.test(side) ? offerAt(names, Number(side)) : side)),
    );
    // One offer may have been said twice.
    const all = said.size > 1 ? [...said] : [...said, "theta"];
    return text(
      `only one of { ${all.join(", ")} }`,
      counted && `per ${counted[0]} ${counted[1]}`,
      channel && `on ${channel}`,
    );
  });

export const cap: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 4, arbitrary: counting },
  { weight: 1, arbitrary: onlyOneOf },
);

const restTarget = targetFor(null, false)!;

export const rest: fc.Arbitrary<Piece> = fc
  .constantFrom(...eventNames)
  .chain((event) => {
    const target = targetFor(event, true);
    const named = eventNames.indexOf(event) < 6 || event === "contact";
    return fc.record({
      event: fc.constant(event),
      length: someLength,
      scope: fc.oneof(
        { weight: 3, arbitrary: fc.constant<Piece>(() => "") },
        {
          weight: 1,
          arbitrary: word(...channels).map(
            (id): Piece =>
              () =>
                `on ${id}`,
          ),
        },
        {
          weight: 1,
          arbitrary: restTarget.map(
            (of): Piece =>
              (names) =>
                `of ${of(names)}`,
          ),
        },
      ),
      times: rarely(fc.integer({ min: 2, max: 3 })),
      within: fc.option(exactLength),
      channel: named ? rarely(word(...channels)) : fc.constant(null),
      of: target === null ? fc.constant(null) : fc.option(target),
      by: rarely(word(...identities)),
      except: rarely(word(...triggers)),
    });
  })
  .map(
    (said) => (names: Names) =>
      text(
        said.length,
        said.scope(names),
        "after",
        said.times !== null && String(said.times),
        said.event,
        said.channel && `on ${said.channel}`,
        said.of && `of ${said.of(names)}`,
        said.times !== null && said.within && `in ${said.within}`,
        said.by && `by ${said.by}`,
        said.except && `except on ${said.except}`,
      ),
  );

const days = word(
  "{ saturday, sunday }", "{ friday }", "{ wednesday, thursday }", "{ monday, tuesday, wednesday }",
); // prettier-ignore

export const quiet: fc.Arbitrary<string> = fc
  .record({
    when: fc.oneof(
      word("21:00 to 08:00", "12:30 to 13:45", "00:00 to 06:00", "22:00 to 00:00"),
      fc
        .tuple(word("21:00 to 08:00", "09:00 to 17:00"), days)
        .map(([hours, on]) => `${hours} in ${on}`),
      days,
      word("days uk"),
    ),
    channel: fc.option(word(...channels)),
  })
  .map(({ when, channel }) => text(when, channel && `on ${channel}`));

export const hold: fc.Arbitrary<Piece> = fc
  .record({
    scope: fc.oneof(
      { weight: 2, arbitrary: fc.constant<Piece>(() => "all") },
      {
        weight: 1,
        arbitrary: word(...channels).map(
          (id): Piece =>
            () =>
              `on ${id}`,
        ),
      },
      { weight: 2, arbitrary: restTarget },
    ),
    word: word("when", "unless"),
    condition: conditionOver(holdAtoms),
    unknown: fc.integer({ min: 0, max: 7 }).map((number) => number === 7),
  })
  .map((said) => (names: Names) => {
    const asked = said.condition(names);
    const whole =
      said.unknown && said.word === "when" ? `customer.code is unknown or (${asked})` : asked;
    return text(said.scope(names), said.word, whole);
  });

export const waiver: fc.Arbitrary<Piece> = fc
  .tuple(fc.nat(9), word("2026-10-27", "2026-10-30", "2027-01-31"))
  .map(
    ([at, until]) =>
      (names: Names) =>
        `waive load/NAME for ${offerAt(names, at)} because "Agreed" by "Ada" until ${until}`,
  );

export interface ExperimentParts {
  readonly unit: string;
  readonly of: Piece | null;
  readonly holdout: string;
  readonly compares: boolean;
  readonly layered: boolean;
  readonly salt: boolean;
  readonly until: string | null;
}

export const experimentParts: fc.Arbitrary<ExperimentParts> = fc.record({
  unit: word("customer", "account"),
  of: fc.option(restTarget),
  holdout: word("5%", "40%", "100%"),
  compares: fc.boolean(),
  layered: fc.boolean(),
  salt: fc.boolean(),
  until: rarely(word("2026-10-29", "2026-10-31")),
});

/** Only the first experiment of a program compares words, so that no offer is in two that do. */
export function experimentText(
  id: string,
  parts: ExperimentParts,
  names: Names,
  compares: boolean,
): string {
  const lines = [
    `unit ${parts.unit}`,
    parts.of ? `of ${parts.of(names)}` : "all",
    `holdout ${parts.holdout}`,
    compares && "variants { usual: 50%, short: 30%, long: 20% }",
    parts.layered && "layer shared, traffic 45%",
    parts.salt && 'salt "again"',
    parts.until && `until ${parts.until}`,
  ];
  return `experiment ${id} { ${lines.filter((line) => line).join(", ")} }\n`;
}
