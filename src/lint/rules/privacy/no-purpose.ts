import type { Rule } from "../../rule.ts";

export const noPurpose: Rule = {
  severity: "warning",
  level: "strict",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "Whatever is known of a customer says what for.",
  why: "Data without a purpose is used for any; a purpose written down can be kept to, and shown.",
  basis: {
    seeds: ["S0-11", "S0-73", "S3-12", "S3-13"],
    provisions: ["EU-GDPR-5", "EU-GDPR-12"],
    sources: [],
  },

  check: {
    *fact({ id, purpose, site }) {
      if (purpose !== null) return;
      yield {
        at: site,
        message: `\`${id}\` does not say what it is known for`,
        help: 'Write the purpose behind the type: `for "do not sell into trouble"`.',
      };
    },
  },
};
