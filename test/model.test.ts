import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { check } from "../src/model/check.ts";
import { loadProgram } from "../src/model/program.ts";
import { examine, hostOf, remarksOn } from "./support/prelude.ts";

const fixture = (name: string): string =>
  readFileSync(new URL(`./fixtures/${name}`, import.meta.url), "utf8");
const sampleCatalog = `products:
  - { id: tasks, name: Tasks, price: 4 USD per seat per month }
  - { id: invoicing, name: Invoicing, price: 6 USD per seat per month }
`;

/** The sample of the language with its vocabulary and a catalogue. */
function sample() {
  const files = new Map([
    ["suite.proffer", fixture("suite.proffer")],
    ["vocabulary.proffer", fixture("vocabulary.proffer")],
    ["catalog.yaml", sampleCatalog],
  ]);
  const program = loadProgram("suite.proffer", hostOf(files));
  const { model, diagnostics } = check(program);
  return { model, diagnostics: [...program.diagnostics, ...diagnostics] };
}

/** The model of a small program without a mistake. */
function modelOf(text: string) {
  const { model, diagnostics } = examine(text);
  expect(diagnostics).toEqual([]);
  return model;
}

const offer = (name: string, more = ""): string =>
  `offer ${name} { along tasks -> chat, on project_closed, at in_app.sidebar${more && `, ${more}`} }\n`;

describe("the sample of the language", () => {
  test("checks without a remark", () => {
    expect(sample().diagnostics).toEqual([]);
  });

  test("is bound whole", () => {
    const { model } = sample();
    expect(model.policy).toMatchObject({
      id: "acme_suite",
      version: 3,
      audience: "business",
      regions: ["eu", "us"],
      regionFact: "customer.region",
      optOut: "customer.opted_out",
      locales: ["en"],
      about: {
        owner: "growth-platform@acme.example",
        reviewed: [{ date: "2026-10-02", by: "customer-trust@acme.example", role: null }],
        review: "90 days",
      },
    });
    expect(model.offers.get("invoice_after_project")).toMatchObject({
      product: "invoicing",
      source: "tasks",
      adjacency: { from: ["tasks"], to: "invoicing" },
      listens: [
        {
          trigger: "project_closed",
          after: null,
          within: { amount: 600_000, unit: { name: "ms", calendar: null } },
        },
      ],
      placements: ["in_app.completion_screen"],
      segments: [{ name: "settled_teams" }],
      price: { kind: "one", amount: { amount: "6", currency: "USD", per: ["seat", "month"] } },
      priority: "high",
      status: "live",
      about: {
        consent: "one_step",
        terms: {
          cancel: { when: "anytime", by: null },
          refund: "30 days",
          trial: { length: "14 days", without_card: true, then: null, remind: null },
        },
      },
    });
    expect([...model.placements.keys()]).toEqual([
      "in_app.completion_screen",
      "in_app.sidebar",
      "email.weekly_digest",
      "push.nudge",
      "phone.agent_desktop",
    ]);
    expect(model.channels.get("phone")).toMatchObject({ counts: "sent", assisted: true });
    expect(model.bans.map(({ tactic }) => tactic)).toContain("confirmshaming");
    expect(model.proofs).toHaveLength(3);
    expect(model.identities.get("customer")).toEqual({
      id: "customer",
      contains: ["session"],
      site: null,
    });
  });

  test("knows every place that names something", () => {
    const { model } = sample();
    const of = (key: string) =>
      model.references
        .filter(({ definition }) => definition === key)
        .map(({ used }) => {
          const { source, start, end } = model.spanOf(used);
          return `${source.path} ${source.text.slice(start, end)}`;
        });
    expect(of("segment settled_teams")).toEqual([
      "suite.proffer settled_teams",
      "suite.proffer settled_teams",
    ]);
    expect(of("fact customer.opted_out")).toEqual([
      "vocabulary.proffer opted_out",
      "suite.proffer customer.opted_out",
      "suite.proffer customer.opted_out",
      "suite.proffer opted_out",
    ]);
    expect(of("rule open_ticket")).toEqual(["suite.proffer open_ticket", "suite.proffer open_ticket"]);
  });
}); // prettier-ignore

const cap = (text: string) => modelOf(`${offer("chat_now")}${text}`).caps[0]!;

