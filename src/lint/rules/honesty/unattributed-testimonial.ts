import { evidenceFor } from "../../backing.ts";
import { applies, cueFinding, cuesOf, said } from "../../cues.ts";
import { evidenceOf } from "../../evidence.ts";
import type { Evidence } from "../../evidence.ts";
import type { Rule } from "../../rule.ts";

export const unattributedTestimonial: Rule = {
  severity: "error",
  level: "recommended",
  judges: "both",
  waivable: true,
  tactics: ["testimonials"],
  summary: "Praise has an author who agreed to it, a date, and a word on whether it was paid for.",
  why: "Praise that nobody signs looks just like praise that was made up.",
  basis: {
    seeds: ["S0-52"],
    provisions: [
      "EU-UCPD-I23b", "EU-UCPD-I23c", "UK-DMCC-20.13", "US-16CFR-255", "US-16CFR-465",
    ], // prettier-ignore
    sources: [
      "Mathur et al. 2019, Dark Patterns at Scale: Social proof, Testimonials of uncertain origin",
    ],
  },

  check: {
    *offer(offer) {
      for (const evidence of evidenceOf(offer)) {
        if (evidence.kind !== "testimonial") continue;
        const missing = unsaid(evidence);
        if (missing.length > 0)
          yield {
            at: evidence.site,
            message: `this testimonial of \`${offer.id}\` does not say ${missing.map((word) => `\`${word}\``).join(", ")}`,
            help: 'Say whose words they are, the day they agreed to it, when they said it, and whether they got anything for it: `author "…"`, `consented 2026-02-01`, `measured 2026-02-01`, `incentivised no`.',
          };
      }
    },
    *copy(piece) {
      const signed = evidenceFor(piece).some(
        (evidence) => evidence.kind === "testimonial" && unsaid(evidence).length === 0,
      );
      if (signed) return;
      for (const cue of cuesOf(piece, "unattributed-testimonial"))
        if (applies(piece, cue))
          yield {
            ...cueFinding(piece, cue),
            message: `${said(piece, cue)} is praise that nobody signs`,
            help: "Name the author in the sentence and in `evidence { kind testimonial, … }`; or leave it out.",
          };
    },
  },
};

const unsaid = ({ author, consented, measured, incentivised }: Evidence): readonly string[] => [
  ...(author === null ? ["author"] : []),
  ...(consented === null ? ["consented"] : []),
  ...(measured === null ? ["measured"] : []),
  ...(incentivised === null ? ["incentivised"] : []),
];
