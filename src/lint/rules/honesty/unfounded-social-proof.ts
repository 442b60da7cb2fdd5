import { isComplete, evidenceFor, missingFor } from "../../backing.ts";
import { applies, cueFinding, cuesOf, said } from "../../cues.ts";
import { entryOf, instead } from "../../place.ts";
import type { Rule } from "../../rule.ts";

export const unfoundedSocialProof: Rule = {
  severity: "error",
  level: "recommended",
  judges: "both",
  waivable: true,
  tactics: ["social_proof", "high_demand"],
  summary: "What others choose is said only with where, when and of whom it was counted.",
  why: "People follow people, so a claim about them has to be true, about somebody in particular, and dated.",
  basis: {
    seeds: ["S1-31", "S1-44", "S1-61", "S2-17", "S2-54"],
    provisions: [
      "EU-UCPD-6", "EU-UCPD-I18", "UK-DMCC-226", "UK-DMCC-20.20", "UK-CAP-3", "US-FTCA-5",
      "US-FTC-DP2022", "IN-1",
    ], // prettier-ignore
    sources: ["Mathur et al. 2019, Dark Patterns at Scale: Social proof; Scarcity, High-demand"],
  },

  check: {
    *offer(offer) {
      const at = entryOf(offer, "frame");
      if (!at || offer.about["frame"] !== "peer") return;
      const copies = offer.about["evidence"] as readonly unknown[] | undefined;
      if (copies && copies.length > 0) return;
      yield {
        at,
        message: `\`${offer.id}\` speaks of what others do, and nothing shows it`,
        help: "Name in `evidence` where it was counted, of whom and when; or put it as what it does for this customer.",
        fix: {
          title: "write `frame outcome`",
          safe: false,
          changes: [instead(at, "frame outcome")],
        },
      };
    },
    *copy(piece) {
      // Who speaks for experts is told so by `honesty/borrowed-authority`, about the same words.
      const borrowed = cuesOf(piece, "fake-authority");
      for (const cue of cuesOf(piece, "unsupported-social-proof", "high-demand-claim")) {
        if (borrowed.some(({ start, end }) => start === cue.start && end === cue.end)) continue;
        if (!applies(piece, cue) || evidenceFor(piece).some(isComplete)) continue;
        const missing = missingFor(piece);
        yield {
          ...cueFinding(piece, cue),
          message: missing
            ? `the evidence for ${said(piece, cue)} does not say ${missing.map((word) => `\`${word}\``).join(", ")}`
            : `${said(piece, cue)} speaks for others, and nothing shows it`,
          help: 'Say of whom, how many and when, with `evidence { kind usage, from "…", method "…", sample 1_200 accounts, measured 2026-09-30 }`; or leave it out.',
        };
      }
    },
  },
};
