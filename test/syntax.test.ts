import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Condition, Declaration, Entry, Text } from "../src/syntax/ast.ts";
import { parse } from "../src/syntax/parse.ts";
import type { Diagnostic } from "../src/text/diagnostic.ts";

const read = (text: string) => parse({ path: "policy.proffer", text });
const said = (text: string) => read(text).diagnostics.map(({ message }) => message);
const codes = (text: string) => read(text).diagnostics.map(({ code }) => code);
const only = (text: string): Declaration => {
  const { declarations, diagnostics } = read(text);
  expect(diagnostics).toEqual([]);
  expect(declarations.length).toBe(1);
  return declarations[0]!.node;
};
const entriesOf = (text: string): readonly Entry[] => {
  const declaration = read(text).declarations[0]!.node;
  return "block" in declaration ? declaration.block.entries : [];
};
const condition = (text: string): Condition => {
  const declaration = only(`segment s = ${text}`);
  return declaration.kind === "Segment" ? declaration.condition : expect.fail("no segment");
};
const copy = (text: string): Text => {
  const value = entriesOf(`offer x { because ${text} }`)[0]?.value;
  return value?.kind === "Text" ? value : expect.fail("no text");
};

/** A tree without its spans, which say little to a reader. */
function bare(node: unknown): unknown {
  return JSON.parse(
    JSON.stringify(node, (key, value: unknown) => (key === "span" ? undefined : value)),
  );
}

const path = (...names: string[]) => ({
  kind: "Path",
  parts: names.map((text) => ({ kind: "Name", text })),
});
const lengthOf = (text: string) => bare(condition(`customer.renewal within ${text}`));

/** The text after the first fix of a diagnostic. */
const fixed = (text: string, { fixes: [fix] }: Diagnostic): string =>
  fix!.edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce(
      (all, { span, newText }) => all.slice(0, span.start) + newText + all.slice(span.end),
      text,
    );

const price = (amount: string) => `offer x { price ${amount} per month }`;
const within = (amount: string) => `offer x { on y within ${amount} }`;
const ends = (date: string) => `offer x { ends ${date} }`;
const quiet = (time: string) => `quiet nights: ${time} to 08:00`;
const segment = (text: string) => `segment s = ${text}`;

describe("a healthy program", () => {
  test.for(["suite", "vocabulary", "every-shape"])("%s is read without a remark", (name) => {
    const text = readFileSync(new URL(`./fixtures/${name}.proffer`, import.meta.url), "utf8");
    expect(said(text)).toEqual([]);
    expect(read(text).declarations.map(({ node }) => node.kind)).toMatchSnapshot();
  });

  test("is read the same with the line ends of every system", () => {
    const text = readFileSync(new URL("./fixtures/suite.proffer", import.meta.url), "utf8");
    const trees = ["\n", "\r\n", "\r"].map((end) => {
      const { declarations, diagnostics } = read(text.replaceAll("\n", end));
      return { tree: bare(declarations.map(({ node }) => node)), diagnostics };
    });
    expect(trees[1]).toEqual(trees[0]);
    expect(trees[2]).toEqual(trees[0]);
  });

  test("may begin with a byte order mark", () => {
    expect(read("\uFEFFban { urgency }").declarations[0]?.offset).toBe(1);
    expect(said("\uFEFFban { urgency }")).toEqual([]);
  });

  test("may be empty", () => {
    for (const text of ["", "\n\n", "// nothing yet", "\uFEFF"])
      expect(read(text)).toMatchObject({ declarations: [], diagnostics: [] });
  });

  test("says where each of its nodes stands", () => {
    const text = "\n// first\nban { urgency }\n\nprefer a over b // done\n";
    const { declarations, comments } = read(text);
    const shown = declarations.map(({ node, offset }) =>
      text.slice(offset + node.span.start, offset + node.span.end),
    );
    expect(shown).toEqual(["ban { urgency }", "prefer a over b"]);
    expect(comments.map(({ start, end }) => text.slice(start, end))).toEqual([
      "// first",
      "// done",
    ]);
  });

  test("documents declarations and facts with what stands directly above", () => {
    const text = [
      "/// not this one",
      "",
      "/// The facts",
      "/// of a customer.",
      "facts customer {",
      "  /// Since the first paid day.",
      "  tenure: duration",
      "  // plain",
      "  seats: integer",
      "}",
    ].join("\n");
    expect(only(text)).toMatchObject({
      doc: "The facts\nof a customer.",
      fields: { fields: [{ doc: "Since the first paid day." }, { doc: null }] },
    });
  });

  test("may use every word as a name after a dot, before a colon and in a list", () => {
    expect(said("facts customer { offer: flag, in: one of { in, no, not, product } }")).toEqual([]);
    expect(said("segment s = customer.offer and customer.region in { in, no }")).toEqual([]);
    expect(said("cap all: 1 offer per session")).toEqual([]);
  });

  test("may use the words of entries as names", () => {
    expect(said("segment title = price.currency is headline and decline.because")).toEqual([]);
  });
});

