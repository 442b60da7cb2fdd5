import { describe, expect, test } from "vitest";
import { draw } from "../src/report/draw.ts";
import { jsonDiagnostic } from "../src/report/json.ts";
import { lookOf } from "../src/report/look.ts";
import { inOrder } from "../src/report/order.ts";
import { countsOf, summary } from "../src/report/summary.ts";
import type { Diagnostic } from "../src/text/diagnostic.ts";
import type { Source, Span } from "../src/text/source.ts";

const plain = lookOf({ colour: false, columns: 72 });

/** The stretch of the source that reads `words`. */
function at(source: Source, words: string): Span {
  const start = source.text.indexOf(words);
  if (start < 0) throw new Error(`the program has no ${words}`);
  return { source, start, end: start + words.length };
}

function remark(span: Span, more: Partial<Diagnostic> = {}): Diagnostic {
  return {
    code: "check/unknown-name",
    severity: "error",
    message: "no fact is called `customer.tenuer`",
    span,
    notes: [],
    fixes: [],
    ...more,
  };
}

function drawn(diagnostic: Diagnostic): string {
  return `\n${draw(diagnostic, plain)}\n`;
}

const policy: Source = {
  path: "policy.proffer",
  text: "offer calls {\n  when customer.tenuer >= 30 days\n}\n",
};
const vocabulary: Source = {
  path: "shared/vocabulary.proffer",
  text: "facts customer {\n  tenure: duration\n}\n",
};

