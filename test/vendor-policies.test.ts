import { describe, expect, test } from "vitest";
import type { Decision, Event, Moment } from "../src/runtime/moment.ts";
import { built } from "./support/built.ts";

// Sentences of the frequency policies of real vendors. Each stands in its own file, written in the
// language, and is decided on both sides of every boundary it draws.

const hour = 3_600_000;
const day = 24 * hour;
/** A Thursday; local time is UTC unless a test says otherwise. */
const thursday = "2026-06-18T10:00:00Z";

interface Asked {
  readonly at?: string;
  /** Minutes the customer's clock is ahead of UTC. */
  readonly ahead?: number;
  readonly events?: readonly Event[];
  readonly completeSince?: string;
  readonly facts?: Moment["facts"];
  readonly owns?: readonly string[];
  readonly totals?: Moment["totals"];
  readonly placements?: readonly string[];
}

/** Asks the policy of one file what may be offered to a customer who has just read a statement. */
function bank(file: string): (asked?: Asked) => Decision {
  const { bundle, runtime } = built(`test/fixtures/vendor-policies/${file}.proffer`);
  const everywhere = bundle.channels.flatMap(({ placements }) => placements.map(({ id }) => id));
  return (asked = {}) => {
    const at = asked.at ?? thursday;
    const answer = runtime.decide({
      at,
      triggers: [{ name: "statement_read", at }],
      placements: asked.placements ?? everywhere,
      who: { customer: "c-1", household: "h-1", session: "s-1" },
      local: localAt(at, asked.ahead ?? 0),
      facts: { "customer.active": true, ...asked.facts },
      owns: asked.owns ?? ["account"],
      history: { complete_since: asked.completeSince ?? "always", events: asked.events ?? [] },
      ...(asked.totals ? { totals: asked.totals } : {}),
    });
    if ("refused" in answer) throw new Error(JSON.stringify(answer.refused));
    return answer;
  };
}

function localAt(at: string, ahead: number): Moment["local"] {
  const there = new Date(Date.parse(at) + ahead * 60_000);
  const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
  const offset = new Date(ahead * 60_000).toISOString().slice(11, 16);
  return {
    date: there.toISOString().slice(0, 10),
    time: there.toISOString().slice(11, 16),
    weekday: weekdays[there.getUTCDay()]!,
    utc_offset: `+${offset}`,
  };
}

const products: Record<string, string> = {
  gold: "gold_card", travel: "travel_card", borrow: "loan", save: "savings", insure: "insurance",
  put_aside: "set_aside",
}; // prettier-ignore

/** Something that happened to an offer `ago` milliseconds before a moment (thursday unless said). */
const event = (
  name: string,
  offer: string,
  channel: string,
  ago: number,
  rest: Partial<Event> = {},
): Event => ({
  event: name,
  offer,
  product: products[offer]!,
  channel,
  at: new Date(Date.parse(thursday) - ago).toISOString(),
  ...rest,
});

/** The gold card's mail ignored `latest` milliseconds ago, and `between` before that. */
const ignoredTwice = (latest: number, between: number): Event[] =>
  [latest, latest + between].map((ago) => event("ignored", "gold", "email", ago));
const contacts = (...ago: number[]): Event[] =>
  ago.map((one) => event("sent", "travel", "email", one));
const rejected = (...ago: number[]): Event[] =>
  ago.map((one) => event("declined", "gold", "web", one));
const mailed = (at: string): Event => event("sent", "gold", "email", 0, { at });
const informed = (date: string): Moment["facts"] => ({ "customer.informed_on": date });
/** A letter to one identity of the household. */
const letter = (by: string, ago: number): Event => event("sent", "travel", "post", ago, { by });

/** `gold at email.letter`, in the order in which they were admitted. */
const offered = (decision: Decision): string[] =>
  decision.offers.map(({ offer, placement }) => `${offer} at ${placement}`);

/** Names of the rules that silenced an offer. */
const silencing = (decision: Decision, offer: string): string[] => [
  ...new Set(decision.silenced.filter((one) => one.offer === offer).map(({ rule }) => rule)),
];

