import { applies, cueFinding, cuesOf, said } from "../../cues.ts";
import { trialOf, type Trial } from "../../trials.ts";
import type { Rule } from "../../rule.ts";

export const falseFree: Rule = {
  severity: "error",
  level: "recommended",
  judges: "both",
  waivable: false,
  tactics: ["false_free", "hidden_subscription"],
  summary: "What is called free costs nothing, now or later.",
  why: "“Free” ends the weighing up; where money follows, people have agreed to something else than they get.",
  basis: {
    seeds: ["S0-32"],
    provisions: [
      "EU-UCPD-I20", "UK-DMCC-20.23", "US-16CFR-251", "US-16CFR-238", "US-ROSCA-8403", "US-FTCA-5",
    ], // prettier-ignore
    sources: [],
  },

  check: {
    *copy(piece) {
      const trial = piece.offer && trialOf(piece.offer);
      for (const cue of cuesOf(piece, "false-free")) {
        if (!applies(piece, cue)) continue;
        // A trial that ends by itself is free for as long as it lasts.
        if (cue.onlyIf === "paid" && trial?.goesOn === false) continue;
        // Of one that goes on, `pricing/silent-renewal` asks that the message says for how much.
        if (cue.onlyIf === "paid" && trial && isAbout(cue.words, trial)) continue;
        yield {
          ...cueFinding(piece, cue),
          message: `${said(piece, cue)} calls free what is paid for`,
          help: "Say what it costs, now or later, in the same sentence; or leave “free” out.",
        };
      }
    },
  },
};

/** Whether words call the trial free, and not what comes after: they say how long it is, or that it is one. */
function isAbout(words: string, { length }: Trial): boolean {
  const number = /\d+/.exec(length)?.[0];
  return /\btrial\b/i.test(words) || (number !== undefined && words.split(/\D+/).includes(number));
}
