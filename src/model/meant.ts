import { nearest } from "../text/suggest.ts";
import type { Sort } from "./exports.ts";
import type { Near } from "./finding.ts";
import type { Symbols } from "./symbols.ts";

/**
 * Says what was meant by names that nothing has: the likeliest first, none where none is near. Looking
 * at every name for every unknown one would take time out of proportion where there are thousands of
 * both, so that after so many comparisons nothing more is suggested. `kept` remembers what was found
 * among the same names before.
 */
export function suggesting(
  symbols: Symbols,
  kept: Map<string, readonly string[]>,
): (near: Near) => readonly string[] {
  let budget = mostComparisons;
  return (near) => {
    const pools = near.sorts.map((sort) => symbols.all(sort as Sort));
    budget -= pools.reduce((sum, { size }) => sum + size, near.words.length);
    if (budget < 0) return [];
    const key = JSON.stringify(near);
    let found = kept.get(key);
    if (!found) {
      const names = [...near.words, ...pools.flatMap((pool) => [...pool.keys()])];
      kept.set(key, (found = meantBy(near, names)));
    }
    return found;
  };
}

/** About a second's work. */
const mostComparisons = 400_000;

function meantBy({ name, prefix, behindDot }: Near, names: readonly string[]): readonly string[] {
  const behind = behindDot ? names.filter((one) => one.endsWith(`.${name}`)) : [];
  if (behind.length > 0) return behind.slice(0, 3);
  const dot = name.lastIndexOf(".");
  const group = name.slice(0, dot + 1);
  const siblings = dot < 0 ? [] : names.filter((one) => one.startsWith(group));
  if (siblings.length > 0) {
    // The group is right, so that only what stands behind the dot can be wrong, or the group itself.
    const field = name.slice(dot + 1);
    const meant = nearest(
      field,
      siblings.map((one) => one.slice(dot + 1)),
      2,
    );
    if (meant !== null) return [group + meant];
    return names.filter((one) => one.endsWith(`.${field}`)).slice(0, 3);
  }
  const fitting = prefix === "" ? names : names.filter((one) => one.startsWith(prefix));
  const meant = nearest(
    name,
    prefix === "" ? fitting : fitting.map((one) => one.slice(prefix.length)),
  );
  return meant === null ? [] : [meant];
}
