import type { Rule } from "../../rule.ts";

// Asked where waivers are applied, in `waivers.ts`: only there it is known what they excuse.
export const forbiddenWaiver: Rule = {
  severity: "error",
  level: "recommended",
  judges: "structure",
  waivable: false,
  tactics: [],
  summary: "A rule that cannot be waived is not waived.",
  why: "Some conduct is named outright in so many places that no reason inside a policy makes it fair.",
  basis: { seeds: ["S0-60"], provisions: [], sources: [] },
  check: {},
};