describe("a diagnostic in a terminal", () => {
  test("shows the place, the other place, why, and the fix as a change of lines", () => {
    const found = at(policy, "customer.tenuer");
    expect(
      drawn(
        remark(found, {
          notes: [
            { text: "`customer.tenure` is declared here", span: at(vocabulary, "tenure") },
            {
              text: "an offer needs its conditions to be true, and nothing is known about a fact nobody declares",
            },
          ],
          fixes: [
            {
              title: "write `customer.tenure`",
              edits: [{ span: found, newText: "customer.tenure" }],
            },
          ],
        }),
      ),
    ).toBe(`
error[check/unknown-name]: no fact is called \`customer.tenuer\`
  ┌─ policy.proffer:2:8
  │
2 │   when customer.tenuer >= 30 days
  │        ^^^^^^^^^^^^^^^
  │
  ├─ shared/vocabulary.proffer:2:3
  │
2 │   tenure: duration
  │   ------ \`customer.tenure\` is declared here
  │
  = an offer needs its conditions to be true, and nothing is known about
    a fact nobody declares
  = fix: write \`customer.tenure\`
2 -   when customer.tenuer >= 30 days
2 +   when customer.tenure >= 30 days
`);
  });

  test("puts two places of one file in one frame, and says that lines between are left out", () => {
    const source: Source = { path: "a.proffer", text: "cap a: 1\n\n\n\ncap a: 2\n" };
    expect(
      drawn(
        remark(
          { source, start: 16, end: 17 },
          {
            message: "two rules are called `a`",
            notes: [{ text: "the first", span: at(source, "a:") }],
          },
        ),
      ),
    ).toBe(`
error[check/unknown-name]: two rules are called \`a\`
  ┌─ a.proffer:5:5
  │
1 │ cap a: 1
  │     -- the first
  ⋮
5 │ cap a: 2
  │     ^
`);
  });

  test("brackets what covers several lines and leaves out its middle", () => {
    const text = `offer a {\n${"  on t\n".repeat(12)}}\n`;
    const source: Source = { path: "a.proffer", text };
    expect(drawn(remark({ source, start: 0, end: text.length }, { message: "so long" }))).toBe(`
error[check/unknown-name]: so long
   ┌─ a.proffer:1:1
   │
 1 │ ╭ offer a {
 2 │ │   on t
 3 │ │   on t
   ⋮
14 │ ╰ }
`);
  });

  test("puts carets under wide letters, accents, emoji and tabs", () => {
    const source: Source = {
      path: "a.proffer",
      text: '\ttitle "アクメ 👩‍👩‍👧 e\u0301", versin 3\n',
    };
    expect(drawn(remark(at(source, "versin"), { message: "no `versin`" }))).toBe(`
error[check/unknown-name]: no \`versin\`
  ┌─ a.proffer:1:27
  │
1 │     title "アクメ 👩‍👩‍👧 e\u0301", versin 3
  │                          ^^^^^^
`);
  });

  test("keeps what is set in, and sets in further what goes on from it", () => {
    const text = `the decision:\n  offers nothing\n  silences ${"a_long_name ".repeat(7)}here`;
    expect(drawn(remark(at(policy, "customer.tenuer"), { notes: [{ text }] }))).toContain(`
  = the decision:
      offers nothing
      silences a_long_name a_long_name a_long_name a_long_name
        a_long_name a_long_name a_long_name here
`);
  });

  test("cuts a long line around the place", () => {
    const source: Source = {
      path: "a.proffer",
      text: `${"x ".repeat(4000)}here${" y".repeat(4000)}`,
    };
    expect(drawn(remark(at(source, "here"), { message: "found" }))).toBe(`
error[check/unknown-name]: found
  ┌─ a.proffer:1:8001
  │
1 │ …x x x x x x x x x x x here y y y y y y y y y y y y y y y y y y y y…
  │                        ^^^^
`);
  });

  test("answers at once about a line of sixteen million letters", () => {
    const source: Source = { path: "a.proffer", text: "é".repeat(16_000_000) };
    expect(draw(remark({ source, start: 8_000_000, end: 15_000_000 }), plain).length).toBeLessThan(
      2000,
    );
  });

  test("points behind the last letter when something is missing at the end", () => {
    const source: Source = { path: "a.proffer", text: "offer a {" };
    expect(drawn(remark({ source, start: 9, end: 9 }, { message: "no `}`" }))).toBe(`
error[check/unknown-name]: no \`}\`
  ┌─ a.proffer:1:10
  │
1 │ offer a {
  │          ^
`);
  });

  test("shows nothing of an empty file, or of one that could not be read", () => {
    const source: Source = { path: "a.proffer", text: "" };
    expect(drawn(remark({ source, start: 0, end: 0 }, { message: "empty" }))).toBe(`
error[check/unknown-name]: empty
  ┌─ a.proffer
`);
  });

  test("shows a byte order mark as nothing and Windows line ends as line ends", () => {
    const source: Source = { path: "a.proffer", text: "\ufeffoffer a {\r\n  on t\r\n}\r\n" };
    expect(drawn(remark(at(source, "on t"), { message: "here" }))).toBe(`
error[check/unknown-name]: here
  ┌─ a.proffer:2:3
  │
2 │   on t
  │   ^^^^
`);
  });

  test("never passes on what would move the cursor or turn the direction of writing", () => {
    const source: Source = { path: "a\u001b[2J.proffer", text: "a \u001b[31m \u202e b \u0000\n" };
    const shown = draw(
      remark(at(source, "b"), {
        message: "not `\u001b[31m`",
        notes: [{ text: "\u2066", span: at(source, "a") }, { text: "\u009b" }],
        fixes: [{ title: "\u0007", edits: [{ span: at(source, "b"), newText: "\u001b" }] }],
      }),
      plain,
    );
    expect(shown).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    expect(shown).toContain("a ␛[31m <U+202E> b ␀");
  });

  test("puts what it says under a mark when there is no room beside it", () => {
    const source: Source = { path: "a.proffer", text: `segment a = ${"x".repeat(50)}\n` };
    const note = {
      text: "this segment and the one before ask each other for ever",
      span: at(source, "xxx"),
    };
    expect(drawn(remark(at(source, "a ="), { message: "a circle", notes: [note] }))).toBe(`
error[check/unknown-name]: a circle
  ┌─ a.proffer:1:9
  │
1 │ segment a = xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
  │         ^^^
  │             ---
  │             this segment and the one before ask each other for ever
`);
  });

  test("shows an inserted line as a line that comes, and none that goes", () => {
    const fix = {
      title: "say who may stop it",
      edits: [{ span: { source: policy, start: 14, end: 14 }, newText: '  decline "No"\n' }],
    };
    expect(draw(remark(at(policy, "calls"), { fixes: [fix] }), plain)).toContain(
      '  = fix: say who may stop it\n2 +   decline "No"',
    );
  });

  test("uses colour only when asked to", () => {
    const found = remark(at(policy, "calls"), { notes: [{ text: "why" }] });
    const colour = draw(found, lookOf({ colour: true, columns: 72 }));
    expect(colour).toContain("\u001b[31m");
    // oxlint-disable-next-line no-control-regex
    expect(colour.replaceAll(/\u001b\[\d+m/g, "")).toBe(draw(found, plain));
  });
});

describe("diagnostics together", () => {
  test("come by file and place whatever the order they were found in", () => {
    const found = [
      remark(at(vocabulary, "tenure")),
      remark(at(policy, "when")),
      remark(at(policy, "calls"), { message: "b" }),
      remark(at(policy, "calls"), { message: "a" }),
    ];
    const expected = [found[3], found[2], found[1], found[0]];
    expect(inOrder(found)).toEqual(expected);
    expect(inOrder(found.toReversed())).toEqual(expected);
  });

  test("are counted in words", () => {
    const warning = remark(at(policy, "calls"), { severity: "warning" });
    const error = remark(at(policy, "calls"));
    expect(summary(countsOf([]))).toBe("nothing wrong");
    expect(summary(countsOf([error]))).toBe("1 error");
    expect(summary(countsOf([error, warning, warning]))).toBe("1 error and 2 warnings");
    expect(summary({ errors: 1234, warnings: 1, infos: 1 })).toBe(
      "1,234 errors, 1 warning and 1 remark",
    );
  });

  test("as JSON carry lines and columns from 1 and offsets from 0", () => {
    expect(jsonDiagnostic(remark(at(policy, "customer.tenuer")))).toEqual({
      code: "check/unknown-name",
      severity: "error",
      message: "no fact is called `customer.tenuer`",
      place: {
        path: "policy.proffer",
        line: 2,
        column: 8,
        end_line: 2,
        end_column: 23,
        start: 21,
        end: 36,
      },
      notes: [],
      fixes: [],
    });
  });
});
