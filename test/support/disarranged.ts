import { parse } from "../../src/syntax/parse.ts";
import { lex } from "../../src/syntax/lex.ts";

/**
 * A text with the same words, and blanks, line ends and comments between them where they change
 * nothing: more blanks, blank lines, comments at the ends of lines and on lines of their own, and
 * `, ` or line ends between the members of braces.
 */
export function disarranged(text: string, seed: number): string {
  const next = random(seed);
  const { comments } = parse({ path: "p", text });
  const tokens = lex(text).tokens;
  let at = 0;
  let out = "";
  let count = 0;
  const comment = (): string => `${next(8) === 0 ? "///" : "//"} note ${++count}`;
  for (const { startOffset, image } of tokens) {
    let between = text.slice(at, startOffset);
    const bare = !comments.some(({ start }) => start >= at && start < startOffset);
    if (bare && /[\r\n]/.test(between)) {
      const dice = next(12);
      if (dice === 0) between = between.replace(/[\r\n]/, (end) => `  ${comment()}${end}`);
      else if (dice === 1)
        between = between.replace(/\r\n|\n/, (end) => `${end}  ${comment()}${end}`);
      else if (dice === 2) between = between.replace(/\r\n|\n/, (end) => `${end}${end}${end}`);
      else if (dice === 3 && !between.includes("\n\n") && out.includes("{"))
        between = between.replace(/ *$/, (blanks) => (blanks === "" ? "" : `${blanks}    `));
    } else if (bare && /^ +$/.test(between)) {
      const dice = next(14);
      if (dice === 0) between = "   ";
      else if (dice === 1 && out.endsWith("{")) between = "\n    ";
      else if (dice === 2 && (out.endsWith(",") || /^(?:and|or)$/.test(image)))
        between = "\n      ";
      else if (dice === 3 && /\b(?:and|or)$/.test(out)) between = ` ${comment()}\n   `;
    }
    out += between + image;
    at = startOffset + image.length;
  }
  return out + text.slice(at);
}

/** Whole numbers from 0 up to a bound, always the same from one seed. */
function random(seed: number): (bound: number) => number {
  let state = seed | 0;
  return (bound) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) | 0;
    return ((state ^ (state >>> 14)) >>> 0) % bound;
  };
}
