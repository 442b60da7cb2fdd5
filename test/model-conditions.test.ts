import { describe, expect, test } from "vitest";
import type { Condition } from "../src/model/model.ts";
import { examine, remarksOn } from "./support/prelude.ts";

/** A condition in short: sites left out, a test as `[subject, test]`. */
function short(condition: Condition): unknown {
  switch (condition.kind) {
    case "and":
    case "or":
      return { [condition.kind]: condition.terms.map(short) };
    case "not":
      return { not: short(condition.term) };
    case "use":
      return `${condition.of} ${condition.name}`;
    case "test":
      return [condition.subject, condition.test];
    case "constant":
      return condition.value;
  }
}

/** What a segment with this condition asks for, once it is bound. */
function segment(condition: string): unknown {
  const { model, diagnostics } = examine(`segment it = ${condition}`);
  expect(diagnostics).toEqual([]);
  return short(model.segments.get("it")!.condition);
}

const interval = (low: number | null, high: number | null, open: "low" | "high" | null = null) => ({
  kind: "interval",
  low,
  lowOpen: open === "low",
  high,
  highOpen: open === "high",
});
const fact = (name: string) => ({ kind: "fact", fact: `customer.${name}` });
const among = (...values: unknown[]) => ({ kind: "among", values });

describe("a fact is compared in its own unit", () => {
  test.each([
    ["customer.tenure >= 30 days", fact("tenure"), interval(2_592_000, null)],
    ["customer.tenure > 1.5 hours", fact("tenure"), interval(5400, null, "low")],
    ["customer.monthly_spend < 6.50 USD", fact("monthly_spend"), interval(null, 6_500_000, "high")],
    ["customer.return_rate <= 2.5%", fact("return_rate"), interval(null, 2_500_000)],
    ["customer.open_tickets between 1 and 3", fact("open_tickets"), interval(1, 3)],
    ["customer.birthday > 1970-01-03", fact("birthday"), interval(2, null, "low")],
    ["customer.last_login >= 1970-01-01T00:00:01Z", fact("last_login"), interval(1000, null)],
    ["customer.open_tickets is 2", fact("open_tickets"), among(2)],
    ["customer.lifecycle is activated", fact("lifecycle"), among("activated")],
    ['customer.first_name is "Kim"', fact("first_name"), among("Kim")],
    ["customer.opted_out", fact("opted_out"), among(true)],
    ["customer.opted_out is no", fact("opted_out"), among(false)],
    ["customer.region in { us, eu }", fact("region"), among("us", "eu")],
    ["customer.birthday is known", fact("birthday"), { kind: "known", known: true }],
    [
      "customer.consents has all of { email_offers, push_offers }",
      fact("consents"),
      { kind: "has", quantifier: "all", members: ["email_offers", "push_offers"] },
    ],
    [
      "customer.wishlist has chat",
      fact("wishlist"),
      { kind: "has", quantifier: "all", members: ["chat"] },
    ],
  ])("%s", (condition, subject, check) => {
    expect(segment(condition)).toEqual([subject, check]);
  });

  test("what is denied stands as it was written", () => {
    const activated = [fact("lifecycle"), among("activated")];
    expect(segment("customer.lifecycle is not activated")).toEqual({ not: activated });
    expect(segment("customer.lifecycle not in { activated }")).toEqual({ not: activated });
    expect(segment("not customer.opted_out")).toEqual({ not: [fact("opted_out"), among(true)] });
  });

  test("`yes` and `no` mean what the fact's type lets them mean", () => {
    const program = "facts place { country: one of { no, se } }\nsegment it = place.country is no";
    const { model, diagnostics } = examine(program);
    expect(diagnostics).toEqual([]);
    expect(short(model.segments.get("it")!.condition)).toEqual([
      { kind: "fact", fact: "place.country" },
      among("no"),
    ]);
  });
});

const distance = (of: string, ofType: string, direction: string, name: string, calendar: string | null = null) => ({
  kind: "distance",
  of: `customer.${of}`,
  data: false,
  ofType,
  direction,
  unit: { name, calendar },
}); // prettier-ignore

