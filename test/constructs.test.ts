import { describe, expect, test } from "vitest";
import { declarationWords, entries, type BlockName, type EntrySpec } from "../grammar/entries.ts";
import { modifierWords, typeWords } from "../grammar/words.ts";
import type { Condition } from "../src/syntax/ast.ts";
import { exampleDeclarations, nodesOf, ofKind } from "./support/examples.ts";

const all = exampleDeclarations();

/** What of `wanted` the examples do not show. */
function missing(wanted: Iterable<string>, shown: Iterable<string>): string[] {
  const seen = new Set(shown);
  return [...wanted].filter((one) => !seen.has(one));
}

/** `block word` of every entry there may be, with its shape. */
const specs: ReadonlyMap<string, EntrySpec> = new Map(
  Object.entries(entries).flatMap(([block, words]) =>
    Object.entries(words).map(([word, spec]) => [`${block} ${word}`, spec as EntrySpec] as const),
  ),
);
const written: string[] = ofKind(all, "Block").flatMap(({ block, entries: lines }) =>
  lines.map(({ word }) => `${block} ${word.text}`),
);

/** Entries that decide what is offered, to whom, where, when and in which words. */
const deciding: Partial<Record<BlockName, string>> = {
  policy: "version regions opt_out locales",
  identity: "contains",
  channel: "placement counts consent assisted",
  calendar: "holidays weekend",
  adjacency: "fails",
  trigger: "kind product carries",
  offer:
    "along on at for when unless because then message price available score priority rollout status starts ends",
  message:
    "label headline subject body details price_line proof limits why accept decline snooze opt_out freedom ask permission",
  bundle: "products choose price owned",
  experiment: "unit of all holdout variants layer traffic salt until",
  test: "like given now time on at locale expect",
};

/** A record, so that a new kind of condition fails to compile until the examples show it. */
const conditionKinds: Record<Exclude<Condition["kind"], "BrokenCondition">, true> = {
  Or: true, And: true, Not: true, Ref: true, Compare: true, Is: true, Known: true, In: true,
  Between: true, Has: true, Owns: true, Distance: true, Happened: true,
}; // prettier-ignore

