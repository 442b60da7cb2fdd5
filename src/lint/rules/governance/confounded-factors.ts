import type { Experiment, Model } from "../../../model/model.ts";
import { entryOf, nameOf } from "../../place.ts";
import type { Finding, Rule } from "../../rule.ts";

export const confoundedFactors: Rule = {
  severity: "info",
  level: "strict",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "What varies at once is varied so that its parts can be told apart.",
  why: "Timing, channel and words change each other's effect: tried one by one, or all in one go, they mislead.",
  basis: {
    seeds: ["S0-74", "S2-34"],
    provisions: [],
    sources: [],
  },

  check: {
    *experiment(experiment, { model }) {
      const factors = factorsOf(experiment);
      const at = entryOf(experiment, "factors");
      if (!at) return;
      if (factors.length > 1 && experiment.about["design"] !== "factorial")
        yield {
          at,
          message: `${listed(factors)} vary at once in \`${experiment.id}\`, and cannot be told apart`,
          help: "Vary one at a time; or every one with every other: `design factorial`.",
        };
      else yield* apart(model, experiment, factors, at);
    },
  },
};

const factorsOf = ({ about }: Experiment): readonly string[] =>
  (about["factors"] ?? []) as readonly string[];

const listed = (factors: readonly string[]): string =>
  factors.map((factor) => `\`${factor}\``).join(", ");

/** Another experiment varies something else about the same offers at the same time. */
function* apart(
  model: Model,
  experiment: Experiment,
  factors: readonly string[],
  at: Finding["at"],
): Iterable<Finding> {
  const [factor] = factors;
  if (factor === undefined || experiment.about["design"] === "factorial") return;
  for (const other of model.experiments.values()) {
    // Of two, the later one is told.
    if (other === experiment) return;
    const [another, more] = factorsOf(other);
    if (another === undefined || more !== undefined || another === factor) continue;
    // Of one layer, nobody is in both.
    if (other.layer === experiment.layer || !meet(other, experiment)) continue;
    yield {
      at,
      message: `\`${experiment.id}\` varies \`${factor}\` of what \`${other.id}\` varies \`${another}\` of`,
      help: "Vary both in one experiment, `design factorial`, or put both in one `layer`.",
      related: { at: nameOf(other), text: `\`${other.id}\` stands here` },
    };
    return;
  }
}

/** Whether some offer is in both. */
function meet(a: Experiment, b: Experiment): boolean {
  if (!a.of || !b.of || "same" in a.of || "same" in b.of) return true;
  const offers = new Set(a.of.offers);
  const products = new Set(a.of.products);
  return (
    b.of.offers.some((one) => offers.has(one)) || b.of.products.some((one) => products.has(one))
  );
}
