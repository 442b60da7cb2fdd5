import * as fc from "fast-check";
import {
  channels,
  countedLength,
  groups,
  identities,
  offerAt,
  offered,
  others,
  rarely,
  someLength,
  triggers,
  word,
  type Names,
  type Piece,
} from "./pool.ts";

/** A test of one subject. Several of one condition are always about different subjects, so that they never contradict. */
export type Atom = fc.Arbitrary<Piece>;

const plain = (text: fc.Arbitrary<string>): Atom => text.map((said) => () => said);
const compare = word("<", "<=", ">", ">=");
const joined = (...parts: readonly fc.Arbitrary<unknown>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((all) => all.join(" "));

export const factAtoms = {
  tenure: plain(
    fc.oneof(
      joined(word("customer.tenure"), compare, word("10 days", "36 hours", "30 days")),
      word("customer.tenure between 10 days and 20 days"),
    ),
  ),
  plan: plain(
    word(
      "customer.plan is plus", "customer.plan is not basic", "customer.plan in { basic, team }",
      "customer.plan not in { team }",
    ), // prettier-ignore
  ),
  tags: plain(
    word(
      "customer.tags has beta", "customer.tags has any of { mail, beta }",
      "customer.tags has all of { call, beta }",
    ), // prettier-ignore
  ),
  renewal: plain(
    fc.oneof(
      joined(
        word("customer.renewal within"),
        word("30 days", "2 calendar weeks", "1 calendar month"),
      ),
      joined(
        word("customer.renewal"),
        word("at least", "at most"),
        fc.oneof(word("1 day", "14 days"), countedLength),
        word("ago", "away"),
      ),
    ),
  ),
  points: plain(
    fc.oneof(
      joined(word("customer.points"), compare, word("10", "50")),
      word(
        "customer.points between 10 and 12",
        "customer.points is 50",
        "customer.points is not 10",
      ),
    ),
  ),
  rank: plain(joined(word("customer.rank"), compare, word("2.5", "-1", "0.000001"))),
  spend: plain(joined(word("customer.spend"), compare, word("50 EUR", "1_000.25 EUR"))),
  share: plain(joined(word("customer.share"), compare, word("20%", "12.5%"))),
  vip: plain(word("customer.vip", "customer.vip is no", "customer.vip is not no")),
  wants: plain(word("customer.wants has gamma", "customer.wants has any of { eta, alpha }")),
  code: plain(word('customer.code is "x"', 'customer.code is not "Apollo"')),
  login: plain(
    joined(word("customer.login"), word("at least", "at most"), someLength, word("ago")),
  ),
  joined: plain(joined(word("customer.joined"), compare, word("2026-10-01", "2025-12-31"))),
  owns: plain(
    word(
      "owns eta",
      "owns any of { eta, theta }",
      "owns all of { eta, theta }",
      "owns group extra",
    ),
  ),
} satisfies Record<string, Atom>;

export const usageAtoms = {
  projects: plain(joined(word("usage.projects"), word(">="), word("1", "3"))),
  hours: plain(joined(word("usage.hours"), word(">="), word("10 days", "90 minutes"))),
} satisfies Record<string, Atom>;

export const dataAtoms = {
  hours: plain(joined(word("trigger.hours"), compare, word("10", "2.5"))),
  level: plain(word("trigger.level is high", "trigger.level is not low")),
  quote: plain(joined(word("trigger.quote"), compare, word("20 EUR", "9.99 EUR"))),
  due: plain(
    fc.oneof(
      joined(word("trigger.due within"), word("30 days", "3 calendar days")),
      joined(word("trigger.due at least"), fc.oneof(word("2 days"), countedLength), word("ago")),
    ),
  ),
  begun: plain(joined(word("trigger.begun"), word("at least", "at most"), someLength, word("ago"))),
  items: plain(joined(word("trigger.items"), compare, word("2", "3"))),
} satisfies Record<string, Atom>;

const offerEvents = ["shown", "sent", "accepted", "declined", "dismissed", "ignored"] as const;
const productEvents = ["purchase", "renewal", "refund"] as const;
export type EventName =
  | (typeof offerEvents)[number]
  | (typeof productEvents)[number]
  | (typeof triggers)[number]
  | "complaint_resolved"
  | "contact";
export const eventNames: readonly EventName[] = [
  ...offerEvents, ...productEvents, ...triggers, "complaint_resolved", "contact",
]; // prettier-ignore

const kept =
  (text: string): Piece =>
  () =>
    text;

/** What an event may be of; `same` only where one offer is considered. */
export function targetFor(event: EventName | null, same: boolean): fc.Arbitrary<Piece> | null {
  const isOffer = event === null || (offerEvents as readonly string[]).includes(event);
  const ofProduct = isOffer || (productEvents as readonly string[]).includes(event);
  const product = fc.constantFrom(...offered, ...others).map((id) => kept(`product ${id}`));
  const group = fc.constantFrom(...groups).map((id) => kept(`group ${id}`));
  const offer = fc.nat(9).map((at) => (names: Names) => `offer ${offerAt(names, at)}`);
  if (!ofProduct) return null;
  const choices = [product, group, ...(isOffer ? [offer] : [])];
  if (same) {
    choices.push(fc.constantFrom("product", "group").map((what) => kept(`same ${what}`)));
    if (isOffer) choices.push(fc.constant(kept("same offer")));
  }
  return fc.oneof(...choices);
}

/** `declined of same product at least 2 times in last 30 days by account`. */
export function happenedAtom(event: EventName, same: boolean): Atom {
  const target = targetFor(event, same);
  const named = (offerEvents as readonly string[]).includes(event) || event === "contact";
  return fc
    .record({
      target: rarely(target ?? fc.constant<Piece>(() => "")),
      channel: named ? rarely(word(...channels)) : fc.constant(null),
      times: rarely(
        joined(word("at least", "at most"), fc.integer({ min: 1, max: 3 }), word("times")),
      ),
      window: fc.oneof(joined(word("in last"), someLength), word("ever")),
      by: rarely(joined(word("by"), word(...identities))),
    })
    .map(
      ({ target: of, channel, times, window, by }) =>
        (names: Names) =>
          [
            event,
            target === null ? null : of?.(names),
            channel && `on ${channel}`,
            times,
            window,
            by,
          ]
            .filter((part) => part)
            .join(" "),
    );
}

/** A condition over some of the atoms, each used at most once. */
export function conditionOver(atoms: readonly Atom[]): fc.Arbitrary<Piece> {
  return fc
    .record({
      leaves: fc
        .shuffledSubarray([...atoms], { minLength: 1, maxLength: Math.min(4, atoms.length) })
        .chain((chosen) => fc.tuple(...chosen)),
      negated: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
      joints: fc.array(word("and", "or"), { minLength: 3, maxLength: 3 }),
      nested: fc.boolean(),
    })
    .map(({ leaves, negated, joints, nested }) => (names: Names) => {
      const [first, ...rest] = leaves.map((leaf, index) =>
        negated[index]! && index > 0 ? `not (${leaf(names)})` : leaf(names),
      );
      // Grouped from the left or from the right, and the whole under a `not` now and then.
      const text = nested
        ? rest.reduceRight((right, left, index) => `${left} ${joints[index]} (${right})`, first!)
        : rest.reduce((left, right, index) => `(${left}) ${joints[index]} ${right}`, first!);
      return negated[0]! ? `not (${text})` : text;
    });
}

const atomsOf = (pool: Readonly<Record<string, Atom>>, ...names: readonly string[]): Atom[] =>
  names.map((name) => pool[name]!);

/** Segments and offers draw on different facts: what one asks never contradicts the other. */
export const segmentAtoms: readonly Atom[] = [
  ...atomsOf(factAtoms, "tenure", "plan", "tags", "renewal"),
  happenedAtom("purchase", false),
  happenedAtom("contact", false),
  happenedAtom("visited", false),
];
export const offerAtoms: readonly Atom[] = [
  ...atomsOf(
    factAtoms, "points", "rank", "spend", "share", "vip", "wants", "login", "joined", "owns",
  ),
  ...Object.values(dataAtoms),
  ...eventNames
    .filter((name) => !["purchase", "contact", "visited", "complaint_resolved"].includes(name))
    .map((name) => happenedAtom(name, true)),
]; // prettier-ignore
/** Facts and events of offers that keep away from those of segments, for `unless`. */
export const tiredAtoms: readonly Atom[] = [
  happenedAtom("complaint_resolved", false),
  plain(word('customer.code is "tired"')),
];
export const holdAtoms: readonly Atom[] = [
  ...Object.values(factAtoms),
  ...eventNames.map((name) => happenedAtom(name, true)),
];
