import { applies, cueFinding, cuesOf, isBacked, said } from "../../cues.ts";
import { dateOf } from "../../../model/quantity.ts";
import type { CopyPiece, Rule } from "../../rule.ts";

export const falseUrgency: Rule = {
  severity: "error",
  level: "recommended",
  judges: "copy",
  waivable: true,
  tactics: ["urgency"],
  summary: "Copy presses for time only with the day on which the offer ends.",
  why: "Pressure of time takes away the room to think; where there is no deadline it is a lie, and it does not even sell more.",
  basis: {
    seeds: ["S0-60", "S1-43", "S1-92", "S1-97"],
    provisions: [
      "EU-UCPD-I7", "EU-UCPD-8-9", "EU-CRD-16e", "UK-DMCC-20.7", "UK-DMCC-226", "US-FTCA-5",
      "US-FTC-DP2022", "IN-1",
    ], // prettier-ignore
    sources: [
      "Mathur et al. 2019, Dark Patterns at Scale: Urgency",
      "Luguri and Strahilevitz 2021, Shining a Light on Dark Patterns",
    ],
  },

  check: {
    *copy(piece) {
      for (const cue of cuesOf(piece, "false-urgency")) {
        if (!applies(piece, cue) || isBacked(piece, cue)) continue;
        yield {
          ...cueFinding(piece, cue),
          message: `${said(piece, cue)} presses for time`,
          help: helpFor(piece),
        };
      }
    },
  },
};

function helpFor({ offer }: CopyPiece): string {
  const day = offer?.ends ?? null;
  return day === null
    ? "Leave it out; or say the last day with `ends`, and that day in the sentence."
    : `Leave it out; or say in the sentence when it ends: ${dateOf(day)}, as \`ends\` has it.`;
}
