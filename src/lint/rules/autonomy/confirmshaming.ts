import { cueFinding, said, unbackedCuesOf } from "../../cues.ts";
import { noThanks } from "../../messages.ts";
import { instead } from "../../place.ts";
import type { Rule } from "../../rule.ts";

export const confirmshaming: Rule = {
  severity: "error",
  level: "recommended",
  judges: "copy",
  waivable: false,
  tactics: ["confirmshaming"],
  summary: "Saying no costs nobody their self-respect.",
  why: "A refusal that makes the reader call themselves careless or foolish wins by shame, not by use.",
  basis: {
    seeds: ["S1-61"],
    provisions: [
      "EU-UCPD-8-9",
      "EU-DSA-25",
      "US-FTCA-5",
      "US-ROSCA-8403",
      "US-AMZN-2025",
      "US-CA-7004",
      "US-CO-7.09",
      "IN-3",
    ],
    sources: [
      "Mathur et al. 2019, Dark Patterns at Scale: Misdirection, Confirmshaming",
      "Brignull, Deceptive Patterns: confirmshaming",
      "FTC 2022, Bringing Dark Patterns to Light, Appendix A: Confirm Shaming",
    ],
  },

  check: {
    *copy(piece) {
      for (const cue of unbackedCuesOf(piece, "confirmshaming")) {
        const label = piece.slot === "decline" ? noThanks(piece.locale) : null;
        const stops = piece.slot === "opt_out" ? "Stop these offers" : null;
        const whole = label ?? stops;
        const title = `write “${whole}”`;
        yield {
          message: `${whole ? `\`${piece.words}\`` : said(piece, cue)} argues with whoever says no`,
          help: stops
            ? "Say in neutral words how to stop: “Stop these offers”."
            : "Say no in neutral words, such as “No thanks”.",
          ...(whole
            ? {
                at: piece.site,
                fix: {
                  title,
                  safe: whole === label,
                  changes: [instead(piece.site, `"${whole}"`)],
                },
              }
            : cueFinding(piece, cue)),
        };
        // The label as a whole is replaced: it is one mistake however many words tell of it.
        if (whole) return;
      }
    },
  },
};
