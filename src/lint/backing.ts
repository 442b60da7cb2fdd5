import type { CueFinding } from "./copy/judge.ts";
import { evidenceOf, lacking, type Evidence } from "./evidence.ts";
import { normalised } from "./extent.ts";
import type { CopyPiece } from "./rule.ts";

/**
 * The evidence that stands behind a piece of copy: that of the offer, unless it says which sentence
 * it is for; and that of the adjacency where it names a sentence of this piece.
 */
export function evidenceFor({ offer, words }: CopyPiece): readonly Evidence[] {
  if (!offer) return [];
  const said = normalised(words);
  const isFor = ({ renders }: Evidence): boolean =>
    renders !== null && said.includes(normalised(renders));
  return [
    ...evidenceOf(offer).filter((one) => one.renders === null || isFor(one)),
    ...evidenceOf(offer.adjacency).filter(isFor),
  ].filter(({ kind }) => kind !== "assumption");
}

/** Evidence of which nothing is missing that a reader would need to look it up. */
export const isComplete = (evidence: Evidence): boolean => lacking(evidence).length === 0;

/** What the evidence for a piece leaves out, in the words of the language; null where there is no evidence. */
export function missingFor(piece: CopyPiece): readonly string[] | null {
  const all = evidenceFor(piece).map(lacking);
  return all.toSorted((a, b) => a.length - b.length)[0] ?? null;
}

/** Whether a number stands among the words of a cue. */
export const hasNumber = ({ words }: CueFinding): boolean => /\p{N}/u.test(words);
