import { describe, expect, test } from "vitest";
import { lint } from "../src/lint/lint.ts";
import { applied } from "../src/text/apply.ts";
import type { Diagnostic } from "../src/text/diagnostic.ts";
import { examine, programPath } from "./support/prelude.ts";

const segments = (count: number, said: string): string =>
  Array.from(
    { length: count },
    (_, index) => `segment s${index} = ${said} >= ${index + 1} days\n`,
  ).join("");

const wrong = (text: string): readonly Diagnostic[] => examine(text).diagnostics;

const said = (text: string): readonly string[] => wrong(text).map(({ message }) => message);

const lineOf = ({ source, start }: Diagnostic["span"]): number =>
  source.text.slice(0, start).split("\n").length;

describe("a name that is misspelt where it is declared", () => {
  const text = `facts member { tenur: duration from 0 days }\n${segments(10, "member.tenure")}`;

  test("is one remark, there, with the first places that say it in another way", () => {
    const [found, ...more] = wrong(text);
    expect(more).toEqual([]);
    expect(found!.code).toBe("check/misdeclared");
    expect(found!.message).toBe("this is declared as `tenur`, but 10 places say `tenure`");
    expect(found!.span.source.text.slice(found!.span.start, found!.span.end)).toBe("tenur");
    expect(found!.notes.map(({ text: note, span }) => [note, span ? lineOf(span) : null])).toEqual([
      ["`tenure` is said here", 2],
      ["`tenure` is said here", 3],
      ["`tenure` is said here", 4],
      ["and in 7 more places", null],
      ["nothing says `tenur`", null],
    ]);
  });

  test("is mended there, or in every place", () => {
    const [{ fixes } = expect.fail("nothing found")] = wrong(text);
    expect(fixes.map(({ title }) => title)).toEqual([
      "declare it as `tenure`",
      "write `tenur` in all 10 places",
    ]);
    for (const { edits } of fixes) expect(said(applied(text, edits))).toEqual([]);
  });

  test("is not blamed for what is misspelt once, or where the other name is used too", () => {
    const once = `facts member { tenur: duration from 0 days }\n${segments(1, "member.tenure")}`;
    expect(said(once)).toEqual(["there is no fact `member.tenure`; did you mean `member.tenur`?"]);
    const both = `${text}segment t = member.tenur >= 90 days\n`;
    expect(new Set(wrong(both).map(({ code }) => code))).toEqual(new Set(["check/unknown-name"]));
  });

  test("keeps rules of the linter from what leans on it", () => {
    const offers = ["one", "two"].map(
      (name) =>
        `offer ${name} {\n  along tasks -> chat\n  on project_closed\n  at in_app.completion\n  for regulars\n}\n`,
    );
    const linted = (name: string) => {
      const { model, diagnostics } = examine(
        `segment ${name} = customer.tenure >= 3 days\n${offers.join("")}`,
      );
      const found = lint(model, { reported: diagnostics }).diagnostics;
      return found.filter(({ message }) => message.includes("`one`")).length;
    };
    expect(linted("regulars")).toBeGreaterThan(0);
    expect(linted("reglars")).toBe(0);
  });
});

describe("a name that is being written anew", () => {
  const places = 50;
  test.each(["tenur", "ten", "t", "ti", "time", "time_as_customer"])(
    "is one remark at %s",
    (typed) => {
      const text = `facts member { ${typed}: duration from 0 days }\n${segments(places, "member.tenure")}`;
      expect(wrong(text)).toHaveLength(1);
    },
  );

  test("is one remark where it is a group of facts, a channel, a segment, a word of an enumeration", () => {
    const all = [
      `facts membr { tenure: duration, points: integer }\n${segments(3, "member.tenure")}segment p = member.points > 3\n`,
      `channel counter { placement til, placement desk }\n${["a", "b"].map((name) => `offer ${name} { along tasks -> chat, on project_closed within 1 day, at { counter.till, counter.desk } }\n`).join("")}`,
      `segment setld = customer.tenure > 3 days\n${["a", "b"].map((name) => `segment ${name} = setled and customer.tenure > 4 days\n`).join("")}`,
      `facts member { stage: one of { new, actve } }\n${["a", "b"].map((name) => `segment ${name} = member.stage is active\n`).join("")}`,
    ];
    expect(all.map(said)).toEqual([
      ["this is declared as `membr`, but 4 places say `member`"],
      ["this is declared as `til`, but 2 places say `till`"],
      ["this is declared as `setld`, but 2 places say `setled`"],
      ["this is declared as `actve`, but 2 places say `active`"],
    ]);
  });

  test("that nothing has is told once where many places say it, and at each of a few", () => {
    const [found, ...more] = wrong(segments(20, "customer.whatever"));
    expect(more).toEqual([]);
    expect(found!.message).toBe("there is no fact `customer.whatever`");
    expect(found!.notes.map(({ text }) => text).at(-1)).toBe("and in 16 more places");
    expect(said(segments(4, "customer.whatever"))).toHaveLength(4);
  });
});

test("what is wrong stands in the file that was asked about", () => {
  const [found] = wrong(`facts member { tenur: duration }\n${segments(3, "member.tenure")}`);
  expect(found!.span.source.path).toBe(programPath);
});
