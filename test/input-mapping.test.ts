import { describe, expect, test } from "vitest";
import { loadMapping } from "../src/input/load.ts";
import type { Mapping } from "../src/input/mapping.ts";
import { readMoments, type Item } from "../src/input/moments.ts";
import type { Moment } from "../src/runtime/moment.ts";
import { bytesOf } from "./support/bytes.ts";
import { all } from "./support/items.ts";
import { inputBundle } from "./support/input-bundle.ts";
import { fixed, said } from "./support/said.ts";

const load = (text: string) => loadMapping({ path: "mapping.yaml", text }, inputBundle);

function mappingOf(text: string): Mapping {
  const { mapping, diagnostics } = load(text);
  expect(said(diagnostics.filter(({ severity }) => severity === "error"))).toEqual([]);
  return mapping!;
}

async function read(mapping: string, table: string): Promise<readonly Item[]> {
  const options = { path: "t.csv", format: "csv", mapping: mappingOf(mapping) } as const;
  return all(readMoments(bytesOf(table), options));
}

/** The facts of a row with one column `x`, or why it is refused. */
async function fact(feed: string, cell: string): Promise<unknown> {
  const [id = ""] = feed.split(":", 1);
  const items = await read(
    plain + (id.startsWith("customer.tenure") ? "" : tenure) + `  ${feed}\n`,
    table("x", cell),
  );
  const [item] = items;
  if (item?.kind === "refused") return item.refused.map(({ problem }) => problem).join("; ");
  return ((item as { moment: Moment }).moment.facts ?? {})[id] ?? null;
}

const table = (column: string, cell: string) => `${column},y\n"${cell.replaceAll('"', '""')}",1\n`;
const plain = `at: 2026-11-02T10:15:00Z
trigger: bill_paid
placements: [in_app.sidebar]
facts:
`;
const tenure = "  customer.tenure: { value: 45 days }\n";

const historiesOf = async (history: string) =>
  (await read(`${plain}${tenure}history: ${history}\n`, "x,y\n1,2\n")).map(
    (item) => (item as { moment: Moment }).moment.history,
  );

