import { load, type Bundle, type Moment, type Runtime } from "../src/runtime/index.ts";
import type { Cells, Fact, Row } from "../src/runtime/bundle.ts";

// How many decisions a second the runtime makes, by the number of rules, beside a plain loop over
// closures that is handed its values ready-made. Every rule asks for a trigger, a segment, two
// thresholds, a range, a product not owned and a rest since the last showings; 10,000 random customers
// ask one after another, and every offer that matches is made.

const sizes = process.argv.slice(2).map(Number);
const random = randomFrom(20_261_102);
const triggers = 40;
const segments = Array.from({ length: 20 }, (_, index) => `segment_${index}`);
const products = Array.from({ length: 60 }, (_, index) => `product_${index}`);
const numbers = Array.from({ length: 18 }, (_, index) => `customer.number_${index}`);
const now = Date.parse("2026-11-02T10:15:00Z");
const day = 86_400_000;

console.log(
  "    rules   decisions/s   of closures/s   ratio   load ms (× JSON.parse)   matches a decision",
);
for (const size of sizes.length > 0 ? sizes : [10, 100, 1_000, 10_000, 100_000]) {
  const rules = Array.from({ length: size }, (_, index) => ruleAt(index));
  const text = JSON.stringify(bundleOf(rules));
  const parsing = time(() => JSON.parse(text) as Bundle);
  const loading = time(() => loaded(parsing.result));
  const customers = Array.from({ length: 10_000 }, customer);
  const moments = customers.map(momentOf);

  let matches = 0;
  const decided = rate((index) => {
    const decision = loading.result.decide(moments[index]!, { detail: "none" });
    if ("refused" in decision) throw new Error(JSON.stringify(decision.refused));
    matches += decision.offers.length;
  });
  const closures = rules.map(closureOf);
  let matched = 0;
  const looped = rate((index) => {
    matched += closures.filter((rule) => rule(customers[index]!)).length;
  });
  const [made, found] = [matches / decided.runs, matched / looped.runs];
  // Over other rounds of the same customers, so nearly but not quite the same.
  if (Math.abs(made - found) > 0.05 * Math.max(1, found)) {
    throw new Error(`the two differ: ${made} and ${found}`);
  }
  console.log(
    [
      String(size).padStart(9),
      Math.round(decided.perSecond).toLocaleString("en").padStart(13),
      Math.round(looped.perSecond).toLocaleString("en").padStart(15),
      (decided.perSecond / looped.perSecond).toFixed(2).padStart(7),
      `${loading.ms.toFixed(0)} (${(loading.ms / parsing.ms).toFixed(1)})`.padStart(24),
      made.toFixed(2).padStart(20),
    ].join(" "),
  );
}

interface Rule {
  readonly id: string;
  readonly trigger: number;
  readonly segments: readonly string[];
  readonly least: readonly [fact: number, value: number];
  readonly most: readonly [fact: number, value: number];
  readonly range: readonly [fact: number, low: number, high: number];
  readonly product: string;
  readonly rest: number;
}

function ruleAt(index: number): Rule {
  const low = whole(700);
  return {
    id: `offer_${String(index).padStart(6, "0")}`,
    trigger: index % triggers,
    segments: [pick(segments), pick(segments)].toSorted(),
    least: [whole(numbers.length), 100 + whole(800)],
    most: [whole(numbers.length), 100 + whole(800)],
    range: [whole(numbers.length), low, low + 300],
    product: pick(products),
    rest: whole(3),
  };
}

interface Customer {
  readonly trigger: number;
  readonly segment: string;
  readonly numbers: readonly number[];
  readonly owns: ReadonlySet<string>;
  /** Ages of the last showings, in days. */
  readonly shown: readonly number[];
}

function customer(): Customer {
  return {
    trigger: whole(triggers),
    segment: pick(segments),
    numbers: numbers.map(() => whole(1000)),
    owns: new Set(Array.from({ length: 5 }, () => pick(products))),
    shown: Array.from({ length: whole(4) }, () => 1 + whole(40)).toSorted((a, b) => a - b),
  };
}

function closureOf({ least, most, range, product, ...rule }: Rule): (of: Customer) => boolean {
  const among = new Set(rule.segments);
  return (of) =>
    of.trigger === rule.trigger &&
    among.has(of.segment) &&
    of.numbers[least[0]]! >= least[1] &&
    of.numbers[most[0]]! <= most[1] &&
    of.numbers[range[0]]! >= range[1] &&
    of.numbers[range[0]]! <= range[2] &&
    !of.owns.has(product) &&
    (of.shown[rule.rest] ?? Infinity) >= 7;
}

function momentOf(of: Customer): Moment {
  const events = of.shown.map((age) => ({
    event: "shown",
    offer: "old",
    product: "old",
    channel: "app",
    at: new Date(now - age * day).toISOString(),
  }));
  return {
    at: "2026-11-02T10:15:00Z",
    triggers: [{ name: `trigger_${of.trigger}`, at: "2026-11-02T10:14:00Z" }],
    placements: ["app.feed"],
    who: { customer: "c-1" },
    facts: Object.fromEntries([
      ["customer.segment", of.segment],
      ["customer.active", true],
      ...numbers.map((id, index) => [id, of.numbers[index]!] as const),
    ]),
    owns: [...of.owns],
    history: { complete_since: "always", events },
  };
}

