/**
 * The candidate that was probably meant, or null when none is near: at most a third of the letters
 * (one in a short word) left out, added, changed or swapped with a neighbour. Capitals, `-` and `_`
 * do not count. Where the candidates are known to be the right kind of thing, more slips may be
 * allowed: one in every `lettersPerSlip` letters. Of candidates equally near the first by code units wins, whatever their order.
 */
export function nearest(
  word: string,
  candidates: Iterable<string>,
  lettersPerSlip = 3,
): string | null {
  if (word.length > longest) return null;
  const meant = folded(word);
  const allowed = Math.max(1, Math.floor(meant.length / lettersPerSlip));
  let best: string | null = null;
  let least = allowed;
  for (const candidate of candidates) {
    if (candidate === word || Math.abs(candidate.length - word.length) > allowed) continue;
    const far = distance(meant, folded(candidate), least);
    // A word of one or two letters shares nothing with one it has to be changed into throughout.
    if (far > least || far >= meant.length) continue;
    if (far === least && best !== null && best <= candidate) continue;
    best = candidate;
    least = far;
  }
  return best;
}

/** Longer words are no slip of the pen, and would make the comparison slow. */
const longest = 100;

const folded = (word: string): string => word.toLowerCase().replaceAll(/[-_ ]/g, "_");

/** Optimal string alignment distance; anything above `most` is only said to be more. */
function distance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, before[j - 2]! + 1);
      }
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length]!;
}
