import type { Command, Option } from "./command.ts";
import { check } from "./commands/check.ts";
import { eagerly } from "./eager.ts";

const flag = (about: string): Option => ({ about, takes: null, among: null, usual: null });
const value = (takes: string, about: string): Option => ({
  about,
  takes,
  among: null,
  usual: null,
});

const format: Option = {
  about: "how to print what was found",
  takes: "<format>",
  among: ["pretty", "json"],
  usual: "pretty",
};
const on = value("<date>", "the day to check for, as 2026-11-02: what has ended by then");
const watch = flag("do it again whenever a file changes");

/** Every command. What a command does is loaded when it is asked for; `check` sees to that itself. */
export const commands: Readonly<Record<string, Command>> = {
  init: {
    about: "Start a policy that checks, tests and builds.",
    takes: "[folder]",
    least: 0,
    most: 1,
    options: { format },
    configured: false,
    examples: ["proffer init my-policy", "proffer test my-policy"],
    run: async (given, context) =>
      (await eagerly(() => import("./commands/init.ts"))).init(given, context),
  },
  check: {
    about: "Say what is wrong with policies.",
    takes: "[path...]",
    least: 0,
    most: Number.POSITIVE_INFINITY,
    options: { on, watch, format },
    configured: true,
    examples: [
      "proffer check",
      "proffer check examples/telco-addons --on 2026-11-02",
      "proffer check --watch",
    ],
    run: check,
  },
  lint: {
    about: "Say what is wrong with policies, and what would treat customers badly.",
    takes: "[path...]",
    least: 0,
    most: Number.POSITIVE_INFINITY,
    options: {
      fix: flag("mend what can be mended without a change of meaning"),
      "fix-suggestions": flag("mend also what only a suggestion is there for"),
      "dry-run": flag("print what would be mended as a diff, and write nothing"),
      preset: {
        about: "the set of rules to begin with",
        takes: "<preset>",
        among: ["recommended", "strict", "consumer", "financial", "b2b", "copy-only"],
        usual: null,
      },
      baseline: value("<file>", "findings that are known, and no longer reported"),
      "update-baseline": flag("take out of that file what is no longer found"),
      "accept-new": flag("with that, put what is found into it"),
      "max-warnings": value("<number>", "fail when there are more warnings"),
      "fail-on": {
        about: "the least that fails",
        takes: "<severity>",
        among: ["error", "warning", "info", "never"],
        usual: "error",
      },
      on: value("<date>", "the day to lint for, as 2026-11-02: what is lapsed or stale by then"),
      watch,
      format: {
        ...format,
        among: ["pretty", "concise", "json", "sarif", "github", "gitlab", "junit", "rdjson"],
      },
    },
    configured: true,
    examples: [
      "proffer lint",
      "proffer lint --fix --dry-run",
      "proffer lint --preset strict --format sarif > proffer.sarif",
    ],
    run: async (given, context) =>
      (await eagerly(() => import("./commands/lint.ts"))).lint(given, context),
  },
  format: {
    about: "Write policies in the one style there is.",
    takes: "[path...]",
    least: 0,
    most: Number.POSITIVE_INFINITY,
    options: { check: flag("change nothing, and say which files are not formatted"), format },
    configured: false,
    examples: ["proffer format", "proffer format --check examples/telco-addons"],
    run: async (given, context) =>
      (await eagerly(() => import("./commands/format.ts"))).format(given, context),
  },
  build: {
    about: "Compile a policy to the bundle that a runtime decides with.",
    takes: "[path]",
    least: 0,
    most: 1,
    options: {
      out: value("<file>", "where to put the bundle"),
      explain: flag("print every row with each of its conditions and where it comes from"),
      on,
      format,
    },
    configured: true,
    examples: [
      "proffer build examples/telco-addons --out telco.json",
      "proffer build examples/telco-addons --explain",
    ],
    run: async (given, context) =>
      (await eagerly(() => import("./commands/build.ts"))).build(given, context),
  },
  test: {
    about: "Run the tests that policies carry.",
    takes: "[path...]",
    least: 0,
    most: Number.POSITIVE_INFINITY,
    options: { on, watch, format },
    configured: true,
    examples: ["proffer test", "proffer test examples/telco-addons --watch"],
    run: async (given, context) =>
      (await eagerly(() => import("./commands/test.ts"))).test(given, context),
  },
  decide: {
    about: "Decide moments with a bundle, and say what came of them.",
    takes: "<bundle>",
    least: 1,
    most: 1,
    options: {
      moments: value("<file>", "moments to decide: NDJSON, CSV or JSON"),
      mapping: value("<file>", "which column feeds which fact, where moments are rows of a table"),
      out: value("<file>", "where to put one decision or refusal per moment, as NDJSON"),
      moment: value("<file>", "one moment, as JSON; `-` reads it from the standard input"),
      detail: {
        about: "how much to say of what was silenced",
        takes: "<detail>",
        among: ["none", "rules", "trace"],
        usual: "rules",
      },
      format,
    },
    configured: true,
    examples: [
      "proffer decide telco.json --moments customers.csv --mapping mapping.yaml",
      "proffer decide telco.json --moments moments.ndjson --out decisions.ndjson",
      "proffer decide telco.json --moment moment.json --detail trace",
    ],
    run: async (given, context) =>
      (await eagerly(() => import("./commands/decide.ts"))).decide(given, context),
  },
  explain: {
    about: "Explain what a diagnostic says, and what to do about it.",
    takes: "[code]",
    least: 0,
    most: 1,
    options: { format },
    configured: false,
    examples: ["proffer explain check/unknown-name", "proffer explain"],
    run: async (given, context) =>
      (await eagerly(() => import("./commands/explain.ts"))).explain(given, context),
  },
};
