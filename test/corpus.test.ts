import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type TacticId, tactics } from "../src/lint/copy/tactics.ts";
import { lint } from "../src/lint/lint.ts";
import { ready } from "../src/lint/ready.ts";
import { registry } from "../src/lint/registry.ts";
import { usualSettings } from "../src/lint/settings.ts";
import { check } from "../src/model/check.ts";
import { loadProgram } from "../src/model/program.ts";
import { starter } from "./support/starter.ts";

// Every snippet of the corpus in the slot where it would stand, in a policy that is sound otherwise,
// before every rule there is.

const settings = { ...usualSettings, preset: "strict" } as const;
await ready(settings);

type Entries = Readonly<Record<string, string>>;

/** What makes a near miss true: it names a price or a trial, so the offer has to have it. */
const truths: Readonly<Record<string, { readonly message?: Entries; readonly offer?: Entries }>> = {
  "missing-decline-b1": {
    message: { price_line: `"Sharing costs €6 per month"` },
    offer: { price: "6 EUR per month" },
  },
  "missing-decline-b2": {
    message: {
      price_line: `"Free for 30 days, then 4 USD per month unless you cancel. We remind you 5 days before."`,
    },
    offer: {
      terms: `{ cancel anytime, trial 30 days without card then 4 USD per month remind 5 days }`,
    },
  },
  "misleading-action-label-b1": {
    message: { price_line: `"Sharing costs €9 per month"` },
    offer: { price: "9 EUR per month" },
  },
};

interface Snippet {
  readonly id: string;
  readonly tactic: TacticId;
  readonly text: string;
}

const rows = readFileSync("test/fixtures/corpus.tsv", "utf8").trimEnd().split("\n").slice(1);
const corpus = rows.map((row) => {
  const [id = "", tactic = "", label = "", text = ""] = row.split("\t");
  return { id, tactic: tactic as TacticId, label, text };
});

const quoted = (words: string): string => JSON.stringify(words).replaceAll("{", "{{");

function entriesOf({ tactic, text }: Snippet): Entries {
  switch (tactic) {
    case "confirmshaming":
      return { decline: quoted(text) };
    case "misleading-action-label":
      return { accept: quoted(text) };
    case "unattributed-testimonial":
      return { proof: quoted(text) };
    case "missing-decline": {
      // These are the labels of a message, one beside the other.
      const [accept = "", decline = "", snooze] = text.split(" / ").map(quoted);
      return { accept, decline, ...(snooze === undefined ? {} : { snooze }) };
    }
    default:
      return { body: quoted(text) };
  }
}

/** The policy that `proffer init` writes, with entries in the place of those of the same word. */
function policyWith(message: Entries, offer: Entries = {}): string {
  let text = starter["policy.proffer"]!;
  const put = (indent: string, before: RegExp, entries: Entries): void => {
    for (const [word, value] of Object.entries(entries)) {
      const there = new RegExp(`^${indent}${word} .*$`, "m");
      const line = `${indent}${word} ${value}`;
      text = there.test(text)
        ? text.replace(there, () => line)
        : text.replace(before, (beside) => `${beside}\n${line}`);
    }
  };
  // The labels need not say the price.
  const usual = { price_line: `"Sharing costs 4 USD per month"`, accept: `"Add Sharing"` };
  put("    ", /^ {4}decline .*$/m, { ...usual, ...message });
  put("  ", /^ {2}at .*$/m, offer);
  return text;
}

/** What is said of a policy, by rule. */
function found(policy: string): ReadonlyMap<string, string> {
  const files: Entries = { ...starter, "policy.proffer": policy };
  const program = loadProgram("policy.proffer", {
    read: (path) => ({ ok: true, text: files[path]! }),
  });
  const { model, diagnostics } = check(program);
  const reported = [...program.diagnostics, ...diagnostics];
  expect(reported.map(({ message }) => message)).toEqual([]);
  const remarks = lint(model, { settings, reported }).diagnostics;
  return new Map(remarks.map(({ code, message }) => [code.slice("lint/".length), message]));
}

const usual = found(policyWith({}));

function foundIn(snippet: Snippet): readonly string[] {
  const { message = {}, offer } = truths[snippet.id] ?? {};
  const said = found(policyWith({ ...entriesOf(snippet), ...message }, offer));
  return [...said].filter(([rule]) => !usual.has(rule)).map(([rule]) => rule);
}

test("the policy around the snippets is sound: nothing is said of its copy", () => {
  const copy = [...usual.keys()].filter((name) => registry[name]!.judges !== "structure");
  expect(copy).toEqual([]);
});

test("every violating snippet is found by a rule of its tactic", () => {
  const violating = corpus.filter(({ label }) => label === "violating");
  expect(violating).toHaveLength(191);
  const missed = violating.filter((snippet) => {
    const { ban } = tactics.get(snippet.tactic)!;
    return !foundIn(snippet).some((rule) => registry[rule]!.tactics.includes(ban));
  });
  expect(missed.map(({ id, text }) => `${id}: ${text}`)).toEqual([]);
});

test("every near miss stays clean", () => {
  const benign = corpus.filter(({ label }) => label === "benign");
  expect(benign).toHaveLength(111);
  const alarms = benign.flatMap((snippet) => {
    const said = foundIn(snippet);
    return said.length === 0 ? [] : [{ id: snippet.id, said }];
  });
  expect(alarms).toEqual([]);
});
