import { metricsOf } from "../../metrics.ts";
import { nameOf } from "../../place.ts";
import type { Rule } from "../../rule.ts";

export const revenueOnly: Rule = {
  severity: "error",
  level: "recommended",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "Success is that customers are better off, and not only that they pay more.",
  why: "What is counted is what gets done: a programme that only counts money will find out last that it has been losing customers.",
  basis: {
    seeds: [
      "S0-59", "S0-64", "S0-76", "S1-70", "S1-98", "S2-08", "S2-35", "S3-31", "S3-35",
    ], // prettier-ignore
    provisions: [],
    sources: [],
  },

  check: {
    *model(model) {
      const scored = model.measures.filter((measure) => metricsOf(measure, "success").length > 0);
      const all = scored.flatMap((measure) => metricsOf(measure, "success"));
      if (all.length === 0 || all.some((metric) => metric.class !== "revenue")) return;
      const [first] = scored;
      yield {
        at: nameOf(first!),
        message: `success is ${all.map(({ name }) => `\`${name}\``).join(", ")}, which is what the seller earns`,
        help: "Add what customers get out of it: `success retention over 12 calendar months`, `success addon_satisfaction over 90 days`.",
      };
    },
    *experiment(experiment) {
      const all = metricsOf(experiment, "success");
      // Sold is not used: how many say yes is the number that is easiest to push.
      if (all.length === 0 || !all.every(({ name }) => counted.has(name))) return;
      yield {
        at: all[0]!.site,
        message: `\`${experiment.id}\` is decided by how many say yes`,
        help: "Decide it by what comes of it: `success addon_adoption over 90 days`, `success retention over 12 calendar months`.",
      };
    },
  },
};

const counted: ReadonlySet<string> = new Set([
  "attach_rate",
  "cross_sell_conversion",
  "products_per_account",
]);
