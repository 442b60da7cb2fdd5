import { describe, expect, test } from "vitest";
import type { Bundle } from "../src/runtime/bundle.ts";
import { bucketOf, murmur } from "../src/runtime/hash.ts";
import { load } from "../src/runtime/index.ts";
import type { Decision, Moment, Refusal } from "../src/runtime/moment.ts";
import { built } from "./support/built.ts";

const { bundle, runtime, model } = built("examples/telco-addons/policy.proffer");
const settled = model.tests.get(
  "a settled fiber customer without protection is shown online security",
)!.moment;

function decided(answer: Decision | Refusal): Decision {
  if ("refused" in answer) throw new Error(JSON.stringify(answer.refused));
  return answer;
}

function refusedFor(moment: unknown): readonly string[] {
  const answer = runtime.decide(moment);
  if (!("refused" in answer)) throw new Error("not refused");
  return answer.refused.map(({ path, problem }) => `${path}: ${problem}`);
}

/** What is wrong with a copy of the bundle that has been changed. */
function problemsOf(change: (copy: Record<string, any>) => void): readonly string[] {
  const copy = structuredClone(bundle) as unknown as Record<string, any>;
  change(copy);
  const loaded = load(copy);
  return loaded.ok ? [] : loaded.problems.map(({ path, problem }) => `${path}: ${problem}`);
}

describe("a moment that does not fit", () => {
  test("is refused with everything that is wrong with it", () => {
    const moment = {
      ...settled,
      placements: ["account.overview", 7],
      facts: { ...settled.facts, "customer.tenure": "long", "customer.overdue": null },
      local: { ...settled.local, weekday: "someday" },
    };
    expect(refusedFor(moment).map((said) => said.split(":")[0])).toEqual([
      "placements[1]",
      "local.weekday",
      "facts.customer.overdue",
      "facts.customer.tenure",
    ]);
  });

  test("is told the name it probably meant", () => {
    const { "customer.tenure": tenure, ...facts } = settled.facts!;
    expect(refusedFor({ ...settled, facts: { ...facts, "customer.tenur": tenure } })).toEqual([
      "facts.customer.tenure: is required; did you mean it by `customer.tenur`?",
    ]);
  });

  test("may know of nothing later than itself, and of no number that is none", () => {
    const event = { event: "purchase", product: "fiber", at: "2031-01-01T00:00:00Z" };
    expect(
      refusedFor({ ...settled, history: { complete_since: "always", events: [event] } }),
    ).toEqual(["history.events[0].at: lies after the moment itself, `at`"]);
    const facts = { ...settled.facts, "customer.tenure": Number.NaN };
    expect(refusedFor({ ...settled, facts })).toEqual([
      "facts.customer.tenure: must be a whole number of seconds",
    ]);
  });
});

describe("what a bundle does not know", () => {
  test("is ignored as long as it has its form, and identities are recorded all the same", () => {
    const { record } = decided(
      runtime.decide({
        ...settled,
        who: { ...settled.who, gizmo: "g-1" },
        owns: [...settled.owns!, "something"],
        totals: { nothing: 3 },
        facts: { ...settled.facts, "no.fact": ["of", "any", { form: 1 }] },
        history: { complete_since: "always", events: [{ event: "sang", at: settled.at }] },
      } as unknown as Moment),
    );
    expect(record[0]!.by).toContain("gizmo");
    expect(record[0]!.who["gizmo"]).toBe("g-1");
  });

  test("is refused where it is nothing that could be a name", () => {
    const event = { event: "sang", at: settled.at, by: "" };
    expect(
      refusedFor({
        ...settled,
        owns: [""],
        who: { gizmo: 7 },
        totals: { nothing: -1 },
        history: { events: [event] },
      }).map((said) => said.split(":")[0]),
    ).toEqual(["who.gizmo", "owns[0]", "history.events[0].by", "totals.nothing"]);
  });
});

