import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { prepare } from "../src/lint/copy/library.ts";
import { judge, judgeWith } from "../src/lint/copy/judge.ts";
import { parsePattern } from "../src/lint/copy/pattern.ts";
import { loadPlain } from "../src/lint/copy/plain.ts";
import { slots } from "../src/lint/copy/slot.ts";
import type { CopyText } from "../src/lint/copy/text.ts";

const words = (text: string | CopyText): readonly string[] =>
  judge(typeof text === "string" ? [text] : text, "body", "en").map((finding) => finding.words);

/** Whether a cue of one's own finds something in a text. */
const finds = (pattern: string, text: string, unless: readonly string[] = []): boolean => {
  const library = prepare({
    lists: { stock: "seat|seats|parking space" },
    tactics: [
      {
        tactic: "false-scarcity",
        why: "for a test",
        neutral: null,
        cues: [{ id: "own", says: [pattern], unless }],
      },
    ],
  });
  return judgeWith(library, [text], "body").length > 0;
};

describe("the language of cues", () => {
  test.each([
    ["only <number> left", "ONLY 3 LEFT", true],
    ["only <number> left", "only three left", true],
    ["only <number> left", "left 3 only", false],
    ["only <number> left", "Only 3. Left is the other door.", false],
    ["only [about] <number> left", "only about 3 left", true],
    ["(only|just) <number> left", "just 3 left", true],
    ["only ..2 left", "only three red ones left", false],
    ["only ..3 left", "only three red ones left", true],
    ["guarant*", "guaranteed", true],
    ["guarant*", "grant", false],
    ["<number> <stock> left", "3 parking spaces left", false],
    ["<number> <stock> left", "3 parking space left", true],
    ["do not wait", "Don’t wait", true],
    ["do not wait", "dont wait", true],
    ["^ hurry", "You need not hurry", false],
    ["^ hurry", "Good. Hurry!", true],
    ["left $", "left, or right", false],
    ["^^ no thanks $$", "No, thanks!", true],
    ["^^ no thanks $$", "No thanks. I hate saving", false],
    ["no thanks . i hate", "No thanks! I hate saving", true],
    ["no thanks [.] i hate", "No thanks, I hate saving", true],
    ["really ?", "Really?", true],
    ["really ?", "Really.", false],
    ["free *", "Free*", true],
    ["ends in <short>", "ends in 2 hours", true],
    ["ends in <ticking>", "ends in 2h 10m", true],
    ["ends in <timer>", "ends in 00 : 46 : 11", true],
    ["was <money> now <money>", "was € 5, now 4 EUR", true],
    ["<percent> off", "20 % off", true],
    ["until <date>", "until 30 June 2027", true],
    ["until <date>", "until June 30, 2027", true],
    ["until <date>", "until 2027-06-30", true],
    ["until <date>", "until you may go", false],
  ])("`%s` in “%s”: %s", (pattern, text, found) => {
    expect(finds(pattern, text)).toBe(found);
  });

  test("is silenced by a pattern that makes the sentence honest, and only there", () => {
    expect(finds("<number> left", "3 left on your list", ["your list"])).toBe(false);
    expect(finds("<number> left", "See your list. 3 left", ["your list"])).toBe(true);
  });

  test("says what is wrong with a cue that cannot be read", () => {
    expect(() => parsePattern("only (a|b")).toThrow("`)` is missing");
    expect(() => finds("..3 left", "x")).toThrow("begins with a gap");
    expect(() => finds("<stok> left", "x")).toThrow("there is no list `<stok>`");
    expect(() => finds("[maybe]", "x")).toThrow("finds nothing at all");
  });
});

describe("what stands between the letters does not matter", () => {
  test.each([
    ["typographic quotes", "Don’t miss out"],
    ["a missing apostrophe", "dont miss out"],
    ["zero-width characters", "Only 3 le\u200bft in stock"],
    ["soft hyphens", "Only 3 left in st\u00adock"],
    ["full-width letters", "Ｏｎｌｙ ３ ｌｅｆｔ in stock"],
    ["letters of another alphabet", "Оnly 3 lеft in stock"],
    ["accents", "Ónly 3 léft in stock"],
    ["emoji", "🔥 Only 3 left in stock 🔥"],
    ["no space", "Only3 left in stock!Hurry"],
  ])("%s", (_, text) => {
    expect(words(text)).not.toEqual([]);
  });

  test("findings quote the text as it is written", () => {
    expect(words("Now: “Only  3 left!”")).toEqual(["Only  3 left"]);
  });
});

