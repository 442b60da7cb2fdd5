import { instead } from "../../place.ts";
import { plainFindings } from "../../plainness.ts";
import type { Rule } from "../../rule.ts";

export const exclusionary: Rule = {
  severity: "warning",
  level: "recommended",
  judges: "copy",
  waivable: true,
  tactics: [],
  summary: "Nobody whom the copy is for is left out or made smaller by a word.",
  why: "A word that takes one kind of person for everyone tells all others that they were not thought of.",
  basis: {
    seeds: ["S1-63"],
    provisions: [],
    sources: ["alex and retext-equality, a list of such words with others to use"],
  },

  check: {
    *copy(piece, context) {
      for (const { kind, start, end, words, instead: others } of plainFindings(piece, context)) {
        if (kind !== "inclusive") continue;
        const at = piece.at(start, end);
        const [other] = others;
        yield {
          at,
          message: `\`${words}\` may leave readers out`,
          help:
            others.length > 0
              ? `Say ${others
                  .slice(0, 3)
                  .map((word) => `“${word}”`)
                  .join(" or ")}, if that is what is meant.`
              : "Say it without.",
          ...(other && {
            fix: { title: `write “${other}”`, safe: false, changes: [instead(at, other)] },
          }),
        };
      }
    },
  },
};
