import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { sarif } from "../src/report/sarif.ts";
import { gitlab } from "../src/report/gitlab.ts";
import { rdjson } from "../src/report/rdjson.ts";
import { junit } from "../src/report/junit.ts";
import { concise, github } from "../src/report/lines.ts";
import { fingerprints } from "../src/report/fingerprint.ts";
import { unifiedDiff } from "../src/report/unified.ts";
import type { Diagnostic } from "../src/text/diagnostic.ts";
import type { Source, Span } from "../src/text/source.ts";
import { command, folderWith } from "./support/command.ts";
import { readXml, type Element } from "./support/xml.ts";
import { starter } from "./support/starter.ts";

const policy: Source = {
  path: "shop files/policy.proffer",
  text: 'policy shop {}\noffer café 🔥 {\n  title "Only 3 left"\n}\n',
};
const at = (words: string, source = policy): Span => {
  const start = source.text.indexOf(words);
  return { source, start, end: start + words.length };
};

/** One of each severity, with everything a diagnostic may hold, and characters that formats trip over. */
const all: readonly Diagnostic[] = [
  {
    code: "lint/honesty/false-scarcity",
    severity: "error",
    message: '`Only 3 left` says <that> it\'s short & 100%, "really": \u0007',
    span: at("Only 3 left"),
    notes: [{ text: "Line one.\nLine two." }, { text: "it is declared here", span: at("shop") }],
    fixes: [
      {
        title: "say otherwise",
        edits: [{ span: at("Only 3 left"), newText: "Chat" }],
        safe: false,
      },
    ],
    key: "honesty/false-scarcity | offer café | title | only 3 left",
  },
  {
    code: "check/lapsed",
    severity: "warning",
    message: "it is over",
    span: at("🔥 {\n  title"),
    notes: [],
    fixes: [],
  },
  {
    code: "check/lapsed",
    severity: "info",
    message: "so it is",
    span: at("{}"),
    notes: [],
    fixes: [],
  },
];
const tool = {
  version: "1.2.3",
  rule: (code: string) =>
    code.startsWith("lint/") ? { summary: "It is short.", page: "# Page" } : null,
};

const require = createRequire(import.meta.url);

