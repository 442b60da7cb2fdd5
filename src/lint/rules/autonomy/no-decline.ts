import { messagesOf, noThanks } from "../../messages.ts";
import { isSpoken } from "../../offers.ts";
import { addingInto, entryOf, instead } from "../../place.ts";
import type { Rule } from "../../rule.ts";

export const noDecline: Rule = {
  severity: "error",
  level: "recommended",
  judges: "structure",
  waivable: false,
  tactics: ["missing_decline"],
  summary: "Every message of an offer has a label for saying no.",
  why: "A choice with one button is no choice: people must be able to say no in the place where they can say yes.",
  basis: {
    seeds: ["S0-41", "S1-35", "S1-58", "S1-95"],
    provisions: ["EU-UCPD-8-9", "EU-DSA-25", "US-FTCA-5", "US-AMZN-2025", "US-CA-7004", "KR-3"],
    sources: [
      "Brignull, Deceptive Patterns: visual interference, obstruction",
      "EDPB Guidelines 03/2022, 4.4.2",
    ],
  },

  check: {
    *offer(offer, { model }) {
      const refused = offer.about["decline"];
      const at = refused === "none" ? entryOf(offer, "decline") : null;
      if (at) {
        const spoken = isSpoken(model, offer);
        const mended = spoken ? "decline spoken" : "decline button";
        yield {
          at,
          message: `\`${offer.id}\` cannot be declined`,
          help: "Give it a button that says no, as near as the one that says yes.",
          fix: { title: `write \`${mended}\``, safe: true, changes: [instead(at, mended)] },
        };
      }
      // Who is asked by a person says no in words of their own.
      if (refused === "spoken") return;
      for (const { entry, word, locale, slots, broken } of messagesOf(model, offer)) {
        if (slots.has("decline") || broken) continue;
        const label = noThanks(locale);
        yield {
          at: word,
          message: `this message of \`${offer.id}\` has no label for saying no`,
          help: 'Add `decline "…"` with a plain no.',
          ...(label && {
            fix: {
              title: `add \`decline "${label}"\``,
              safe: true,
              changes: [addingInto(entry, `decline "${label}"`)],
            },
          }),
        };
      }
    },
  },
};
