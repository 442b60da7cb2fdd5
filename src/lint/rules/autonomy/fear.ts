import { cueFinding, said, unbackedCuesOf } from "../../cues.ts";
import { entryOf } from "../../place.ts";
import type { Offer } from "../../../model/model.ts";
import type { Rule } from "../../rule.ts";

export const fear: Rule = {
  severity: "warning",
  level: "recommended",
  judges: "both",
  waivable: true,
  tactics: ["fear"],
  summary: "Danger is spoken of only where it is known, and as large as it is.",
  why: "A risk that was counted helps people decide; dread that was not hurries them.",
  basis: {
    seeds: ["S1-24", "S1-42", "S1-91"],
    provisions: ["EU-UCPD-I12", "EU-UCPD-8-9", "UK-FCA-2A.2", "IN-3"],
    sources: [
      "EDPB Guidelines 03/2022, 4.3.1 Emotional steering",
      "Gray et al. 2024: Emotional or Sensory Manipulation",
    ],
  },

  check: {
    *offer(offer) {
      const at = offer.about["frame"] === "prevention" ? entryOf(offer, "frame") : null;
      if (!at || knowsTheRisk(offer)) return;
      yield {
        at,
        message: `\`${offer.id}\` is put as prevention, and nothing says how large the risk is`,
        help: "Add `evidence` of kind `risk_model` or `incident_data` with its `likelihood` or `sample`, or put it another way.",
      };
    },
    *copy(piece) {
      if (piece.offer && knowsTheRisk(piece.offer)) return;
      for (const cue of unbackedCuesOf(piece, "fear-appeal"))
        yield {
          ...cueFinding(piece, cue),
          message: `${said(piece, cue)} frightens, and nothing says how large the risk is`,
          help: "Say what the product does, or add `evidence` of kind `risk_model` or `incident_data` with its `likelihood` or `sample`.",
        };
    },
  },
};

/** Whether evidence of a risk stands behind the offer, with how likely it is or how many were counted. */
function knowsTheRisk({ about }: Offer): boolean {
  const evidence = (about["evidence"] ?? []) as readonly Readonly<Record<string, unknown>>[];
  return evidence.some(
    ({ kind, likelihood, sample }) =>
      (kind === "risk_model" || kind === "incident_data") &&
      (likelihood !== undefined || sample !== undefined),
  );
}
