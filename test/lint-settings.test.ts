import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { loadConfig } from "../src/config/load.ts";
import { configure } from "../src/lint/configure.ts";
import { matches } from "../src/lint/glob.ts";
import type { Rule } from "../src/lint/rule.ts";
import { registry } from "../src/lint/registry.ts";
import { usualSettings, type Settings } from "../src/lint/settings.ts";
import { daysOf } from "../src/model/quantity.ts";
import { defaultOn, linted, offer, plain, settingsOf, waived } from "./support/linted.ts";

const scarcity = ["honesty/false-scarcity"];
const under = (yaml: string) => {
  const text = plain + offer(`  message { headline "Only 3 left" }`);
  return linted(text, { about: scarcity, settings: settingsOf(yaml) }).said;
};

const overrides = (files: string) =>
  `lint:
  rules: { load/no-cap: info, honesty/false-scarcity: off }
  overrides:
    - { files: ${files}, rules: { honesty/false-scarcity: warning } }
    - { files: other/**, rules: { honesty/false-scarcity: info } }`;

describe("settings", () => {
  test("set how serious a rule is, for all files or some; the last that names a file wins", () => {
    expect(under("lint: { rules: { honesty/false-scarcity: info } }")).toEqual([
      "info honesty/false-scarcity",
    ]);
    expect(under("lint: { rules: { honesty/false-scarcity: off } }")).toEqual([]);
    expect(under(overrides("policy.*"))).toEqual(["warning honesty/false-scarcity"]);
    expect(under(overrides("drafts/**"))).toEqual([]);
  });

  test("raise what cannot be waived, and neither lower it nor switch it off, whoever asks", () => {
    const text = `lint:
  preset: copy-only
  rules: { autonomy/default-on: off, governance/unused-waiver: error }
  overrides: [{ files: policy.*, rules: { autonomy/default-on: { severity: info } } }]
`;
    const { config } = loadConfig({ path: "proffer.yaml", text });
    const { settings, diagnostics } = configure(config.lint);
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "config/lowered-rule: `autonomy/default-on` cannot be switched off",
      "config/lowered-rule: `autonomy/default-on` cannot be made milder than `error`",
    ]);
    const mended = diagnostics
      .flatMap(({ fixes: [fix] }) => fix!.edits)
      .toSorted((a, b) => b.span.start - a.span.start)
      .reduce(
        (before, { span, newText }) =>
          before.slice(0, span.start) + newText + before.slice(span.end),
        text,
      );
    expect(
      configure(loadConfig({ path: "proffer.yaml", text: mended }).config.lint).diagnostics,
    ).toEqual([]);
    const unused = waived("honesty/false-scarcity", "chat_beside_tasks");
    const heard = ["autonomy/default-on", "governance/unused-waiver"];
    expect(linted(plain + defaultOn + unused, { about: heard, settings }).said).toEqual([
      "error autonomy/default-on",
      "error governance/unused-waiver",
    ]);
  });

  test("that editors check by the schema keep to the same", () => {
    const schema = JSON.parse(readFileSync("schema/config.schema.json", "utf8"));
    expect(schema.$defs.rules.properties).toEqual(
      Object.fromEntries(
        Object.entries(registry).flatMap(([name, { waivable, severity, summary }]) =>
          waivable
            ? []
            : [[name, { description: summary, $ref: `#/$defs/never-below-${severity}` }]],
        ),
      ),
    );
    const validate = new Ajv2020({ strict: false }).compile(schema);
    const allows = (said: unknown) =>
      validate({ lint: { rules: { "autonomy/default-on": said } } });
    expect(["off", "info", "warning", { severity: "off" }].filter(allows)).toEqual([]);
    expect(["error", { severity: "error" }].filter(allows)).toHaveLength(2);
  });

  test("set the options of a rule", () => {
    const weekly = `${plain}${offer("")}cap weekly: 2 offers per customer in 7 days\n`;
    const noCap = { about: ["load/no-cap"] };
    expect(linted(weekly, noCap).said).toEqual(["error load/no-cap"]);
    const message = (yaml: string) =>
      linted(weekly, { ...noCap, settings: settingsOf(yaml) }).diagnostics[0]?.message;
    expect(message("lint: { rules: { load/no-cap: { short: 7 } } }")).toContain(
      "a week or a month",
    );
  });

  test("of a rule or an option there is not are errors, with what was probably meant", () => {
    const text = `lint:
  rules:
    autonomy/default-onn: error
    load/no-cap: { shrot: 2, long: many }
`;
    const { config } = loadConfig({ path: "proffer.yaml", text });
    const { diagnostics } = configure(config.lint);
    expect(
      diagnostics.map(({ code, span, fixes }) => [
        code,
        text.slice(span.start, span.end),
        fixes[0]?.title,
      ]),
    ).toEqual([
      ["config/unknown-rule", "autonomy/default-onn", "write `autonomy/default-on`"],
      ["config/unknown-option", "shrot", "write `short`"],
      ["config/bad-option", "many", undefined],
    ]);
  });

  test("name presets that ask more or less", () => {
    const strictOnly: Rule = { ...still, level: "strict" };
    const copyOnly: Rule = { ...still, judges: "copy" };
    const rules = { "a/recommended": still, "a/strict": strictOnly, "a/copy": copyOnly };
    const asked = (preset: Settings["preset"]) =>
      linted(plain + offer(""), { rules, settings: { ...usualSettings, preset } }).said;
    expect(asked("recommended")).toEqual(["warning a/copy", "warning a/recommended"]);
    expect(asked("strict")).toEqual([
      "warning a/copy",
      "warning a/recommended",
      "warning a/strict",
    ]);
    expect(asked("copy-only")).toEqual(["warning a/copy"]);
  });

  test("name packs, which switch on rules and make warnings errors where something firm names them", () => {
    const firm: Rule = {
      ...still,
      level: "strict",
      basis: { seeds: [], provisions: ["EU-GDPR-21"], sources: [] },
    };
    const asked = (packs: Settings["packs"]) =>
      linted(plain + offer(""), {
        rules: { "a/named": firm },
        settings: { ...usualSettings, packs },
      }).said;
    expect(asked(null)).toEqual([]);
    expect(asked(["eu"])).toEqual(["error a/named"]);
  });
});