describe("at most one e-mail and one SMS a week", () => {
  const ask = bank("one-mail-and-one-text-a-week");

  test("the first offer is mailed and the second texted", () => {
    expect(offered(ask())).toEqual(["gold at email.letter", "travel at sms.text"]);
  });

  test.each([
    ["a mail less than a week ago leaves one text", "email", 7 * day - 1, ["gold at sms.text"]],
    ["a mail a week ago leaves both", "email", 7 * day, ["gold at email.letter", "travel at sms.text"]],
    ["a text less than a week ago leaves one mail", "sms", 7 * day - 1, ["gold at email.letter"]],
    ["a text a week ago leaves both", "sms", 7 * day, ["gold at email.letter", "travel at sms.text"]],
  ])("%s", (_, channel, ago, expected) => {
    expect(offered(ask({ events: [event("sent", "travel", channel, ago)] }))).toEqual(expected);
  }); // prettier-ignore

  test("after both in a week there is neither", () => {
    const events = [event("sent", "gold", "email", 1), event("sent", "travel", "sms", 1)];
    const decision = ask({ events });
    expect(offered(decision)).toEqual([]);
    expect(silencing(decision, "gold")).toEqual(["mails", "texts"]);
    expect(decision.retry_at).toBe("2026-06-25T09:59:59.999Z");
  });
});

describe("ignore the same card e-mail twice in 30 days and it stays away for 60", () => {
  const ask = bank("ignored-twice-stays-away");

  test.each([
    ["ignored a second time less than 60 days ago", 60 * day - 1, 30 * day - 1, false],
    ["ignored a second time 60 days ago", 60 * day, 30 * day - 1, true],
    ["ignored twice with less than 30 days between", 0, 30 * day - 1, false],
    ["ignored twice with 30 days between", 0, 30 * day, true],
  ])("%s", (_, latest, between, may) => {
    const decision = ask({ events: ignoredTwice(latest, between) });
    expect(offered(decision).includes("gold at email.letter")).toBe(may);
    expect(silencing(decision, "gold")).toEqual(may ? [] : ["ignored_twice"]);
  });

  test("the other card is still mailed", () => {
    expect(offered(ask({ events: ignoredTwice(day, day) }))).toEqual(["travel at email.letter"]);
  });

  test("ignored once, and once elsewhere, is not twice", () => {
    const events = [event("ignored", "gold", "email", day), event("ignored", "gold", "web", day)];
    expect(offered(ask({ events }))).toContain("gold at email.letter");
  });
});

describe("1,000 e-mails a week over all customers, 100 of them for one card", () => {
  const ask = bank("a-thousand-mails-a-week");
  const both = ["gold at email.letter", "travel at email.letter"];

  test.each([
    ["room for both", 998, 99, both],
    ["room for one more mail", 999, 99, ["gold at email.letter"]],
    ["no more mails", 1_000, 99, []],
    ["no more mails for the card", 998, 100, ["travel at email.letter"]],
    ["one more mail, none for the card", 999, 100, ["travel at email.letter"]],
  ])("%s", (_, all_mail, gold_mail, expected) => {
    expect(offered(ask({ totals: { all_mail, gold_mail } }))).toEqual(expected);
  });

  test("while nobody has counted, nobody is mailed", () => {
    expect(offered(ask())).toEqual([]);
  });
});

describe("nobody gets one of each of two contradicting offers within 60 days", () => {
  const ask = bank("not-one-of-each");

  test("of two that could be made now, one is made", () => {
    const decision = ask();
    expect(offered(decision)).toEqual(["borrow at web.start"]);
    expect(silencing(decision, "save")).toEqual(["borrow_or_save"]);
  });

  test.each([
    ["saving less than 60 days ago rules out borrowing", "save", 60 * day - 1, ["save at web.start"]],
    ["saving 60 days ago rules out nothing", "save", 60 * day, ["borrow at web.start"]],
    ["borrowing less than 60 days ago rules out saving", "borrow", 60 * day - 1, ["borrow at web.start"]],
  ])("%s", (_, seen, ago, expected) => {
    expect(offered(ask({ events: [event("shown", seen, "web", ago)] }))).toEqual(expected);
  }); // prettier-ignore

  test("who has seen both lately sees neither", () => {
    const events = [event("shown", "save", "web", day), event("shown", "borrow", "web", day)];
    expect(offered(ask({ events }))).toEqual([]);
  });
});

