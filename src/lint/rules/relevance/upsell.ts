import type { Rule } from "../../rule.ts";

export const upsell: Rule = {
  severity: "warning",
  level: "strict",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "A cross-sell is another product, not a higher tier of the one they have.",
  why: "An upgrade and an addition are two motions with two measures; mixed, neither can be judged.",
  basis: {
    seeds: ["S0-30", "S1-08", "S3-38"],
    provisions: [],
    sources: [],
  },

  check: {
    *adjacency({ from, to, site }, { model }) {
      const higher = from.find((source) => {
        const seen = new Set<string>();
        let tier = model.products.get(to)?.catalog?.tierOf ?? null;
        while (tier !== null && !seen.has(tier)) {
          if (tier === source) return true;
          seen.add(tier);
          tier = model.products.get(tier)?.catalog?.tierOf ?? null;
        }
        return false;
      });
      if (higher === undefined) return;
      const { declaration } = site;
      const target = declaration.kind === "Adjacency" ? declaration.to : null;
      yield {
        at: target ? { declaration, node: target } : site,
        message: `\`${to}\` is a higher tier of \`${higher}\`: an upsell, not a cross-sell`,
        help: "Keep upgrades in a policy of their own, with measures of their own.",
      };
    },
  },
};