describe("a bundle that is not sound", () => {
  test("of another format, or without one, is refused", () => {
    expect(problemsOf((copy) => (copy["format"] = "proffer/2"))).toEqual([
      "format: must be one of proffer/1",
    ]);
    expect(problemsOf((copy) => delete copy["digest"])).toEqual(["digest: is missing"]);
  });

  test("that names what is not in it is refused where it does so", () => {
    expect(problemsOf((copy) => (copy["offers"][0].product = "nothing"))).toEqual([
      "offers[0].product: must name one of `products`",
    ]);
    const row = JSON.parse('{"__proto__":{"in":[true]}}') as unknown;
    expect(problemsOf((copy) => copy["silencers"][0].rows.push(row))).toEqual([
      "silencers[0].rows[1].__proto__: must name one of `columns`",
    ]);
  });

  test("in which a condition rests on itself is refused", () => {
    const problems = problemsOf(({ conditions, columns }) => {
      const { id } = conditions[0];
      columns.push({ id: "circle", kind: "condition", condition: id });
      conditions[0].rows = [{ circle: { in: [true] } }, { circle: { in: [true] } }];
    });
    expect(problems).toEqual([expect.stringContaining("rests on itself")]);
  });

  test("in which a cell cannot test its column is refused", () => {
    expect(problemsOf(({ conditions }) => conditions[0].rows.push({ owns: { from: 1 } }))).toEqual([
      expect.stringContaining("cannot be tested"),
    ]);
  });
});

test("a hundred thousand events are looked through in bounded time", () => {
  const at = Date.parse(settled.at);
  const events = Array.from({ length: 100_000 }, (_, index) => ({
    event: ["shown", "declined", "ignored", "purchase"][index % 4]!,
    at: new Date(at - index * 60_000).toISOString(),
    offer: `offer_${index % 50}`,
    product: "online_backup",
    channel: "account",
  }));
  const start = performance.now();
  decided(runtime.decide({ ...settled, history: { complete_since: "always", events } }));
  expect(performance.now() - start).toBeLessThan(5000);
});

const encoder = new TextEncoder();

test("the hash is MurmurHash3, and a lone surrogate is what it is everywhere on the web", () => {
  expect(["", "a", "hello", "hello, world"].map((text) => murmur(encoder.encode(text)))).toEqual([
    0, 1_009_084_850, 613_153_351, 345_750_399,
  ]);
  expect(bucketOf("layer:copy", "🥝")).toBe(3529);
  expect(bucketOf("s", "\ud800")).toBe(bucketOf("s", "\ufffd"));
});

test("a large table gives the same offers as a loop over its rows", () => {
  const rows = 500;
  const limits = Array.from({ length: rows }, (_, index) => (index * 37) % 1000);
  const sizes = [0, 1, 36, 37, 500, 999, 1000];
  const big = {
    ...(structuredClone(bundle) as unknown as Record<string, unknown>),
    silencers: [],
    caps: [],
    experiments: [],
  } as unknown as Bundle & Record<string, any>;
  const [offer] = bundle.offers;
  const fact = {
    ...bundle.facts[0]!,
    id: "a.size",
    type: "integer",
    members: null,
    low: null,
    high: null,
    required: false,
    currency: null,
  };
  const change = {
    facts: [...big.facts, fact],
    columns: [...big.columns, { id: "a.size", kind: "fact", fact: "a.size" }],
    channels: [
      { id: "c", counts: "shown", assisted: false, placements: [{ id: "c.p", slots: rows }] },
    ],
    counters: [],
    conditions: [],
    groups: [],
    products: [...big.products, ...limits.map((_, i) => ({ id: `p${i}`, name: "", bundle: null }))],
    offers: limits.map((_, i) => ({
      ...offer,
      id: `o${i}`,
      product: `p${i}`,
      placements: ["c.p"],
      tier: 0,
      score: null,
      because: null,
      then: null,
      messages: [],
      price: null,
    })),
    tables: [
      {
        trigger: "bill_paid",
        rows: limits.map((limit, i) => ({
          id: `r${i}`,
          offer: `o${i}`,
          source: offer!.source[0],
          when:
            i % 9 === 0
              ? { "a.size": { from: limit, missing: true } }
              : { "a.size": { from: limit } },
        })),
      },
    ],
  };
  const used = new Set(["a.size"]);
  const loaded = load({
    ...big,
    ...change,
    columns: change.columns.filter(({ id }) => used.has(id)),
  });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems.slice(0, 3)));
  for (const size of [...sizes, null]) {
    const moment = { ...settled, placements: ["c.p"], facts: { ...settled.facts, "a.size": size } };
    const made = decided(loaded.runtime.decide(moment as Moment)).offers.length;
    const wanted = limits.filter((limit, i) =>
      size === null ? i % 9 === 0 : size >= limit,
    ).length;
    expect(made).toBe(wanted);
  }
});
