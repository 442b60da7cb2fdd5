import { cueFinding, said, unbackedCuesOf } from "../../cues.ts";
import { entryOf, instead, wholeOf } from "../../place.ts";
import { placementNode } from "../../placements.ts";
import type { Rule } from "../../rule.ts";

export const tooManyOptions: Rule = {
  severity: "warning",
  level: "recommended",
  judges: "both",
  waivable: true,
  tactics: ["choice_overload"],
  summary: "Few things are shown at once, the most useful first.",
  why: "Among many options people take what stands first or nothing at all, and overlook the terms of either.",
  basis: {
    seeds: [
      "S0-19", "S0-35", "S0-36", "S0-39", "S0-72", "S1-20", "S1-54", "S1-88", "S2-45", "S3-43",
    ], // prettier-ignore
    provisions: ["UK-FCA-2A.5", "UK-FCA-2A.2"],
    sources: [
      "Gray et al. 2024: Choice Overload",
      "EDPB Guidelines 03/2022, 4.1.3 Too many options",
      "Iyengar and Lepper 2000, When Choice is Demotivating",
    ],
  },
  options: {
    visible: {
      default: 3,
      about:
        "The most offers at one place, and the most products to choose from in a bundle. A project default.",
    },
  },

  check: {
    *placement(placement, { option }) {
      const most = option("visible");
      if (placement.slots <= most) return;
      const { declaration } = placement.site;
      const slots = placementNode(placement)?.slots;
      yield {
        at: slots ? { declaration, node: slots } : placement.site,
        message: `\`${placement.id}\` shows up to ${placement.slots} offers at once`,
        help: `Show at most ${most}; what matters less can wait.`,
        ...(slots && {
          fix: {
            title: `write ${most}`,
            safe: false,
            changes: [instead({ declaration, node: slots }, String(most))],
          },
        }),
      };
    },
    *bundle(bundle, { option }) {
      const most = option("visible");
      if (!bundle.choose || bundle.choose.of.length <= most) return;
      yield {
        at: entryOf(bundle, "choose") ?? wholeOf(bundle),
        message: `\`${bundle.id}\` asks customers to choose from ${bundle.choose.of.length} products`,
        help: `Let them choose from at most ${most}.`,
      };
    },
    *copy(piece) {
      for (const cue of unbackedCuesOf(piece, "choice-overload"))
        yield {
          ...cueFinding(piece, cue),
          message: `${said(piece, cue)} puts the work of choosing on the reader`,
          help: "Name the one that fits best, and where the others can be found.",
        };
    },
  },
};
