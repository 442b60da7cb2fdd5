import { words as keywords } from "../../grammar/words.ts";
import { nearest } from "../text/suggest.ts";
import { habits } from "./habits.ts";
import { at, remark, replace, type Remark } from "./remark.ts";

/** What a stretch of text was read as. */
export interface Reading<T> {
  readonly value: T | null;
  /** Where that begins which could not be read; the length of the text at its end, null when all was. */
  readonly error: number | null;
  readonly remarks: readonly Remark[];
}

/** A stretch as it was meant, in offsets of the text as it is written. */
export interface Mended<T> {
  readonly value: T;
  /** What is said of the slips, and of whatever else is wrong in it. */
  readonly remarks: readonly Remark[];
}

/** Longer stretches are no slip of the pen, and take long to read again and again. */
const longest = 1000;
/** So many slips of one stretch are mended. */
const mostSlips = 3;

/**
 * Finds slips of the pen with which a stretch of text cannot be read, and without which it can:
 * nothing is said to be meant but what makes sense of the whole stretch. `found` is what would be
 * said of it otherwise. `trials` is how often it may be read, and is counted down.
 */
export function mend<T>(
  text: string,
  found: Remark | null,
  read: (text: string) => Reading<T>,
  trials: { left: number },
): Mended<T> | null {
  if (text.length > longest || trials.left <= 0) return null;
  const first = read(text);
  if (first.error === null) return null;
  let states: State[] = [{ text, error: first.error, slips: [], shift: 0, from: 0 }];
  const tried = new Set<string>([text]);
  /** What makes sense, though something else is wrong with it. */
  let likeliest: Mended<T> | null = null;
  for (let depth = 0; depth < mostSlips && states.length > 0; depth++) {
    const next: State[] = [];
    for (const state of states) {
      const likely = depth === 0 && found && !ofFact.test(state.text) ? told(found) : [];
      for (const one of [...likely, ...slipsAt(state.text, state.error)]) {
        if (one.start < state.from) continue;
        const changed = state.text.slice(0, one.start) + one.newText + state.text.slice(one.end);
        if (tried.has(changed)) continue;
        tried.add(changed);
        if (trials.left-- <= 0) return likeliest;
        const { value, error, remarks } = read(changed);
        const longer = one.newText.length - (one.end - one.start);
        const reached: State = {
          text: changed,
          error: error ?? changed.length,
          slips: [
            ...state.slips,
            { ...one, start: one.start - state.shift, end: one.end - state.shift },
          ],
          shift: state.shift + longer,
          from: one.end + longer,
        };
        if (error === null && value !== null) {
          if (remarks.length === 0) return mended(value, remarks, reached);
          likeliest ??= mended(value, remarks, reached);
        }
        if (error !== null && error > reached.from) next.push(reached);
      }
    }
    if (likeliest) return likeliest;
    const missing = depth === 0 ? between(text, first.error, read, trials) : null;
    if (missing) return missing;
    next.sort((a, b) => a.text.length - a.error - (b.text.length - b.error));
    states = next.slice(0, 2);
  }
  return null;
}

/** A stretch some of whose slips are mended. */
interface State {
  readonly text: string;
  readonly error: number;
  /** In offsets of what is written. */
  readonly slips: readonly Slip[];
  /** By how much what follows has moved. */
  readonly shift: number;
  /** Behind the last slip that was mended. */
  readonly from: number;
}

interface Slip {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  readonly remark: (start: number, end: number) => Remark;
}

/** A fact is compared and not counted: what is missing behind `at least 3` is not `times`. */
const ofFact = /\.\w+\s+at\s+(?:least|most)\s+\S+$/;

/** The slips that a remark already knows how to mend. */
const told = (found: Remark): readonly Slip[] =>
  found.fixes.flatMap(({ edits: [edit, ...more] }) =>
    edit && more.length === 0
      ? [{ start: edit.span.start, end: edit.span.end, newText: edit.newText, remark: () => found }]
      : [],
  );

