import type { Fact } from "../runtime/bundle.ts";
import type { Entry } from "../yaml/tree.ts";
import type { Fed } from "./mapping.ts";
import { feedFrom } from "./read-feed.ts";
import { isKnown } from "./remarks.ts";
import type { Gathering } from "./sources.ts";

/** Feeds of facts, or of the fields of a trigger. */
export function feedsFrom(
  entries: readonly Entry[],
  thing: string,
  facts: readonly Fact[],
  gathering: Gathering,
): ReadonlyMap<string, Fed> {
  const known = facts.map(({ id }) => id);
  const taken = new Set(entries.map(({ key }) => key));
  return new Map(
    entries.flatMap(({ key, keySpan, value }): readonly (readonly [string, Fed])[] => {
      const { report } = gathering;
      if (!isKnown(report, keySpan, thing, key, { known, taken, needed: false })) return [];
      const fact = facts.find(({ id }) => id === key)!;
      const feed = feedFrom(value, fact, gathering);
      return feed ? [[key, { feed, required: fact.required }]] : [];
    }),
  );
}
