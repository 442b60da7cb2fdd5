import { cueFinding, cuesOf, isBacked, said } from "../../cues.ts";
import { entryOf, without } from "../../place.ts";
import type { Rule } from "../../rule.ts";

export const countdown: Rule = {
  severity: "error",
  level: "recommended",
  judges: "both",
  waivable: false,
  tactics: ["countdown"],
  summary: "No clock runs beside an offer that does not end.",
  why: "A timer that starts anew for every visitor counts down to nothing; it is there to keep people from thinking.",
  basis: {
    seeds: [],
    provisions: ["EU-UCPD-I7", "EU-CRD-16e", "UK-DMCC-20.7", "US-FTCA-5", "US-FTC-DP2022", "IN-1"],
    sources: [
      "Mathur et al. 2019, Dark Patterns at Scale: Urgency, Countdown timers",
      "FTC 2022, Bringing Dark Patterns to Light, Appendix A: Baseless Countdown Timer",
    ],
  },

  check: {
    *offer(offer) {
      const at = entryOf(offer, "countdown");
      if (!at || offer.about["countdown"] !== true || offer.ends !== null) return;
      yield {
        at,
        message: `a timer runs beside \`${offer.id}\`, which does not end`,
        help: "Take the timer out; or say the last day with `ends`, the same for everyone.",
        fix: { title: "take the timer out", safe: false, changes: [without(at)] },
      };
    },
    *copy(piece) {
      for (const cue of cuesOf(piece, "countdown-timer")) {
        if (isBacked(piece, cue)) continue;
        yield {
          ...cueFinding(piece, cue),
          message: `${said(piece, cue)} runs a clock against the reader`,
          help: "Leave it out; or say the last day with `ends`, and that day in the sentence.",
        };
      }
    },
  },
};