// ── The bundle ──────────────────────────────────────────────────────────────────────────────────

function bundleOf(rules: readonly Rule[]): Bundle {
  const facts = [
    factOf("customer.segment", "member", segments),
    factOf("customer.active", "flag", null),
    ...numbers.map((id) => factOf(id, "integer", null)),
  ];
  const rows = Map.groupBy(rules, ({ trigger }) => trigger);
  return {
    format: "proffer/1",
    digest: `sha256-${"0".repeat(64)}`,
    policy: {
      id: "bench",
      title: null,
      version: 1,
      audience: null,
      sector: null,
      region_fact: null,
    },
    facts,
    triggers: Array.from({ length: triggers }, (_, index) => ({
      id: `trigger_${index}`,
      kind: null,
      product: null,
      data: [],
    })),
    channels: [
      {
        id: "app",
        counts: "shown",
        assisted: false,
        placements: [{ id: "app.feed", slots: 1_000_000 }],
      },
    ],
    identities: [
      { id: "customer", contains: ["session"] },
      { id: "session", contains: [] },
    ],
    calendars: [],
    groups: [],
    products: [...products, ...rules.map(({ id }) => `made_${id}`)].map((id) => ({
      id,
      name: id,
      bundle: null,
    })),
    columns: [
      ...facts.map(({ id }) => ({ id, kind: "fact", fact: id }) as const),
      { id: "owns", kind: "owns" },
      ...[1, 2, 3].map(
        (k) =>
          ({
            id: `age ${k}`,
            kind: "age",
            counter: "shown",
            k,
            unit: "ms",
            calendar: null,
          }) as const,
      ),
    ],
    counters: [
      {
        id: "shown",
        events: ["shown"],
        by: "customer",
        of: null,
        except: [],
        channel: null,
        placement: null,
        each: "event",
        run: null,
        depth: 3,
        lookback: 7 * day,
      },
    ],
    conditions: [],
    silencers: [],
    caps: [],
    experiments: [],
    offers: rules.map(({ id, trigger }) => ({
      id,
      title: null,
      product: `made_${id}`,
      source: [products[0]!],
      triggers: [`trigger_${trigger}`],
      placements: ["app.feed"],
      tier: 0,
      score: null,
      because: null,
      then: null,
      messages: [],
      price: null,
      terms: {},
      status: "live",
    })),
    tables: [...rows].map(([trigger, all]) => ({
      trigger: `trigger_${trigger}`,
      rows: all.map(rowOf),
    })),
    locales: [],
    currencies: [],
    lookback: { longest: 7 * day, depth: 3 },
    about: {},
    sources: {},
  };
}

function rowOf({ id, segments: among, least, most, range, product, rest }: Rule): Row {
  const when: Record<string, Cells[string]> = {
    "customer.segment": { in: among },
    owns: { none: [product] },
    [`age ${rest + 1}`]: { from: 7 * day },
  };
  const ask = (fact: number, cell: Cells[string]): void => {
    const column = numbers[fact]!;
    const { from = -Infinity, to = Infinity } = when[column] ?? {};
    const low = Math.max(from, cell.from ?? -Infinity);
    const high = Math.min(to, cell.to ?? Infinity);
    when[column] = {
      ...(low === -Infinity ? {} : { from: low }),
      ...(high === Infinity ? {} : { to: high }),
    };
  };
  ask(least[0], { from: least[1] });
  ask(most[0], { to: most[1] });
  ask(range[0], { from: range[1], to: range[2] });
  return { id: `${id}/1`, offer: id, source: products[0]!, when };
}

function factOf(id: string, type: Fact["type"], members: readonly string[] | null): Fact {
  return {
    id,
    type,
    currency: null,
    members,
    low: null,
    high: null,
    required: false,
    sensitive: false,
    purpose: null,
  };
}

function loaded(bundle: Bundle): Runtime {
  const result = load(bundle);
  if (!result.ok) throw new Error(JSON.stringify(result.problems.slice(0, 3)));
  return result.runtime;
}

// ── Time and chance ─────────────────────────────────────────────────────────────────────────────

function time<T>(work: () => T): { readonly result: T; readonly ms: number } {
  const start = performance.now();
  const result = work();
  return { result, ms: performance.now() - start };
}

/** Warm, for about a second and a half; the index of the customer goes round. */
function rate(work: (index: number) => void): {
  readonly perSecond: number;
  readonly runs: number;
} {
  let runs = 0;
  let measured = 0;
  // Every trigger a few times: what is made when a table is first asked is made before the clock runs.
  while (runs < 400) work(runs++);
  const warmUntil = performance.now() + 500;
  let start = warmUntil;
  for (;;) {
    for (let i = 0; i < 50; i++) work(runs++ % 10_000);
    const at = performance.now();
    if (at < warmUntil) {
      start = at;
      measured = runs;
    } else if (at > start + 1000) {
      return { perSecond: ((runs - measured) * 1000) / (at - start), runs };
    }
  }
}

function whole(below: number): number {
  return Math.floor(random() * below);
}

function pick<T>(from: readonly T[]): T {
  return from[whole(from.length)]!;
}

/** The same numbers on every run: Mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
