import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { faultIn } from "../src/input/fault.ts";
import { loadMapping } from "../src/input/load.ts";
import { readMoments, type Format, type Item } from "../src/input/moments.ts";
import type { Moment } from "../src/runtime/moment.ts";
import { bytesOf } from "./support/bytes.ts";
import { inputBundle } from "./support/input-bundle.ts";
import { all } from "./support/items.ts";
import { said } from "./support/said.ts";

const { mapping } = loadMapping(
  {
    path: "mapping.yaml",
    text: `id: id
at: 2026-11-02T10:15:00Z
trigger: bill_paid
placements: [in_app.sidebar]
facts:
  customer.tenure: { value: 45 days }
  customer.first_name: { column: name, missing: [] }
`,
  },
  inputBundle,
);

const read = (
  content: string | Uint8Array,
  format: Format,
  mapped = format === "csv",
  size = 64 * 1024,
): Promise<readonly Item[]> =>
  all(
    readMoments(bytesOf(content, size), { path: "rows", format, mapping: mapped ? mapping : null }),
  );

/** `2 c-1 Ann` for a moment, `3 c-2: why` for a refusal, the remarks where it stops. */
function told(items: readonly Item[]): readonly string[] {
  return items.flatMap((item) => {
    if (item.kind === "stopped") return said(item.diagnostics);
    if (item.kind === "refused") {
      return `${item.line} ${item.id}: ${item.refused.map(({ problem }) => problem).join("; ")}`;
    }
    const name = (item.moment as Moment).facts?.["customer.first_name"];
    return `${item.line} ${item.id} ${JSON.stringify(name)}`;
  });
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe("a table", () => {
  test.for([
    ["commas", "id,name\nc-1,Ann\nc-2,Bo\n"],
    ["semicolons, Windows line ends and a byte order mark", "\uFEFFid;name\r\nc-1;Ann\r\nc-2;Bo"],
    ["tabs, other columns and blank lines", "\nother\tid\tname\n\n1\tc-1\tAnn\n2\tc-2\tBo\n\n"],
    ["quotes", '"id","name"\n"c-1","Ann"\n"c-2",Bo\n'],
  ] as const)("may be written with %s", async ([, text]) => {
    const names = told(await read(text, "csv")).map((line) => line.replace(/^\d+ /, ""));
    expect(names).toEqual(['c-1 "Ann"', 'c-2 "Bo"']);
  });

  test("may hold delimiters, quotes and line ends in quotes", async () => {
    expect(told(await read('id,name\nc-1,"Ann, ""the\r\nfirst"""\nc-2,Bo\n', "csv"))).toEqual([
      '2 c-1 "Ann, \\"the\\nfirst\\""',
      '4 c-2 "Bo"',
    ]);
  });

  test("loses no row to a broken one", async () => {
    const text = `id,name
c-1,Ann,extra
c-2
c-3,5" wide
c-4,"Bo" Li
c-5,"Cy
c-6,Di
c-7,Ed
`;
    expect(told(await read(text, "csv"))).toEqual([
      "2 c-1: has 3 fields, where the first line names 2",
      "3 c-2: has 1 fields, where the first line names 2",
      "4 null: the quote in column 6 stands within a field without quotes",
      "5 null: behind the closing quote in column 8 stands more than a delimiter",
      "6 null: a quote that opens in this line is never closed, or not at the end of its field",
      '7 c-6 "Di"',
      '8 c-7 "Ed"',
    ]);
  });

  test("refuses lines that are no UTF-8 or too long, and reads on", async () => {
    const bytes = new TextEncoder().encode(`id,name\nc-1,\xFF\n${"x".repeat(1_100_000)}\nc-3,Cy\n`);
    const at = bytes.indexOf(0xc3);
    bytes.set([0xff, 0x20], at);
    expect(told(await read(bytes, "csv"))).toEqual([
      "2 null: this line is no UTF-8",
      "3 null: this line is longer than 1 MB",
      '4 c-3 "Cy"',
    ]);
  });

  test.for([
    ["nothing", "", "1:1 input/no-rows: this table is empty"],
    ["other columns", "id;nmae\n", "7:34 input/unknown-column: the table has no column `name`"],
    [
      "a column twice",
      "id,name,name\n",
      "1:9 input/repeated-column: two columns are called `name`",
    ],
    [
      "a header that is never closed",
      'id,"name\nc-1,Ann\n',
      "1:1 input/no-rows: the first line does not name the columns: a quote in it is never closed",
    ],
  ] as const)("with %s makes no sense", async ([, text, remark]) => {
    expect(told(await read(text, "csv"))).toEqual([remark]);
  });

  test("without a mapping makes no sense", async () => {
    expect(told(await read("id,name\n", "csv", false)).map((line) => line.slice(4))).toEqual([
      "input/no-rows: a table becomes moments only by a mapping",
    ]);
  });

  test("gives each record once and as it was written, however its bytes arrive", async () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "é", "😀", ",", '"', "\n", " ", ";") });
    const rows = fc.array(fc.tuple(fc.stringMatching(/^[a-z]\d$/), cell), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 9 }), async (written, size) => {
        const text = `id,name\n${written.map((row) => row.map(quoted).join(",")).join("\n")}`;
        const items = await read(text, "csv", true, size);
        const names = items.map((item) =>
          item.kind === "moment"
            ? [item.id, (item.moment as Moment).facts!["customer.first_name"]]
            : item,
        );
        expect(names).toEqual(written);
      }),
      { numRuns: 60 },
    );
  });

  test("answers for every line, whatever is written in it", async () => {
    const line = fc.string({ unit: fc.constantFrom("a", ",", '"', "b"), maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 8 }), async (lines) => {
        const items = await read(`id,name\n${lines.join("\n")}\n`, "csv");
        const answered = items.map((item) => ("line" in item ? item.line : 0));
        expect(answered).toEqual(answered.toSorted((a, b) => a - b));
        expect(new Set(answered).size).toBe(answered.length);
        for (const [index, item] of answered.entries()) {
          const next = answered[index + 1] ?? lines.length + 2;
          const skipped = lines.slice(item - 1, next - 2);
          const quotes =
            lines
              .slice(item - 2, next - 2)
              .join("")
              .split('"').length - 1;
          expect(skipped.every((text) => text === "") || quotes % 2 === 0).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("moments one a line", () => {
  test("are handed on as they are; what is no object is refused", async () => {
    const text =
      '{"at": "2026-11-02T10:15:00Z"}\n\n{"at": NaN}\n[1]\n{"a": "b\n{"__proto__": {"at": 1}}\r\n{}';
    const items = await read(text, "ndjson");
    expect(items.map((item) => (item.kind === "moment" ? item.moment : told([item])[0]))).toEqual([
      { at: "2026-11-02T10:15:00Z" },
      "3 null: this is no JSON: `NaN}` in column 8 makes no sense there",
      "4 null: this is no moment, which would be an object in `{ }`",
      "5 null: this is no JSON: it breaks off",
      JSON.parse('{"__proto__": {"at": 1}}'),
      {},
    ]);
  });

  test("may be flat rows for a mapping, whose numbers keep every digit", async () => {
    const { mapping: numbers } = loadMapping(
      {
        path: "mapping.yaml",
        text: `at: { column: when }
trigger: bill_paid
placements: []
facts:
  customer.tenure: { column: days, unit: days }
  customer.spend: { column: spend, round: 6 }
  customer.opted_out: out
  customer.consents: { column: consents, split: "," }
`,
      },
      inputBundle,
    );
    const line =
      '{"when": "2026-11-02T10:15:00Z", "days": 3.0, "spend": 90071992.5474099061, "out": false, "consents": ["push_offers"]}\n{"when": {"a": 1}, "days": null, "consents": [{}]}';
    const items = await all(
      readMoments(bytesOf(line), { path: "rows", format: "ndjson", mapping: numbers }),
    );
    expect(
      items.map((item) => (item.kind === "moment" ? (item.moment as Moment).facts : item)),
    ).toEqual([
      {
        "customer.tenure": 259_200,
        "customer.spend": "90071992.54741",
        "customer.opted_out": false,
        "customer.consents": ["push_offers"],
      },
      {
        kind: "refused",
        line: 2,
        id: null,
        refused: [
          {
            path: "at",
            problem: '`{"a":"1"}` in column `when` is no instant such as `2026-11-02T10:15:00Z`',
          },
          {
            path: "facts.customer.tenure",
            problem: "column `days` does not tell `customer.tenure`, which is required",
          },
          {
            path: "facts.customer.consents",
            problem:
              "`{}` in column `consents` names `{}`, which is none of `email_offers`, `push_offers`",
          },
        ],
      },
    ]);
  });
});

describe("a JSON file", () => {
  test("may hold a list of moments, the same under `moments`, or one moment", async () => {
    const moment = { at: "2026-11-02T10:15:00Z" };
    for (const value of [[moment], { moments: [moment] }, moment]) {
      const items = await read(`\uFEFF${JSON.stringify(value, null, 2)}\n`, "json", false, 3);
      expect(items).toEqual([{ kind: "moment", line: 1, id: null, moment }]);
    }
  });

  test.for([
    ["[{}", "1:4 input/not-json: this file is no JSON: it breaks off"],
    [
      '{"a": 1}\n{"a": 2}',
      '2:1 input/not-json: this file is no JSON: `{"a": 2}` in column 1 makes no sense there',
    ],
    ["", "1:1 input/not-json: this file is no JSON: it breaks off"],
  ] as const)("that is %s makes no sense", async ([text, remark]) => {
    expect(told(await read(text, "json"))).toEqual([remark]);
  });

  test("that is no UTF-8 makes no sense", async () => {
    const items = await read(Uint8Array.of(0x5b, 0x22, 0xff, 0x22, 0x5d), "json");
    expect(told(items)[0]).toMatch(/input\/not-json: this file is no UTF-8 from here on$/);
  });

  test("over 256 MB is refused unread", async () => {
    let sent = 0;
    async function* endless(): AsyncGenerator<Uint8Array, void> {
      const piece = new Uint8Array(16 * 1024 * 1024).fill(0x20);
      for (; ; sent++) yield piece;
    }
    const items = await all(
      readMoments(endless(), { path: "big.json", format: "json", mapping: null }),
    );
    expect(told(items)).toEqual(["1:1 input/too-large: this file is larger than 256 MB"]);
    expect(sent).toBeLessThan(18);
  });

  test("has its mistake pointed at where JSON ends to make sense", () => {
    const pieces = fc.constantFrom(
      "",
      '"',
      "{",
      "}",
      ",",
      ":",
      "\\",
      "x",
      "1",
      "-",
      ".",
      "\n",
      "[",
      "]",
      "\u0001",
    );
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.nat(2), pieces, (json, place, length, piece) => {
        const at = json.length === 0 ? 0 : place % json.length;
        const text = json.slice(0, at) + piece + json.slice(at + length);
        const fault = faultIn(text);
        expect(fault === null).toBe(isJson(text));
        expect(fault ?? 0).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
    expect(faultIn("[".repeat(100_000))).toBe(100_000);
  });
});
