import type { Model } from "../model/model.ts";

const classes = ["high", "normal", "low"] as const;

/**
 * Each offer's tier, from 0: its priority, and within the same priority the longest chain of `prefer`
 * above it. Only tiers that some offer has are counted.
 */
export function tiersOf({ offers, preferences }: Model): ReadonlyMap<string, number> {
  const better = new Map<string, string[]>();
  for (const { better: above, worse } of preferences) {
    if (offers.get(above)?.priority !== offers.get(worse)?.priority) continue;
    better.set(worse, [...(better.get(worse) ?? []), above]);
  }
  const depths = depthsOf(better);
  const keys = new Map(
    [...offers.values()].map(({ id, priority }) => [
      id,
      // No chain is longer than there are offers.
      classes.indexOf(priority) * (offers.size + 1) + (depths.get(id) ?? 0),
    ]),
  );
  const used = [...new Set(keys.values())].toSorted((a, b) => a - b);
  const tiers = new Map(used.map((key, tier) => [key, tier]));
  return new Map([...keys].map(([id, key]) => [id, tiers.get(key)!]));
}

/** The longest chain above each node. Nodes on a cycle, which the checker reports, are left out. */
function depthsOf(above: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  let waiting = [...above.keys()];
  // Chains may be long, so levels are worked off one by one rather than by recursion.
  while (waiting.length > 0) {
    const settled = waiting.filter((id) =>
      above.get(id)!.every((other) => depths.has(other) || !above.has(other)),
    );
    if (settled.length === 0) break;
    const levels = settled.map((id) => {
      const longest = above.get(id)!.map((other) => depths.get(other) ?? 0);
      return [id, Math.max(...longest) + 1] as const;
    });
    for (const [id, depth] of levels) depths.set(id, depth);
    waiting = waiting.filter((id) => !depths.has(id));
  }
  return depths;
}