describe("a mapping", () => {
  test("makes a whole moment of a row", async () => {
    const items = await read(
      `id: customerID
at: { column: when }
locale: { column: language, values: { German: de, English: en } }
who: { customer: customerID, account: { column: team }, session: { value: s-1 } }
local: { utc_offset: { column: zone } }
trigger:
  - name: project_closed
    at: { column: closed, utc_offset: "+01:00" }
    data: { project: project, hours: { column: hours, round: 2 } }
  - bill_paid
placements: [in_app.completion_screen, in_app.sidebar]
facts:
  customer.tenure: { column: months, unit: 30 days }
  customer.spend: { column: cents, unit: 0.01 USD }
  customer.consents: { members: { email_offers: mail, push_offers: { column: push, when: [granted], unless: [denied] } } }
owns:
  tasks: { value: yes }
  invoicing: { column: plan, when: [gold, silver] }
totals: { mails_a_week: 912 }
history:
  complete_since: 2026-01-01T00:00:00+00:00
  events:
    - { event: purchase, product: tasks, at: { column: bought, unit: seconds } }
    - { event: declined, product: invoicing, offer: invoice_after_project, channel: in_app, at: { column: refused, utc_offset: "+00:00" }, by: customer }
`,
      `customerID;when;language;team;zone;closed;project;hours;months;cents;mail;push;plan;bought;refused
c-81;2026-11-02T10:15:00.5Z;German;a-7;-02:00;2026-11-02 11:14:40;Apollo;1.005;18;1234567;yes;denied;gold;1767225600;
`,
    );
    expect(items).toEqual([
      {
        kind: "moment",
        line: 2,
        id: "c-81",
        moment: {
          at: "2026-11-02T10:15:00.500Z",
          triggers: [
            {
              name: "project_closed",
              at: "2026-11-02T10:14:40Z",
              data: { project: "Apollo", hours: "1.01" },
            },
            { name: "bill_paid", at: "2026-11-02T10:15:00.500Z" },
          ],
          placements: ["in_app.completion_screen", "in_app.sidebar"],
          locale: "de",
          who: { customer: "c-81", account: "a-7", session: "s-1" },
          local: { date: "2026-11-02", time: "08:15", weekday: "monday", utc_offset: "-02:00" },
          facts: {
            "customer.tenure": 46_656_000,
            "customer.spend": "12345.67",
            "customer.consents": ["email_offers"],
          },
          owns: ["tasks", "invoicing"],
          history: {
            complete_since: "2026-01-01T00:00:00Z",
            events: [{ event: "purchase", product: "tasks", at: "2026-01-01T00:00:00Z" }],
          },
          totals: { mails_a_week: 912 },
        },
      },
    ]);
  });

  test.for([
    ["customer.spend: x", "29.85", "29.85"],
    ["customer.spend: x", "0029.850", "29.85"],
    ["customer.spend: x", "123456789.123456", "123456789.123456"],
    ["customer.spend: { column: x, unit: 0.01 USD }", "7", "0.07"],
    ["customer.score: x", "-1.5e-3", "-0.0015"],
    [
      "customer.score: x",
      "0.1234567",
      "`0.1234567` in column `x` has more than six digits behind the point; `round` says how many to keep",
    ],
    ["customer.score: { column: x, round: 3 }", "0.30000000000000004", "0.3"],
    ["customer.score: { column: x, round: 1 }", "-0.25", "-0.3"],
    [
      "customer.score: x",
      "29,85",
      "`29,85` in column `x` is no number; a decimal point is written `.`",
    ],
    ["customer.score: x", "NaN", "`NaN` in column `x` is no number"],
    ["customer.score: x", "1e80", "`1e80` in column `x` is too large a number"],
    ["customer.share: { column: x, unit: 100 % }", "0.175", "17.5"],
    [
      "customer.share: x",
      "120",
      "`120` in column `x` is outside the range that the policy declares for `customer.share`",
    ],
    ["customer.tickets: x", "3", 3],
    ["customer.tickets: x", "3.0", 3],
    [
      "customer.tickets: x",
      "3.5",
      "`3.5` in column `x` is no whole number of ones; `round: 0` would make it one",
    ],
    ["customer.tickets: { column: x, unit: 12 }", "2", 24],
    [
      "customer.tickets: x",
      "-1",
      "`-1` in column `x` is outside the range that the policy declares for `customer.tickets`",
    ],
    ["customer.tenure: { column: x, unit: 30 days }", "1", 2_592_000],
    ["customer.tenure: { column: x, unit: hours }", "1.5", 5400],
    [
      "customer.tenure: { column: x, unit: ms }",
      "1500",
      "`1500` in column `x` is no whole number of seconds; `round: 0` would make it one",
    ],
    ["customer.tenure: { column: x, unit: ms, round: 0 }", "1500", 2],
    ["customer.tenure: { column: x, values: { new: 0 days, old: 2 weeks } }", "old", 1_209_600],
    ["customer.opted_out: x", "Yes", true],
    ["customer.opted_out: x", "0", false],
    ["customer.opted_out: x", "maybe", "`maybe` in column `x` is neither yes nor no"],
    ["customer.stage: x", "at_risk", "at_risk"],
    [
      "customer.stage: x",
      "at risk",
      "`at risk` in column `x` is none of `activated`, `at_risk`, `onboarding`; did you mean `at_risk`?",
    ],
    ["customer.stage: { column: x, values: { A: activated, B: at_risk, C: } }", "B", "at_risk"],
    ["customer.stage: { column: x, values: { A: activated, B: at_risk, C: } }", "C", null],
    [
      "customer.stage: { column: x, values: { A: activated } }",
      "D",
      "`D` in column `x` is none of the texts that `values` gives a meaning",
    ],
    [
      "customer.consents: { column: x, split: ; }",
      "push_offers; email_offers;",
      ["push_offers", "email_offers"],
    ],
    [
      "customer.consents: { column: x, split: ; }",
      "sms",
      "`sms` in column `x` names `sms`, which is none of `email_offers`, `push_offers`",
    ],
    [
      "customer.consents: { column: x, split: '|', values: { m: email_offers, p: push_offers, n: } }",
      "p|n|m",
      ["push_offers", "email_offers"],
    ],
    ["customer.renewal: x", "2028-02-29", "2028-02-29"],
    [
      "customer.renewal: x",
      "29.02.2028",
      "`29.02.2028` in column `x` is no date such as `2026-11-02`",
    ],
    ["customer.last_seen: x", "2026-10-01T12:00:00.123456+02:00", "2026-10-01T10:00:00.123Z"],
    [
      "customer.last_seen: x",
      "2026-10-01 12:00",
      "`2026-10-01 12:00` in column `x` does not say its offset from UTC; `utc_offset` says it for all",
    ],
    [
      "customer.last_seen: { column: x, utc_offset: '+02:00' }",
      "2026-10-01 12:00",
      "2026-10-01T10:00:00Z",
    ],
    [
      "customer.last_seen: { column: x, unit: milliseconds }",
      "1767225600123",
      "2026-01-01T00:00:00.123Z",
    ],
    ["customer.first_name: x", ' "Zoë" ', ' "Zoë" '],
    ["customer.first_name: x", "", null],
    ["customer.spend: { column: x, missing: ['', ' ', n/a] }", " ", null],
    ["customer.spend: { column: x, missing: n/a }", "", "an empty text in column `x` is no number"],
    [
      "customer.tenure: { column: x, unit: days }",
      "",
      "column `x` does not tell `customer.tenure`, which is required",
    ],
  ] as const)("reads %s where the cell is %s", async ([feed, cell, value]) => {
    expect(await fact(feed, cell)).toEqual(value);
  });

  test("says everything that is wrong with a row, by column and value", async () => {
    const items = await read(
      `${plain}  customer.tenure: { column: tenure, unit: days }\n  customer.tickets: tickets\nwho: { customer: id }\nowns: { tasks: has }\n`,
      "id,tenure,tickets,has\nc-1,x,y,perhaps\n",
    );
    expect(items).toEqual([
      {
        kind: "refused",
        line: 2,
        id: null,
        refused: [
          { path: "owns", problem: "`perhaps` in column `has` is neither yes nor no" },
          { path: "facts.customer.tenure", problem: "`x` in column `tenure` is no number" },
          { path: "facts.customer.tickets", problem: "`y` in column `tickets` is no number" },
        ],
      },
    ]);
  });

  test("leaves ownership unknown as soon as one column does not tell it", async () => {
    const items = await read(
      `${plain}${tenure}owns: { tasks: a, invoicing: b }\n`,
      "a,b\nyes,no\nyes,\n",
    );
    const owned = items.map((item) => (item as { moment: Moment }).moment.owns);
    expect(owned).toEqual([["tasks"], undefined]);
  });

  test("may take ownership from one column with a list", async () => {
    const items = await read(
      `${plain}${tenure}owns: { column: basket, split: "|" }\n`,
      "basket,b\ntasks|files,1\n,2\n",
    );
    const owned = items.map((item) => (item as { moment: Moment }).moment.owns);
    expect(owned).toEqual([["tasks", "files"], undefined]);
  });

  test("may take the trigger from a column, and sends it only its own data", async () => {
    const items = await read(
      `at: 2026-11-02T10:15:00Z
trigger: { name: { column: event }, data: { project: project, hours: hours } }
placements: []
facts:
${tenure}`,
      "event,project,hours\nbill_paid,,\nproject_closed,Apollo,2\nproject_closed,,2\nproject_close,,\n",
    );
    expect(
      items.map((item) => (item.kind === "moment" ? (item.moment as Moment).triggers : item)),
    ).toEqual([
      [{ name: "bill_paid", at: "2026-11-02T10:15:00Z" }],
      [
        {
          name: "project_closed",
          at: "2026-11-02T10:15:00Z",
          data: { project: "Apollo", hours: "2" },
        },
      ],
      {
        kind: "refused",
        line: 4,
        id: null,
        refused: [
          {
            path: "triggers[0].data.project",
            problem: "column `project` does not tell `project`, which is required",
          },
        ],
      },
      {
        kind: "refused",
        line: 5,
        id: null,
        refused: [
          {
            path: "triggers[0].name",
            problem: "`project_close` in column `event` is no trigger of the bundle",
          },
        ],
      },
    ]);
  });

  test("that says nothing of history leaves it unknown; an empty one is written", async () => {
    const histories = ["unknown", "empty since always", "empty since 2020-01-01T00:00:00Z"];
    expect(await Promise.all(histories.map(historiesOf))).toEqual([
      [undefined],
      [{ complete_since: "always", events: [] }],
      [{ complete_since: "2020-01-01T00:00:00Z", events: [] }],
    ]);
  });

  test("hears of a slip in a name once, and not also that what was meant is missing", () => {
    const { diagnostics } = load(`at: 2026-11-02T10:15:00Z
trigger: { name: project_closed, data: { project: project, hour: hours } }
placements: [in_app.sidebar]
facts: { customer.tenur: { value: 45 days } }
`);
    expect(said(diagnostics)).toEqual([
      "2:60 input/unknown-name: the bundle knows no trigger data `hour`",
      "4:10 input/unknown-name: the bundle knows no fact `customer.tenur`",
    ]);
  });

  test("is mended by its fixes", () => {
    const text = `at: 2026-11-02T10:15:00Z
trigger: bill_payd
placements: [in_app.sidebr]
facts:
  customer.tenur: { colum: x, unit: days }
  customer.stage: { value: activatd }
`;
    const first = fixed(text, load(text).diagnostics);
    const { mapping, diagnostics } = load(fixed(first, load(first).diagnostics));
    expect(said(diagnostics)).toEqual([]);
    expect(mapping).not.toBeNull();
  });
});