/** A rule that always has something to say. */
const still: Rule = {
  severity: "warning",
  level: "recommended",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "",
  why: "it matters",
  basis: { seeds: [], provisions: [], sources: [] },
  check: {
    offer: ({ site }) => [{ at: site, message: "here it is", help: "do otherwise" }],
  },
};

describe("a ban", () => {
  test("makes an error of what it bans, whatever a configuration says", () => {
    const text = `${plain}ban { scarcity }\n${offer(`  message { headline "Only 3 left" }`)}`;
    const settings = settingsOf("lint: { rules: { honesty/false-scarcity: off } }");
    expect(linted(text, { about: ["honesty/false-scarcity"], settings }).said).toEqual([
      "error honesty/false-scarcity",
    ]);
  });
});

describe("a waiver", () => {
  const scarce = offer(`  message { headline "Only 3 left" }`);
  const asked = {
    about: [
      "honesty/false-scarcity", "governance/unused-waiver", "governance/unknown-waiver",
      "governance/forbidden-waiver", "autonomy/default-on",
    ],
  } as const; // prettier-ignore
  const asOf = (text: string, on?: string) =>
    linted(plain + text, { ...asked, on: on === undefined ? null : daysOf(on) }).said;

  test("excuses what it names, in the thing it names", () => {
    expect(asOf(scarce + waived("honesty/false-scarcity", "chat_beside_tasks"))).toEqual([]);
    expect(asOf(scarce + waived("honesty/false-scarcity", "shop"))).toEqual([]);
    expect(asOf(scarce + waived("honesty/false-scarcity", "chat"))).toEqual([]);
    expect(asOf(scarce + waived("honesty/false-scarcity", "in_app"))).toEqual([]);
    expect(asOf(scarce + waived("honesty/false-scarcity", "project_closed"))).toEqual([]);
    expect(asOf(scarce + waived("honesty/false-scarcity", "email"))).toEqual([
      "error honesty/false-scarcity",
      "warning governance/unused-waiver",
    ]);
  });

  test("excuses nothing once it has lapsed, which the checker says", () => {
    const text = scarce + waived("honesty/false-scarcity", "chat_beside_tasks", "2026-10-31");
    expect(asOf(text, "2026-10-31")).toEqual([]);
    expect(asOf(text, "2026-11-01")).toEqual(["error honesty/false-scarcity"]);
  });

  test("that gives no reason or no name excuses nothing", () => {
    const heard = ["load/loose-cap", "governance/loose-waiver", "governance/unused-waiver"];
    const said = (because: string, by: string, until = "2026-12-31", yaml = "lint: {}") =>
      linted(
        `${plain}cap many: 99 offers per customer in 30 days\nwaive load/loose-cap for many because "${because}" by "${by}" until ${until}\n`,
        { about: heard, on: daysOf("2026-11-02"), settings: settingsOf(yaml) },
      ).said;
    expect(said("a trial", "a@example.com")).toEqual([]);
    const refused = ["error governance/loose-waiver", "warning load/loose-cap"];
    expect(said(" ", "a@example.com")).toEqual(refused);
    expect(said("a trial", "")).toEqual(refused);
    expect(said("a trial", "a@example.com", "2036-12-31")).toEqual([
      "warning governance/loose-waiver",
    ]);
    const longer = "lint: { rules: { governance/loose-waiver: { days: 5000 } } }";
    expect(said("a trial", "a@example.com", "2036-12-31", longer)).toEqual([]);
  });

  test("is not known to hold while the day is not known", () => {
    const { couldNotCheck } = linted(
      plain + scarce + waived("honesty/false-scarcity", "chat_beside_tasks"),
    );
    expect(couldNotCheck).toContain("whether waivers have lapsed: say the day with `--on`");
  });

  test("of a rule that cannot be waived is refused, and the finding stays", () => {
    expect(asOf(defaultOn + waived("autonomy/default-on", "chat_beside_tasks"))).toEqual([
      "error autonomy/default-on",
      "error governance/forbidden-waiver",
    ]);
  });

  test("of a rule that there is not is an error, with what was probably meant", () => {
    const text = plain + scarce + waived("honesty/no-false-scarcity", "chat_beside_tasks");
    const { diagnostics } = linted(text, { about: ["governance/unknown-waiver"] });
    expect(diagnostics.flatMap(({ fixes }) => fixes.map(({ title }) => title))).toEqual([
      "write `honesty/false-scarcity`",
    ]);
  });
});

describe("a pattern of paths", () => {
  test.for([
    ["drafts/**", "drafts/a/b.proffer", true],
    ["drafts", "drafts/a/b.proffer", true],
    ["drafts/*.proffer", "drafts/a.proffer", true],
    ["drafts/*.proffer", "drafts/a/b.proffer", false],
    ["**/old.*", "a/b/old.proffer", true],
    ["**/old.*", "old.proffer", true],
    ["*.proffer", "a.proffer", true],
    ["*a*b*", "xxaxxbxx", true],
    ["*a*b*", "xxbxxaxx", false],
    ["policy.proffer", "other.proffer", false],
    ["../*.proffer", "../a.proffer", true],
  ] as const)("%s: %s", ([pattern, path, expected]) => {
    expect(matches(pattern, path)).toBe(expected);
  });

  test("takes no longer for many stars", () => {
    expect(matches(`${"*a".repeat(500)}b`, "a".repeat(5_000))).toBe(false);
    expect(matches("**/".repeat(200) + "x", "a/".repeat(2_000))).toBe(false);
  });
});
