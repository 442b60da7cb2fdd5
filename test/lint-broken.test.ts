import { array, assert, boolean, constantFrom, nat, property } from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { format } from "../src/format/format.ts";
import { tidied } from "../src/format/tidy.ts";
import { lint } from "../src/lint/lint.ts";
import { mend } from "../src/lint/mend.ts";
import { usualSettings } from "../src/lint/settings.ts";
import { check } from "../src/model/check.ts";
import { loadProgram } from "../src/model/program.ts";
import { files as disk } from "./support/built.ts";
import { exampleFiles, exampleNames } from "./support/examples.ts";

const settings = { ...usualSettings, preset: "strict" } as const;

/** An example, with other texts in the place of some of its files. */
function linted(name: string, instead: ReadonlyMap<string, string> = new Map()) {
  const program = loadProgram(`examples/${name}/policy.proffer`, {
    read: (path) => {
      const text = instead.get(path);
      return text === undefined ? disk.read(path) : { ok: true, text };
    },
  });
  const { model, diagnostics } = check(program);
  const reported = [...program.diagnostics, ...diagnostics];
  return { reported, ...lint(model, { settings, reported }) };
}

describe("policies with lines missing or twice", () => {
  test.for(exampleNames)("are linted without a fall: %s", (name) => {
    const paths = exampleFiles(name);
    assert(
      property(
        constantFrom(...paths),
        array(nat(2_000), { minLength: 1, maxLength: 4 }),
        boolean(),
        (path, places, twice) => {
          const lines = readFileSync(path, "utf8").split("\n");
          const hit = new Set(places.map((place) => place % lines.length));
          const text = lines
            .flatMap((line, at) => (hit.has(at) ? (twice ? [line, line] : []) : [line]))
            .join("\n");
          const { diagnostics, reported } = linted(name, new Map([[path, text]]));
          // Nothing is found in what is itself reported as broken.
          const errors = reported.filter(({ severity }) => severity === "error");
          for (const { span } of diagnostics)
            for (const error of errors)
              expect(
                error.span.source === span.source &&
                  error.span.start === span.start &&
                  error.span.end === span.end,
              ).toBe(false);
        },
      ),
      { numRuns: 15 },
    );
  });
});

/** Each adds one declaration at a time behind the policy, where several rules have something to add. */
const mostRounds = 30;

describe("fixes", () => {
  test.for(exampleNames)(
    "leave a policy as sound as it was and formatted, and come to rest: %s",
    (name) => {
      let { diagnostics, reported } = linted(name);
      const before = reported.length;
      const texts = new Map<string, string>();
      let rounds = 0;
      for (; rounds < mostRounds; rounds++) {
        const { texts: changed, acted } = mend(diagnostics, () => true, Infinity, tidied);
        if (acted.length === 0) break;
        for (const [path, text] of changed) {
          texts.set(path, text);
          expect(format({ path, text })).toEqual({ ok: true, text });
        }
        ({ diagnostics, reported } = linted(name, texts));
        const said = reported.map(({ code, message }) => `${code}: ${message}`);
        expect(said.slice(before)).toEqual([]);
      }
      expect(rounds).toBeLessThan(mostRounds);
      expect(diagnostics.filter(({ fixes }) => fixes.length > 0).map(({ code }) => code)).toEqual(
        [],
      );
    },
  );
});
