import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { loadConfig } from "../src/config/load.ts";
import { configure } from "../src/lint/configure.ts";
import { matches } from "../src/lint/glob.ts";
import { lint, linting, newLintCache, type LintOptions } from "../src/lint/lint.ts";
import type { Rule } from "../src/lint/rule.ts";
import { ready } from "../src/lint/ready.ts";
import { registry } from "../src/lint/registry.ts";
import { usualSettings, type Settings } from "../src/lint/settings.ts";
import { check, newCheckCache } from "../src/model/check.ts";
import { loadProgram, newLoadCache } from "../src/model/program.ts";
import { daysOf } from "../src/model/quantity.ts";
import { hostOf } from "./support/prelude.ts";

const vocabulary = `import "./prelude/vocabulary.proffer"\n`;
const plain = `policy shop { version 1 }\n${vocabulary}`;
const offer = (entries: string, name = "chat_beside_tasks"): string =>
  `offer ${name} {\n  along tasks -> chat\n  on project_closed within 10 minutes\n  at in_app.completion\n${entries}\n}\n`;
const defaultOn = offer("  default on");
const waived = (rule: string, what: string, until = "2026-12-31"): string =>
  `waive ${rule} for ${what} because "…" by "a@example.com" until ${until}\n`;

interface Asked extends LintOptions {
  /** Only these rules are heard; all of them are asked. */
  readonly about?: readonly string[];
}

function linted(text: string, { about, ...options }: Asked = {}) {
  const program = loadProgram("policy.proffer", hostOf(new Map([["policy.proffer", text]])));
  const { model, diagnostics } = check(program);
  const found = lint(model, { reported: [...program.diagnostics, ...diagnostics], ...options });
  const heard = found.diagnostics.filter(({ code }) => !about || about.includes(code.slice(5)));
  return {
    ...found,
    diagnostics: heard,
    said: heard.map(({ code, severity }) => `${severity} ${code.slice(5)}`).toSorted(),
  };
}

/** Settings as a `proffer.yaml` has them. */
function settingsOf(yaml: string): Settings {
  const { config, diagnostics } = loadConfig({ path: "proffer.yaml", text: yaml });
  const configured = configure(config.lint);
  expect([...diagnostics, ...configured.diagnostics]).toEqual([]);
  return configured.settings;
}

const about = ["autonomy/default-on"];

const named = (header: string): boolean =>
  linted(`policy shop { version 1${header} }\n${vocabulary}${defaultOn}`, { about })
    .diagnostics.flatMap(({ notes }) => notes)
    .some(({ text }) => text.includes("2011/83/EU"));

describe("a finding", () => {
  test("says what is wrong, why, what to do, and where the pattern is named for this policy", () => {
    const policy = `policy shop { version 1, audience consumer, regions { eu } from customer.region }\n`;
    const { diagnostics } = linted(policy + vocabulary + defaultOn, { about });
    const [{ message, notes, fixes, span } = expect.fail("nothing found")] = diagnostics;
    expect(message).toContain("`chat_beside_tasks`");
    expect(span.source.text.slice(span.start, span.end)).toBe("default on");
    expect(notes.map(({ text }) => text).join("\n")).toMatch(
      /^Silence is .*\nLet .*\nNamed in Directive 2011\/83\/EU Art\. 22 \(in force\); .* as of 2026-11-21; have it reviewed\.$/,
    );
    expect(fixes).toMatchObject([{ title: "write `default off`", safe: true }]);
  });

  test("names no provision of a place the policy does not reach, nor for consumers where none are addressed", () => {
    expect(named(", audience consumer, regions { eu } from customer.region")).toBe(true);
    expect(named(", audience consumer, regions { us } from customer.region")).toBe(false);
    expect(named(", audience business, regions { eu } from customer.region")).toBe(false);
    expect(named("")).toBe(false);
  });

  test("never speaks of law as decided", () => {
    const { diagnostics } = linted(plain + defaultOn, {
      settings: { ...usualSettings, preset: "consumer" },
    });
    const words = diagnostics.flatMap(({ message, notes }) => [
      message,
      ...notes.map((n) => n.text),
    ]);
    expect(words.filter((text) => /\b(?:il)?legal|complian|unlawful/i.test(text))).toEqual([]);
  });

  test("is silent about what is retired, and about what has errors of its own", () => {
    expect(linted(plain + offer("  default on\n  status retired"), { about }).said).toEqual([]);
    expect(linted(plain + offer("  default on\n  when nobody >= 1"), { about }).said).toEqual([]);
    const { couldNotCheck } = linted(plain + offer("  when nobody >= 1"));
    expect(couldNotCheck).toContain("the policy as a whole: repair its errors first");
  });

  test("about the policy as a whole is not held up by what is wrong in a test of it", () => {
    const text = `${plain}${offer("")}test "one" { expect no offer because nobody }\n`;
    const { said, couldNotCheck } = linted(text, { about: ["load/no-cap"] });
    expect(said).toEqual(["error load/no-cap"]);
    expect(couldNotCheck.join()).not.toContain("as a whole");
  });

  test("says once what the policy does not say enough for", () => {
    const policy = `policy shop { version 1, regions { eu } from customer.region }\n`;
    const { couldNotCheck } = linted(policy + vocabulary + defaultOn);
    expect(couldNotCheck.filter((what) => what.includes("`audience`"))).toHaveLength(1);
  });

  test("says which places it knows no provisions of", () => {
    const policy = `policy shop { version 1, audience consumer, sector retail, regions { eu, atlantis } from customer.region }\n`;
    const facts = `facts customer { region: one of { eu, atlantis } }\n`;
    expect(linted(policy + facts).couldNotCheck).toContain(
      "which provisions apply in `atlantis`: none are known",
    );
  });

  test("reports copy in a language without cues as not checked", () => {
    const policy = `policy shop { version 1, locales { en, de } }\n`;
    const { couldNotCheck } = linted(
      policy + vocabulary + offer(`  message in de { headline "Nur noch 3 Stück" }`),
    );
    expect(couldNotCheck).toContain("copy in `de`: no cues are known for it");
  });
});

