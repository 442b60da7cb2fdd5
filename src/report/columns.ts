/** One thing a terminal shows in one place: a character with its accents, a tab, a stand-in. */
export interface Cell {
  readonly text: string;
  /** How many columns it takes. */
  readonly width: number;
  /** Where it stands in the text, in UTF-16 units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

const tabStop = 4;

/** Text as a terminal shows it: tabs as spaces, and nothing that could move the cursor or turn the direction of writing. */
export function cellsOf(text: string): readonly Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  const add = (start: number, end: number, shown: string, width: number): void => {
    cells.push({ text: shown, width, start, end });
    column += width;
  };
  for (const { segment, index } of graphemesOf(text)) {
    const end = index + segment.length;
    if (segment === "\t") {
      const width = tabStop - (column % tabStop);
      add(index, end, " ".repeat(width), width);
    } else if (unsafe.test(segment)) {
      const shown = visible(segment);
      add(index, end, shown, shown.length);
    } else {
      add(index, end, segment, widthOf(segment));
    }
  }
  return cells;
}

/** How many columns a text takes that has no tabs and nothing unsafe in it. */
export function columnsOf(text: string): number {
  if (plain.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of graphemesOf(text)) columns += widthOf(segment);
  return columns;
}

/** The same text with all that a terminal would obey instead of show made visible; line ends stay. */
export function harmless(text: string): string {
  return plain.test(text) ? text : text.replace(everyUnsafe, visible);
}

const plain = /^[\x20-\x7e]*$/;

// Control characters, and those which turn the direction of writing or hide: shown by number.
const unsafe =
  // oxlint-disable-next-line no-control-regex -- these are what is looked for.
  /(?![\t\n])[\0-\x1f\x7f-\x9f\ud800-\udfff\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f]/u;
const everyUnsafe = new RegExp(unsafe.source, "gu");

function visible(text: string): string {
  return Array.from(text, (character) => {
    const code = character.codePointAt(0)!;
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    if (code === 0x7f) return "␡";
    if (!unsafe.test(character)) return character;
    return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
  }).join("");
}

let segmenter: Intl.Segmenter | null = null;

function graphemesOf(text: string): Iterable<{ segment: string; index: number }> {
  if (plain.test(text)) return Array.from(text, (segment, index) => ({ segment, index }));
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return segmenter.segment(text);
}

// These are in a function because an engine collects such letters when it meets the expression, and
// few reports need them.
const isInvisible = (text: string): boolean => /^[\p{Mn}\p{Me}\p{Cf}]+$/u.test(text);
const isEmoji = (text: string): boolean => /^(?:\p{Emoji_Presentation}|.*\ufe0f)/u.test(text);
// East Asian Wide and Fullwidth, Unicode 16, by block: letters here fill two columns.
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]/u;

function widthOf(grapheme: string): number {
  if (plain.test(grapheme)) return grapheme.length;
  if (isInvisible(grapheme)) return 0;
  return wide.test(grapheme) || isEmoji(grapheme) ? 2 : 1;
}
