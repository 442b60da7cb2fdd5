import * as fc from "fast-check";
import { understand } from "../../src/proffer.ts";
import type { Bundle } from "../../src/runtime/bundle.ts";
import { load } from "../../src/runtime/index.ts";
import type { Decision, Moment } from "../../src/runtime/moment.ts";
import type { Pair } from "./agree.ts";
import { momentsFor } from "./generate/moments.ts";
import { filesOf } from "./generate/policies.ts";

/** A generated policy, compiled and loaded; null when the checker has something against it. */
export function pairOf(text: string): Pair | null {
  const { model, bundle, diagnostics } = understand("policy.proffer", filesOf(text));
  if (bundle === null || diagnostics.some(({ severity }) => severity === "error")) return null;
  // As a host reads it, from its text.
  const read = JSON.parse(JSON.stringify(bundle)) as Bundle;
  const loaded = load(read);
  if (!loaded.ok) throw new Error(`the bundle is refused: ${JSON.stringify(loaded.problems)}`);
  return { model, bundle: read, runtime: loaded.runtime };
}

/** The same moments for the same bundle and seed. */
export function momentsOf({ bundle }: Pair, seed: number, count: number): readonly Moment[] {
  return fc.sample(momentsFor(bundle), { seed, numRuns: count });
}

/** What a run has come across, to see that the generators reach everything that can be said. */
export class Tally {
  readonly counts = new Map<string, number>();

  add(decision: Decision): void {
    const { offers, silenced, record, wait, retry_at } = decision;
    this.count(`wait ${wait}`);
    this.count(`offers ${Math.min(2, offers.length)}`);
    for (const { by, placement, retry_at: end } of silenced) {
      this.count(`by ${by}`);
      if (placement !== null) this.count("silenced at a placement");
      if (end !== null) this.count(`end of ${by}`);
    }
    if (retry_at !== null) this.count("retry_at");
    for (const { variant, locale, because, price } of offers) {
      if (variant !== null) this.count("variant");
      if (locale !== null) this.count(`locale ${locale}`);
      if (because !== null) this.count("because");
      if (price !== null) this.count("price");
    }
    if (record.some(({ ghost }) => ghost !== null)) this.count("ghost");
    if (silenced.length > 0 && offers.length > 0) this.count("some silenced, some offered");
  }

  private count(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }
}