/** Words, numbers, texts and marks. */
const pieces = /"(?:[^"\\\n]|\\.)*"?|[A-Za-z_]\w*|\d[\d_.,]*|\S/g;

interface Piece {
  readonly image: string;
  readonly start: number;
  readonly end: number;
}

const piecesOf = (text: string): readonly Piece[] =>
  [...text.matchAll(pieces)].map(({ 0: image, index }) => ({
    image,
    start: index,
    end: index + image.length,
  }));

/** What may have been meant near the place where reading stopped, the likeliest first. */
function slipsAt(text: string, error: number): readonly Slip[] {
  const all = piecesOf(text);
  const behind = all.findIndex(({ end }) => end > error);
  const index = behind < 0 ? all.length - 1 : behind;
  const near = [index, index - 1, index + 1, index - 2, index + 2].filter((one) => all[one]);
  const start = all[Math.max(0, index - 1)]?.start ?? 0;
  const end = all[Math.min(all.length - 1, index + 1)]?.end ?? text.length;
  return [
    ...near.slice(0, 3).flatMap((one) => misspelt(all, one, one === index)),
    ...wordings(text, start, end),
    ...near.slice(3).flatMap((one) => misspelt(all, one, false)),
  ];
}

const isWord = (piece: Piece | undefined): piece is Piece =>
  piece !== undefined && /^[A-Za-z_]/.test(piece.image);

const known: ReadonlySet<string> = new Set(keywords);
const units = ["ms", "second", "minute", "hour", "day", "week", "month", "quarter", "year"];
const counts = ["clear", "calendar", "business"];

/** Words of the language that a word may be a slip of, in one piece, in two, or cut in two. */
function misspelt(all: readonly Piece[], index: number, here: boolean): readonly Slip[] {
  const piece = all[index]!;
  if (!isWord(piece)) return [];
  const { image, start, end } = piece;
  const found: Slip[] = [];
  const before = all[index - 1];
  const number = [before, all[index - 2]].find((one) => one && /^\d/.test(one.image));
  const measured = number && (before === number || !known.has(before!.image));
  if (measured) {
    const plural = units.map((unit) => (number.image === "1" || unit === "ms" ? unit : `${unit}s`));
    for (const meant of closest(image, [...counts, ...plural])) found.push(slip(piece, meant));
  }
  if (here || !known.has(image)) {
    for (const meant of closest(image, keywords)) found.push(slip(piece, meant));
    for (let cut = 2; cut <= image.length - 2; cut++) {
      const [first, second] = [image.slice(0, cut), image.slice(cut)];
      if (known.has(first) && known.has(second))
        found.push(wording(image, start, end, `${first} ${second}`));
    }
  }
  const next = all[index + 1];
  if (isWord(next) && known.has(image + next.image)) {
    const [from, to] = [start, next.end];
    found.push(wording(`${image} ${next.image}`, from, to, image + next.image));
  }
  return found;
}

/** Up to three words near enough to be meant. */
function closest(word: string, pool: readonly string[]): readonly string[] {
  const found: string[] = [];
  let left = pool;
  while (found.length < 3) {
    const meant = nearest(word, left);
    if (meant === null) break;
    found.push(meant);
    left = left.filter((one) => one !== meant);
  }
  return found;
}

function slip({ image, start, end }: Piece, newText: string): Slip {
  const message = `\`${image}\` means nothing here; did you mean \`${newText}\`?`;
  return {
    start,
    end,
    newText,
    remark: (from, to) =>
      remark("syntax/misspelt", { start: from, end: to }, message, [
        replace({ start: from, end: to }, newText),
      ]),
  };
}

