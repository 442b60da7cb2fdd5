import type { Use } from "../model/dnf.ts";
import type { Model, Site } from "../model/model.ts";
import type { Cap } from "../runtime/bundle.ts";
import { countedOf, targetOf, useId, type Counted } from "./columns.ts";
import { scopeOf } from "./silencers.ts";
import { sortedBy, sortedByJson } from "./sorted.ts";

/** A cap, and what has to be in the bundle for it. */
export interface DraftCap {
  readonly cap: Cap;
  readonly counted: Counted | null;
  readonly use: Use | null;
  readonly site: Site;
}

/** Caps by name. */
export function capsOf({ caps }: Model): readonly DraftCap[] {
  const sorted = sortedBy(caps, ({ name }) => name);
  return sorted.map(({ name, scope, for: audience, limit, count, window, sides, site }) => {
    const counted = count === null ? null : countedOf(count);
    // A cap that may apply applies, so whoever is not known to be outside the segment is inside.
    const use: Use | null = audience && {
      kind: "use",
      of: "segment",
      name: audience.segment,
      negated: false,
      mode: "unless_false",
    };
    const cap: Cap = {
      id: `cap ${name}`,
      name,
      scope: scopeOf(scope),
      for: use && useId(use),
      limit,
      counter: counted && counted.id,
      window: window && {
        unit: window.unit.name,
        length: window.amount,
        calendar: window.unit.calendar,
      },
      counts_admitted: count?.event !== "accepted",
      sides: sides && sortedByJson(sides.map(targetOf)),
    };
    return { cap, counted, use, site };
  });
}