describe("between them the examples show", () => {
  test("every declaration", () => {
    const words = all.map(({ word }) => word.text);
    expect(missing(declarationWords, words)).toEqual([]);
  });

  test("every kind of condition", () => {
    const kinds = all.flatMap((tree) => [...nodesOf(tree)]).map(({ kind }) => kind);
    expect(missing(Object.keys(conditionKinds), kinds)).toEqual([]);
  });

  test("every form of a condition", () => {
    const is = ofKind(all, "Is");
    const happened = ofKind(all, "Happened");
    const owns = ofKind(all, "Owns");
    const shown = [
      ...ofKind(all, "Compare").map(({ operator }) => operator),
      ...is.map(({ negated }) => (negated ? "is not" : "is")),
      ...is.map(({ value }) => `is ${value.kind}`),
      ...ofKind(all, "In").map(({ negated }) => (negated ? "not in" : "in")),
      ...ofKind(all, "Known").map(({ known }) => (known ? "is known" : "is unknown")),
      ...ofKind(all, "Has").map(({ quantifier, members }) =>
        members.braced ? `has ${quantifier} of` : "has",
      ),
      ...owns.map(({ quantifier, members, group }) =>
        group ? "owns group" : members.braced ? `owns ${quantifier} of` : "owns",
      ),
      ...ofKind(all, "Ref").map(({ proven, path }) =>
        proven ? "proven" : path.parts.length > 1 ? "flag" : "segment",
      ),
      ...ofKind(all, "Distance").map(({ direction, bound }) => `${bound} ${direction}`),
      ...happened.map(({ target }) => (target ? `happened ${target.what}` : "happened")),
      ...happened.map(({ bound, count }) => `happened ${bound}${count > 1 ? " several" : ""}`),
      ...happened.map(({ window }) => (window ? "happened in last" : "happened ever")),
      ...happened.map(({ identity }) => (identity ? "happened by" : "happened")),
      ...happened.map(({ channel }) => (channel ? "happened on" : "happened")),
    ];
    const wanted = [
      "<", "<=", ">", ">=", "is", "is not", "is Name", "is Text", "is Quantity", "in", "not in", "is known",
      "is unknown", "has", "has any of", "has all of", "owns", "owns any of", "owns all of", "owns group",
      "proven", "flag", "segment", "atLeast past", "atMost past", "atLeast ahead", "atMost ahead",
      "happened", "happened product", "happened offer", "happened group", "happened any",
      "happened atLeast", "happened atLeast several", "happened atMost several", "happened in last",
      "happened ever", "happened by", "happened on",
    ]; // prettier-ignore
    expect(missing(wanted, shown)).toEqual([]);
  });

  test("every target", () => {
    const shown = ofKind(all, "Target").map(({ what, name }) => `${name ? "" : "same "}${what}`);
    const wanted = [
      "same product", "same offer", "same group", "product", "offer", "group", "same any",
    ]; // prettier-ignore
    expect(missing(wanted, shown)).toEqual([]);
  });

  test("every shape of entry", () => {
    const shapes = new Set([...specs.values()].map(({ shape }) => shape));
    expect(missing(shapes, written.map((name) => specs.get(name)!.shape))).toEqual([]); // prettier-ignore
  });

  test("every block", () => {
    const shown = ofKind(all, "Block").map(({ block }) => block);
    expect(missing(Object.keys(entries), shown)).toEqual([]);
  });

  test("every entry that takes part in a decision", () => {
    const wanted = Object.entries(deciding).flatMap(([block, words]) =>
      words.split(" ").map((word) => `${block} ${word}`),
    );
    expect(wanted.filter((name) => !specs.has(name))).toEqual([]);
    expect(missing(wanted, written)).toEqual([]);
  });

  test("every kind of quantity", () => {
    const shown = ofKind(all, "Quantity").flatMap(({ value, calendar, of }) => [
      value.sort,
      ...(value.sort === "duration" ? [value.counted, value.unit] : []),
      ...(calendar ? ["calendar named"] : []),
      ...(of ? ["of"] : []),
      ...("digits" in value && value.digits.includes(".") ? [`${value.sort} with a fraction`] : []),
      ...("digits" in value && value.digits.startsWith("-") ? ["negative"] : []),
    ]);
    const wanted = [
      "number", "percent", "money", "duration", "date", "time", "instant", "exact", "calendar",
      "clear", "business", "calendar named", "of", "ms", "second", "minute", "hour", "day", "week",
      "month", "quarter", "year", "number with a fraction", "money with a fraction", "negative",
    ]; // prettier-ignore
    expect(missing(wanted, shown)).toEqual([]);
  });

  test("every type of fact, with every modifier", () => {
    const fields = ofKind(all, "Field");
    const shown = fields.flatMap(({ type, modifiers, purpose, basis, source, doc }) => [
      type.name,
      ...modifiers.map(({ text }) => text),
      ...(type.low ? ["from"] : []),
      ...(type.high ? ["to"] : []),
      ...(purpose ? ["for"] : []),
      ...(basis ? ["basis"] : []),
      ...(source ? ["source"] : []),
      ...(doc ? ["///"] : []),
    ]);
    const wanted = [...typeWords, ...modifierWords, "from", "to", "for", "basis", "source", "///"];
    expect(missing(wanted, shown)).toEqual([]);
  });

  test("every form of a cap", () => {
    const shown = ofKind(all, "Cap").flatMap(({ what, different, event, onlyOneOf, scope }) => [
      onlyOneOf ? "only one of" : what,
      ...(different ? ["different"] : []),
      ...(event ? [event.text] : []),
      ...(scope.window ? [scope.window.sort] : ["no window"]),
      ...(scope.window?.sort === "calendar" ? [`each ${scope.window.unit.text}`] : []),
      ...(scope.per ? [`per ${scope.per.text}`] : []),
      ...(["of", "on", "at", "for"] as const).filter((key) => scope[key]),
      ...(scope.except.length > 0 ? ["except"] : []),
    ]);
    const wanted = [
      "offers", "contacts", "only one of", "different", "shown", "sent", "accepted", "rolling",
      "calendar", "ever", "no window", "each week", "each month", "each quarter", "each year",
      "per customer", "per session", "per household", "per account", "per device", "per total", "of",
      "on", "at", "for", "except",
    ]; // prettier-ignore
    expect(missing(wanted, shown)).toEqual([]);
  });

  test("every form of a rest", () => {
    const rests = ofKind(all, "Rest");
    const shown = rests.flatMap((rest) => [
      ...(["restsOn", "restsOf", "eventOn", "eventOf", "eventWithin", "by"] as const).filter(
        (key) => rest[key],
      ),
      ...(rest.count > 1 ? ["count"] : []),
      ...(rest.exceptOn.length > 0 ? ["exceptOn"] : []),
      ...(rest.event ? [rest.event.text] : []),
    ]);
    const wanted = [
      "restsOn", "restsOf", "eventOn", "eventOf", "eventWithin", "by", "count", "exceptOn",
      "sent", "declined", "dismissed", "ignored", "purchase", "renewal", "refund",
      "complaint_resolved",
    ]; // prettier-ignore
    expect(missing(wanted, shown)).toEqual([]);
  });

  test("every form of quiet hours, holds and promises", () => {
    const shown = [
      ...ofKind(all, "Quiet").map(({ from, weekdays, calendar }) =>
        [from && "hours", weekdays && "weekdays", calendar && "calendar"].filter(Boolean).join(" "),
      ),
      ...ofKind(all, "Hold").flatMap((hold) => [
        hold.all ? "hold all" : hold.on ? "hold on" : `hold ${hold.of?.what}`,
        hold.unless ? "hold unless" : "hold when",
      ]),
      ...ofKind(all, "Prove").flatMap(({ what, on, of, unless }) => [
        `prove ${what}`,
        ...(on ? ["prove on"] : []),
        ...(of ? ["prove of"] : []),
        ...(unless ? ["prove unless"] : []),
      ]),
    ];
    const wanted = [
      "hours", "hours weekdays", "weekdays", "calendar", "hold all", "hold on", "hold product",
      "hold offer", "hold group", "hold when", "hold unless", "prove never", "prove atMost",
      "prove on", "prove of", "prove unless",
    ]; // prettier-ignore
    expect(missing(wanted, shown)).toEqual([]);
  });

  test("every way to put a price, a window and a placeholder", () => {
    const shown = [
      ...ofKind(all, "Price").map(({ one, byRegion }) =>
        one ? "one price" : byRegion ? "price by region" : "price from",
      ),
      ...ofKind(all, "OnTrigger").flatMap(({ after, within }) => [
        ...(after ? ["after"] : []),
        ...(within ? ["within"] : []),
      ]),
      ...ofKind(all, "Placeholder").flatMap(({ forms, otherwise, path }) => [
        ...(forms ? ["plural"] : []),
        ...(otherwise ? ["else"] : []),
        path.parts[0]!.text === "trigger" ? "trigger data" : path.parts.map(({ text }) => text).join("."),
      ]),
      ...ofKind(all, "Message").flatMap(({ locale, variant }) => [
        ...(locale ? ["locale"] : []),
        ...(variant ? ["variant"] : []),
      ]),
      ...ofKind(all, "Adjacency").map(({ from }) => (from.braced ? "several sources" : "one source")),
    ]; // prettier-ignore
    const wanted = [
      "one price", "price by region", "price from", "after", "within", "plural", "else", "trigger data",
      "customer.first_name", "offer.price", "source.name", "locale", "variant", "several sources", "one source",
    ]; // prettier-ignore
    expect(missing(wanted, shown)).toEqual([]);
  });

  test("every line of a test", () => {
    const shown = [
      ...ofKind(all, "Given").flatMap(({ what, times, target, channel, identity }) => [
        `given ${what}`,
        ...(times > 1 ? ["times"] : []),
        ...(target ? ["target"] : []),
        ...(channel ? ["channel"] : []),
        ...(identity ? ["identity"] : []),
      ]),
      ...ofKind(all, "Happening").flatMap(({ data, ago }) => [
        ...(data ? ["data"] : []),
        ...(ago ? ["ago"] : []),
      ]),
      ...ofKind(all, "Expect").flatMap((line) => [
        `expect ${line.what}`,
        ...(["placement", "variant", "price", "because"] as const).filter((key) => line[key]),
        ...(line.what === "none" && line.offer ? ["not this one"] : []),
      ]),
    ];
    const wanted = [
      "given facts", "given fact", "given owns", "given event", "given total", "given unknown", "given who",
      "times", "target", "channel", "identity", "data", "ago", "expect offer", "expect none", "expect count",
      "expect copy", "placement", "variant", "price", "because", "not this one",
    ]; // prettier-ignore
    expect(missing(wanted, shown)).toEqual([]);
  });
});

test("the entries that no example shows decide nothing", () => {
  expect(missing(specs.keys(), written)).toMatchInlineSnapshot(`
    [
      "bundle inseparable",
      "experiment learned",
    ]
  `);
});
