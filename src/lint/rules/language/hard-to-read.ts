import { plainFindings } from "../../plainness.ts";
import type { Rule } from "../../rule.ts";

export const hardToRead: Rule = {
  severity: "warning",
  level: "strict",
  judges: "copy",
  waivable: true,
  tactics: [],
  summary: "Copy can be read once, and understood.",
  why: "Whoever has to read a sentence twice skips it, and with it what they would have agreed to.",
  basis: {
    seeds: ["S0-10", "S0-51"],
    provisions: ["UK-FCA-2A.5"],
    sources: ["retext-readability: seven formulas of reading age", "retext-simplify"],
  },

  options: {
    words: { default: 25, about: "The most words a sentence may have" },
  },

  check: {
    *copy(piece, context) {
      const longest = context.option("words");
      const hard = new Set<number>();
      for (const { start, end, count } of sentencesOf(piece.words)) {
        if (count <= longest) continue;
        hard.add(start);
        yield {
          at: piece.at(start, end),
          message: `this sentence has ${count} words`,
          help: `Say it in sentences of at most ${longest}.`,
        };
      }
      for (const { kind, start, end, words, instead } of plainFindings(piece, context)) {
        if (kind === "hard" && !hard.has(start))
          yield {
            at: piece.at(start, end),
            message: "this sentence is hard to read",
            help: "Use shorter words, and one thought to a sentence.",
          };
        if (kind === "wordy")
          yield {
            at: piece.at(start, end),
            message: `\`${words}\` can be said more simply`,
            help: instead.length > 0 ? `Say “${instead[0]}”.` : "Leave it out.",
            severity: "info",
          };
      }
    },
  },
};

interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

/** Sentences as marks end them, with how many words each has. */
function sentencesOf(text: string): readonly Sentence[] {
  const found: Sentence[] = [];
  for (const match of text.matchAll(/[^.!?\n]+(?:[.!?](?=\S)[^.!?\n]+)*/g)) {
    const [words] = match;
    const start = match.index + words.length - words.trimStart().length;
    const trimmed = words.trim();
    if (trimmed === "") continue;
    found.push({ start, end: start + trimmed.length, count: trimmed.split(/\s+/).length });
  }
  return found;
}
