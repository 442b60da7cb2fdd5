import { adding, hasBrokenEntry, nameOf } from "../../place.ts";
import type { Model } from "../../../model/model.ts";
import type { FindingFix, Rule } from "../../rule.ts";

export const noOptOut: Rule = {
  severity: "error",
  level: "recommended",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "A customer can stop all offers for good.",
  why: "Refusing offers one by one never ends; a preference must be possible to state once, and must last.",
  basis: {
    seeds: ["S0-62"],
    provisions: ["EU-GDPR-21", "UK-GDPR-21", "UK-PECR-22", "US-CANSPAM", "KR-5", "CA-CASL"],
    sources: ["Gray et al. 2024: Nagging"],
  },

  check: {
    *model(model) {
      const { policy } = model;
      if (policy.optOut !== null || policy.optOutSite !== null) return;
      if (hasBrokenEntry(policy) || model.offers.size === 0) return;
      yield {
        at: nameOf(policy),
        message: `\`${policy.id}\` does not say how it knows that a customer wants no offers`,
        help: "Name the flag that holds that wish: `opt_out customer.opted_out`. Unless it is known to be no, nothing is offered.",
        ...fixOf(model),
      };
    },
  },
};

/** A flag that is plainly about it, where there is just one. */
function fixOf(model: Model & { readonly policy: NonNullable<Model["policy"]> }): {
  readonly fix?: FindingFix;
} {
  const flags = [...model.facts.values()].filter(
    ({ id, type, required }) => type.kind === "flag" && required && /\bopt(ed)?_out$/.test(id),
  );
  const [flag] = flags;
  if (!flag || flags.length > 1) return {};
  const entry = `opt_out ${flag.id}`;
  return { fix: { title: `add \`${entry}\``, safe: true, changes: [adding(model.policy, entry)] } };
}
