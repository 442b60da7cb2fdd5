import type { Rule } from "../../rule.ts";

// Asked where waivers are applied, in `waivers.ts`: one that says nothing excuses nothing.
export const looseWaiver: Rule = {
  severity: "error",
  level: "recommended",
  judges: "structure",
  waivable: false,
  tactics: [],
  summary: "A waiver says why, and who agreed to it, and comes to an end.",
  why: "An exception without a reason, a name and an end is a rule taken back without anybody having decided it.",
  basis: { seeds: ["S0-60"], provisions: [], sources: [] },
  options: {
    days: {
      default: 366,
      about:
        "How many days ahead a waiver may end, from the day given with `--on`. A project default.",
    },
  },
  check: {},
};
