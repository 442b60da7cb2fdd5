import type { CopyPiece, FindingFix, Rule } from "../../rule.ts";
import { instead } from "../../place.ts";

export const shouting: Rule = {
  severity: "info",
  level: "strict",
  judges: "copy",
  waivable: true,
  tactics: [],
  summary: "Copy does not raise its voice.",
  why: "Capitals, rows of marks and alarm signs are read as alarm, and an offer is none.",
  basis: {
    seeds: ["S0-51"],
    provisions: [],
    sources: [],
  },

  check: {
    *copy(piece) {
      for (const { pattern, message, help, calm } of voices)
        for (const match of piece.words.matchAll(pattern)) {
          const [words] = match;
          const start = match.index;
          const text = calm?.(words, start);
          yield {
            at: piece.at(start, start + words.length),
            message: `\`${words.trim()}\` ${message}`,
            help,
            ...(text !== undefined && { fix: fixOf(piece, start, words, text) }),
          };
        }
    },
  },
};

interface Voice {
  /** Takes time in proportion to the text. */
  readonly pattern: RegExp;
  readonly message: string;
  readonly help: string;
  readonly calm?: (words: string, start: number) => string;
}

const voices: readonly Voice[] = [
  {
    // Two words at least: one in capitals may be a name or an abbreviation.
    pattern:
      /(?<![\p{L}\p{N}{._])\p{Lu}{2,20}(?:[ '’-]{1,2}\p{Lu}{2,20}){1,12}(?![\p{L}\p{N}}._])/gu,
    message: "is shouted",
    help: "Write it in small letters.",
    calm: (words, start) =>
      start === 0 ? words[0]! + words.slice(1).toLowerCase() : words.toLowerCase(),
  },
  {
    pattern: /[!?]{0,20}![!?]{1,20}|\?![!?]{0,20}/g,
    message: "raises the voice",
    help: "One mark will do, or none.",
    calm: (marks) => (marks.includes("?") ? "?" : "!"),
  },
  {
    pattern:
      /[\u26A0\u{1F6A8}\u23F0\u23F3\u{1F525}\u{1F4A5}\u{1F4A3}\u{1F6D1}\u2757\u203C\u{1F4A8}\u{1F911}\u{1F4B8}]\uFE0F? ?/gu,
    message: "is a sign of alarm",
    help: "Leave it out.",
    calm: () => "",
  },
];

const fixOf = (piece: CopyPiece, start: number, words: string, text: string): FindingFix => ({
  title: text === "" ? "leave it out" : `write “${text}”`,
  // Small letters may be wrong for a name; marks and signs say nothing that would be lost.
  safe: !/\p{L}/u.test(words),
  changes: [instead(piece.at(start, start + words.length), text)],
});