describe("SARIF", () => {
  const schema = JSON.parse(
    readFileSync(
      require.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"),
      "utf8",
    ),
  );
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  (addFormats as unknown as typeof addFormats.default)(ajv);
  // Draft 4, but for the name of its id the same as draft 7 in all it uses.
  delete schema.id;
  const validate = ajv.compile({ ...schema, $schema: "http://json-schema.org/draft-07/schema#" });

  test("keeps to its schema, whether or not there is anything to say", () => {
    for (const diagnostics of [all, []]) {
      validate(sarif(diagnostics, tool));
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  test("gives places, levels, other places, fixes, and paths that are references", () => {
    const [run] = (sarif(all, tool) as { runs: Record<string, any>[] }).runs;
    const [first, second, third] = run!["results"];
    expect([first, second, third].map(({ level }) => level)).toEqual(["error", "warning", "note"]);
    const { physicalLocation } = first.locations[0];
    expect(physicalLocation).toEqual({
      artifactLocation: { uri: "shop%20files/policy.proffer" },
      region: { startLine: 3, startColumn: 10, endLine: 3, endColumn: 21 },
    });
    expect(first.relatedLocations).toHaveLength(1);
    expect(first.fixes[0].artifactChanges[0].replacements).toHaveLength(1);
    expect(run!["tool"].driver.rules[first.ruleIndex].id).toBe(first.ruleId);
  });
});

describe("GitLab's Code Quality report", () => {
  // https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
  const validate = new Ajv2020({ strict: false }).compile({
    type: "array",
    items: {
      type: "object",
      required: ["description", "check_name", "fingerprint", "severity", "location"],
      additionalProperties: false,
      properties: {
        description: { type: "string" },
        check_name: { type: "string" },
        fingerprint: { type: "string", pattern: "^[0-9a-f]{32}$" },
        severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
        location: {
          type: "object",
          required: ["path", "lines"],
          properties: {
            path: { type: "string", not: { pattern: "^(?:\\./|/)" } },
            lines: {
              type: "object",
              required: ["begin"],
              properties: { begin: { type: "integer" }, end: { type: "integer" } },
            },
          },
        },
      },
    },
  });

  test("has the fields it asks for, and a fingerprint of its own for each", () => {
    const report = gitlab(all) as { fingerprint: string }[];
    validate(report);
    expect(validate.errors ?? []).toEqual([]);
    expect(new Set(report.map(({ fingerprint }) => fingerprint)).size).toBe(all.length);
  });
});

describe("reviewdog's format", () => {
  const place = {
    type: "object",
    additionalProperties: false,
    properties: { line: { type: "integer", minimum: 1 }, column: { type: "integer", minimum: 1 } },
  };
  const range = {
    type: "object",
    required: ["start"],
    additionalProperties: false,
    properties: { start: place, end: place },
  };
  const location = {
    type: "object",
    required: ["path"],
    additionalProperties: false,
    properties: { path: { type: "string" }, range },
  };
  const severity = { enum: ["UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"] };
  // The messages of proto/rdf/reviewdog.proto that we write, as JSON.
  const validate = new Ajv2020({ strict: false }).compile({
    type: "object",
    required: ["diagnostics"],
    additionalProperties: false,
    properties: {
      source: { type: "object", properties: { name: { type: "string" } } },
      severity,
      diagnostics: {
        type: "array",
        items: {
          type: "object",
          required: ["message", "location"],
          additionalProperties: false,
          properties: {
            message: { type: "string" },
            location,
            severity,
            code: { type: "object", properties: { value: { type: "string" } } },
            suggestions: {
              type: "array",
              items: { type: "object", required: ["range", "text"], properties: { range } },
            },
            related_locations: {
              type: "array",
              items: { type: "object", required: ["location"], properties: { location } },
            },
          },
        },
      },
    },
  });

  test("has its shape, and columns that count bytes", () => {
    const report = rdjson(all) as { diagnostics: { location: any }[] };
    validate(report);
    expect(validate.errors ?? []).toEqual([]);
    // `offer café ` has 12 bytes: é takes two.
    expect(report.diagnostics[1]!.location.range.start).toEqual({ line: 2, column: 13 });
  });
});

describe("JUnit's XML", () => {
  const find = (element: Element, name: string): readonly Element[] => [
    ...(element.name === name ? [element] : []),
    ...element.children.flatMap((child) => find(child, name)),
  ];

  test("is well formed, counts what fails, and has a test for every file without a remark", () => {
    const root = readXml(junit(all, ["clean.proffer", policy.path]));
    expect(root.name).toBe("testsuites");
    expect(root.attributes).toMatchObject({ tests: "4", failures: "2" });
    const suites = find(root, "testsuite");
    expect(suites.map(({ attributes }) => attributes["name"])).toEqual([
      "clean.proffer",
      policy.path,
    ]);
    for (const suite of suites) {
      expect(suite.attributes["tests"]).toBe(String(find(suite, "testcase").length));
      expect(suite.attributes["failures"]).toBe(String(find(suite, "failure").length));
    }
    const [failure] = find(root, "failure");
    expect(failure!.attributes["message"]).toBe(all[0]!.message.replace("\u0007", "�"));
    expect(failure!.text).toContain("Line one.\nLine two.");
  });
});

describe("lines", () => {
  test("for people are one for each", () => {
    expect(concise(all.slice(1))).toBe(
      "shop files/policy.proffer:2:12: warning: it is over [check/lapsed]\n" +
        "shop files/policy.proffer:1:13: info: so it is [check/lapsed]\n",
    );
  });

  test("for GitHub are workflow commands, with what would end them escaped", () => {
    const said = github(all).trimEnd().split("\n");
    expect(said).toHaveLength(all.length);
    expect(said[0]).toMatch(
      /^::error file=shop files\/policy\.proffer,line=3,endLine=3,col=10,endColumn=21,title=lint\/honesty\/false-scarcity::`Only 3 left` says .* 100%25, .*%0ALine one\.%0ALine two\.$/,
    );
    expect(said[1]).toMatch(
      /^::warning file=[^,]*,line=2,endLine=3,title=check\/lapsed::it is over$/,
    );
    expect(said[2]).toMatch(/^::notice /);
  });
});

describe("fingerprints", () => {
  test("stay when what is found moves, and tell apart what is found twice", () => {
    const moved: Source = { ...policy, text: `// first\n${policy.text}` };
    const there = [{ ...all[0]!, span: at("Only 3 left", moved) }];
    expect(fingerprints(there)).toEqual(fingerprints(all.slice(0, 1)));
    expect(new Set(fingerprints([all[0]!, all[0]!])).size).toBe(2);
  });
});

const lines = (count: number): string[] => Array.from({ length: count }, (_, n) => `line ${n}`);

describe("a diff", () => {
  test("is empty when nothing changes", () => {
    expect(unifiedDiff("a", "same\n", "same\n")).toBe("");
  });

  test("shows three lines around each change, and changes that are near together", () => {
    const before = lines(40);
    const after = [...before];
    after[5] = "other";
    after.splice(20, 1);
    after.push("new");
    expect(unifiedDiff("a.proffer", `${before.join("\n")}\n`, `${after.join("\n")}\n`)).toBe(
      [
        "--- a/a.proffer",
        "+++ b/a.proffer",
        "@@ -3,7 +3,7 @@",
        " line 2", " line 3", " line 4", "-line 5", "+other", " line 6", " line 7", " line 8",
        "@@ -18,7 +18,6 @@",
        " line 17", " line 18", " line 19", "-line 20", " line 21", " line 22", " line 23",
        "@@ -38,3 +37,4 @@",
        " line 37", " line 38", " line 39", "+new",
        "",
      ].join("\n"), // prettier-ignore
    );
  });

  test("names files so that `git apply` and `patch` find them", () => {
    expect(unifiedDiff("ü (1)/a b.proffer", "", "x\n")).toContain(
      "--- a/ü (1)/a b.proffer\t\n+++ b/ü (1)/a b.proffer\t\n",
    );
    expect(unifiedDiff('a\n"b"', "", "x\n")).toContain(
      '--- "a/a\\012\\"b\\""\n+++ "b/a\\012\\"b\\""\n',
    );
  });

  test("says when a last line does not end", () => {
    expect(unifiedDiff("a", "one", "one\n")).toBe(
      "--- a/a\n+++ b/a\n@@ -1 +1 @@\n-one\n\\ No newline at end of file\n+one\n",
    );
  });
});

test("every format says the same of a policy", async () => {
  const folder = folderWith({
    ...starter,
    "proffer.yaml": "lint: { preset: copy-only, packs: [] }\n",
    "policy.proffer": starter["policy.proffer"]!.replace(
      /^( +at +in_app.*)$/m,
      '$1\n  title "Only 3 left"',
    ),
  });
  const said = async (format: string) => {
    const { code, out } = await command(folder, ["lint", "--format", format]);
    expect(code).toBe(1);
    return out;
  };
  expect((await said("concise")).split("\n")).toHaveLength(2);
  expect((await said("github")).split("\n")).toHaveLength(2);
  expect(JSON.parse(await said("json")).diagnostics).toHaveLength(1);
  expect(JSON.parse(await said("sarif")).runs[0].results).toHaveLength(1);
  expect(JSON.parse(await said("gitlab"))).toHaveLength(1);
  expect(JSON.parse(await said("rdjson")).diagnostics).toHaveLength(1);
  expect(readXml(await said("junit")).attributes["failures"]).toBe("1");
  expect(await said("pretty")).toContain("error[lint/honesty/false-scarcity]");
});
