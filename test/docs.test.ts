import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { declarationWords, entries } from "../grammar/entries.ts";
import { parse } from "../src/syntax/parse.ts";
import { constructsIn } from "./support/constructs.ts";
import { fenced, lineOf, remarksOn } from "./support/snippets.ts";

const page = readFileSync(new URL("../docs/language.md", import.meta.url), "utf8");
const blocks = fenced(page, "proffer");

describe("the reference of the language", () => {
  test.for(blocks.map((text, at) => ({ at: at + 1, text })))(
    "shows in example $at what checks without a remark",
    ({ text }) => {
      expect(remarksOn(text).map(lineOf)).toEqual([]);
    },
  );

  test("leads where its links say", () => {
    const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(
      ([, title]) =>
        "#" +
        title!
          .toLowerCase()
          .replace(/[^a-z0-9 ]/g, "")
          .replaceAll(" ", "-"),
    );
    const folder = new URL("../docs/", import.meta.url);
    const lost = [...page.matchAll(/\]\(([^)]+)\)/g)]
      .map(([, target]) => target!)
      .filter((target) =>
        target.startsWith("#") ? !headings.includes(target) : !existsSync(new URL(target, folder)),
      );
    expect(lost).toEqual([]);
  });

  test("shows every declaration and every sort of block", () => {
    const shown = new Set(
      blocks.flatMap((text) => [...constructsIn(parse({ path: "language.md", text }))]),
    );
    const missing = [...declarationWords, ...Object.keys(entries)].filter(
      (word) => !shown.has(word),
    );
    expect(missing).toEqual([]);
  });
});

/** An offer with one more entry than it must have. */
const offer = (entry: string) =>
  `offer x { along tasks -> invoicing, on project_closed, at in_app.sidebar, ${entry} }`;
const trial = (name: string, about: string, more: string) =>
  `experiment ${name} { unit customer, of offer ${about}, ${more} }`;

/** What the page calls an error, in its words, with a program that makes it. */
const mistakes: readonly (readonly [claim: string, program: string, code: string])[] = [
  ["days against dollars", offer("when customer.monthly_spend > 30 days"), "check/wrong-unit"],
  ["USD against EUR", offer("when customer.monthly_spend > 30 EUR"), "check/wrong-unit"],
  ["a length without a unit", offer("when customer.tenure >= 30"), "check/wrong-unit"],
  ["`3 months`", "rest a: 3 months after purchase", "syntax/inexact-length"],
  ["`==`", offer("when customer.nps == 8"), "syntax/foreign-operator"],
  ["`$6`", offer("price $6"), "syntax/bad-money"],
  ["`6,50 EUR`", offer("price 6,50 EUR"), "syntax/bad-money"],
  ["`30d`", offer("undo 30d"), "syntax/bad-unit"],
  ["`9pm`", "quiet 9pm to 08:00 on push", "syntax/bad-time"],
  ["`30/09/2026`", offer("starts 30/09/2026"), "syntax/bad-date"],
  ["a name declared twice", "segment settled_teams = customer.opted_out", "check/duplicate-name"],
  ["text that changes the reading direction", "// \u202e", "syntax/control-character"],
  ["a contradiction", offer("when trigger.hours > 5 and trigger.hours < 3"), "check/contradiction"],
  ["a comparison outside the range", offer("when customer.nps > 10"), "check/out-of-range"],
  ["asking for absence", offer("when customer.nps is unknown"), "check/asks-for-absence"],
  ["holding for presence", "hold all when customer.nps is known", "check/asks-for-presence"],
  ["`same` in a segment", "segment s = declined same product", "check/same-without-offer"],
  ["segments in a circle", "segment a = b\nsegment b = a", "check/cycle"],
  ["a pair that is not mapped", offer("").replace("tasks", "camera"), "check/no-adjacency"],
  ["a product to itself", `adjacency tasks -> tasks { because "x" }`, "check/upsell"],
  [
    "a source without `proven`",
    `adjacency crm -> invoicing { because "x" }\n${offer("").replace("tasks", "crm")}`,
    "check/no-proven",
  ],
  [
    "another price than the catalogue's",
    "bundle b { products { tasks, files }, separately { tasks: 1 USD }, price 15 USD }",
    "check/price-differs",
  ],
  ["a message in a language not listed", offer("message in fr { }"), "check/unknown-name"],
  ["an unknown placeholder", offer(`message { body "{trigger.projet}" }`), "check/unknown-name"],
  [
    "a placeholder that may be missing",
    offer(`message { body "{customer.first_name}" }`),
    "check/may-be-missing",
  ],
  [
    "a sensitive fact in copy",
    offer(`message { body "{customer.vulnerable else x}" }`),
    "check/sensitive-copy",
  ],
  [
    "a flag in copy",
    offer(`message { body "{customer.payment_failed else x}" }`),
    "check/not-printable",
  ],
  ["`cap 0`", "cap none: 0 offers per customer in 30 days", "check/cap-zero"],
  ["a cap without a window", "cap one: 1 offer per customer", "check/no-window"],
  [
    "a preference against a priority",
    "prefer track_after_project over invoice_after_project",
    "check/preference",
  ],
  [
    "preferences in a circle",
    `prefer track_after_project over chat_after_project
     prefer chat_after_project over track_after_project`,
    "check/cycle",
  ],
  [
    "two experiments that choose the message of one offer",
    ["a", "b"]
      .map((name) => trial(name, "chat_after_project", "variants { u: 50%, v: 50% }"))
      .join("\n"),
    "check/experiments-collide",
  ],
  [
    "a layer of more than all",
    `${trial("a", "chat_after_project", "layer l, traffic 60%, holdout 10%")}
     ${trial("b", "track_after_project", "layer l, traffic 60%, holdout 10%")}`,
    "check/shares",
  ],
];

test.for(mistakes)("the reference calls %s an error, and it is one", ([, program, code]) => {
  expect(remarksOn(program).map((remark) => remark.code)).toEqual([code]);
});
