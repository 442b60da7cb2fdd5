import { messagesOf } from "../../messages.ts";
import { hasBrokenEntry, nameOf } from "../../place.ts";
import type { Rule } from "../../rule.ts";

export const missingTranslation: Rule = {
  severity: "warning",
  level: "strict",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "Every language of the policy has every line that the first one has.",
  why: "Whoever reads the price or the no in another language than the yes has not been asked in theirs.",
  basis: {
    seeds: ["S1-57"],
    provisions: ["EU-EDPB-03-2022"],
    sources: ["EDPB Guidelines 03/2022, 4.5.4: language discontinuity"],
  },

  options: {
    slots: {
      default: ["headline", "body", "price_line", "accept", "decline", "limits"],
      about: "The lines that have to be there in every language, where one has them",
    },
  },

  check: {
    *offer(offer, { model, list }) {
      const locales = model.policy?.locales ?? [];
      const all = messagesOf(model, offer);
      if (locales.length < 2 || all.length === 0 || hasBrokenEntry(offer)) return;
      const missing = locales.filter((locale) => !all.some((message) => message.locale === locale));
      if (missing.length > 0)
        yield {
          at: nameOf(offer),
          message: `\`${offer.id}\` has no words in ${missing.map((locale) => `\`${locale}\``).join(", ")}`,
          help: `Add them: \`message in ${missing[0]!.replaceAll("-", "_")} { … }\`.`,
        };
      const needed = list("slots").filter((slot) => all.some(({ slots }) => slots.has(slot)));
      const had = new Set(
        locales.flatMap((locale) => {
          const here = all.filter((message) => message.locale === locale);
          return needed.filter(
            (slot) => here.length > 0 && here.every(({ slots }) => slots.has(slot)),
          );
        }),
      );
      for (const { word, slots, locale, broken } of all) {
        const lacking = needed.filter((slot) => had.has(slot) && !slots.has(slot));
        if (lacking.length === 0 || broken) continue;
        // Variants of one language may differ in what they say: that is what they are for.
        if (all.every((other) => other.locale === locale)) continue;
        yield {
          at: word,
          message: `the words of \`${offer.id}\` in \`${locale}\` lack ${lacking.map((slot) => `\`${slot}\``).join(", ")}`,
          help: "Translate what the other languages say.",
        };
      }
    },
  },
};
