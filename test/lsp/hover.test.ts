import type { Hover, MarkupContent } from "vscode-languageserver-protocol";
import { afterEach, describe, expect, test } from "vitest";
import {
  declarationWords,
  entries,
  type BlockName,
  type EntrySpec,
} from "../../grammar/entries.ts";
import { declarations } from "../../lsp/words/declarations.ts";
import { entryExample } from "../../lsp/words/shapes.ts";
import { parse } from "../../src/syntax/parse.ts";
import { startEditor, type Editor } from "../support/editor.ts";
import { starter } from "../support/starter.ts";

let editor: Editor;
afterEach(() => editor.stop());

async function hovered(path: string, marked: string): Promise<string> {
  const hover = await editor.request<Hover | null>("textDocument/hover", {
    textDocument: { uri: editor.uri(path) },
    position: editor.at(path, marked),
  });
  return (hover?.contents as MarkupContent | undefined)?.value ?? "";
}

const shop = `policy shop {
  version 1
  regions { eu, us } from customer.region
}
catalog "./catalog.yaml"

facts customer {
  region: required one of { eu, us }
  tenure: duration from 0 days
  tickets: integer from 0
  helped: flag
  waits: flag
}
channel in_app { placement side slots 2 }
calendar uk from "./uk.yaml"

/// They have been around.
segment settled = customer.tenure >= 30 days and customer.region in { eu, us }
segment happy = settled and (customer.tickets = 0 or not declined same product in last 14 days)
proven tasks when happy

bundle suite {
  products { tasks, billing }
  separately { tasks: 5 USD per month, billing: 6 USD per month }
  price 60 USD per year
}
adjacency tasks -> billing { because "They bill what they do" }
trigger done { kind milestone, carries { hours: integer from 0 } }
offer more {
  along tasks -> billing
  on done within 2 clear days
  at in_app.side
  because "🛒 {trigger.hours} hours, {offer.price}"
  then "So"
  price 60 USD per year
  starts 2026-10-02
}
cap one: 1 offer sent per customer ever
hold asked: all when not customer.helped or customer.waits
cap both: only one of { tasks, billing } per customer ever
quiet nights: 21:00 to 08:00 in { friday } on in_app
rest cooling: 30 days after 2 declined of same product in 90 days
waive load/no-cap for more because "So" by "me" until 2026-12-31
`.replace("customer.tickets = 0", "customer.tickets < 1");

const files = {
  "policy.proffer": shop,
  "catalog.yaml":
    "products:\n  - id: tasks\n    name: Tasks\n    price: 12 USD per quarter\n  - id: billing\n    name: Billing\n    category: money\n",
  "uk.yaml": "- 2026-12-25\n- 2026-12-26\n",
};

describe("a name says what it stands for", () => {
  test("a fact: type, range, purpose, and where it is declared", async () => {
    editor = await startEditor(starter);
    const said = await hovered("policy.proffer", "opt_out   customer.opted|_out");
    expect(said).toContain("customer.opted_out: flag");
    expect(said).toContain("they asked not to be offered anything");
    expect(said).toContain("[vocabulary.proffer:3](file:///shop/vocabulary.proffer#L3)");
  });

  test("a fact of which data may be missing, with its comment, from a test as well", async () => {
    editor = await startEditor(starter);
    const said = await hovered("tests.proffer", "usage { notes|_written");
    expect(said).toContain("In the last 30 days.");
    expect(said).toContain("may be missing");
  });

  test("a product: name and prices, by the month; so does the catalogue itself", async () => {
    editor = await startEditor(files);
    const said = await hovered("policy.proffer", "adjacency ta|sks");
    expect(said).toContain("**Tasks**");
    expect(said).toContain("12 USD per quarter (4 USD per month)");
    expect(await hovered("catalog.yaml", "id: ta|sks")).toContain("12 USD per quarter");
  });

  test("a bundle: its parts and what each costs by itself", async () => {
    editor = await startEditor(files);
    const said = await hovered("policy.proffer", "bundle su|ite");
    expect(said).toContain("60 USD per year (5 USD per month)");
    expect(said).toContain("`tasks` (5 USD per month by itself)");
  });

  test("a segment: what it expands to, segments within it too", async () => {
    editor = await startEditor(files);
    const said = await hovered("policy.proffer", "when hap|py");
    expect(said).toContain(`- all of these:
  - \`settled\`
    - all of these:
      - \`customer.tenure\` is at least 30 days
      - \`customer.region\` is one of \`eu\` or \`us\`
  - any of these:
    - \`customer.tickets\` is less than 1
    - not: \`declined\` of the same product at least once in the last 14 days`);
    expect(await hovered("policy.proffer", "segment set|tled")).toContain("They have been around.");
  });

  test("segments in a circle end somewhere", async () => {
    editor = await startEditor({ "policy.proffer": "segment a = b\nsegment b = a\n" });
    expect(await hovered("policy.proffer", "segment |a")).toContain("`b`");
  });

  test("an offer: product, price, why, status and rows", async () => {
    editor = await startEditor(files);
    const said = await hovered("policy.proffer", "offer mo|re");
    expect(said).toContain("Offers `billing` (Billing) beside `tasks`");
    expect(said).toContain("60 USD per year (5 USD per month)");
    expect(said).toMatch(/It is live, with \d+ rows?\./);
    expect(said).toContain("They bill what they do");
  });

  test("rules, in plain sentences", async () => {
    editor = await startEditor(files);
    expect(await hovered("policy.proffer", "cap bo|th")).toContain(
      "Only one of `tasks` and `billing` is offered for each customer ever.",
    );
    expect(await hovered("policy.proffer", "cap o|ne")).toContain("At most 1 offer is sent");
    expect(await hovered("policy.proffer", "hold as|ked")).toContain(
      "Nothing is offered when `customer.helped` is no or `customer.waits` is yes. Where that is not known, it holds back too.",
    );
    expect(await hovered("policy.proffer", "quiet nig|hts")).toContain(
      "Nothing is offered on `in_app` from 21:00 to 08:00 of the next day on `friday`, by the customer's own clock.",
    );
    expect(await hovered("policy.proffer", "rest coo|ling")).toContain(
      "After `declined` of the same product, 2 times within 90 days, nothing of the same product is offered for 30 days (720 hours).",
    );
  });

  test("places, triggers, calendars, members and data behind an emoji", async () => {
    editor = await startEditor(files);
    expect(await hovered("policy.proffer", "at in_app.si|de")).toContain("for 2 offers at a time");
    expect(await hovered("policy.proffer", "on do|ne")).toContain("Answered by `more`");
    expect(await hovered("policy.proffer", "calendar u|k")).toContain("2 holidays");
    expect(await hovered("policy.proffer", "in { e|u, us }")).toContain("customer.region");
    expect(await hovered("policy.proffer", "{trigger.ho|urs}")).toContain(
      "which comes with `done`",
    );
    expect(await hovered("policy.proffer", "{offer.pri|ce}")).toContain("5 USD per month");
  });
});

