import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../src/compile/canonical.ts";
import { bundleText, digestOf } from "../src/compile/digest.ts";
import type { Bundle } from "../src/runtime/bundle.ts";
import { load } from "../src/runtime/index.ts";
import { parse } from "../src/syntax/parse.ts";
import { compiled, shop, type Files } from "./support/compiled.ts";

const schema = JSON.parse(readFileSync("schema/bundle.schema.json", "utf8")) as object;
const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(
  schema,
);

/** The files of a folder, by name. */
function folderOf(path: string): Files {
  const names = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    names.map(({ name }) => [name, readFileSync(`${path}/${name}`, "utf8")] as const),
  );
}

const examples = readdirSync("examples").map(
  (name) => [name, folderOf(`examples/${name}`)] as const,
);
const vendorFolder = folderOf("test/fixtures/vendor-policies");
const vendors = Object.keys(vendorFolder).filter((name) => /^policy\b/m.test(vendorFolder[name]!));
const policies = [
  ...examples.map(([name, files]) => [name, files, "policy.proffer"] as const),
  ...vendors.map((entry) => [entry, vendorFolder, entry] as const),
];

describe.each(policies)("the bundle of %s", (_, files, entry) => {
  const { bundle } = compiled(files, entry);
  const read = JSON.parse(bundleText(bundle)) as Bundle;

  test("is what the schema describes", () => {
    validate(read);
    expect(validate.errors).toBeNull();
  });

  test("is loaded by the runtime", () => {
    const loaded = load(read);
    expect(loaded.ok ? [] : loaded.problems).toEqual([]);
  });

  test("carries the digest of everything but itself and its places", () => {
    const { digest, sources: _sources, ...meaning } = read;
    const hash = createHash("sha256").update(canonicalJson(meaning)).digest("hex");
    expect(digest).toBe(`sha256-${hash}`);
  });

  test("describes what is used, and nothing else", () => {
    const rows = rowsOf(read);
    const tested = new Set(rows.flatMap((row) => Object.keys(row)));
    for (const cap of read.caps) if (cap.for !== null) tested.add(cap.for);
    expect(read.columns.map(({ id }) => id)).toEqual([...tested].toSorted());
    const counted = [
      ...read.columns.flatMap((column) => (column.kind === "age" ? column.counter : [])),
      ...read.caps.flatMap(({ counter }) => counter ?? []),
    ];
    expect(read.counters.map(({ id }) => id)).toEqual([...new Set(counted)].toSorted());
    const asked = read.columns.flatMap((column) =>
      column.kind === "condition" ? column.condition : [],
    );
    expect(read.conditions.map(({ id }) => id)).toEqual(asked);
    // Every fact is named by something that decides or is shown.
    const { facts: _facts, about: _about, ...rest } = read;
    const named = JSON.stringify(rest);
    for (const { id } of read.facts) expect(named).toContain(JSON.stringify(id));
  });
});

function rowsOf({ tables, conditions, silencers }: Bundle) {
  return [
    ...tables.flatMap((table) => table.rows.map(({ when }) => when)),
    ...[...conditions, ...silencers].flatMap(({ rows }) => rows),
  ];
}

test("every property of the schema is described", () => {
  const silent: string[] = [];
  const visit = (part: unknown, path: string): void => {
    if (typeof part !== "object" || part === null) return;
    for (const [key, value] of Object.entries(part)) {
      if (key === "properties" || key === "$defs") {
        for (const [name, property] of Object.entries(value as Record<string, object>)) {
          if (!("description" in property)) silent.push(`${path}/${name}`);
        }
      }
      visit(value, `${path}/${key}`);
    }
  };
  visit(schema, "");
  expect(silent).toEqual([]);
  expect(schema).toHaveProperty("description");
});

test("canonical JSON is that of RFC 8785", () => {
  // The example of its section 3.2.2, as JavaScript reads it.
  const value = {
    numbers: [Number("333333333.33333329"), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: "\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\"/",
    literals: [null, true, false],
  };
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
  // Of its section 3.2.3: sorted by UTF-16 code units.
  const keys = {
    "\u20ac": 1,
    "\r": 2,
    "\ufb33": 3,
    "1": 4,
    "\ud83d\ude00": 5,
    "\u0080": 6,
    "\u00f6": 7,
  };
  expect(
    Object.values(JSON.parse(canonicalJson(Object.entries(keys).toSorted())) as object),
  ).toHaveLength(7);
  expect(canonicalJson(keys)).toBe(
    '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}',
  );
});

test("the same policy in another folder gives the same bytes", () => {
  for (const [, files, entry] of policies) {
    const moved = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [`some/where/else/${path}`, text]),
    );
    const here = bundleText(compiled(files, entry).bundle);
    expect(bundleText(compiled(moved, `some/where/else/${entry}`).bundle)).toBe(here);
  }
});

test("where things stand is told from the folder of the policy", () => {
  const files: Files = {
    "shop/policy.proffer": 'policy p { version 1 }\nimport "../shared/facts.proffer"\n',
    "shared/facts.proffer":
      "facts c { n: integer }\nchannel app { placement start slots 1 }\nsegment s = c.n > 1\nhold h: all when s",
  };
  const { bundle } = compiled(files, "shop/policy.proffer");
  expect(bundle.sources).toMatchObject({
    "hold h": "../shared/facts.proffer:4",
    "segment s?": "../shared/facts.proffer:3",
  });
});

// ── The digest tells what a policy means, not how it is written ─────────────────────────────────

