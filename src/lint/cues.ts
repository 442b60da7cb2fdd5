import type { Offer } from "../model/model.ts";
import { judge, type CueFinding } from "./copy/judge.ts";
import { takenOut } from "./copy/taken-out.ts";
import type { CopyText } from "./copy/text.ts";
import type { TacticId } from "./copy/tactics.ts";
import { instead } from "./place.ts";
import type { CopyPiece, Finding, FindingFix } from "./rule.ts";

/** The words in a piece of copy that tell of one of these tactics; words within longer ones are the same mistake. */
export function cuesOf(
  { cues }: CopyPiece,
  ...tactics: readonly TacticId[]
): readonly CueFinding[] {
  if (cues.length === 0) return cues;
  const found: CueFinding[] = [];
  let reach = -1;
  // They come in order of place, the longer first: what ends within what came before lies in it.
  for (const cue of cues) {
    if (!(tactics as readonly string[]).includes(cue.tactic) || cue.end <= reach) continue;
    found.push(cue);
    reach = cue.end;
  }
  return found;
}

/** Those of them that are wrong here: what they lean on is so, and nothing the offer declares makes them true. */
export const unbackedCuesOf = (
  piece: CopyPiece,
  ...tactics: readonly TacticId[]
): readonly CueFinding[] =>
  cuesOf(piece, ...tactics).filter((cue) => applies(piece, cue) && !isBacked(piece, cue));

/** The words a cue found, as a message quotes them. */
export const said = (_: CopyPiece, { words }: CueFinding): string => `\`${words}\``;

/** Where the words of a cue stand, why they matter and, where there is one, the neutral wording as a suggestion. */
export function cueFinding(piece: CopyPiece, cue: CueFinding): Pick<Finding, "at" | "why" | "fix"> {
  const { neutral, why } = cue;
  const at = piece.at(cue.start, cue.end);
  const less = pressing.has(cue.tactic) ? withoutWords(piece, cue) : null;
  if (less) return { at, why, fix: less };
  if (!neutral) return { at, why };
  const place = piece.at(neutral.start, neutral.end);
  const { words } = piece;
  const more = words.slice(neutral.start, cue.start) + words.slice(cue.end, neutral.end);
  const all = neutral.start === 0 && neutral.end === words.length ? "text" : "sentence";
  const insteadOf = /[\p{L}\p{N}]/u.test(more) ? ` instead of the whole ${all}` : "";
  const title =
    neutral.text === "" ? "leave that sentence out" : `write “${neutral.text}”${insteadOf}`;
  return {
    at,
    why,
    fix: { title, safe: false, changes: [instead(place, escaped(neutral.text))] },
  };
}

/** What presses, and can be taken away without what it was said of. */
const pressing: ReadonlySet<TacticId> = new Set([
  "false-scarcity", "high-demand-claim", "false-urgency", "countdown-timer", "false-activity",
  "pressured-selling", "fear-appeal", "guilt-appeal", "gamified-pressure",
]); // prettier-ignore

/** The fix that leaves out the words of a cue and nothing else, where a sentence is left that is clean. */
function withoutWords(piece: CopyPiece, cue: CueFinding): FindingFix | null {
  const { words, slot, locale } = piece;
  const less = takenOut(words, cue.start, cue.end);
  if (!less) return null;
  const { start, end } = less.sentence;
  const found = judge(copyOf(less.text), slot, locale);
  if (found.some((one) => one.start < end && one.end > start)) return null;
  return {
    title: `leave “${cue.words}” out`,
    safe: false,
    changes: [instead(piece.at(less.start, less.end), less.newText)],
  };
}

/** A text as the judge has written it, as it reads it. */
const copyOf = (written: string): CopyText =>
  written
    .split(/(\{[a-z_][\w.]*\})/i)
    .map((part, index) => (index % 2 === 0 ? part : { type: "text" as const, source: part }));

/** Whether the offer declares what makes the words of a cue true: the live number, the last day, the evidence. */
export function isBacked({ offer }: CopyPiece, { binding, stated }: CueFinding): boolean {
  if (!offer || !binding) return false;
  switch (binding) {
    case "availability":
      // Only a number that comes from the source itself is as true as the source.
      return offer.available !== null && stated?.placeholder === `{${offer.available}}`;
    case "ends":
      return offer.ends !== null && stated !== null;
    case "evidence":
      return offer.about["evidence"] !== undefined && stated !== null;
    case "reference_price":
      return offer.about["reference"] !== undefined;
  }
}

/** Whether what the words alone do not show is so; what nobody says counts as being so only for copy of no offer. */
export function applies(piece: CopyPiece, cue: CueFinding): boolean {
  const { offer } = piece;
  const { onlyIf } = cue;
  if (onlyIf === null) return true;
  if (!offer) return false;
  switch (onlyIf) {
    case "paid":
      return isPaid(offer);
    case "optional":
      return offer.adjacency.about["required"] !== true;
    case "purchase":
      return isPaid(offer) && offer.about["activation"] !== "contact";
    case "no other refusal":
      return offer.messages.every(({ slots }) => !slots.has("decline"));
    case "unbacked":
      return !isBacked(piece, cue);
  }
}

function isPaid({ price }: Offer): boolean {
  if (!price) return false;
  if (price.kind === "one") return Number(price.amount.amount) > 0;
  return (
    price.kind === "from" || [...price.amounts.values()].some(({ amount }) => Number(amount) > 0)
  );
}

/** Words as they are written between quotes. */
const escaped = (words: string): string =>
  words.replaceAll(/["\\]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("{", "{{");
