import { entryOf, nameOf } from "../../place.ts";
import type { Rule } from "../../rule.ts";

export const largeBundle: Rule = {
  severity: "warning",
  level: "strict",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "A bundle holds a few things that one person uses for one kind of work.",
  why: "The more a bundle holds, and the more people it is for, the more of it is paid for and never used.",
  basis: {
    seeds: ["S0-42", "S1-11", "S3-10", "S3-21", "S3-24", "S3-40"],
    provisions: [],
    sources: [],
  },

  options: {
    parts: { default: 3, about: "How many parts a bundle may have: a core and two add-ons" },
  },

  check: {
    *bundle(bundle, context) {
      const parts = bundle.products.length + (bundle.choose?.count ?? 0);
      if (parts > context.option("parts"))
        yield {
          at: entryOf(bundle, "products") ?? nameOf(bundle),
          message: `\`${bundle.id}\` has ${parts} parts`,
          help: `Keep to ${context.option("parts")}, and offer the rest by itself.`,
        };
      for (const word of ["user", "workflow"] as const) {
        const at = entryOf(bundle, word);
        if (at && bundle.about[word] === "different")
          yield {
            at,
            message:
              word === "user"
                ? `the parts of \`${bundle.id}\` are used by different people`
                : `the parts of \`${bundle.id}\` serve different kinds of work`,
            help: "Offer each to whom it serves.",
          };
      }
    },
    *adjacency(adjacency, { model }) {
      const at = entryOf(adjacency, "buyer");
      if (!at || adjacency.about["buyer"] !== "different") return;
      const bundle = model.products.get(adjacency.to)?.bundle;
      if (!bundle) return;
      yield {
        at,
        message: `\`${adjacency.to}\` puts together what different people decide about`,
        help: "Offer its parts to those who decide about each.",
        related: { at: bundle.site, text: "the bundle stands here" },
      };
    },
  },
};
