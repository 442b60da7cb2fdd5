import { entryOf, nameOf } from "../../place.ts";
import { readsOfOffer, type Read } from "../../reads.ts";
import { triggersOf } from "../../offers.ts";
import type { Fact, Model, Offer } from "../../../model/model.ts";
import type { Rule } from "../../rule.ts";

export const sensitiveTargeting: Rule = {
  severity: "error",
  level: "recommended",
  judges: "structure",
  waivable: false,
  tactics: ["undisclosed_personalisation"],
  summary: "What is sensitive may keep an offer away, and never brings one.",
  why: "To pick people for an offer by their health, their debts or their weakness is to earn from it.",
  basis: {
    seeds: ["S0-73"],
    provisions: ["EU-GDPR-9", "EU-UCPD-5", "EU-AIA-5", "UK-FCA-2A.2"],
    sources: [],
  },

  check: {
    *offer(offer, { model }) {
      const said = new Set<string>();
      for (const read of readsOfOffer(model, offer)) {
        const fact = sensitiveFact(model, offer, read);
        if (!fact || said.has(fact.id) || !selects(read)) continue;
        said.add(fact.id);
        yield {
          at: read.segment
            ? (offer.segments.find(({ name }) => name === read.segment)?.site ?? read.site)
            : read.site,
          message: `\`${offer.id}\` is made to people because of \`${fact.id}\`, which is sensitive`,
          help: `Leave it out; to protect them, keep offers away: \`hold …: all when ${fact.id} …\`.`,
          related: { at: fact.site, text: "declared as sensitive here" },
        };
      }
      const ranked = offer.score ? model.facts.get(offer.score) : undefined;
      if (ranked?.sensitive)
        yield {
          at: entryOf(offer, "score") ?? nameOf(offer),
          message: `\`${offer.id}\` is ranked by \`${ranked.id}\`, which is sensitive`,
          help: "Rank it by something else.",
          related: { at: ranked.site, text: "declared as sensitive here" },
        };
    },
  },
};

function sensitiveFact(model: Model, offer: Offer, { subject }: Read): Fact | null {
  if (subject.kind === "fact") {
    const fact = model.facts.get(subject.fact);
    return fact?.sensitive ? fact : null;
  }
  if (subject.kind !== "data") return null;
  for (const trigger of triggersOf(model, offer)) {
    const field = trigger.data.get(subject.field);
    if (field?.sensitive) return field;
  }
  return null;
}

/** Whether a test lets those in of whom something sensitive is so; keeping them out protects them. */
function selects({ test, positive }: Read): boolean {
  if (test.kind === "known") return false;
  if (test.kind === "among" && test.values.every((value) => typeof value === "boolean"))
    return test.values.includes(positive);
  return positive;
}
