import { metricsOf } from "../../metrics.ts";
import type { Rule } from "../../rule.ts";

export const selectionBias: Rule = {
  severity: "info",
  level: "strict",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "Those who took something are compared with customers who were like them before.",
  why: "Customers with more products differed before they bought them; set beside all others, any add-on looks as if it kept them.",
  basis: {
    seeds: ["S0-78", "S1-72", "S2-39", "S3-34", "S3-36", "S3-47"],
    provisions: [],
    sources: [],
  },

  check: {
    *measure(measure, { model }) {
      if (measure.about["matched"] === true) return;
      const compared = ["success", "watch", "target", "benchmark"]
        .flatMap((word) => metricsOf(measure, word))
        .filter(({ name, by }) => taken.has(name) || by.some((one) => unequal.has(one)));
      if (compared.length === 0) return;
      // A share held back from everything is a comparison that nobody chose to be in.
      const held = [...model.experiments.values()].some(
        ({ of, holdout }) => of === null && holdout > 0,
      );
      if (held) return;
      for (const { name, by, site } of compared)
        yield {
          at: site,
          message: `\`${name}\`${by.length > 0 ? ` by \`${by.join(", ")}\`` : ""} compares customers who differed before`,
          help: "Compare with customers matched on what they were before, `matched`; or hold a share back from all offers, `holdout 5% of all`.",
        };
    },
  },
};

/** What tells takers from others by itself. */
const taken: ReadonlySet<string> = new Set(["retention_of_takers"]);

const unequal: ReadonlySet<string> = new Set(["product_count", "taker", "exposed"]);
