import type { Fact } from "./bundle.ts";

/** A key that was probably meant to be the wanted one, and is no fact itself. */
export function nearest(
  wanted: string,
  given: Readonly<Record<string, unknown>>,
  facts: readonly Fact[],
): string | undefined {
  const unknown = Object.keys(given).slice(0, 1000);
  return unknown.find((key) => isNear(key, wanted, 2) && !facts.some(({ id }) => id === key));
}

/** Whether so few letters put in, left out or replaced turn one word into the other. */
function isNear(a: string, b: string, letters: number): boolean {
  if (Math.abs(a.length - b.length) > letters) return false;
  if (a === "" || b === "") return true;
  const [x, y] = [a.slice(1), b.slice(1)];
  if (a[0] === b[0]) return isNear(x, y, letters);
  return [isNear(x, y, letters - 1), isNear(x, b, letters - 1), isNear(a, y, letters - 1)].includes(
    true,
  );
}