describe("three contacts per 30 days for high-value customers", () => {
  const ask = bank("three-contacts-for-high-value");
  const rich = { "customer.value": "1000" };
  const both = ["gold at email.letter", "travel at email.letter"];

  test.each([
    ["two contacts leave a third, which may hold two offers", [day, 2 * day], both],
    ["a third less than 30 days ago is the last", [day, 2 * day, 30 * day - 1], []],
    ["a third 30 days ago is past", [day, 2 * day, 30 * day], both],
  ])("%s", (_, ago, expected) => {
    expect(offered(ask({ facts: rich, events: contacts(...ago) }))).toEqual(expected);
  });

  test.each([
    ["at 1,000 EUR", "1000", []],
    ["a cent below", "999.99", both],
  ])("who counts as high-value: %s", (_, value, expected) => {
    const events = contacts(day, 2 * day, 3 * day);
    expect(offered(ask({ facts: { "customer.value": value }, events }))).toEqual(expected);
  });

  test("who might be of high value is spared too", () => {
    expect(offered(ask({ events: contacts(day, 2 * day, 3 * day) }))).toEqual([]);
  });

  test("two offers in one mail are one contact", () => {
    const together = ["gold", "travel"].map((offer) =>
      event("sent", offer, "email", day, { contact: "mail-7" }),
    );
    const events = [...together, ...contacts(2 * day)];
    expect(offered(ask({ facts: rich, events }))).toEqual(both);
  });

  test("a service call is a contact", () => {
    const call: Event = { event: "contact", channel: "phone", at: "2026-06-17T10:00:00Z" };
    expect(offered(ask({ facts: rich, events: [call, ...contacts(day, 2 * day)] }))).toEqual([]);
  });
});

describe("the same offer not by e-mail and again by post within a month", () => {
  const ask = bank("not-by-mail-and-again-by-post");

  test.each([
    ["on the last day of the month", "2026-06-17T08:00:00Z", "gold at email.letter"],
    ["a month later, to the day", "2026-06-18T08:00:00Z", "gold at post.envelope"],
  ])("%s", (_, at, expected) => {
    const events = [mailed("2026-05-18T23:30:00Z")];
    expect(offered(ask({ at, events }))).toEqual([expected]);
  });

  test.each([
    ["the day before the month is over", "2026-02-27T08:00:00Z", "gold at email.letter"],
    ["on the last day of a shorter month", "2026-02-28T08:00:00Z", "gold at post.envelope"],
  ])("%s", (_, at, expected) => {
    expect(offered(ask({ at, events: [mailed("2026-01-31T08:00:00Z")] }))).toEqual([expected]);
  });

  test("another offer's mail is no obstacle", () => {
    const events = [event("sent", "travel", "email", day)];
    expect(offered(ask({ events }))).toEqual(["gold at post.envelope"]);
  });
});

describe("calls 08:00 to 20:00 local, three in 24 hours on one subject", () => {
  const ask = bank("calls-by-day-three-on-a-subject");
  const both = ["gold at phone.call", "save at phone.call"];

  test.each([
    ["a minute before eight", "2026-06-18T05:59:00Z", []],
    ["at eight", "2026-06-18T06:00:00Z", both],
    ["a minute before eight in the evening", "2026-06-18T17:59:00Z", both],
    ["at eight in the evening", "2026-06-18T18:00:00Z", []],
    ["at midnight", "2026-06-17T22:00:00Z", []],
  ])("%s where the customer is, two hours ahead", (_, at, expected) => {
    expect(offered(ask({ at, ahead: 120 }))).toEqual(expected);
  });

  test("at night it says when the morning begins", () => {
    expect(ask({ at: "2026-06-18T18:00:00Z", ahead: 120 }).retry_at).toBe("2026-06-19T06:00:00Z");
  });

  test.each([
    ["a third call less than 24 hours ago was the last", 24 * hour - 1, ["save at phone.call"]],
    ["a third call 24 hours ago is past", 24 * hour, both],
  ])("%s", (_, third, expected) => {
    const events = [hour, 2 * hour, third].map((ago) => event("sent", "travel", "phone", ago));
    const decision = ask({ events });
    expect(offered(decision)).toEqual(expected);
    expect(silencing(decision, "save")).toEqual([]);
  });

  test("three mails on the subject are no calls", () => {
    const events = [1, 2, 3].map((ago) => event("sent", "travel", "email", ago * hour));
    expect(offered(ask({ events }))).toEqual(both);
  });
});

