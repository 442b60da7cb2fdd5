import * as fc from "fast-check";
import { expect, test } from "vitest";
import { check, newCheckCache } from "../src/model/check.ts";
import type { Model } from "../src/model/model.ts";
import { loadProgram, newLoadCache, type Program } from "../src/model/program.ts";
import type { Diagnostic } from "../src/text/diagnostic.ts";
import { hostOf } from "./support/prelude.ts";

const offer = (index: number): string => `/// Offer number ${index}.
offer o${index} {
  along   tasks -> chat
  on      project_closed within ${index + 1} minutes
  at      in_app.sidebar
  for     settled
  when    trigger.hours > ${index} and customer.tenure > ${index} days
  because "you closed {trigger.project}"
  message { headline "Talk about {trigger.project}", accept "Add Chat", decline "No thanks" }
}`;

const program = (declarations: readonly string[]) =>
  new Map([
    [
      "main.proffer",
      'policy p { version 1, regions { eu, us } from customer.region }\nimport "./prelude/vocabulary.proffer"\nimport "./offers.proffer"\n',
    ],
    ["offers.proffer", declarations.join("\n\n")],
  ]);

test("an edit of one offer's copy looks into one declaration, among two hundred offers", () => {
  const load = newLoadCache();
  const cache = newCheckCache();
  const declarations = Array.from({ length: 200 }, (_, index) => offer(index));
  const checked = () => check(loadProgram("main.proffer", hostOf(program(declarations)), load), {}, cache);
  expect(checked().diagnostics).toEqual([]);
  expect(cache.rechecked).toBeGreaterThan(200);

  declarations[7] = offer(7).replace("Add Chat", "Add Chat to our plan");
  expect(checked().diagnostics).toEqual([]);
  expect(cache.rechecked).toBe(1);

  // What an offer asks for is nobody else's business either.
  declarations[9] = offer(9).replace("> 9", "> 9 days");
  expect(checked().diagnostics).toHaveLength(1);
  expect(cache.rechecked).toBe(1);

  // A name is that of whoever asks for it: it may be what another declaration lacked.
  declarations[9] = "prefer o9b over o1";
  expect(checked().diagnostics).toHaveLength(1);
  declarations.push(offer(9).replace("o9", "o9b"));
  expect(checked().diagnostics).toEqual([]);
  expect(cache.rechecked).toBe(2);
}); // prettier-ignore

/** Declarations that lean on each other in every way, some of them wrong. */
const pool = [
  offer(1),
  offer(2),
  offer(1).replace("settled", "busy"),
  offer(2).replace("tasks -> chat", "tasks -> invoicing").replace("hours", "hour"),
  offer(3).replace("because", "priority high\n  because"),
  "segment busy = customer.open_tickets > 2",
  "segment busy = customer.open_tickets > 2 and customer.open_tickets < 1",
  "segment busy = not calm or customer.last_login is unknown",
  "segment calm = not busy",
  "trigger project_closed { kind cart, carries { hours: integer } }",
  "group talk = { chat, o1 }",
  "group talk = { files }",
  "adjacency files -> chat {}",
  "proven files when owns files",
  "cap weekly: 2 offers of group talk per customer in 7 days for busy",
  "cap weekly: 1 offer per team in 7 days",
  "rest weekly: 3 days after declined of same product",
  "hold calm: group talk when busy because \"…\"",
  "prefer o1 over o2",
  "prefer o2 over o1",
  "prefer o1 over o3",
  "experiment words { unit customer, of group talk, variants { a: 50%, b: 50% } }",
  "experiment tones { unit customer, of product chat, variants { c: 50%, d: 50% } }",
  "experiment words { unit team, variants { a: 50% } }",
  "identity team { contains customer }",
  "bundle pair { products { chat, files }, separately { chat: 9 USD } }",
  "channel email { placement second }",
  "waive load/cap-sane for weekly because \"…\" by \"…\" until 2027-01-01",
  "test \"a\" { given shown offer o1 2 days ago, on project_closed { project: \"P\", hours: 3, quote: 1 USD, members: 2 }, expect offer o1 }",
  "test \"b\" { like \"a\", given customer { tenure: 3 days }, expect no offer because weekly }",
  "test \"a\" { like \"b\", expect wait }",
  "offer o1 {",
  "segment busy",
  "facts customer { score: integer }",
  "facts customer { tenure: flag }",
  "learn how { kind tutorial, about { chat } }",
  "policy q { version 2 }",
  "import \"./gone.proffer\"",
]; // prettier-ignore

/** Everything a check came to, in text: places as lines and columns, nodes as the text they cover. */
function written(model: Model, diagnostics: readonly Diagnostic[]): string {
  const { spanOf, references, ...rest } = model;
  return JSON.stringify({ rest, references, diagnostics }, (key, value: unknown) => {
    if (value instanceof Map) return [...value];
    if (key === "declaration" || key === "source") return undefined;
    if (value && typeof value === "object" && "declaration" in value && "node" in value) {
      const { source, start, end } = spanOf(value as Parameters<typeof spanOf>[0]);
      return `${source.path} ${start}-${end}`;
    }
    return value;
  });
}

const edits = fc.array(
  fc.record({
    at: fc.nat(30),
    what: fc.oneof(
      fc.record({ insert: fc.constantFrom(...pool) }),
      fc.record({ replace: fc.constantFrom(...pool) }),
      fc.constant({ remove: true as const }),
      fc.record({ spoil: fc.nat(400) }),
    ),
  }),
  { minLength: 1, maxLength: 12 },
);

type Edit = {
  readonly insert?: string;
  readonly replace?: string;
  readonly remove?: true;
  readonly spoil?: number;
};

function edited(declarations: readonly string[], at: number, what: Edit): readonly string[] {
  const place = declarations.length === 0 ? 0 : at % declarations.length;
  if (what.insert !== undefined) return declarations.toSpliced(place, 0, what.insert);
  if (what.replace !== undefined) return declarations.toSpliced(place, 1, what.replace);
  if (what.remove) return declarations.toSpliced(place, 1);
  const text = declarations[place] ?? "";
  const cut = what.spoil! % (text.length + 1);
  return declarations.toSpliced(place, 1, text.slice(0, cut) + text.slice(cut + 1));
} // prettier-ignore

test("after any edits, what was kept gives what a fresh check gives", () => {
  fc.assert(
    fc.property(fc.subarray(pool), edits, (start, changes) => {
      const load = newLoadCache();
      const cache = newCheckCache();
      let declarations: readonly string[] = start;
      for (const { at, what } of [{ at: 0, what: {} as Edit }, ...changes]) {
        if (Object.keys(what).length > 0) declarations = edited(declarations, at, what);
        const files = hostOf(program(declarations));
        const kept: Program = loadProgram("main.proffer", files, load);
        const fresh = loadProgram("main.proffer", files);
        const one = check(kept, {}, cache);
        const other = check(fresh);
        const keptText = written(one.model, [...kept.diagnostics, ...one.diagnostics]);
        expect(keptText).toBe(written(other.model, [...fresh.diagnostics, ...other.diagnostics]));
      }
    }),
    { numRuns: 50 },
  );
});