describe("a condition", () => {
  test("binds `not` before `and` before `or`", () => {
    expect(bare(condition("a or not b and c"))).toMatchObject({
      kind: "Or",
      terms: [{ kind: "Ref" }, { kind: "And", terms: [{ kind: "Not" }, { kind: "Ref" }] }],
    });
  });

  test.for([
    ["customer.tenure >= 30 days", "Compare"],
    ["customer.plan is not team", "Is"],
    ["customer.plan is unknown", "Known"],
    ["customer.region not in { eu, us }", "In"],
    ["customer.seats between 3 and 5", "Between"],
    ["customer.consents has any of { mail, push }", "Has"],
    ["owns group addons", "Owns"],
    ["customer.renewal within 30 days", "Distance"],
    ["customer.last_purchase at least 14 days ago", "Distance"],
    ["declined same product at least 2 times in last 90 days", "Happened"],
    ["purchase ever", "Happened"],
    ["proven tasks", "Ref"],
  ])("`%s` is a %s", ([text, kind]) => {
    expect(condition(text!).kind).toBe(kind);
  });

  test("counts on calendars only where it says so", () => {
    expect(lengthOf("2 business days in uk")).toMatchObject({
      duration: { value: { counted: "business", unit: "day" }, calendar: { text: "uk" } },
    });
    expect(lengthOf("3 calendar months")).toMatchObject({
      duration: { value: { counted: "calendar", unit: "month", digits: "3" } },
    });
    expect(lengthOf("2 weeks")).toMatchObject({ duration: { value: { counted: "exact" } } });
  });

  test("goes on over line ends within parentheses, after operators and before `and` and `or`", () => {
    const text = "offer x {\n  when (a\n    or b)\n    and c is\n      yes\n  unless d\n}";
    expect(said(text)).toEqual([]);
    expect(entriesOf(text).map(({ word }) => word.text)).toEqual(["when", "unless"]);
  });
});

describe("a text", () => {
  test("is its characters, escapes resolved", () => {
    expect(copy('"say \\"hi\\"\\n\\\\"').parts).toEqual(['say "hi"\n\\']);
    expect(copy('""').parts).toEqual([]);
  });

  test("over several lines loses the indentation they share", () => {
    const text = copy('"""\n      first\n        second\n\n      third\n      """');
    expect(text.value).toBe("first\n  second\n\nthird");
    expect(copy('"""first\r\n    second"""').value).toBe("first\nsecond");
  });

  test("has placeholders, with what is said when they are missing and plural forms", () => {
    expect(bare(copy('"{a.b} {c else you there}{{ {d: hour | hours}"').parts)).toEqual([
      { kind: "Placeholder", path: bare(path("a", "b")), forms: null, otherwise: null },
      " ",
      { kind: "Placeholder", path: bare(path("c")), forms: null, otherwise: "you there" },
      "{ ",
      { kind: "Placeholder", path: bare(path("d")), forms: ["hour", "hours"], otherwise: null },
    ]);
  });

  test("may hold a closing brace", () => {
    expect(copy('"a } b"').parts).toEqual(["a } b"]);
  });

  test("knows where its placeholders stand, behind escapes and indentation too", () => {
    const text = 'offer x {\n  because """\n    \\"{a.b}\n    {c.d}\n    """\n}';
    const because = entriesOf(text)[0]!.value as Text;
    const shown = because.parts.flatMap((part) =>
      typeof part === "string"
        ? []
        : [part, ...part.path.parts].map(({ span }) => text.slice(span.start, span.end)),
    );
    expect(shown).toEqual(["{a.b}", "a", "b", "{c.d}", "c", "d"]);
  });
});

