import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../src/cli/run.ts";
import { runTests, type TestResult } from "../src/testing/run.ts";
import { built, type Built } from "./support/built.ts";
import { soundExampleNames } from "./support/examples.ts";

const schema = JSON.parse(readFileSync("schema/bundle.schema.json", "utf8")) as object;

/** The examples, in a place where their commands may write. */
let place = "";
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), "proffer-examples-"));
  cpSync("examples", join(place, "examples"), { recursive: true });
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** Runs a command line as it stands in a README. */
async function proffer(line: string): Promise<{ code: number; out: string; err: string }> {
  const said = { out: "", err: "" };
  const code = await run(line.split(" ").slice(1), {
    folder: place,
    env: {},
    input: (async function* () {})(),
    out: { write: (text: string) => (said.out += text) },
    err: { write: (text: string) => (said.err += text) },
    ended: new AbortController().signal,
  });
  return { code, ...said };
}

describe.each(soundExampleNames)("%s", (name) => {
  let example: Built;
  let results: readonly TestResult[];
  beforeAll(() => {
    example = built(`examples/${name}/policy.proffer`);
    results = runTests(example.model, (moment, options) => example.runtime.decide(moment, options));
  });

  test("is without fault", () => {
    expect(example.diagnostics).toEqual([]);
  });

  test("builds a bundle that fits the published schema", () => {
    const ajv = new Ajv2020({ allErrors: true, strict: false });
    ajv.validate(schema, example.bundle);
    expect(ajv.errors ?? []).toEqual([]);
  });

  test("does what its tests say", () => {
    const failures = results.flatMap((result) =>
      result.failures.map(({ message }) => `${result.title}: ${message}`),
    );
    expect(failures).toEqual([]);
  });

  test("tells of every offer when it is made, and of two occasions on which it is not", () => {
    const wanting = [...example.model.offers.values()].flatMap(({ id, status, listens }) => {
      const asked = results.filter(({ title }) =>
        example.model.tests
          .get(title)!
          .moment.triggers.some((one) => listens.some(({ trigger }) => trigger === one.name)),
      );
      const made = asked.filter(
        ({ outcome }) => "offers" in outcome && outcome.offers.some(({ offer }) => offer === id),
      );
      const enough = (status !== "live" || made.length > 0) && asked.length - made.length >= 2;
      return enough ? [] : [`${id}: made ${made.length} of ${asked.length} times`];
    });
    expect(wanting).toEqual([]);
  });

  test("tells for every rule of someone it keeps quiet for", () => {
    const heard = new Set(
      results.flatMap(({ outcome }) =>
        "silenced" in outcome ? outcome.silenced.map(({ rule }) => rule) : [],
      ),
    );
    const { caps, rests, quiets, holds } = example.model;
    const rules = [...caps, ...rests, ...quiets, ...holds];
    expect(rules.filter((rule) => !heard.has(rule.name))).toEqual([]);
  });

  test("treats customers well by the strict rules, without an exception", async () => {
    expect(example.model.waivers).toEqual([]);
    const line = `proffer lint examples/${name} --preset strict --on 2026-11-22 --format concise`;
    const { code, out } = await proffer(line);
    expect({ code, out }).toEqual({ code: 0, out: "" });
  });

  test("shows commands that work, in a README of one screen", async () => {
    const readme = readFileSync(`examples/${name}/README.md`, "utf8");
    expect(readme.split("\n").length).toBeLessThan(60);
    const lines = [...readme.matchAll(/^```sh\n(.*?)^```/gms)].flatMap(([, block]) =>
      block!.split("\n").filter((line) => line.startsWith("proffer ")),
    );
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) {
      const { code, err, out } = await proffer(line);
      expect({ line, code, said: code === 0 ? "" : err + out }).toEqual({
        line,
        code: 0,
        said: "",
      });
    }
  });
});

describe("the sample of telco-addons", () => {
  const rows = readFileSync("examples/telco-addons/sample.csv", "utf8").trim().split("\n").slice(1);
  const bad = rows.filter((row) => Number.isNaN(Number(row.split(",")[18])));

  test("holds sixty customers, three without a total and one with a number that is none", () => {
    expect(new Set(rows.map(idOf)).size).toBe(60);
    expect(rows.filter((row) => row.split(",")[19]!.trim() === "").length).toBe(3);
    expect(bad.length).toBe(1);
  });

  test("is decided row by row, in order, and the number that is none refused with its reason", async () => {
    const folder = "examples/telco-addons";
    await proffer(`proffer build ${folder} --out telco.json`);
    const { code, err, out } = await proffer(
      `proffer decide telco.json --moments ${folder}/sample.csv --mapping ${folder}/mapping.yaml --out decisions.ndjson`,
    );
    expect(`${code} ${err}`).toBe("0 ");
    const decisions = readFileSync(join(place, "decisions.ndjson"), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Line);
    expect(decisions.map(({ id }) => id)).toEqual(rows.map(idOf));

    const refused = decisions.filter((line) => line.refused);
    expect(refused.map(({ id }) => id)).toEqual(bad.map(idOf));
    const [problem] = refused[0]!.refused!;
    expect(problem!.problem).toContain("MonthlyCharges");
    expect(problem!.problem).toContain(bad[0]!.split(",")[18]);

    const offered = decisions.filter(({ offers }) => offers?.length).length;
    const waiting = decisions.filter(({ offers }) => offers?.length === 0).length;
    expect(out).toContain("60 moments");
    const total = (word: string) => Number(new RegExp(`^${word} +(\\d+)`, "m").exec(out)?.[1]);
    expect([total("offered"), total("waiting"), total("refused")]).toEqual([offered, waiting, 1]);
    expect(offered + waiting + 1).toBe(60);
    expect(offered).toBeGreaterThan(20);
  });
});

/** The customer a row of the sample is about. */
const idOf = (row: string): string => row.split(",")[0]!;

/** A line of what `decide --out` writes. */
interface Line {
  readonly id: string;
  readonly offers?: readonly unknown[];
  readonly refused?: readonly { readonly problem: string }[];
}
