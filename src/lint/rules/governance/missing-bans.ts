import { following, nameOf } from "../../place.ts";
import { currentOffers } from "../../offers.ts";
import type { Rule } from "../../rule.ts";

export const missingBans: Rule = {
  severity: "error",
  level: "recommended",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "The policy bans what nobody should do to customers.",
  why: "The list of what is never done is a policy's constitution: what stands on it stays an error whatever a configuration says.",
  basis: {
    seeds: ["S0-48", "S0-60"],
    provisions: [],
    sources: [],
  },

  options: {
    tactics: {
      default: ["confirmshaming", "default_on", "hidden_costs", "scarcity", "urgency"],
      about: "Tactics that every policy is to ban",
    },
  },

  check: {
    *model(model, { list }) {
      if (currentOffers(model).length === 0) return;
      const banned = new Set(model.bans.map(({ tactic }) => tactic));
      const missing = list("tactics").filter((tactic) => !banned.has(tactic));
      if (missing.length === 0) return;
      const line = `ban { ${missing.join(", ")} }`;
      const [first] = model.bans;
      yield {
        at: first ? { ...first.site, node: first.site.declaration } : nameOf(model.policy),
        message: `the policy does not ban ${missing.map((tactic) => `\`${tactic}\``).join(", ")}`,
        help: `Ban them: \`${line}\`.`,
        fix: {
          title: `add \`${line}\``,
          safe: true,
          changes: [following(first ?? model.policy, line)],
        },
      };
    },
  },
};
