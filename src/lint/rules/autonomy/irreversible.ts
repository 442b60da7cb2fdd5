import { paymentOf } from "../../paid.ts";
import { adding, addingInto, hasBrokenEntry, innerEntryOf, nameOf } from "../../place.ts";
import type { Rule } from "../../rule.ts";

export const irreversible: Rule = {
  severity: "warning",
  level: "strict",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "A yes can be taken back.",
  why: "Where a yes can be undone it can be given without fear, and what is kept is kept for its use.",
  basis: {
    seeds: ["S0-40", "S1-40", "S1-86", "S1-91", "S1-105"],
    provisions: ["EU-CRD-9", "UK-FCA-2A.6"],
    sources: ["Janakiraman, Syrdal and Freling 2016, on lenient return policies"],
  },

  check: {
    *offer(offer, { model }) {
      const { terms, undo, pilot } = offer.about as {
        readonly terms?: { readonly refund?: unknown; readonly trial?: unknown };
        readonly undo?: unknown;
        readonly pilot?: { readonly revert?: unknown };
      };
      const payment = paymentOf(model, offer);
      if (payment === "nothing" || (payment === "unknown" && !offer.price)) return;
      if (terms?.refund !== undefined || terms?.trial !== undefined) return;
      if (undo !== undefined || pilot?.revert !== undefined || hasBrokenEntry(offer)) return;
      const block = innerEntryOf(offer, ["terms"]);
      const term = "refund within 30 days";
      yield {
        at: nameOf(offer),
        message: `who takes \`${offer.id}\` cannot go back`,
        help: "Give money back for a while (`refund within 30 days`), or offer a `trial`, an `undo` or a `pilot` with its way back.",
        fix: {
          title: `add \`${term}\``,
          safe: false,
          changes: [block ? addingInto(block, term) : adding(offer, `terms { ${term} }`)],
        },
      };
    },
  },
};
