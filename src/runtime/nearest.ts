import type { Fact } from "./bundle.ts";

/** The key of an object that was probably meant to be the wanted one, and is no fact itself. */
export function nearestKey(
  wanted: string,
  given: Readonly<Record<string, unknown>>,
  facts: readonly Fact[],
): string | null {
  let best: string | null = null;
  let least = 3;
  for (const key of Object.keys(given).slice(0, 1000)) {
    if (Math.abs(key.length - wanted.length) >= least) continue;
    const found = distance(key, wanted);
    if (found < least && !facts.some(({ id }) => id === key)) [best, least] = [key, found];
  }
  return best;
}

/** How many letters must be put in, left out or replaced. */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, above[j]! + 1, row[j - 1]! + 1));
    }
    above = row;
  }
  return above[b.length]!;
}
