import { describe, expect, test } from "vitest";
import { lint, linting, newLintCache } from "../src/lint/lint.ts";
import { ready } from "../src/lint/ready.ts";
import { usualSettings, type Settings } from "../src/lint/settings.ts";
import { check, newCheckCache } from "../src/model/check.ts";
import { loadProgram, newLoadCache } from "../src/model/program.ts";
import { defaultOn, linted, offer, plain, settingsOf, vocabulary } from "./support/linted.ts";
import { hostOf } from "./support/prelude.ts";

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