function wording(written: string, start: number, end: number, newText: string): Slip {
  const said = written.trim().replaceAll(/\s+/g, " ");
  const ours = newText.trim();
  const message =
    ours === "" ? `\`${said}\` is left out here` : `\`${said}\` is written \`${ours}\``;
  const operator = /^\W+$/.test(said) && /^\W+$/.test(ours);
  const code = operator ? "syntax/foreign-operator" : "syntax/foreign-wording";
  const [before, behind] = [/^\s*/, /\s*$/].map((blank) => blank.exec(written)![0].length);
  return {
    start,
    end,
    newText,
    remark: (from, to) => {
      const title = ours === "" ? "leave it out" : `write \`${ours}\``;
      return remark(code, { start: from + before!, end: to - behind! }, message, [
        replace({ start: from, end: to }, newText, title),
      ]);
    },
  };
}

/** Wordings that are not ours, where they share text with a stretch. */
function wordings(text: string, start: number, end: number): readonly Slip[] {
  const found: Slip[] = [];
  for (const { pattern, written } of habits())
    for (const match of text.matchAll(pattern)) {
      const [all] = match;
      const [from, to] = [match.index, match.index + all.length];
      if (to <= start || from >= end || all === "") continue;
      const newText =
        typeof written === "string"
          ? written.replaceAll(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? "")
          : written(...match.map((group) => group ?? ""));
      if (newText !== all) found.push(wording(all, from, to, newText));
    }
  return found;
}

/** Words that stand between others and are easily left out. */
const links = ["of", "after", "within", "per", "in", "on", "from", "to", "by", "for", "as"]; // prettier-ignore

/** Finds the word that is missing before the place where reading stopped, when only one will do. */
function between<T>(
  text: string,
  error: number,
  read: (text: string) => Reading<T>,
  trials: { left: number },
): Mended<T> | null {
  const all = piecesOf(text);
  const index = all.findIndex(({ start }) => start >= error);
  const [before, next] = [all[index - 1], all[index]];
  // Two words alone say too little to tell which is missing between them.
  if (!before || !next || index < 2) return null;
  let only: Mended<T> | null = null;
  for (const link of links) {
    if (link === before.image || link === next.image) continue;
    if (trials.left-- <= 0) return null;
    const newText = ` ${link}`;
    const {
      value,
      error: left,
      remarks,
    } = read(text.slice(0, before.end) + newText + text.slice(before.end));
    if (left !== null || value === null) continue;
    if (only) return null;
    const missing: Slip = {
      start: before.end,
      end: before.end,
      newText,
      remark: () =>
        remark(
          "syntax/expected",
          next,
          `\`${before.image}\` and \`${next.image}\` need \`${link}\` between them`,
          [replace(at(before.end), newText, `write \`${link}\``)],
        ),
    };
    only = mended(value, remarks, { text: "", error: 0, slips: [missing], shift: 0, from: 0 });
  }
  return only;
}

/** What was read of the text without its slips, in offsets of the text with them. */
function mended<T>(value: T, remarks: readonly Remark[], { slips }: State): Mended<T> {
  const place = (offset: number, ends: boolean): number => {
    let shift = 0;
    for (const { start, end, newText } of slips) {
      const from = start + shift;
      if (offset < from || (offset === from && !ends)) break;
      if (offset <= from + newText.length) return ends ? end : start;
      shift += newText.length - (end - start);
    }
    return offset - shift;
  };
  return {
    value: placed(value, place),
    remarks: [
      ...slips.map(({ start, end, remark: say }) => say(start, end)),
      ...placed(remarks, place),
    ],
  };
}

/** A tree, or remarks, with every place moved. Trees are no deeper than the parser lets them be. */
export function placed<T>(value: T, place: (offset: number, ends: boolean) => number): T {
  if (Array.isArray(value)) return value.map((one: unknown) => placed(one, place)) as T;
  if (typeof value !== "object" || value === null) return value;
  const { start, end } = value as { readonly start?: unknown; readonly end?: unknown };
  if (typeof start === "number" && typeof end === "number") {
    const from = place(start, false);
    return { ...value, start: from, end: Math.max(from, place(end, true)) };
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, placed(one, place)]),
  ) as T;
}
