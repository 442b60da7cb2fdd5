import { expect, test } from "vitest";
import { understand } from "../src/proffer.ts";

const files: Readonly<Record<string, string>> = {
  "policy.proffer": `policy shop {
  regions  { eu, us } from customer.region
  locales  { en, de }
}

catalog "./catalog.yaml"

facts customer {
  region: required one of { eu, us }
  wants:  set of { news, tips }
}

facts customer {
  calm: flag
}

channel web {
  placement side
}

trigger done {
  kind     milestone
  carries  { topic: one of { work, home }, count: integer }
}

trigger started {
  kind     milestone
  carries  { topic: one of { work, home }, count: integer }
}

adjacency tasks -> files {
  because "Tasks have attachments"
}

offer keep {
  along    tasks -> files
  on       done
  on       started
  at       web.side
  when     trigger.topic is work and customer.wants has news
  because  "you are done"
  price    { eu: 6 EUR per month, us: 6 USD per month }
  message in de for calm {
    headline "{trigger.count else 1}"
  }
}

experiment words {
  unit      customer
  of        offer keep
  holdout   10% of offer keep
  variants  { calm: 50%, plain: 50% }
  layer     shared
}

experiment more {
  unit     customer
  holdout  10%
  layer    words
}

test "a story" {
  given   customer { region: eu, wants: { tips } }
  on      done { topic: home, count: 1 }
  locale  de
  expect  offer keep at web.side variant calm
}
`,
  "catalog.yaml": `products:
  - id: tasks
    price: 5 EUR per month
  - id: files
    price: 6 EUR per month
`,
};

const { model } = understand("policy.proffer", {
  read: (path) =>
    Object.hasOwn(files, path)
      ? { ok: true, text: files[path]! }
      : { ok: false, problem: "missing", detail: "" },
});

/** The lines that name something, in order; with a star the one where it got its name. */
function places(definition: string): readonly string[] {
  return model.references
    .filter((one) => one.definition === definition)
    .map(({ used, defined }) => {
      const { source, start, end } = model.spanOf(used);
      const own = defined && model.spanOf(defined);
      const mark = own?.source === source && own.start === start && own.end === end ? "* " : "";
      const first = source.text.lastIndexOf("\n", start) + 1;
      const line = source.text.slice(first, source.text.indexOf("\n", start)).trim();
      return { start, line: mark + line.replaceAll(/ {2,}/g, " ") };
    })
    .toSorted((a, b) => a.start - b.start)
    .map(({ line }) => line);
}

test("a word of an enumeration is known in conditions, regions, prices and tests", () => {
  expect(places("member fact customer.region eu")).toEqual([
    "regions { eu, us } from customer.region",
    "* region: required one of { eu, us }",
    "price { eu: 6 EUR per month, us: 6 USD per month }",
    "given customer { region: eu, wants: { tips } }",
  ]);
  expect(places("member fact customer.wants tips")).toEqual([
    "* wants: set of { news, tips }",
    "given customer { region: eu, wants: { tips } }",
  ]);
});

test("data is known by every trigger that carries it", () => {
  const carried = "* carries { topic: one of { work, home }, count: integer }";
  const asked = "when trigger.topic is work and customer.wants has news";
  const given = "on done { topic: home, count: 1 }";
  expect(places("data done.topic")).toEqual([carried, asked, given]);
  expect(places("data started.topic")).toEqual([carried, asked]);
  expect(places("member data done.topic home")).toEqual([carried, given]);
  expect(places("data done.count")).toEqual([carried, 'headline "{trigger.count else 1}"', given]);
});

test("what stands before a dot is the group or the channel", () => {
  expect(places("group of facts customer")).toEqual([
    "regions { eu, us } from customer.region",
    "* facts customer {",
    "facts customer {",
    "when trigger.topic is work and customer.wants has news",
    "given customer { region: eu, wants: { tips } }",
  ]);
  expect(places("channel web")).toEqual([
    "* channel web {",
    "at web.side",
    "expect offer keep at web.side variant calm",
  ]);
});

test("variants, languages and layers are known wherever they are named", () => {
  expect(places("variant calm")).toEqual([
    "message in de for calm {",
    "* variants { calm: 50%, plain: 50% }",
    "expect offer keep at web.side variant calm",
  ]);
  expect(places("locale de")).toEqual([
    "* locales { en, de }",
    "message in de for calm {",
    "locale de",
  ]);
  expect(places("layer shared")).toEqual(["* layer shared"]);
  expect(places("experiment words")).toEqual(["* experiment words {", "layer words"]);
});

test("an experiment that names its offers twice names them twice", () => {
  expect(places("offer keep")).toEqual([
    "* offer keep {",
    "of offer keep",
    "holdout 10% of offer keep",
    "expect offer keep at web.side variant calm",
  ]);
});