describe("a text of a megabyte", () => {
  const megabyte = "You closed a project and its hours are there. ".repeat(22_000);
  const copy = ["honesty/false-scarcity", "language/exclusionary", "language/hard-to-read"];

  test("is judged to its end, and what is only read at its beginning is said", async () => {
    await ready(usualSettings);
    const text = plain + offer(`  message { body "${megabyte}Only 3 left." }`);
    const { said, couldNotCheck } = linted(text, { about: copy });
    expect(said).toEqual(["error honesty/false-scarcity"]);
    expect(couldNotCheck.filter((what) => what.includes("longer than"))).toHaveLength(1);
  });

  test("in which everything is wrong is not told in full", () => {
    const text = plain + offer(`  message { body "${"Only 3 left. ".repeat(80_000)}" }`);
    const { said, couldNotCheck } = linted(text, { about: ["honesty/false-scarcity"] });
    expect(said).toHaveLength(50);
    expect(couldNotCheck.filter((what) => what.includes("more than 50 things"))).toHaveLength(1);
  });
});

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
    const heard = [...about, "governance/unused-waiver"];
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

const texts = (first: string): string =>
  plain + offer(first, "one") + offer(`  message { headline "Only 3 left" }`, "two");

describe("linting again", () => {
  test("asks only about what has changed, and says the same as linting afresh", () => {
    const caches = { load: newLoadCache(), check: newCheckCache(), lint: newLintCache() };
    const run = (text: string) => {
      const program = loadProgram(
        "policy.proffer",
        hostOf(new Map([["policy.proffer", text]])),
        caches.load,
      );
      const { model } = check(program, {}, caches.check);
      const { diagnostics } = lint(model, {}, caches.lint);
      expect(diagnostics).toEqual(lint(model).diagnostics);
      return caches.lint.asked;
    };
    const all = run(texts(""));
    const again = run(texts(""));
    expect(again).toBeLessThan(all / 2);
    expect(run(texts(`  limits "Up to 10 people"`))).toBeLessThan(all);
  });

  test("can be left half-way at any step, and goes on where it was left", () => {
    const program = loadProgram("policy.proffer", hostOf(new Map([["policy.proffer", texts("")]])));
    const { model } = check(program);
    const cache = newLintCache();
    const whole = lint(model);
    let leave = 0;
    let last: ReturnType<typeof lint> | null = null;
    for (; !last; leave++) {
      const steps = linting(model, {}, cache);
      let step = steps.next();
      for (let left = leave; left > 0 && !step.done; left--) step = steps.next();
      last = step.done ? step.value : null;
    }
    expect(last).toEqual(whole);
    expect(leave).toBeGreaterThan(5);
    expect(lint(model, {}, cache)).toEqual(whole);
  });

  test("in another way asks again", () => {
    const cache = newLintCache();
    const program = loadProgram(
      "policy.proffer",
      hostOf(new Map([["policy.proffer", plain + defaultOn]])),
    );
    const { model } = check(program);
    const asked = (settings: Settings) => {
      lint(model, { settings }, cache);
      return cache.asked;
    };
    const all = asked(usualSettings);
    expect(asked(usualSettings)).toBeLessThan(all);
    expect(asked(settingsOf("lint: { rules: { load/no-cap: { short: 7 } } }"))).toBe(all);
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
