import type { Rule } from "../../rule.ts";

// Asked where waivers are applied, in `waivers.ts`: only there it is known what they excuse.
export const unknownWaiver: Rule = {
  severity: "error",
  level: "recommended",
  judges: "structure",
  waivable: false,
  tactics: [],
  summary: "A waiver names a rule there is.",
  why: "A waiver of nothing reads like an exception that somebody thought about, and is none.",
  basis: { seeds: ["S0-60"], provisions: [], sources: [] },
  check: {},
};
