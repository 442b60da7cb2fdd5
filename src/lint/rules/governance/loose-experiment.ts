import { metricsOf } from "../../metrics.ts";
import type { Experiment } from "../../../model/model.ts";
import { adding, hasBrokenEntry, nameOf } from "../../place.ts";
import type { Rule } from "../../rule.ts";

export const looseExperiment: Rule = {
  severity: "error",
  level: "recommended",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary:
    "An experiment says beforehand what it expects, what decides it, what stops it and when it ends.",
  why: "What is decided after the numbers are in is no experiment: it is a launch that some customers do not get.",
  basis: {
    seeds: ["S0-13", "S0-14", "S0-68", "S1-91", "S2-50", "S2-51", "S2-55", "S3-46"],
    provisions: [],
    sources: [],
  },

  check: {
    *experiment(experiment) {
      if (hasBrokenEntry(experiment)) return;
      const missing = parts.filter(({ has }) => !has(experiment));
      if (missing.length === 0) return;
      const lines = missing.flatMap(({ line }) => line ?? []);
      const words = missing.map(({ name }) => name);
      yield {
        at: nameOf(experiment),
        message: `\`${experiment.id}\` does not say ${listed(words)}`,
        help: `Add ${missing.map(({ example }) => `\`${example}\``).join(", ")}.`,
        ...(lines.length > 0 && {
          fix: {
            title: `add ${lines.map((line) => `\`${line}\``).join(", ")}`,
            safe: false,
            changes: lines.map((line) => adding(experiment, line)),
          },
        }),
      };
    },
  },
};

interface Part {
  readonly name: string;
  readonly example: string;
  /** What can be written without knowing what the experiment is about. */
  readonly line?: string;
  readonly has: (experiment: Experiment) => boolean;
}

const parts: readonly Part[] = [
  {
    name: "what it expects",
    example: 'hypothesis "Naming the project makes it clearer what would change"',
    has: ({ about }) => about["hypothesis"] !== undefined,
  },
  {
    name: "whom it compares with",
    example: "holdout 10%",
    line: "holdout 10%",
    has: ({ holdout, variants }) => holdout > 0 || variants.length >= 2,
  },
  {
    name: "what decides it",
    example: "success addon_adoption over 90 days",
    has: (experiment) => metricsOf(experiment, "success").length > 0,
  },
  {
    name: "what must not get worse",
    example: "guardrail opt_out_rate < 1%",
    line: "guardrail opt_out_rate < 1%",
    has: (experiment) => metricsOf(experiment, "guardrail").length > 0,
  },
  {
    name: "what stops it",
    example: "stop when opt_out_rate > 2%",
    line: "stop when opt_out_rate > 2%",
    has: ({ about }) => about["stop"] !== undefined,
  },
  {
    name: "when it ends",
    example: "until 2027-06-30",
    has: ({ until }) => until !== null,
  },
];

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(", ")} and ${words.at(-1)!}`;