/** Lines outside `"""…"""` are rewritten, the others left alone. */
function reformatted(text: string, random: () => number): string {
  let inText = false;
  const lines = text.split("\n").flatMap((line) => {
    const wasInText = inText;
    if (line.split('"""').length % 2 === 0) inText = !inText;
    if (wasInText || inText) return [line];
    const before = random() < 0.2 ? ["  // a remark", ""] : [];
    const indent = " ".repeat(Math.floor(random() * 5));
    const after = random() < 0.3 ? "   " : "";
    return [...before, indent + spread(line.trim(), random) + after];
  });
  return lines.join(random() < 0.5 ? "\n" : "\r\n");
}

/** More spaces between words, and line ends after commas, where no text stands in between. */
function spread(line: string, random: () => number): string {
  if (line.includes("//")) return line;
  return line
    .split(/("(?:[^"\\]|\\.)*")/)
    .map((part, index) => {
      if (index % 2 === 1) return part;
      const spaced = part.replaceAll(" { ", () => (random() < 0.5 ? "  {\t" : " { "));
      return spaced.replaceAll(", ", () => (random() < 0.3 ? ",\n    " : ",  "));
    })
    .join("");
}

/** All declarations of all files, dealt out anew. */
function reordered(files: Files, entry: string, random: () => number): Files {
  const paths = Object.keys(files).filter((path) => path.endsWith(".proffer"));
  const reached = paths.filter((path) => path === entry || files[entry]!.includes(`./${path}`));
  const chunks = reached.flatMap((path) => {
    const text = files[path]!;
    const { declarations } = parse({ path, text });
    return declarations.map(({ node, offset }, index) => ({
      text: text.slice(offset, declarations[index + 1]?.offset),
      isImport: node.kind === "Import",
    }));
  });
  const dealt = new Map(reached.map((path) => [path, [] as string[]]));
  const imports = reached.filter((path) => path !== entry).map((path) => `import "./${path}"\n`);
  for (const { text, isImport } of shuffled(chunks, random)) {
    if (!isImport) dealt.get(reached[Math.floor(random() * reached.length)]!)!.push(text);
  }
  for (const line of imports) dealt.get(entry)!.push(line);
  const texts = [...dealt].map(([path, parts]) => [path, shuffled(parts, random).join("\n")]);
  return { ...files, ...Object.fromEntries(texts) };
}

function shuffled<T>(things: readonly T[], random: () => number): T[] {
  const keyed = things.map((thing) => ({ thing, at: random() }));
  return keyed.toSorted((a, b) => a.at - b.at).map(({ thing }) => thing);
}

/** Reproducible from the seed fast-check shows. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

test("reformatting the sources leaves the digest unchanged", () => {
  fc.assert(
    fc.property(fc.constantFrom(...policies), fc.integer(), ([, files, entry], seed) => {
      const random = randomFrom(seed);
      const other = Object.fromEntries(
        Object.entries(files).map(([path, text]) =>
          path.endsWith(".proffer") ? [path, reformatted(text, random)] : [path, text],
        ),
      );
      expect(compiled(other, entry).bundle.digest).toBe(compiled(files, entry).bundle.digest);
    }),
    { numRuns: 60 },
  );
});

test("reordering declarations, and moving them between files, leaves the digest unchanged", () => {
  fc.assert(
    fc.property(fc.constantFrom(...policies), fc.integer(), ([, files, entry], seed) => {
      const other = reordered(files, entry, randomFrom(seed));
      const { bundle } = compiled(other, entry);
      expect(bundle.digest).toBe(compiled(files, entry).bundle.digest);
    }),
    { numRuns: 60 },
  );
});

test("a change of meaning changes the digest", () => {
  const offer =
    "offer talk { along tasks -> chat, on opened, at app.start, when customer.rank > 3 }";
  const digests = [
    offer,
    offer.replace("> 3", ">= 3"),
    offer.replace("> 3", "> 4"),
    offer.replace("app.start", "app.side"),
    `${offer}\ncap one: 1 offer per session`,
  ].map((text) => shop(text).bundle.digest);
  expect(new Set(digests).size).toBe(digests.length);
});

test("a bundle grows with its policy, and not faster", () => {
  const bytes = [100, 200, 400].map((count) => bundleText(shop(manyOffers(count)).bundle).length);
  const perOffer = bytes.map((total, index) => total / [100, 200, 400][index]!);
  expect(perOffer[1]! / perOffer[0]!).toBeLessThan(1.05);
  expect(perOffer[2]! / perOffer[0]!).toBeLessThan(1.05);
});

function manyOffers(count: number): string {
  const offers = Array.from({ length: count }, (_, index) => {
    const from = ["tasks", "chat"][index % 2];
    return `offer number_${index} {
  along ${from} -> bills, on closed within ${index + 1} minutes, at app.start
  for s${index % 20}, when customer.rank > ${index} or customer.spend > ${index} EUR
  message { headline "Bill {trigger.title else it} (${index})" }
}
rest after_${index}: 30 days of offer number_${index} after declined of offer number_${index}`;
  });
  const segments = Array.from(
    { length: 20 },
    (_, index) =>
      `segment s${index} = customer.tenure >= ${index + 1} days or customer.tickets < ${index + 1}`,
  );
  return [...segments, ...offers].join("\n");
}

test("the digest is one over bytes, not over objects", () => {
  const { digest, sources: _, ...meaning } = shop("").bundle;
  const shuffledKeys = Object.fromEntries(Object.entries(meaning).toReversed()) as typeof meaning;
  expect(digestOf(shuffledKeys)).toBe(digest);
});