describe("two clear days between information and the sale of an insurance", () => {
  const ask = bank("two-clear-days-before-insurance");

  test.each([
    ["informed on Monday, sold from Thursday on", "2026-06-15", ["insure at web.start", "save at web.start"]],
    ["informed on Tuesday, not yet on Thursday", "2026-06-16", ["save at web.start"]],
  ])("%s", (_, date, expected) => {
    const decision = ask({ facts: informed(date) });
    expect(offered(decision)).toEqual(expected);
    expect(silencing(decision, "insure")).toEqual(expected.length === 2 ? [] : ["clear_days"]);
  }); // prettier-ignore

  test.each([
    ["in the last minute of Wednesday", "2026-06-17T21:59:59.999Z", ["save at web.start"]],
    ["in the first of Thursday", "2026-06-17T22:00:00Z", ["insure at web.start", "save at web.start"]],
  ])("days are the customer's own: %s", (_, at, expected) => {
    expect(offered(ask({ at, ahead: 120, facts: informed("2026-06-15") }))).toEqual(expected);
  }); // prettier-ignore

  test("nobody is sold an insurance who was never informed", () => {
    expect(offered(ask())).toEqual(["save at web.start"]);
  });
});

describe("rejected twice, away for 180 days", () => {
  const ask = bank("rejected-twice-stays-away");

  test.each([
    ["once is not twice", rejected(day), ["gold at web.start"]],
    ["the second less than 180 days ago", rejected(180 * day - 1, 900 * day), []],
    ["the second 180 days ago", rejected(180 * day, 900 * day), ["gold at web.start"]],
  ])("%s", (_, events, expected) => {
    expect(offered(ask({ events }))).toEqual(expected);
  });

  test("it says when the 180 days are over", () => {
    expect(ask({ events: rejected(day, 2 * day) }).retry_at).toBe("2026-12-14T10:00:00Z");
  });

  test("who may have rejected it before we kept a record is left alone too", () => {
    const decision = ask({ events: rejected(day), completeSince: "2026-01-01T00:00:00Z" });
    expect(offered(decision)).toEqual([]);
  });
});

describe("one offer per household on paper in 30 days", () => {
  const ask = bank("one-on-paper-per-household");

  test.each([
    ["a letter to another member less than 30 days ago", letter("household", 30 * day - 1), []],
    ["a letter to another member 30 days ago", letter("household", 30 * day), ["gold at post.envelope"]],
    ["a letter to the customer counts for the household", letter("customer", day), []],
    ["a mail is not paper", event("sent", "travel", "email", day), ["gold at post.envelope"]],
  ])("%s", (_, sent, expected) => {
    expect(offered(ask({ events: [sent] }))).toEqual(expected);
  }); // prettier-ignore
});

describe("a bundle of two fixed parts and one of three", () => {
  const file = "two-fixed-and-one-of-three";
  const ask = bank(file);

  test("the bundle says what is fixed and what may be chosen", () => {
    const { bundle } = built(`test/fixtures/vendor-policies/${file}.proffer`);
    expect(bundle.products.find(({ id }) => id === "set_aside")?.bundle).toEqual({
      products: ["depot", "savings"],
      choose: { count: 1, of: ["advice", "guide", "insurance"] },
      owned: "excludes",
    });
  });

  test.each([
    ["who has none of it", ["account"], ["put_aside at web.start"]],
    ["who has one of the three", ["account", "guide"], ["put_aside at web.start"]],
    ["who has a fixed part", ["account", "savings"], []],
    ["who has the other fixed part", ["account", "depot"], []],
    ["who has the bundle", ["account", "set_aside"], []],
  ])("%s", (_, owns, expected) => {
    expect(offered(ask({ owns }))).toEqual(expected);
  });

  test("it is offered at one price", () => {
    const [offer] = ask().offers;
    expect(offer?.price).toEqual({ amount: "10", currency: "EUR", per: ["month"] });
  });
});
