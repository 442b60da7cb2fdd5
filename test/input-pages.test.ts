import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadCatalog } from "../src/catalog/load.ts";
import { loadHolidays } from "../src/catalog/holidays.ts";
import { loadConfig } from "../src/config/load.ts";
import { configure } from "../src/lint/configure.ts";
import { loadMapping } from "../src/input/load.ts";
import { formatOf, readMoments } from "../src/input/moments.ts";
import type { Diagnostic } from "../src/text/diagnostic.ts";
import type { Source } from "../src/text/source.ts";
import { annotate, strip } from "./support/annotate.ts";
import { bytesOf } from "./support/bytes.ts";
import { inputBundle } from "./support/input-bundle.ts";
import { said } from "./support/said.ts";
import { checkPage } from "./support/pages.ts";

/** What cannot be shown on a page is tested elsewhere: bytes, and files of many megabytes. */
const unshown = ["input/too-large", "input/control-character", "config/unreadable"];

const folder = new URL("../docs/diagnostics/", import.meta.url);
const codes = ["catalog", "config", "input"].flatMap((stage) =>
  readdirSync(new URL(`${stage}/`, folder)).map((file) => `${stage}/${file.replace(/\.md$/, "")}`),
);

const header = "customerID,tenure,monthly,tickets,stage,project,hours,name,has_tasks";
const tableMapping = `id: customerID
at: 2026-11-02T10:15:00Z
trigger: bill_paid
placements: [in_app.sidebar]
facts: { customer.tenure: { column: tenure, unit: 30 days } }
`;

/** By the info string of a block: what Proffer says of its text. */
const readers: Readonly<
  Record<string, (source: Source) => readonly Diagnostic[] | Promise<readonly Diagnostic[]>>
> = {
  "yaml catalog": (source) => loadCatalog(source).diagnostics,
  "yaml holidays": (source) => loadHolidays(source).diagnostics,
  "yaml config": (source) => {
    const { config, diagnostics } = loadConfig(source);
    return [...diagnostics, ...configure(config.lint).diagnostics];
  },
  "yaml mapping": async (source) => {
    const { mapping, diagnostics } = loadMapping(source, inputBundle);
    return mapping
      ? [...diagnostics, ...(await stops(`${header}\n`, "csv", mapping))]
      : diagnostics;
  },
  csv: (source) => {
    const { mapping } = loadMapping({ path: "mapping.yaml", text: tableMapping }, inputBundle);
    return stops(source.text, "csv", mapping);
  },
  json: (source) => stops(source.text, "json", null),
};

async function stops(
  text: string,
  format: "csv" | "json",
  mapping: Parameters<typeof readMoments>[1]["mapping"],
): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  for await (const item of readMoments(bytesOf(text), { path: "page", format, mapping })) {
    if (item.kind === "stopped") found.push(...item.diagnostics);
  }
  return found;
}

describe.for(codes)("the page of %s", (code) => {
  const path = new URL(`${code}.md`, folder);
  const blocks = [...readFileSync(path, "utf8").matchAll(/^```(.*)\n([^]*?)^```$/gm)].map(
    ([, info = "", text = ""]) => ({ info, text: strip(text, "#") }),
  );

  test("shows exactly what Proffer says", async () => {
    const shown = new Map<string, string>();
    const spoken: string[] = [];
    for (const { info, text } of blocks) {
      const remarks = await readers[info]!({ path: "page", text });
      shown.set(text, annotate(text, remarks, "#"));
      spoken.push(...remarks.map((remark) => remark.code));
    }
    const { before, after } = checkPage(path, (page) =>
      page.replaceAll(
        /^```(.*)\n([^]*?)^```$/gm,
        (_, info: string, text: string) => `\`\`\`${info}\n${shown.get(strip(text, "#"))}\`\`\``,
      ),
    );
    expect(before).toBe(after);
    expect(new Set(spoken)).toEqual(new Set(unshown.includes(code) ? [] : [code]));
  });

  test("ends with what to write instead, without a remark", () => {
    const page = readFileSync(path, "utf8");
    expect(page).toMatch(new RegExp(`^# ${code}\n\n\\S.*\n\n## Why\n\n\\S`));
    const [, instead = ""] = page.split("\n## Instead\n");
    expect(instead.trim()).not.toBe("");
    expect(instead).not.toMatch(/#\^/);
  });
});

describe.for(["catalog", "configuration", "moments"])("docs/%s.md", (name) => {
  const page = readFileSync(new URL(`../docs/${name}.md`, import.meta.url), "utf8");

  test("shows what is read without a remark", async () => {
    const blocks = [...page.matchAll(/^```(.*)\n([^]*?)^```$/gm)];
    expect(blocks.length).toBeGreaterThan(0);
    for (const [, info = "", text = ""] of blocks) {
      expect(said(await readers[info]!({ path: `${name}.md`, text }))).toEqual([]);
    }
  });

  test("names every key of its schema", () => {
    const schemas = {
      catalog: ["catalog", "holidays"],
      configuration: ["config"],
      moments: ["mapping"],
    };
    for (const schema of schemas[name as keyof typeof schemas]) {
      const text = readFileSync(
        new URL(`../schema/${schema}.schema.json`, import.meta.url),
        "utf8",
      );
      const keys = Object.keys(JSON.parse(text).properties ?? {});
      expect(keys.filter((key) => !page.includes(`\`${key}\``))).toEqual([]);
    }
  });
});

test("every code has a page, and every page a code", () => {
  const files = ["yaml", "catalog", "config", "input"].flatMap((part) => {
    const place = new URL(`../src/${part}/`, import.meta.url);
    return readdirSync(place).map((file) => readFileSync(new URL(file, place), "utf8"));
  });
  files.push(readFileSync(new URL("../src/lint/configure.ts", import.meta.url), "utf8"));
  const spoken = files.flatMap((text) => [
    ...[...text.matchAll(/"((?:catalog|config|input)\/[a-z-]+)"/g)].map(([, code]) => code!),
    ...[...text.matchAll(/^(?:export )?type \w*Code =[^;]*/gm)].flatMap(([union]) =>
      [...union.matchAll(/"([a-z-]+)"/g)].map(([, name]) => `input/${name}`),
    ),
  ]);
  expect(new Set(spoken)).toEqual(new Set(codes));
});

test("the format of a file follows from its name, or else from how it begins", () => {
  expect(formatOf("a.ndjson", "")).toBe("ndjson");
  expect(formatOf("A.JSONL", "")).toBe("ndjson");
  expect(formatOf("a.json", "")).toBe("json");
  expect(formatOf("a.tsv", "")).toBe("csv");
  expect(formatOf("-", '\uFEFF [{"at": 1}]')).toBe("json");
  expect(formatOf("-", '{"at": 1}\n{"at": 2}\n')).toBe("ndjson");
  expect(formatOf("-", '{\n  "at": 1\n}\n')).toBe("json");
  expect(formatOf("rows", "id;tenure\n")).toBe("csv");
});