describe("caps", () => {
  test("count what the channel counts, for whom they say", () => {
    expect(cap("cap monthly: 3 offers per customer in 30 days")).toMatchObject({
      name: "monthly",
      limit: 3,
      window: { amount: 2_592_000_000, unit: { name: "ms" } },
      count: { event: "delivered", by: "customer", each: "event", target: null },
      scope: { channel: null, of: null },
      sides: null,
    });
  });

  test("restrict what is counted and what is silenced alike", () => {
    const target = { products: ["chat"], offers: [], named: "product chat" };
    const except = [{ products: [], offers: ["chat_now"], named: "offer chat_now" }];
    expect(
      cap("cap c: 1 different offers sent of product chat per session on email except offer chat_now"),
    ).toMatchObject({
      window: null,
      count: { event: "sent", by: "session", each: "offer", target, except, channel: "email" },
      scope: { channel: "email", of: target, except },
    });
  }); // prettier-ignore

  test("of contacts count each message once", () => {
    expect(cap("cap c: 2 contacts per customer each calendar week")).toMatchObject({
      count: { event: "contact", each: "contact" },
      window: { amount: 1, unit: { name: "week_starts" } },
    });
  });

  test("over all customers are counted by the host", () => {
    expect(cap("cap c: 1_000 offers on email per total each calendar month")).toMatchObject({
      count: null,
      limit: 1000,
      window: { amount: 1, unit: { name: "month_starts" } },
    });
  });

  test("of one of several have sides", () => {
    const sides = [{ products: ["chat"] }, { products: ["invoicing"] }];
    expect(cap("cap c: only one of { chat, invoicing } per customer in 60 days")).toMatchObject({
      limit: 1,
      sides,
      scope: { of: { products: ["chat", "invoicing"] } },
      count: { event: "delivered" },
    });
    expect(cap("cap c: only one of { chat, invoicing }")).toMatchObject({ sides, count: null, window: null });
  }); // prettier-ignore
});

describe("rests, quiet times and holds", () => {
  test("a rest says what rests, and after what", () => {
    const [rest] = modelOf(
      "rest r: 60 days on phone of group g after 2 ignored on email of same product in 30 days by session except on ticket_solved\ngroup g = { chat }",
    ).rests;
    expect(rest).toMatchObject({
      length: { amount: 5_184_000_000 },
      scope: { channel: "phone", of: { products: ["chat"] }, exceptTriggers: ["ticket_solved"] },
      count: {
        event: "ignored",
        channel: "email",
        target: { same: "product" },
        by: "session",
        run: { times: 2, within: 2_592_000_000 },
      },
    });
  });

  test("a quiet time may run over midnight, on some days, or on holidays", () => {
    const { quiets } = modelOf(
      "quiet a: 21:00 to 08:00 in { friday, monday } on phone\nquiet b: { sunday }\ncalendar uk {}\nquiet c: days uk",
    );
    expect(quiets).toMatchObject([
      { from: 1260, to: 480, weekdays: ["monday", "friday"], channel: "phone", calendar: null },
      { from: null, to: null, weekdays: ["sunday"] },
      { from: null, weekdays: null, calendar: "uk" },
    ]);
  });

  test("a hold `unless` applies where the condition does not hold", () => {
    const [hold] = modelOf("hold h: on email unless customer.opted_out is no because \"…\"").holds;
    expect(hold).toMatchObject({
      scope: { channel: "email" },
      because: "…",
      condition: { kind: "not", term: { kind: "test", test: { values: [false] } } },
    });
  });
}); // prettier-ignore

describe("rules without a name", () => {
  test("are called by what they say, however it is laid out", () => {
    const { caps, rests, quiets, holds } = modelOf(`
cap 1 offer per session
rest 14 days  after
     purchase // of whatever
quiet 21:00 to 08:00 on phone
hold all when customer.open_tickets > 0 and (customer.tenure < 2 days or customer.opted_out)
`);
    expect([...caps, ...rests, ...quiets, ...holds].map(({ name }) => name)).toEqual([
      "cap_1_offer_per_session",
      "rest_14_days_after_purchase",
      "quiet_21_00_to_08_00_on_phone",
      expect.stringMatching(/^hold_all_when_customer_open_tickets_above_0_and_customer_[0-9a-f]{7}$/),
    ]);
  }); // prettier-ignore

  test("are one too many when they say the same", () => {
    expect(remarksOn("cap 1 offer per session\ncap   1 offer   per session")).toEqual([
      "check/duplicate-name: there are two rules `cap_1_offer_per_session`",
    ]);
  });
});

const moments = (text: string) =>
  Object.fromEntries(
    [...modelOf(text).tests].map(([title, { moment, expectations }]) => [title, { moment, expectations }]),
  ); // prettier-ignore

test("what is not said did not happen, and everybody has an id", () => {
  const { plain } = moments('test "plain" { expect no offer }');
  expect(plain!.moment).toEqual({
    at: "2026-01-05T12:00:00.000Z",
    triggers: [],
    placements: ["in_app.completion", "in_app.sidebar", "email.digest", "phone.desk"],
    who: { customer: "customer-1", session: "session-1" },
    local: { date: "2026-01-05", time: "12:00", weekday: "monday", utc_offset: "+00:00" },
    facts: {},
    owns: [],
    history: { complete_since: "always", events: [] },
    totals: {},
  });
});