describe("words of the language say what they are for", () => {
  test("entries and declarations, with an example", async () => {
    editor = await startEditor(files);
    expect(await hovered("policy.proffer", "ki|nd milestone")).toContain(
      "kind workflow_completion",
    );
    expect(await hovered("policy.proffer", "tri|gger done")).toContain("carries");
  });

  test("quantities: what is exact, and what is counted on the calendar", async () => {
    editor = await startEditor(files);
    expect(await hovered("policy.proffer", ">= 30 d|ays")).toContain("720 hours");
    expect(await hovered("policy.proffer", "2 clear d|ays")).toContain(
      "both of which are left out",
    );
    expect(await hovered("policy.proffer", "2026-1|0-02")).toContain("Friday");
    expect(await hovered("policy.proffer", "price 60 US|D per year\n  starts")).toContain(
      "5 USD per month",
    );
  });

  test("what a policy bans, and the page of a rule it waives", async () => {
    editor = await startEditor(starter);
    expect(await hovered("policy.proffer", "ban { confirm|shaming")).toContain(
      "autonomy/confirmshaming",
    );
    await editor.stop();
    editor = await startEditor(files);
    expect(await hovered("policy.proffer", "waive load/no|-cap")).toContain("**load/no-cap**");
  });
});

describe("what is underlined is explained", () => {
  test("by the page of its code, as long as it is wrong", async () => {
    editor = await startEditor({
      ...files,
      "policy.proffer": shop.replace(">= 30 days", ">= 30 USD"),
    });
    await editor.open("policy.proffer");
    expect(await hovered("policy.proffer", "30 U|SD")).toContain("**check/wrong-unit**");
    await editor.edit("policy.proffer", ">= 30 USD", ">= 30 days");
    expect(await hovered("policy.proffer", ">= 30 d|ays")).not.toContain("check/");
  });
});

test("there is nothing to say of blanks, of an empty file, and past the end", async () => {
  editor = await startEditor({
    ...files,
    "policy.proffer": `${shop}import "./empty.proffer"\nimport "./crlf.proffer"\n`,
    "empty.proffer": "",
    "crlf.proffer": "\r\n\r\nsegment s = x\r\n",
  });
  for (const [path, position] of [
    ["empty.proffer", { line: 0, character: 0 }],
    ["crlf.proffer", { line: 0, character: 9 }],
    ["policy.proffer", { line: 900, character: 900 }],
    ["nowhere.proffer", { line: 3, character: 3 }],
  ] as const)
    expect(
      await editor.request("textDocument/hover", {
        textDocument: { uri: editor.uri(path) },
        position,
      }),
    ).toBe(null);
  expect(await hovered("crlf.proffer", "seg|ment s")).toContain("Gives a condition a name");
});

describe("examples of the language", () => {
  afterEach(async () => {
    editor = await startEditor({});
  });
  test("of every declaration are ones", () => {
    for (const word of declarationWords) {
      const { example } = declarations[word];
      const { diagnostics, declarations: read } = parse({ path: "a.proffer", text: example });
      expect([word, diagnostics.map(({ message }) => message)]).toEqual([word, []]);
      expect(read.map(({ node }) => node.word.text)).toEqual([word]);
    }
  });

  test("of every entry are ones, once what is left out is put in", () => {
    for (const [block, words] of Object.entries(entries))
      for (const [word, spec] of Object.entries<EntrySpec>(words)) {
        const example = entryExample(block as BlockName, word, spec)
          .replace("…", "")
          .replace("{  }", "{ }");
        const text = around(block as BlockName, example.replaceAll("…", ""));
        const { diagnostics } = parse({ path: "a.proffer", text });
        expect([text, diagnostics.map(({ message }) => message)]).toEqual([text, []]);
      }
  });
});

/** The entry in a declaration that may hold its block. */
function around(block: BlockName, entry: string): string {
  const line = `{\n  ${entry}\n}`;
  switch (block) {
    case "placement":
      return `channel c { placement p ${line} }`;
    case "evidence":
      return `adjacency a -> b { evidence ${line} }`;
    case "integration":
      return `adjacency a -> b { integration ${line} }`;
    case "message":
    case "terms":
    case "pilot":
    case "plan":
    case "record":
      return `offer o { ${block} ${line} }`;
    case "objection":
      return `playbook p { objection ${line} }`;
    case "adjacency":
      return `adjacency a -> b ${line}`;
    case "test":
      return `test "t" ${line}`;
    default:
      return `${block} x ${line}`;
  }
}