describe("a distance is counted as its length says", () => {
  test.each([
  ["customer.last_login at least 14 days ago", distance("last_login", "instant", "past", "ms"), interval(1_209_600_000, null)],
  ["customer.last_login at most 2 hours ago", distance("last_login", "instant", "past", "ms"), interval(0, 7_200_000)],
  ["customer.renewal at least 14 days ago", distance("renewal", "date", "past", "days"), interval(14, null)],
  ["customer.renewal within 30 days", distance("renewal", "date", "ahead", "days"), interval(0, 30)],
  ["customer.renewal at least 2 weeks away", distance("renewal", "date", "ahead", "days"), interval(14, null)],
  ["customer.renewal within 2 calendar weeks", distance("renewal", "date", "ahead", "days"), interval(0, 14)],
  ["customer.renewal within 2 calendar quarters", distance("renewal", "date", "ahead", "months"), { ...interval(0, 6), highOpen: true }],
  ["customer.last_login at least 2 clear days ago", distance("last_login", "instant", "past", "clear_days"), interval(2, null)],
  ["customer.renewal at most 0 days ago", distance("renewal", "date", "past", "days"), interval(0, 0)],
])("%s", (condition, subject, check) => {
  expect(segment(condition)).toEqual([subject, check]);
}); // prettier-ignore

  test("business days are those of the only calendar, or of the one named", () => {
  const days = { read: "calendar uk from \"./uk.yaml\"\nsegment it = customer.renewal within 3 business days" };
  const files = new Map([["uk.yaml", "- 2026-12-25\n"]]);
  const { model, diagnostics } = examine(days.read, files);
  expect(diagnostics).toEqual([]);
  expect(short(model.segments.get("it")!.condition)).toEqual([
    distance("renewal", "date", "ahead", "business_days", "uk"),
    interval(0, 3),
  ]);
  expect(model.calendars.get("uk")).toMatchObject({
    holidays: ["2026-12-25"],
    weekend: ["saturday", "sunday"],
  });
}); // prettier-ignore
});

const age = (event: string, k: number, more: object = {}, name = "ms") => ({
  kind: "age",
  count: {
    event,
    target: null,
    except: [],
    channel: null,
    placement: null,
    by: "customer",
    each: "event",
    run: null,
    ...more,
  },
  k,
  unit: { name, calendar: null },
});

const product = (id: string) => ({
  target: { products: [id], offers: [], named: `product ${id}` },
});

describe("what happened is a question to the age of an event", () => {
  const ninetyDays = 7_776_000_000;

  test.each([
    ["purchase in last 90 days", age("purchase", 1), interval(null, ninetyDays, "high")],
    [
      "declined product chat at least 2 times in last 90 days",
      age("declined", 2, product("chat")),
      interval(null, ninetyDays, "high"),
    ],
    // At most twice means that the third is not younger.
    [
      "project_closed at most 2 times in last 90 days",
      age("project_closed", 3),
      interval(ninetyDays, null),
    ],
    [
      "bought product chat",
      age("purchase", 1, product("chat")),
      interval(null, Number.MAX_SAFE_INTEGER),
    ],
    [
      "shown on email in last 2 calendar weeks by session",
      age("shown", 1, { channel: "email", by: "session" }, "days"),
      interval(null, 14, "high"),
    ],
  ])("%s", (condition, subject, check) => {
    expect(segment(condition)).toEqual([subject, check]);
  });
});

describe("names in conditions", () => {
  test("segments and what proves a product are used by name", () => {
    expect(segment("settled and proven tasks")).toEqual({
      and: ["segment settled", "proven tasks"],
    });
  });

  test("a group of products owned is any of them", () => {
    const { model } = examine("group talk = { chat, files }\nsegment it = owns group talk");
    expect(short(model.segments.get("it")!.condition)).toEqual([
      { kind: "owns" },
      { kind: "has", quantifier: "any", members: ["chat", "files"] },
    ]);
  });

  test("a share of a price is worked out", () => {
    const { model, diagnostics } = examine(`offer it {
      along tasks -> chat
      on    project_closed
      at    in_app.sidebar
      price 7 USD per month
      when  trigger.quote <= 25% of price and customer.monthly_spend > 50% of invoicing.price
    }`);
    expect(diagnostics).toEqual([]);
    const [asked] = model.offers.get("it")!.conditions;
    expect(short(asked!.condition)).toEqual({
      and: [
        [
          { kind: "data", field: "quote", type: { kind: "money", currency: "USD" } },
          interval(null, 1_750_000),
        ],
        [fact("monthly_spend"), interval(3_000_000, null, "low")],
      ],
    });
  });
});

describe("what excludes itself", () => {
  test.each([
    "customer.open_tickets > 3 and customer.open_tickets < 4",
    "customer.lifecycle is activated and customer.lifecycle is expanding",
    "customer.consents has push_offers and not customer.consents has push_offers",
    "customer.birthday is unknown and customer.birthday < 2000-01-01",
    "customer.region not in { eu, us }",
    "owns chat and not owns any of { chat, files }",
    "(customer.opted_out or customer.open_tickets is 1) and not customer.opted_out and customer.open_tickets > 1",
    "owns files or customer.tenure < 1 day and customer.tenure > 2 days",
  ])("%s", (condition) => {
    const remarks = remarksOn(`segment it = ${condition}`);
    expect(remarks).toHaveLength(1);
    expect(remarks[0]).toMatch(/^check\/contradiction: /);
  });

  test.each([
    "customer.monthly_spend > 3 USD and customer.monthly_spend < 4 USD",
    "customer.consents has push_offers and not customer.consents has email_offers",
    "customer.open_tickets > 3 or customer.open_tickets < 3",
  ])("and what does not: %s", (condition) => {
    expect(remarksOn(`segment it = ${condition}`)).toEqual([]);
  });
});
