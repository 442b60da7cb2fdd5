import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadHolidays } from "../src/catalog/holidays.ts";
import { loadCatalog } from "../src/catalog/load.ts";
import { fixed, said } from "./support/said.ts";

const load = (text: string) => loadCatalog({ path: "catalog.yaml", text });
const remarks = (text: string) => said(load(text).diagnostics);
const holidays = (text: string) => loadHolidays({ path: "holidays.yaml", text });

describe("a catalogue", () => {
  test("says of each product what policies and reports need", () => {
    const { catalog, diagnostics } = load(`products:
  - id: invoicing
    name: Invoicing
    category: billing
    price: 6.50 USD per seat per month
    weight: standard
    tier_of: invoicing_lite
    workflows: { before: log hours, after: [follow up payments, report] }
    integrations: [invoicing_lite]
    third_party: yes
  - { id: invoicing_lite, name: Invoicing Lite }
`);
    expect(diagnostics).toEqual([]);
    const { span, ...invoicing } = catalog.products.get("invoicing")!;
    expect(invoicing).toEqual({
      id: "invoicing",
      name: "Invoicing",
      category: "billing",
      prices: new Map([["", { amount: "6.5", currency: "USD", per: ["seat", "month"] }]]),
      weight: "standard",
      tierOf: "invoicing_lite",
      workflows: { before: ["log hours"], during: [], after: ["follow up payments", "report"] },
      integrations: ["invoicing_lite"],
      thirdParty: true,
      place: { path: "catalog.yaml", line: 2, column: 9 },
    });
    expect(span.source.text.slice(span.start, span.end)).toBe("invoicing");
  });

  test("may be a list, a map by id, or either under `products`, in YAML or JSON", () => {
    const forms = [
      "- { id: tasks, name: Tasks }",
      "products:\n  tasks: { name: Tasks }",
      "products:\n- id: tasks\n  name: Tasks",
      '[{"id": "tasks", "name": "Tasks"}]',
      '{\r\n\t"products": {\r\n\t\t"tasks": { "name": "Tasks" }\r\n\t}\r\n}\r\n',
      "\uFEFFproducts: [{ id: tasks, name: Tasks }]",
    ];
    for (const form of forms) {
      const { catalog, diagnostics } = load(form);
      expect([form, said(diagnostics)]).toEqual([form, []]);
      expect([...catalog.products].map(([id, { name }]) => [id, name])).toEqual([
        ["tasks", "Tasks"],
      ]);
    }
  });

  test.for([
    ["6 USD", { amount: "6", currency: "USD", per: [] }],
    ["06.50 EUR per month", { amount: "6.5", currency: "EUR", per: ["month"] }],
    [
      "{ amount: 6.10, currency: CHF, per: [seat, year] }",
      { amount: "6.1", currency: "CHF", per: ["seat", "year"] },
    ],
    ["0.000001 USD", { amount: "0.000001", currency: "USD", per: [] }],
  ] as const)("reads the price %s", ([price, read]) => {
    const { catalog, diagnostics } = load(
      `products: { a: { name: A, price: "${price}" } }`.replace(/"(\{.*\})"/, "$1"),
    );
    expect(said(diagnostics)).toEqual([]);
    expect(catalog.products.get("a")!.prices.get("")).toEqual(read);
  });

  test("keeps the digits of a price that stands as a number", () => {
    const { catalog } = load(
      "products: { a: { name: A, price: 123456.000010, currency: USD, per: seat month } }",
    );
    expect(catalog.products.get("a")!.prices.get("")).toEqual({
      amount: "123456.00001",
      currency: "USD",
      per: ["seat", "month"],
    });
  });

  test("may have a price by region", () => {
    const { catalog } = load(
      "products: { a: { name: A, price: { eu: 6 EUR, us: { amount: 7, currency: USD } } } }",
    );
    expect([...catalog.products.get("a")!.prices]).toEqual([
      ["eu", { amount: "6", currency: "EUR", per: [] }],
      ["us", { amount: "7", currency: "USD", per: [] }],
    ]);
  });

  test("with a mistake still has all its products", () => {
    const { catalog, diagnostics } = load(`products:
  tasks: { name: Tasks, price: 6,50 }
  files: { price: 3 USD, wieght: light }
`);
    expect([...catalog.products.keys()]).toEqual(["tasks", "files"]);
    expect(catalog.partial).toBeUndefined();
    expect(said(diagnostics)).toEqual([
      "2:32 catalog/bad-price: the price `6` has no currency",
      "3:10 input/missing-key: a product needs `name`, which is missing",
      "3:26 input/unknown-key: a product has no `wieght`",
    ]);
  });

  test("that cannot be read whole says so, since any product might be in it", () => {
    expect(load("products: [").catalog).toEqual({ products: new Map(), partial: true });
    expect(load("products:\n- name: Nameless\n- { id: a, name: A }").catalog.partial).toBe(true);
  });

  test("of another system may keep keys that are none of ours", () => {
    expect(
      remarks("exported: today\nproducts: [{ id: a, name: A, sku: 47, tax_class: B }]"),
    ).toEqual([]);
  });

  test("is mended by its fixes", () => {
    const text = `products:
  - { id: tasks, nmae: Tasks, price: "USD 6/month", integrations: [fiels] }
  - { id: files, name: Files, price: "7,50 €", weight: lihgt }
`;
    const { diagnostics } = load(text);
    expect(diagnostics.length).toBe(5);
    expect(remarks(fixed(text, diagnostics))).toEqual([]);
  });

  test("says once what is wrong with thousands of products", () => {
    const text = Array.from({ length: 1500 }, (_, id) => `- { id: ${id}, name: N, weight: 3 }`);
    const { diagnostics } = load(text.join("\n"));
    expect(diagnostics.filter(({ code }) => code === "catalog/unwritable-id")).toHaveLength(1);
    expect(diagnostics.length).toBe(501);
    expect(diagnostics.at(-2)!.notes.at(-1)!.text).toBe(
      "1,000 more mistakes in this file are not shown",
    );
  });

  test("never makes the reader throw, whatever it holds", () => {
    const healthy = `products:
  - &first { id: tasks, name: "Tasks", price: 6 USD per month, workflows: { after: [a, 'b'] } }
  - *first
  - id: files # a comment
    name: >
      Files
`;
    const edits = fc.array(
      fc.tuple(
        fc.nat(healthy.length),
        fc.nat(5),
        fc.constantFrom(
          "",
          "\n",
          " ",
          "\t",
          "-",
          ":",
          "{",
          "]",
          "&a ",
          "*a",
          "!",
          '"',
          "'",
          "|",
          "__proto__: ",
        ),
      ),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(edits, (changes) => {
        const text = changes.reduce(
          (before, [at, length, piece]) => before.slice(0, at) + piece + before.slice(at + length),
          healthy,
        );
        for (const { span } of load(text).diagnostics) {
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void load(text)));
  });
});

describe("the holidays of a calendar", () => {
  test("are dates, with or without names, sorted, each once", () => {
    const { dates, diagnostics } = holidays(`name: Germany
source: the federal calendar
holidays:
  - 2026-12-25
  - { date: 2026-01-01, name: New Year }
  - { date: 2008-05-01, name: Labour Day }
  - { date: 2008-05-01, name: Ascension Day }
`);
    expect(said(diagnostics)).toEqual([]);
    expect(dates).toEqual(["2008-05-01", "2026-01-01", "2026-12-25"]);
  });

  test("that are no dates are left out and reported", () => {
    const { dates, diagnostics } = holidays(
      "- 2026-12-25\n- 25.12.2026\n- 2025-02-29\n- { dat: x }\n",
    );
    expect(dates).toEqual(["2026-12-25"]);
    expect(said(diagnostics)).toEqual([
      "2:3 input/wrong-value: item 2 must be a date such as `2026-12-25`, but is `25.12.2026`",
      "3:3 catalog/no-such-day: there is no day `2025-02-29`",
      "4:5 input/unknown-key: a holiday has no `dat`",
    ]);
  });
});