describe("values put in later", () => {
  const left: CopyText = ["Only ", { type: "number", source: "{trigger.stock}" }, " left"];

  test("are heard as the values they become, and offsets count them as written", () => {
    const [finding] = judge(left, "body", "en");
    expect(finding).toMatchObject({
      tactic: "false-scarcity",
      words: "Only {trigger.stock} left",
      binding: "availability",
      stated: { kind: "number", placeholder: "{trigger.stock}" },
    });
  });

  test("a date in the sentence is what a deadline leans on", () => {
    const [with_] = judge(["The offer ends soon, on 30 June 2027."], "body", "en");
    expect(with_).toMatchObject({ binding: "ends", stated: { kind: "date", placeholder: null } });
    const [without] = judge(["The offer ends soon. It began on 3 May 2027."], "body", "en");
    expect(without).toMatchObject({ binding: "ends", stated: null });
  });
});

describe("slots", () => {
  test("a deferral is no refusal, but only a label can be one", () => {
    expect(judge(["Maybe later"], "decline", "en")).toMatchObject([
      { tactic: "missing-decline", onlyIf: "no other refusal", neutral: { text: "No thanks" } },
    ]);
    expect(judge(["Maybe later"], "snooze", "en")).toEqual([]);
  });

  test("a label of yes has to say what it does when it buys", () => {
    expect(judge(["Continue"], "accept", "en")).toMatchObject([
      { tactic: "misleading-action-label", onlyIf: "purchase" },
    ]);
    expect(judge(["Continue"], "headline", "en")).toEqual([]);
  });
});

test("copy in a language without cues has no findings", () => {
  expect(judge(["Only 3 left"], "body", "fr")).toEqual([]);
  expect(judge(["Only 3 left"], "body", "en_GB")).not.toEqual([]);
});

test("any text gives findings that lie within it, the same each time", () => {
  const bits = [
    "only ",
    "3 ",
    "left",
    "! ",
    "no thanks, ",
    "i like ",
    "{x}",
    "“",
    "…",
    "\u200b",
    "00:10:00 ",
    "\ud800",
    "don't ",
    "| ",
  ];
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.constantFrom(...bits)).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(text, fc.constantFrom(...slots), (given, slot) => {
      const found = judge([given], slot, "en");
      expect(judge([given], slot, "en")).toEqual(found);
      for (const { start, end, words: said, neutral } of found) {
        expect(given.slice(start, end)).toBe(said);
        expect(said).not.toBe("");
        expect(start).toBeLessThan(end);
        const around = neutral ?? { start, end };
        expect([around.start <= start, end <= around.end]).toEqual([true, true]);
      }
    }),
    { numRuns: 100 },
  );
});

describe("a megabyte in one text takes well under a second of work", () => {
  const repeated = [
    "hurry only 3 left ",
    "only ",
    "3 ",
    "3:",
    "a ",
    '" ',
    "- ",
    "x",
    "don't ",
    "no thanks i do not want ",
    "2 days 3 h ",
  ];
  test.each(repeated)("of “%s”", (unit) => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    judge(["warm"], "body", "en");
    // Time of the processor, not of the clock: the machine may be busy with other tests.
    const before = process.cpuUsage();
    judge([text], "body", "en");
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });
});

describe("inclusive and plain language", () => {
  test("is judged by the retext family, with other words", async () => {
    const plain = await loadPlain();
    expect(plain(["Hey guys, whitelist it in order to start."])).toMatchObject([
      { kind: "inclusive", words: "guys" },
      { kind: "inclusive", words: "whitelist" },
      { kind: "wordy", words: "in order to", instead: ["to"] },
    ]);
  });

  test("leaves words alone that are usual in shops and software", async () => {
    const plain = await loadPlain();
    expect(plain(["Select an option and submit the form."])).toEqual([]);
    expect(plain(["The code is invalid; the rule is disabled."])).toEqual([]);
    expect(plain(["Show ", { type: "text", source: "{product.name}" }, " on the page."])).toEqual(
      [],
    );
  });
});
