import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { check, newCheckCache } from "../src/model/check.ts";
import { loadProgram, newLoadCache } from "../src/model/program.ts";
import { examine, hostOf, remarksOn } from "./support/prelude.ts";

const fixture = (name: string): string =>
  readFileSync(new URL(`./fixtures/${name}`, import.meta.url), "utf8");

/** How many remarks there are on the sample of the language, for each of many texts of its policy. */
function remarksOnEach(texts: Iterable<string>): readonly number[] {
  const [load, cache] = [newLoadCache(), newCheckCache()];
  const catalog = "products: [{ id: tasks, name: Tasks }, { id: invoicing, name: Invoicing }]";
  return Array.from(texts, (text) => {
    const files = [
      ["suite.proffer", text],
      ["vocabulary.proffer", fixture("vocabulary.proffer")],
      ["catalog.yaml", catalog],
    ] as const;
    const program = loadProgram("suite.proffer", hostOf(new Map(files)), load);
    return program.diagnostics.length + check(program, {}, cache).diagnostics.length;
  });
}

/** The text with each of its tokens left out in turn. */
function* withoutEach(text: string): Iterable<string> {
  for (const { 0: token, index } of text.matchAll(/"[^"\n]*"|[\w.-]+|->|[<>]=?|[^\s/]/g))
    yield text.slice(0, index) + text.slice(index + token.length);
}

describe("one mistake is one remark", () => {
  test("whatever token of the sample is left out", () => {
    const counts = remarksOnEach(withoutEach(fixture("suite.proffer")));
    expect(counts.length).toBeGreaterThan(300);
    expect(Math.max(...counts)).toBe(1);
    // A few tokens may be left out without harm: a member of a list, an optional word.
    expect(counts.filter((count) => count === 0).length).toBeLessThan(counts.length / 20);
  });

  test("and every beginning of the sample is read without a fall", () => {
    const text = fixture("suite.proffer");
    const prefixes = Array.from({ length: text.length / 7 }, (_, index) =>
      text.slice(0, index * 7),
    );
    expect(remarksOnEach(prefixes)).toHaveLength(prefixes.length);
  });

  test.each([
    ["a name that is misspelt where it is declared", "segmnt busy = owns tasks\nhold h: all when busy"],
    ["a segment without a name", "segment = owns tasks\nhold h: all when busy"],
    ["a fact without a type", "facts shop { size: }\nsegment s = shop.size > 3 and shop.colour is red"],
    ["a trigger whose data is broken", "trigger t { kind cart, carries { size integer } }\noffer o { along tasks -> chat, on t, at in_app.sidebar, when trigger.size > 3 }"],
    ["an entry with a broken value", "offer o { along tasks ->, on project_closed, at in_app.sidebar }\nprefer o over o2\noffer o2 { along tasks -> chat, on project_closed, at in_app.sidebar }"],
    ["a rule whose name is gone", "hold : all when customer.opted_out\ntest \"t\" { expect no offer because opted_out_hold }"],
    ["an unknown trigger, whose data is not missed", "offer o { along tasks -> chat, on nothing, at in_app.sidebar, when trigger.hours > 3, because \"{trigger.project}\" }"],
    ["an unknown segment, whose offer is not called unreachable", "offer o { along tasks -> chat, on project_closed, at in_app.sidebar, for nobody, when owns files }"],
    ["an unknown product", "adjacency tasks -> rockets {}\n"],
    ["a group with an unknown member", "group g = { rockets }\nsegment s = owns group g\ncap c: 1 offer of group g per session"],
    ["two declarations of one name, used by others", "segment s = owns tasks\nsegment s = owns chat\nhold h: all when s"],
    ["a mistake in what a test is like", "test \"a\" { given customer { tenur: 3 days }, expect wait }\ntest \"b\" { like \"a\", expect wait }"],
    ["data a trigger does not carry, which is not missed as well", "test \"a\" { on project_closed { project: \"x\", hors: 3 }, expect wait }"],
    ["proof of value from a product that is none, by which another is proven", "proven platfrm when owns tasks\nadjacency platform -> tasks {}\noffer o { along platform -> tasks, on project_closed, at in_app.sidebar }"],
    ["an adjacency with a product that is none, along which an offer goes", "adjacency tasks -> fils {}\noffer o { along tasks -> files, on project_closed, at in_app.sidebar }"],
    ["a bundle with an entry that is none, which names more parts", "bundle b { products { tasks }, chose 1 of { chat, files }, separately { chat: 2 USD per seat per month }, adopt tasks -> chat }"],
    ["an offer without a price that speaks of it often", "offer o { along tasks -> chat, on project_closed, at in_app.sidebar, because \"{offer.price}\", then \"{offer.price}\" }"],
  ])("%s", (_, text) => {
    expect(remarksOn(text)).toHaveLength(1);
  }); // prettier-ignore
});

const many = (count: number, write: (index: number) => string, between = "\n"): string =>
  Array.from({ length: count }, (_, index) => write(index)).join(between);
const offer = (name: string, segment: string): string =>
  `\noffer ${name} { along tasks -> chat, on project_closed, at in_app.sidebar, for ${segment} }`;

describe("no input is too much", () => {
  test("a chain of segments as long as a program", () => {
    const chain = many(5000, (i) => `segment s${i} = ${i === 0 ? "owns tasks" : `s${i - 1}`}`);
    expect(remarksOn(chain + offer("o", "s4999"))).toEqual([]);
  });

  test("segments that would be doubled at every step if they were written out", () => {
    const doubled = many(
      200,
      (i) => `segment s${i} = ${i === 0 ? "owns tasks" : `s${i - 1} and owns chat or s${i - 1}`}`,
    );
    expect(remarksOn(doubled + offer("o", "s199"))).toEqual([]);
  });

  test("a condition with thousands of tests", () => {
    const wide = many(5000, (i) => `customer.first_name is not "${i}"`, " and ");
    expect(remarksOn(`segment s = ${wide}`)).toEqual([
      "check/too-many-rows: this condition asks 5000 things, and 500 is the most",
    ]);
  });

  test("a condition with more rows than atoms", () => {
    const wide = many(90, (i) => `(owns tasks or customer.open_tickets is ${i})`, " and ");
    expect(remarksOn(`segment s = ${wide}`)).toEqual([
      "check/too-many-rows: this condition takes more than a billion rows, and 256 is the most",
    ]);
  });

  test("a declaration longer than anybody reads", () => {
    const [remark, ...others] = remarksOn(`group g = { ${many(50_000, (i) => `m${i}`, ", ")} }`);
    expect(others).toEqual([]);
    expect(remark).toMatch(/^check\/too-large: this declaration is \d+ characters long$/);
  });

  test("ten thousand unknown names among ten thousand known ones", () => {
    const text = many(10_000, (i) => `segment s${i} = t${i}`);
    expect(remarksOn(text)).toHaveLength(10_000);
  });

  test("a test that is like a thousand others", () => {
    const text = many(1000, (i) =>
      `test "${i}" { ${i === 0 ? "" : `like "${i - 1}", `}given refund product chat 1000 times 1 day ago, expect wait }`); // prettier-ignore
    const { model, diagnostics } = examine(text);
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(["check/too-large"]));
    expect(model.tests.get("999")!.moment.history!.events!.length).toBeLessThan(100_000);
  });
});
