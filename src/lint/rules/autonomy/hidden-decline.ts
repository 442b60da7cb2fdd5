import { cueFinding, said, unbackedCuesOf } from "../../cues.ts";
import { entryOf, instead } from "../../place.ts";
import type { Rule } from "../../rule.ts";

export const hiddenDecline: Rule = {
  severity: "warning",
  level: "recommended",
  judges: "both",
  waivable: true,
  tactics: ["visual_interference"],
  summary: "No is as easy to see as yes.",
  why: "Two answers of unequal size are one answer: people take the button, and overlook the link beside it.",
  basis: {
    seeds: ["S0-18"],
    provisions: ["EU-DSA-25", "EU-CRD-16e", "EU-UCPD-7", "US-CO-7.09", "IN-6", "KR-3"],
    sources: [
      "Mathur et al. 2019, Dark Patterns at Scale: Misdirection, Visual interference",
      "Gray et al. 2024: False Hierarchy",
    ],
  },

  check: {
    *offer(offer, context) {
      const at = offer.about["decline"] === "link" ? entryOf(offer, "decline") : null;
      if (!at) return;
      // In a mail or a text message, yes is a link too.
      const { model } = context;
      const onScreen = offer.placements.some(
        (id) => model.channels.get(model.placements.get(id)?.channel ?? "")?.counts === "shown",
      );
      if (!onScreen) return;
      yield {
        at,
        message: `\`${offer.id}\` says no with a link, beside a button that says yes`,
        help: "Make both answers buttons.",
        fix: {
          title: "write `decline button`",
          safe: true,
          changes: [instead(at, "decline button")],
        },
      };
    },
    *copy(piece) {
      for (const cue of unbackedCuesOf(piece, "visual-interference"))
        yield {
          ...cueFinding(piece, cue),
          message: `${said(piece, cue)} makes one answer larger than the other`,
          help: "Name both answers in the same way, and leave their looks to the host.",
        };
    },
  },
};
