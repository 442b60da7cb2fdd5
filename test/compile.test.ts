import { readdirSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { compile } from "../src/compile/compile.ts";
import { explain } from "../src/compile/explain.ts";
import { check } from "../src/model/check.ts";
import { loadProgram } from "../src/model/program.ts";
import { load } from "../src/runtime/index.ts";
import { besides, compiled, prelude, shop, type Files } from "./support/compiled.ts";
import { built } from "./support/built.ts";
import { exampleNames } from "./support/examples.ts";

test("copy is there in every language, in the policy's order", () => {
  const policy = prelude.replace("version 1,", "version 1, locales { en_GB, fr, de },");
  const offer = `offer talk {
  along tasks -> chat, on closed, at app.start
  message in de for short { headline "Kurz" }
  message in de { headline "Lang" }
  message in fr { headline "{trigger.hours: heure | heures}" }
  message { headline "Hello" }
}
experiment words { unit customer, of offer talk, variants { short: 50%, long: 50% }, success retention over 12 calendar months }
`;
  const { bundle } = compiled({ ...besides, "policy.proffer": policy + offer });
  expect(bundle.locales.map(({ id }) => id)).toEqual(["en-GB", "fr", "de"]);
  const { messages } = bundle.offers[0]!;
  expect(messages.map(({ locale, variant }) => [locale, variant])).toEqual([
    ["en-GB", null],
    ["fr", null],
    ["de", null],
    ["de", "short"],
  ]);
  // French has a form of its own for whole millions, which may be left out.
  expect(messages[1]!.slots["headline"]).toMatchObject([{ forms: ["heure", "heures", "heures"] }]);
});

test("what nobody uses is not in the bundle", () => {
  const { bundle } = shop(`
segment used = customer.rank > 1
segment unused = customer.spend > 10 EUR and used
proven bills when unused
offer talk { along tasks -> chat, on opened, at app.start, for used }
`);
  expect(bundle.conditions.map(({ id }) => id)).toEqual(["proven tasks", "segment used"]);
  const facts = bundle.facts.map(({ id }) => id);
  expect(facts).toContain("customer.rank");
  expect(facts).not.toContain("customer.spend");
  expect(facts).not.toContain("unused.thing");
  expect(bundle.products.map(({ id }) => id)).toEqual(["chat", "tasks"]);
  expect(bundle.triggers.map(({ id }) => id)).toEqual(["opened"]);
  expect(bundle.calendars).toEqual([]);
  expect(bundle.groups).toEqual([]);
});

test("groups are told when something has to be of the same one", () => {
  const declarations = `
group work = { tasks, chat }
offer talk { along tasks -> chat, on opened, at app.start }
`;
  expect(shop(declarations).bundle.groups).toEqual([]);
  const { bundle } = shop(`${declarations}rest declined: 30 days after declined of same group`);
  expect(bundle.groups).toEqual([{ id: "work", products: ["chat", "tasks"], offers: [] }]);
});

test("a long chain of preferences is an order like any other", () => {
  const count = 2000;
  const names = Array.from({ length: count }, (_, index) => `o${index}`);
  const offers = names.map(
    (name) => `offer ${name} { along tasks -> chat, on opened, at app.start }`,
  );
  const prefer = names.slice(1).map((name, index) => `prefer ${name} over ${names[index]}`);
  const { bundle } = shop([...offers, ...prefer].join("\n"));
  const tiers = new Map(bundle.offers.map(({ id, tier }) => [id, tier]));
  expect(names.map((name) => tiers.get(name))).toEqual(names.map((_, index) => count - 1 - index));
});

test.each(exampleNames)("every condition of %s is explained, the implicit ones too", (name) => {
  const { model, bundle } = built(`examples/${name}/policy.proffer`);
  const text = explain(model);
  const sections = text.split("\n\n");
  for (const { id } of [...bundle.columns, ...bundle.silencers, ...bundle.caps]) {
    expect(text).toContain(id);
  }
  for (const { trigger, rows } of bundle.tables) {
    for (const { id, source, when } of rows) {
      const row = sections.find((section) => section.trimStart().startsWith(`${id} `))!;
      expect(row).toContain(`on ${trigger}, along ${source}`);
      expect(row).toMatch(new RegExp(`owns +has .*${source}.*none of`));
      expect(row).toMatch(new RegExp(`proven ${source} +holds`));
      for (const column of Object.keys(when)) expect(row).toContain(column);
    }
  }
  // Every condition says where it stands.
  const conditions = text
    .split("\n")
    .filter((line) => /^ {4}\S/.test(line) && !/^ {4}or$/.test(line));
  expect(conditions.filter((line) => !/\.proffer:\d+$|\?  +holds$/.test(line))).toEqual([]);
});

test("damaged policies never make the compiler throw", () => {
  const folders = exampleNames.map((name): Files => {
    const paths = readdirSync(`examples/${name}`, { withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => `examples/${name}/${file.name}`);
    return Object.fromEntries(paths.map((path) => [path, readFileSync(path, "utf8")] as const));
  });
  const damage = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(4)), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.constantFrom(...folders), damage, (files, places) => {
      const broken: Record<string, string> = { ...files };
      const paths = Object.keys(files).filter((path) => path.endsWith(".proffer"));
      for (const [file, at, count] of places) {
        const path = paths[file % paths.length]!;
        const words = broken[path]!.split(/(\s+|[{},:])/);
        words.splice(at % words.length, count + 1, words[(at * 7) % words.length]!);
        broken[path] = words.join("");
      }
      const entry = paths.find((path) => path.endsWith("/policy.proffer"))!;
      const program = loadProgram(entry, {
        read: (path) =>
          Object.hasOwn(broken, path)
            ? { ok: true, text: broken[path]! }
            : { ok: false, problem: "missing", detail: path },
      });
      const { model } = check(program);
      expect(compile(model).bundle.format).toBe("proffer/1");
      expect(explain(model)).toEqual(expect.any(String));
    }),
    { numRuns: 30 },
  );
});

test("a window of one calendar month ends before the month is over", () => {
  const { bundle } = shop(`
offer talk {
  along tasks -> chat, on closed within 1 calendar month, at app.start
  message { headline "Hello", decline "No" }
}
`);
  const loaded = load(bundle);
  if (!loaded.ok) throw new Error("the bundle does not load");
  const openedOn = (date: string): boolean => {
    const answer = loaded.runtime.decide({
      at: "2026-06-10T12:00:00Z",
      triggers: [{ name: "closed", at: `${date}T12:00:00Z`, data: { hours: "1", title: "t" } }],
      placements: ["app.start"],
      who: { customer: "c", session: "s" },
      local: { date: "2026-06-10", time: "12:00", weekday: "wednesday", utc_offset: "+00:00" },
      facts: { "customer.region": "eu", "customer.opted_out": false, "customer.tenure": 3_000_000 },
      owns: ["tasks"],
      history: { complete_since: "always", events: [] },
    });
    if ("refused" in answer) throw new Error(JSON.stringify(answer.refused));
    return answer.offers.length === 1;
  };
  expect(["2026-05-11", "2026-05-10", "2026-04-11"].map(openedOn)).toEqual([true, false, false]);
});
