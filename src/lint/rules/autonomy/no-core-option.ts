import { messagesOf } from "../../messages.ts";
import { isSpoken } from "../../offers.ts";
import { hasBrokenEntry, nameOf } from "../../place.ts";
import type { Rule } from "../../rule.ts";

export const noCoreOption: Rule = {
  severity: "warning",
  level: "strict",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "Whoever is shown options is shown the one of keeping what they have.",
  why: "A proposal without the core alone asks how much more to buy, and never whether.",
  basis: {
    seeds: ["S1-39", "S1-76", "S1-94"],
    provisions: ["UK-FCA-2A.2", "US-FTC-DP2022"],
    sources: [],
  },

  check: {
    *offer(offer, { model }) {
      const { stage } = offer.about;
      const proposes = stage === "proposal" || stage === "negotiation";
      const spoken = isSpoken(model, offer);
      if (!proposes && !spoken) return;
      if (offer.about["core_only"] !== undefined || hasBrokenEntry(offer)) return;
      const messages = messagesOf(model, offer);
      if (messages.length > 0 && messages.every(({ slots }) => slots.has("freedom"))) return;
      yield {
        at: nameOf(offer),
        message: `\`${offer.id}\` is proposed without the option of keeping just what they have`,
        help: 'Add `core_only "…"` and lay it beside the others.',
      };
    },
    *playbook(playbook) {
      const { stage, options } = playbook.about;
      if (stage !== "proposal" || options !== undefined || hasBrokenEntry(playbook)) return;
      yield {
        at: nameOf(playbook),
        message: `\`${playbook.id}\` is for proposals and lists no options`,
        help: "Add `options { … }`, the core alone among them.",
      };
    },
  },
};
