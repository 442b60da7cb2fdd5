import { readFileSync } from "node:fs";
import { build } from "esbuild";
import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { load } from "../src/runtime/index.ts";
import { difference, type Pair } from "./oracle/agree.ts";
import { policy } from "./oracle/generate/policies.ts";
import { momentsOf, pairOf } from "./oracle/pairs.ts";
import type { Moment } from "../src/runtime/moment.ts";

// The runtime is broken on purpose, in one place at a time. Comparing it with the oracle must show each.

interface Mutant {
  readonly breaks: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const mutants: readonly Mutant[] = [
  {
    breaks: "what is exactly as old as a cap's window still counts",
    file: "silence.ts",
    from: "passes({ below: length, missing: true }, value)",
    to: "passes({ to: length, missing: true }, value)",
  },
  {
    breaks: "a value that is missing never passes, whatever the mark says",
    file: "cells.ts",
    from: 'case "undefined":\n      return cell.missing === true;',
    to: 'case "undefined":\n      return false;',
  },
  {
    breaks: "caps do not see what this decision has let in",
    file: "silence.ts",
    from: "!plan.counts_admitted",
    to: "true",
  },
  {
    breaks: "equals are put in the order of their ids from the end",
    file: "decide.ts",
    from: "one.id < other.id ? -1 : 1",
    to: "one.id < other.id ? 1 : -1",
  },
  {
    breaks: "a quiet day does not end at midnight",
    file: "retry.ts",
    from: "new Set([0])",
    to: "new Set([720])",
  },
  {
    breaks: "local days are those of UTC",
    file: "scene.ts",
    from: "instant + local.offset * 60_000",
    to: "instant",
  },
  {
    breaks: "more is not better in a score",
    file: "decide.ts",
    from: "more > less ? -1 : 1",
    to: "more > less ? 1 : -1",
  },
  {
    breaks: "what a holdout withholds is not recorded",
    file: "admit.ts",
    from: "    record.push(recorded(",
    to: "    if (!held) record.push(recorded(",
  },
  {
    breaks: "a run is one event too long",
    file: "tally.ts",
    from: "position + run.times - 1",
    to: "position + run.times",
  },
  {
    breaks: "a record is taken to be complete for ever",
    file: "past.ts",
    from: "if (inSession) return -Infinity;",
    to: "return -Infinity;",
  },
  {
    breaks: "the offer considered counts among different ones",
    file: "silence.ts",
    from: "new Set([offer.id, ...mine.map(",
    to: "new Set([...mine.map(",
  },
  {
    breaks: "the trigger being answered does not count as an event",
    file: "read-history.ts",
    from: "...now].toSorted",
    to: "].toSorted",
  },
  {
    breaks: "two offers of one product are made",
    file: "admit.ts",
    from: "    products.add(offer.product);\n",
    to: "",
  },
  {
    breaks: "the message of a variant is never found",
    file: "answer.ts",
    from: "[variant, null]",
    to: "[null]",
  },
  {
    breaks: "nobody is told the terms of their region",
    file: "answer.ts",
    from: "...ofRegion(candidate, by_region)",
    to: "",
  },
  {
    breaks: "the last place that comes free decides when to ask again",
    file: "admit.ts",
    from: "return Math.min(...lifts);",
    to: "return Math.max(...lifts);",
  },
];

/** Policies with moments, and what the oracle says of them. */
let cases: readonly { readonly pair: Pair; readonly moments: readonly Moment[] }[] = [];

beforeAll(() => {
  const texts = fc.sample(policy, { seed: 20_261_102, numRuns: 400 });
  cases = texts.flatMap((text, index) => {
    const pair = pairOf(text);
    return pair ? [{ pair, moments: momentsOf(pair, index, 20) }] : [];
  });
});

test.each(mutants)("it is noticed that $breaks", async (mutant) => {
  const broken = await mutated(mutant);
  expect(isNoticed(broken)).toBe(true);
});

test("the runtime as it is passes what the broken ones fail", () => {
  expect(isNoticed(load, 100)).toBe(false);
});

test("sifting the rows of small tables, too, changes nothing", async () => {
  const sifting = await mutated({
    breaks: "nothing",
    file: "tables.ts",
    from: "const large = 40;",
    to: "const large = 0;",
  });
  expect(isNoticed(sifting, 200)).toBe(false);
});

/** Whether any of the first so many cases shows a difference. */
function isNoticed(loadBroken: typeof load, most = cases.length): boolean {
  return cases.slice(0, most).some(({ pair, moments }) => {
    const loaded = loadBroken(pair.bundle);
    if (!loaded.ok) return true;
    const broken = { ...pair, runtime: loaded.runtime };
    return moments.some((moment) => difference(broken, moment) !== null);
  });
}

/** The runtime with one stretch of one file replaced, as a module of its own. */
async function mutated({ file, from, to }: Mutant): Promise<typeof load> {
  const path = `src/runtime/${file}`;
  const text = readFileSync(path, "utf8");
  expect(text.split(from), `${path} has \`${from}\` once`).toHaveLength(2);
  const result = await build({
    entryPoints: ["src/runtime/index.ts"],
    bundle: true,
    format: "esm",
    write: false,
    plugins: [
      {
        name: "mutant",
        setup(building) {
          building.onLoad({ filter: new RegExp(`runtime/${file.replace(".", "\\.")}$`) }, () => ({
            contents: text.replace(from, () => to),
            loader: "ts",
          }));
        },
      },
    ],
  });
  const code = Buffer.from(result.outputFiles[0]!.contents).toString("base64");
  const module = (await import(`data:text/javascript;base64,${code}`)) as { load: typeof load };
  return module.load;
}
