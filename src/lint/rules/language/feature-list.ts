import type { Rule } from "../../rule.ts";

export const featureList: Rule = {
  severity: "info",
  level: "strict",
  judges: "copy",
  waivable: true,
  tactics: [],
  summary: "The body of a message says what gets better, and does not count what is in it.",
  why: "A list of features leaves it to the reader to find out what any of it is good for.",
  basis: {
    seeds: ["S0-09", "S0-46", "S0-51"],
    provisions: [],
    sources: [],
  },

  options: {
    items: { default: 5, about: "From how many things on in one sentence it is a list" },
  },

  check: {
    *copy(piece, { option }) {
      // What people keep to in a talk is for them, and may be a list.
      if (piece.offer === null || (piece.slot !== "body" && piece.slot !== "headline")) return;
      let start = 0;
      for (const sentence of piece.words.split(/(?<=[.!?]) /)) {
        const items = sentence.split(/, (?:and |or )?| (?:and|or|&) /);
        const short = items.filter((item) => item.split(" ").length <= 4).length;
        // The first holds the sentence the list hangs on, and may be long.
        if (items.length >= option("items") && short >= items.length - 1) {
          yield {
            at: piece.at(start, start + sentence.length),
            message: `this sentence counts ${items.length} things`,
            help: "Name the one that matters to this customer, and what it changes for them.",
          };
          return;
        }
        start += sentence.length + 1;
      }
    },
  },
};