describe("a mistake", () => {
  test("in one entry leaves the others as they are", () => {
    const entries = entriesOf('offer x {\n  title "a"\n  on y within 10\n  price 6 USD\n}');
    expect(entries.map(({ word, broken }) => `${word.text} ${broken}`)).toEqual([
      "title false",
      "on true",
      "price false",
    ]);
  });

  test("in a block within a block leaves both", () => {
    const text = 'offer x {\n  message { headline 3, body "b" }\n  price 6 USD\n}';
    const [message, cost] = entriesOf(text);
    expect(cost?.broken).toBe(false);
    expect(bare(message)).toMatchObject({
      broken: false,
      value: {
        block: {
          entries: [
            { word: { text: "headline" }, broken: true },
            { word: { text: "body" }, broken: false },
          ],
        },
      },
    });
    expect(said(text).length).toBe(1);
  });

  test("in the head of a declaration leaves its entries", () => {
    const text = 'offer product {\n  title "a"\n}';
    expect(read(text).declarations[0]?.node).toMatchObject({ kind: "Offer", broken: true });
    expect(entriesOf(text)).toMatchObject([{ word: { text: "title" }, broken: false }]);
    expect(codes(text)).toEqual(["syntax/reserved-word"]);
  });

  test("in a condition leaves the name of what it belongs to", () => {
    expect(read("segment s = a >=").declarations[0]?.node).toMatchObject({
      kind: "Segment",
      name: { text: "s" },
      condition: { kind: "BrokenCondition" },
      broken: true,
    });
  });

  test("in a fact leaves its name and the other facts", () => {
    const node = read("facts f { a: whatever, b: flag, c to }").declarations[0]!.node;
    expect(bare(node)).toMatchObject({
      fields: {
        fields: [
          { name: { text: "a" }, type: { name: "broken" } },
          { name: { text: "b" }, type: { name: "flag" } },
          { name: { text: "c" }, type: { name: "broken" } },
        ],
      },
    });
  });

  test("in a declaration word leaves the declaration, read as it was probably meant", () => {
    expect(read('ofer x { title "a" }').declarations[0]?.node).toMatchObject({
      kind: "Offer",
      name: { text: "x" },
    });
    const { declarations } = read("cap a: 1 offer per session\nb: 2 offers per session\n");
    expect(declarations.map(({ node }) => node.kind)).toEqual(["Cap", "Cap"]);
  });

  test("without end in a text ends before the next declaration", () => {
    const { declarations, diagnostics } = read(
      'offer x {\n  because """\n    never closed\n}\n\nban { urgency }\n',
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(["syntax/unclosed-text"]);
    expect(declarations.at(-1)?.node).toMatchObject({ kind: "Ban", broken: false });
  });

  test("does not tear a list of words that are declaration words too", () => {
    expect(said("group g = {\n  test,\n  offer\n  learn\n}")).toEqual([]);
  });
});

describe("a slip of the pen", () => {
  test.for([
    [price("$6"), price("6 USD")],
    [price("€6,50"), price("6.50 EUR")],
    [price("6€"), price("6 EUR")],
    [price("6,50 EUR"), price("6.50 EUR")],
    [price("6 eur"), price("6 EUR")],
    [within("30d"), within("30 days")],
    [within("30days"), within("30 days")],
    [within("1day"), within("1 day")],
    [within("10 mins"), within("10 minutes")],
    [within("30 months"), within("30 calendar months")],
    [within("1 year"), within("1 calendar year")],
    [quiet("9pm"), quiet("21:00")],
    [quiet("12 am"), quiet("00:00")],
    [quiet("9:30"), quiet("09:30")],
    [quiet("21.30"), quiet("21:30")],
    [ends("30/09/2026"), ends("2026-09-30")],
    [ends("30.09.2026"), ends("2026-09-30")],
    [ends("2026-9-3"), ends("2026-09-03")],
    [segment("a.b = 3"), segment("a.b is 3")],
    [segment("a.b == 3"), segment("a.b is 3")],
    [segment("a.b != 3"), segment("a.b is not 3")],
    [segment("a && b || c"), segment("a and b or c")],
    [segment("!a"), segment("not a")],
    [segment("a.b is true"), segment("a.b is yes")],
    [segment("a AND b"), segment("a and b")],
    [segment("a.b is 'x'"), segment('a.b is "x"')],
    [segment("a.b is “x”"), segment('a.b is "x"')],
    ["ban { a; b }", "ban { a, b }"],
    ['offer x { title = "a" }', 'offer x { title  "a" }'],
    ["cap weekly = 1 offer", "cap weekly : 1 offer"],
    ["segment s: a", "segment s = a"],
  ] as const)("`%s` is mended as `%s`", ([slip, meant]) => {
    const [found, more] = read(slip).diagnostics;
    const second = more ? fixed(fixed(slip, more), found!) : fixed(slip, found!);
    expect(second).toBe(meant);
    expect(said(meant)).toEqual([]);
  });

  test("is one remark where it stands, and leaves the tree that was meant", () => {
    const slip = read("segment s = a.b == 3 && c.d >= $6").declarations[0]!.node;
    expect(slip).toMatchObject({
      broken: false,
      condition: { kind: "And", terms: [{ kind: "Is" }, { kind: "Compare" }] },
    });
  });

  test("that may be two dates says so", () => {
    const [found] = read(ends("03/04/2026")).diagnostics;
    expect(found?.fixes.map(({ title }) => title)).toEqual([
      "write `2026-04-03`",
      "write `2026-03-04`",
    ]);
  });
});

describe("what is no program", () => {
  test("has a limit of size, with a message of its own", () => {
    expect(codes("a".repeat(16 * 1024 * 1024 + 1))).toEqual(["syntax/too-large"]);
    expect(codes("/".repeat(16 * 1024 * 1024))).toEqual([]);
    expect(codes(`ban { ${"a, ".repeat(800_000)} }`)).toEqual(["syntax/too-large"]);
  });

  test("has a limit of depth, with a message of its own", () => {
    const deep = 10_000;
    expect(codes(`segment s = ${"(".repeat(deep)}a${")".repeat(deep)}`)).toEqual([
      "syntax/too-deep",
    ]);
    expect(codes(`segment s = ${"(".repeat(deep)}`)).toEqual(["syntax/too-deep"]);
    expect(codes(`segment s = ${"not ".repeat(deep)}a`)).toEqual(["syntax/too-deep"]);
    expect(codes(`ban ${"{".repeat(deep)}`)).toEqual(["syntax/too-deep"]);
    const level = 99;
    expect(codes(`segment s = ${"(".repeat(level)}a${")".repeat(level)}`)).toEqual([]);
  });

  test("may not hide characters", () => {
    expect(said("ban { urgency }\0\0")).toEqual([
      "the character U+0000 may not stand in a program",
    ]);
    expect(codes("segment s = a\u202e and b")).toEqual(["syntax/control-character"]);
    expect(codes('offer x { title "a\u2066b" }')).toEqual(["syntax/control-character"]);
    expect(codes("// a\u200fb")).toEqual(["syntax/control-character"]);
    expect(read("\0".repeat(1000) + "x\0".repeat(1000)).diagnostics.length).toBeLessThan(20);
  });

  test("is given up on where everything is wrong", () => {
    const found = read("offer\n".repeat(200_000));
    expect(found.diagnostics.at(-1)?.code).toBe("syntax/too-broken");
    expect(found.declarations.length).toBeLessThan(20_000);
  });

  test.for([
    ['"""'.repeat(100_000)],
    ['"'.repeat(100_000)],
    ["{".repeat(100_000)],
    ["}".repeat(100_000)],
    ["1.".repeat(100_000)],
    ["a-".repeat(100_000)],
    [`/*${"a*".repeat(100_000)}`],
    [`offer x { because "${"{".repeat(100_000)}" }`],
    [`offer x { because "{a ${"else ".repeat(50_000)}}" }`],
    [`offer x {\n${"  for { a\n".repeat(50_000)}}`],
    [`offer x {\n${"  for a }\n".repeat(20_000)}}`],
    [`offer x { ${'title "x" '.repeat(20_000)} }`],
    [`segment s = a b\n${"c d\n".repeat(50_000)}`],
  ])("does not keep us waiting (%#)", ([text]) => {
    const start = performance.now();
    read(text!);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test("may have names that objects inherit", () => {
    const words = ["__proto__", "constructor", "toString", "hasOwnProperty"];
    for (const word of words) {
      expect(said(`facts ${word} { ${word}: flag }\nsegment s = ${word}.${word}`)).toEqual([]);
      expect(codes(`offer x { ${word} 3 }`)).toEqual(["syntax/unknown-entry"]);
      expect(codes(`${word} x { }`)).toEqual(["syntax/unknown-declaration"]);
    }
  });
});
