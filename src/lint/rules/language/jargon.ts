import { cueFinding, cuesOf, said } from "../../cues.ts";
import type { Model } from "../../../model/model.ts";
import type { Rule } from "../../rule.ts";

export const jargon: Rule = {
  severity: "warning",
  level: "recommended",
  judges: "copy",
  waivable: true,
  tactics: ["inaccessible_language"],
  summary: "Copy says what it means in words that everyone it is for knows.",
  why: "A saying, a joke of the trade or three letters leave out whoever did not grow up with them, and say nothing to the others.",
  basis: {
    seeds: ["S1-57", "S1-63", "S1-80", "S1-110"],
    provisions: [],
    sources: [],
  },

  check: {
    *copy(piece, context) {
      for (const cue of cuesOf(piece, "inaccessible-language"))
        yield {
          ...cueFinding(piece, cue),
          message: `${said(piece, cue)} says little to readers who do not know the saying`,
          help: "Say in plain words what it does.",
        };
      for (const words of avoidedBy(context.model)) {
        const start = indexOfWords(piece.words, words);
        if (start === -1) continue;
        yield {
          at: piece.at(start, start + words.length),
          message: `\`${piece.words.slice(start, start + words.length)}\` is among what the policy avoids`,
          help: "Say it in other words, or take it out of `avoid`.",
          why: "The policy says itself that these words never stand in its copy.",
        };
      }
    },
  },
};

/** Words the policy says never stand in its copy. */
function avoidedBy({ policy }: Model): readonly string[] {
  const avoided = policy?.about["avoid"];
  if (avoided === undefined) return nothing;
  return (Array.isArray(avoided) ? avoided : [avoided])
    .filter((words): words is string => typeof words === "string")
    .map((words) => words.trim())
    .filter((words) => words !== "");
}

const nothing: readonly string[] = [];

/** Where words stand as words in a text, whatever their capitals; -1 when they do not. */
function indexOfWords(text: string, words: string): number {
  const [inside, wanted] = [text.toLowerCase(), words.toLowerCase()];
  if (inside.length !== text.length) return -1;
  for (let at = inside.indexOf(wanted); at !== -1; at = inside.indexOf(wanted, at + 1)) {
    const [before = "", after = ""] = [inside[at - 1], inside[at + wanted.length]];
    if (!isLetter.test(before) && !isLetter.test(after)) return at;
  }
  return -1;
}

const isLetter = /[\p{L}\p{N}]/u;
