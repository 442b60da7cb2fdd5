import type { Rule } from "../../rule.ts";

// Asked where waivers are applied, in `waivers.ts`: only there it is known what they excuse.
export const unusedWaiver: Rule = {
  severity: "warning",
  level: "recommended",
  judges: "structure",
  waivable: false,
  tactics: [],
  summary: "A waiver excuses something.",
  why: "An exception that has lost its reason waits to hide what somebody does later.",
  basis: { seeds: ["S0-63"], provisions: [], sources: [] },
  check: {},
};
