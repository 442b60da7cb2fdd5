import { evidenceFor, hasNumber, isComplete, missingFor } from "../../backing.ts";
import { applies, cueFinding, cuesOf, said } from "../../cues.ts";
import { evidenceOf } from "../../evidence.ts";
import type { CopyPiece, Rule } from "../../rule.ts";

export const unsourcedNumber: Rule = {
  severity: "error",
  level: "recommended",
  judges: "both",
  waivable: true,
  tactics: ["overclaim"],
  summary: "A number in copy has a source, a method, a sample and a date.",
  why: "A number is believed because it looks counted; where nobody counted, or nobody can look, it is decoration.",
  basis: {
    seeds: [
      "S0-31", "S0-52", "S1-13", "S1-20", "S1-31", "S1-33", "S1-37", "S1-45", "S1-48", "S1-62",
      "S1-78",
    ], // prettier-ignore
    provisions: ["EU-UCPD-6", "UK-CAP-3", "US-FTCA-5"],
    sources: ["CAP Code 3.7: documentary evidence for objective claims"],
  },

  check: {
    *copy(piece) {
      const claims = cuesOf(piece, "overclaim").filter(
        (cue) => hasNumber(cue) && applies(piece, cue),
      );
      if (claims.length === 0 && !isProof(piece)) return;
      if (evidenceFor(piece).some(isComplete)) return;
      const missing = missingFor(piece);
      const help =
        'Say where it can be looked up, with `evidence { kind usage, from "…", method "…", sample 1_200 accounts, measured 2026-09-30 }`; or leave the number out.';
      const lacks = missing?.map((word) => `\`${word}\``).join(", ");
      for (const cue of claims)
        yield {
          ...cueFinding(piece, cue),
          message: missing
            ? `the evidence for ${said(piece, cue)} does not say ${lacks}`
            : `nothing says where ${said(piece, cue)} comes from`,
          help,
        };
      // A proof without anything behind it is the same mistake whatever it says.
      if (claims.length === 0 && missing === null && !pairHas(piece))
        yield {
          at: piece.site,
          message: "this proof rests on nothing that the policy names",
          help,
        };
    },
  },
};

/** The slot for a claim and where it comes from, with a number in it. */
const isProof = ({ slot, words }: CopyPiece): boolean => slot === "proof" && /\p{N}/u.test(words);

const pairHas = ({ offer }: CopyPiece): boolean =>
  offer !== null && evidenceOf(offer.adjacency).some(isComplete);
