import { currentOffers } from "../../offers.ts";
import { hasBrokenEntry, innerEntryOf, nameOf } from "../../place.ts";
import type { Rule } from "../../rule.ts";

export const noOwner: Rule = {
  severity: "warning",
  level: "recommended",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "Somebody answers for the policy, and for every plan in it.",
  why: "What nobody answers for is changed by whoever needs a number, and repaired by nobody.",
  basis: {
    seeds: ["S0-61", "S0-63", "S0-65", "S0-69", "S1-55", "S1-79", "S1-104"],
    provisions: [],
    sources: [],
  },

  check: {
    *model(model) {
      const { policy } = model;
      if (policy.about["owner"] !== undefined || hasBrokenEntry(policy)) return;
      const offers = currentOffers(model);
      const owned = offers.length > 0 && offers.every(({ about }) => about["owner"] !== undefined);
      if (!owned)
        yield {
          at: nameOf(policy),
          message: `nobody answers for \`${policy.id}\``,
          help: 'Name who does, as mail would find them: `owner "growth@acme.example"`.',
        };
    },
    *offer(offer) {
      const plan = offer.about["plan"] as Readonly<Record<string, unknown>> | undefined;
      const at = innerEntryOf(offer, ["plan"]);
      if (!plan || !at || hasBrokenEntry(offer)) return;
      const missing = [
        ...(plan["owner"] === undefined && plan["roles"] === undefined ? ["who does it"] : []),
        ...(plan["by"] === undefined ? ["by when"] : []),
      ];
      if (missing.length > 0)
        yield {
          at,
          message: `the plan of \`${offer.id}\` does not say ${missing.join(" or ")}`,
          help: 'Say both before the customer says yes: `owner "…"`, `by 2027-06-30`.',
        };
    },
  },
};
