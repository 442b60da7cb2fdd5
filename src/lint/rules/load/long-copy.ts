import type { Rule } from "../../rule.ts";

export const longCopy: Rule = {
  severity: "info",
  level: "strict",
  judges: "copy",
  waivable: true,
  tactics: [],
  summary: "An offer can be read at a glance, and in full one step further.",
  why: "Long copy hides what matters among what does not; what few need belongs in the details.",
  basis: {
    seeds: ["S0-22", "S0-37", "S0-53"],
    provisions: [],
    sources: ["Gray et al. 2024: Hiding Information, as what to avoid"],
  },
  options: {
    headline: {
      default: 60,
      about: "The most characters of a headline, placeholders not counted. A project default.",
    },
    body: {
      default: 240,
      about: "The most characters of a body, placeholders not counted. A project default.",
    },
  },

  check: {
    *copy({ slot, text, site, offer }, { option }) {
      if (!offer || (slot !== "headline" && slot !== "subject" && slot !== "body")) return;
      const most = option(slot === "body" ? "body" : "headline");
      const literal = text.parts.reduce(
        (sum, part) => sum + (typeof part === "string" ? [...part].length : 0),
        0,
      );
      if (literal <= most) return;
      yield {
        at: site,
        message: `this ${slot} has ${literal} characters`,
        help:
          slot === "body"
            ? `Keep it to ${most}, and move what few need into \`details\`.`
            : `Keep it to ${most}, and say the rest in the \`body\`.`,
      };
    },
  },
};
