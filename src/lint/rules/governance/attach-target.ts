import { metricsOf } from "../../metrics.ts";
import type { Entry } from "../../../syntax/ast.ts";
import { instead } from "../../place.ts";
import type { Rule } from "../../rule.ts";

export const attachTarget: Rule = {
  severity: "warning",
  level: "recommended",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "Nobody is given a number of sales to reach.",
  why: "A quota of add-ons is met by selling them to people who do not need them; one such quota ended in the largest cross-selling scandal on record.",
  basis: {
    seeds: ["S2-10", "S2-35", "S3-32", "S3-41"],
    provisions: ["EU-MIFID-24.11", "US-CFPB-2012-06", "US-OCC-WF"],
    sources: ["OCC 2020 on Wells Fargo", "ESMA guidelines on cross-selling practices 2016"],
  },

  options: {
    metrics: {
      default: [
        "attach_rate",
        "cross_sell_conversion",
        "cross_sell_share_of_expansion",
        "products_per_account",
        "expansion_share_of_renewal",
      ],
      about: "Metrics that go up by selling more, whoever it is sold to",
    },
  },

  check: {
    *measure(measure, { list }) {
      const sold = list("metrics");
      for (const { name, site } of metricsOf(measure, "target")) {
        if (!sold.includes(name)) continue;
        const { word } = site.node as Entry;
        yield {
          at: site,
          message: `\`${name}\` is a target`,
          help: "Compare with it if you must, `benchmark`; aim for what customers get out of it.",
          fix: {
            title: "write `benchmark`",
            safe: false,
            changes: [instead({ declaration: site.declaration, node: word }, "benchmark")],
          },
        };
      }
    },
  },
};