describe("tests", () => {
  test("values are written as a host would send them", () => {
    const { values } = moments(`test "values" {
      given customer {
        tenure: 45 days, monthly_spend: 6.50 USD, return_rate: 2.5%, opted_out: no, lifecycle: activated
        consents: { push_offers, email_offers }, wishlist: { chat }, birthday: 1990-02-28, first_name: "Kim"
        last_login: 2026-01-05T10:00:00+01:00
      }
      given customer.open_tickets is 2
      given owns { tasks, chat }
      given unknown local
      on project_closed { project: "Apollo", hours: 42.50, quote: 3 USD, members: 4 } 3 minutes ago
      expect wait
    }`);
    expect(values!.moment).toMatchObject({
      triggers: [
        {
          name: "project_closed",
          at: "2026-01-05T11:57:00.000Z",
          data: { project: "Apollo", hours: "42.5", quote: "3", members: 4 },
        },
      ],
      facts: {
        "customer.tenure": 3_888_000,
        "customer.monthly_spend": "6.5",
        "customer.return_rate": "2.5",
        "customer.opted_out": false,
        "customer.lifecycle": "activated",
        "customer.consents": ["email_offers", "push_offers"],
        "customer.wishlist": ["chat"],
        "customer.birthday": "1990-02-28",
        "customer.first_name": "Kim",
        "customer.last_login": "2026-01-05T09:00:00.000Z",
        "customer.open_tickets": 2,
      },
      owns: ["chat", "tasks"],
    });
    expect(values!.moment).not.toHaveProperty("local");
  });

  test("somebody else may be asking, in another session, or it is not known who", () => {
    const { other, nobody, none } = moments(`
test "other" { given who customer "c-7", given who session "s-2", expect no offer }
test "nobody" { like "other", given unknown session, expect no offer }
test "none" { given unknown who, expect no offer }`);
    expect(other!.moment.who).toEqual({ customer: "c-7", session: "s-2" });
    expect(nobody!.moment.who).toEqual({ customer: "c-7" });
    expect(none!.moment).not.toHaveProperty("who");
  });

  test("what is given after it was taken away is known again", () => {
    const { dark, lit, half } = moments(`
test "dark" {
  given owns { chat }
  given purchase product chat 9 days ago
  given unknown owns
  given unknown local
  given unknown history
  given unknown who
  expect no offer
}
test "lit" {
  like "dark"
  given owns { tasks }
  given who customer "c-7"
  given refund product chat 2 days ago
  time 21:00
  expect no offer
}
test "half" { like "lit", given unknown owns, given unknown history, expect no offer }`);
    for (const part of ["owns", "local", "history", "who"])
      expect(dark!.moment).not.toHaveProperty(part);
    expect(lit!.moment).toMatchObject({
      owns: ["tasks"],
      who: { customer: "c-7" },
      local: { time: "21:00" },
    });
    // Of the rest of the past nothing is known.
    expect(lit!.moment.history).toEqual({ events: [expect.objectContaining({ event: "refund" })] });
    expect(half!.moment).not.toHaveProperty("owns");
    expect(half!.moment).not.toHaveProperty("history");
  });

  test("a test starts from what it is like, but expects for itself", () => {
    const { second } = moments(`
test "first" {
  now 2026-03-31T23:30:00Z
  given customer { tenure: 45 days, opted_out: no }
  given purchase product chat 1 calendar month ago
  on ticket_solved { subject: "Export" }
  expect wait
}
test "second" {
  like "first"
  given customer { tenure: 2 days }
  given unknown customer.opted_out
  given refund product chat 2 days ago
  time 01:30
  date 2026-04-01
  expect offers 0
}`);
    expect(second!.expectations).toMatchObject([{ kind: "count", count: 0 }]);
    expect(second!.moment).toMatchObject({
      at: "2026-03-31T23:30:00.000Z",
      triggers: [{ name: "ticket_solved" }],
      local: { date: "2026-04-01", time: "01:30", weekday: "wednesday", utc_offset: "+02:00" },
      facts: { "customer.tenure": 172_800 },
      history: {
        events: [
          { event: "purchase", at: "2026-02-28T23:30:00.000Z", product: "chat", by: ["customer"] },
          { event: "refund", at: "2026-03-29T23:30:00.000Z", product: "chat" },
        ],
      },
    });
  });

  test("a past offer brings its product and place, and several are not one", () => {
    const { past } = moments(`${offer("chat_now")}
cap total_chat: 9 offers per total ever
test "past" {
  given declined offer chat_now on email 2 times 2 days ago
  given shown product chat by session
  given contact on phone 1 day ago
  given total total_chat 4
  expect no offer because total_chat
}`);
    const declined = { event: "declined", offer: "chat_now", product: "chat", channel: "email" };
    expect(past!.moment.history!.events).toEqual([
      { ...declined, at: "2026-01-03T12:00:00.000Z", by: ["customer"] },
      { ...declined, at: "2026-01-03T11:59:59.999Z", by: ["customer"] },
      {
        event: "shown",
        at: "2026-01-05T12:00:00.000Z",
        by: "session",
        offer: "chat_now",
        product: "chat",
        channel: "in_app",
        placement: "in_app.sidebar",
      },
      { event: "contact", at: "2026-01-04T12:00:00.000Z", by: ["customer"], channel: "phone" },
    ]);
    expect(past!.moment.totals).toEqual({ total_chat: 4 });
  });
});

