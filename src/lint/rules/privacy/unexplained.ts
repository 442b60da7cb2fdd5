import { messagesOf } from "../../messages.ts";
import type { Rule } from "../../rule.ts";

export const unexplained: Rule = {
  severity: "info",
  level: "strict",
  judges: "structure",
  waivable: true,
  tactics: ["undisclosed_personalisation"],
  summary: "Who is picked for an offer is told why they see it.",
  why: "An offer that knows something about me and does not say what is watched with unease, and rightly.",
  basis: {
    seeds: ["S1-56", "S2-54", "S3-15"],
    provisions: ["EU-GDPR-21", "EU-GDPR-22", "EU-DSA-26", "EU-DSA-27"],
    sources: [],
  },

  check: {
    *offer(offer, { model }) {
      if (offer.segments.length === 0 && offer.conditions.length === 0) return;
      for (const { word, slots, broken } of messagesOf(model, offer)) {
        if (broken || slots.has("why")) continue;
        yield {
          at: word,
          message: `this message of \`${offer.id}\` does not tell customers why they see it`,
          help: 'Add `why "…"`: “You see this because you closed a project.”',
        };
      }
    },
  },
};
