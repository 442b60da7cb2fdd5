import { lint, newLintCache } from "../src/lint/lint.ts";
import { ready } from "../src/lint/ready.ts";
import { registry, type Rules } from "../src/lint/registry.ts";
import { usualSettings } from "../src/lint/settings.ts";
import { check } from "../src/model/check.ts";
import { loadProgram } from "../src/model/program.ts";
import { generatedCatalog, generatedPolicy } from "./generated-policy.ts";

// How long linting takes beside reading and checking, on a policy of so many offers. `language/*`, which
// leans on libraries of its own, is timed apart. Linting again shows what an editor waits for. At last, one
// text of a megabyte.

const offers = Number(process.argv[2] ?? 1000);
const rounds = 8;

const text = generatedPolicy(offers);
const host = {
  read: (path: string) =>
    ({ ok: true, text: path === "policy.proffer" ? text : generatedCatalog }) as const,
};
const settings = { ...usualSettings, preset: "strict" } as const;
await ready(settings);
const isLanguage = (name: string): boolean => name.startsWith("language/");
const rulesWhere = (wanted: (name: string) => boolean): Rules =>
  Object.fromEntries(Object.entries(registry).filter(([name]) => wanted(name)));

/** The best of some rounds; what `prepare` gives for each is not part of its time. */
function timed<T, G = void>(
  work: (given: G) => T,
  prepare: (round: number) => G = () => undefined as G,
): { readonly milliseconds: number; readonly result: T } {
  let best = Number.POSITIVE_INFINITY;
  let result: T;
  for (let round = 0; round < rounds; round++) {
    const given = prepare(round);
    const start = performance.now();
    result = work(given);
    best = Math.min(best, performance.now() - start);
  }
  return { milliseconds: best, result: result! };
}

const understood = timed(() => check(loadProgram("policy.proffer", host)));
const { model, diagnostics } = understood.result;
const wrong = diagnostics.filter(({ severity }) => severity === "error");
if (wrong.length > 0) throw new Error(wrong[0]!.message);

// Copy is judged once for a model: every round is given a model of its own.
const lintFresh = (rules: Rules) =>
  timed(
    (fresh) => lint(fresh, { settings, rules }),
    () => check(loadProgram("policy.proffer", host)).model,
  );
const rules = lintFresh(rulesWhere((name) => !isLanguage(name)));
const language = lintFresh(rulesWhere(isLanguage));
const cache = newLintCache();
lint(model, { settings }, cache);
const again = timed(() => lint(model, { settings }, cache));

// What was found in a text is remembered: every round is given one of its own.
const sentence = "You closed a project, and the hours you logged are in it. ";
const longPolicy = (round: number): string =>
  generatedPolicy(1).replace(
    /(?<=body +").*(?=")/,
    `Round ${round}. ${sentence.repeat(18_000)}Only 3 left.`,
  );
const longModel = (round: number) => {
  const files = new Map([["policy.proffer", longPolicy(round)]]);
  const read = (path: string) => ({ ok: true, text: files.get(path) ?? generatedCatalog }) as const;
  return check(loadProgram("policy.proffer", { read })).model;
};
const inLong = timed((fresh) => lint(fresh, { settings }), longModel);
if (!inLong.result.diagnostics.some(({ code }) => code === "lint/honesty/false-scarcity"))
  throw new Error("what stands at the end of the long text was not found");

const row = (what: string, milliseconds: number, more = ""): void =>
  console.log(`${what.padEnd(28)}${milliseconds.toFixed(0).padStart(7)} ms${more}`);
console.log(`${offers} offers, ${text.split("\n").length} lines, best of ${rounds}`);
row("read and check", understood.milliseconds);
const ratio = rules.milliseconds / understood.milliseconds;
row(
  `lint, ${Object.keys(rulesWhere((name) => !isLanguage(name))).length} rules`,
  rules.milliseconds,
  `   ${ratio.toFixed(2)} times that, goal below 2; ${rules.result.diagnostics.length} findings`,
);
row(`language/*, ${Object.keys(rulesWhere(isLanguage)).length} rules`, language.milliseconds);
row("lint again, nothing changed", again.milliseconds);
row(
  `a text of ${(longPolicy(0).length / 1e6).toFixed(1)} million characters, all rules`,
  inLong.milliseconds,
);