/** The waiver of a rule for something, beside an offer and a cap. */
const waive = (what: string) =>
  modelOf(`${offer("chat_now", "for settled")}cap calls: 1 offer per session on phone
waive load/cap-sane for ${what} because "…" by "…" until 2027-01-01`).waivers[0];

describe("offers", () => {
  test("a value the offer asks for may stand in its copy", () => {
    const because = 'because "{trigger.lead} is here"';
    expect(remarksOn(offer("o", `when trigger.lead is known, ${because}`))).toEqual([]);
    expect(remarksOn(offer("o", `when trigger.lead is not "Kim", ${because}`))).toEqual([]);
    const named = "segment named = customer.first_name is known\n";
    const greeting = 'for named, because "{customer.first_name} is here"';
    expect(remarksOn(named + offer("o", greeting))).toEqual([]);
    const perhaps = `when trigger.lead is known or trigger.hours > 3, ${because}`;
    expect(remarksOn(offer("o", perhaps))).toEqual([
      "check/may-be-missing: `trigger.lead` may be missing, and nothing is said in its place",
    ]);
  });

  test("waivers know what falls silent with them", () => {
    expect(waive("chat_now")).toMatchObject({ for: "offer chat_now", until: 20_819, scope: { of: { offers: ["chat_now"] } } });
    expect(waive("calls")).toMatchObject({ for: "rule calls", scope: { channel: "phone" } });
    expect(waive("settled")).toMatchObject({ scope: { of: { offers: ["chat_now"] } } });
    expect(waive("email")).toMatchObject({ scope: { channel: "email" } });
  }); // prettier-ignore

  test("an experiment with a name for a layer of its own", () => {
    const { experiments } = modelOf(`${offer("chat_now")}
experiment words { unit customer, of product chat, variants { a: 25%, b: 75% }, holdout 5%, until 2027-01-01 }
experiment nothing { unit session, holdout 2.5%, layer deep, traffic 50%, salt "x" }`);
    expect([...experiments.values()]).toMatchObject([
      { id: "words", layer: "words", traffic: 10_000, holdout: 500, holdoutMode: "pass", salt: "", variants: [{ name: "a", share: 2500 }, { name: "b", share: 7500 }], until: 20_819 },
      { id: "nothing", layer: "deep", traffic: 5000, holdout: 250, holdoutMode: "all", of: null, salt: "x" },
    ]);
  }); // prettier-ignore
});

test("names that JavaScript knows are names like others", () => {
  const model = modelOf(`
facts __proto__ { __proto__: flag, constructor: integer }
segment toString = __proto__.__proto__ and __proto__.constructor > 3
trigger valueOf { kind cart, carries { __proto__: text } }
offer hasOwnProperty { along tasks -> chat, on valueOf, at in_app.sidebar, for toString, because "{trigger.__proto__}" }
test "__proto__" { given __proto__ { __proto__: yes }, on valueOf { __proto__: "x" }, expect offer hasOwnProperty }
`);
  const { moment } = model.tests.get("__proto__")!;
  expect(Object.keys(moment.facts!)).toEqual(["__proto__.__proto__"]);
  expect(Object.keys(moment.triggers[0]!.data!)).toEqual(["__proto__"]);
});

describe("one mistake", () => {
  test("that makes an offer ask for data to be missing, and so exclude itself, is said once", () => {
    // What proves `tasks` asks for a tenure.
    expect(remarksOn(offer("o", "when customer.tenure is unknown"))).toEqual([
      "check/asks-for-absence: this would make an offer because data is missing",
    ]);
  });

  test("of putting a text where a number belongs is called by its name", () => {
    expect(remarksOn(offer("o", 'when customer.open_tickets is "3"'))).toEqual([
      'check/wrong-type: `customer.open_tickets` is a whole number, and `"3"` is a text',
    ]);
  });
});
