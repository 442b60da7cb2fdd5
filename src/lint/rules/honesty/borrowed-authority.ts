import { evidenceFor, isComplete } from "../../backing.ts";
import { applies, cueFinding, cuesOf, said } from "../../cues.ts";
import type { Evidence } from "../../evidence.ts";
import type { Rule } from "../../rule.ts";

export const borrowedAuthority: Rule = {
  severity: "error",
  level: "recommended",
  judges: "copy",
  waivable: true,
  tactics: ["fake_authority"],
  summary:
    "Nobody speaks for an expert, an authority or the customer's own people who did not say it.",
  why: "Authority persuades because it answers for what it says; borrowed, it answers for nothing.",
  basis: {
    seeds: ["S0-52"],
    provisions: ["EU-UCPD-I4", "EU-UCPD-6", "UK-CAP-3", "US-16CFR-255", "US-FTCA-5"],
    sources: [],
  },

  check: {
    *copy(piece) {
      for (const cue of cuesOf(piece, "fake-authority")) {
        if (!applies(piece, cue) || evidenceFor(piece).some(isSigned)) continue;
        yield {
          ...cueFinding(piece, cue),
          message: `${said(piece, cue)} borrows a voice, and nothing shows that it spoke`,
          help: 'Say who said it, where and when, with `evidence { kind expert, from "…", author "…", measured 2026-02-01 }`; or leave it out.',
        };
      }
    },
  },
};

/** Somebody is named, or a source that can be looked up. */
const isSigned = (evidence: Evidence): boolean => {
  const { kind, author, from, measured } = evidence;
  if (isComplete(evidence)) return true;
  return kind === "expert" && author !== null && from !== null && measured !== null;
};
