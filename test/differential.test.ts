import * as fc from "fast-check";
import { expect, test } from "vitest";
import { difference } from "./oracle/agree.ts";
import { policy } from "./oracle/generate/policies.ts";
import { momentsOf, pairOf, Tally } from "./oracle/pairs.ts";

// The runtime answers from the compiled tables, the oracle from the policy itself, by other code. A
// run that fails prints its seed and the smallest policy found; PROFFER_SEED=… runs it again.

const seed = Number(process.env["PROFFER_SEED"] ?? Date.now() % 1_000_000_000);
const policies = Number(process.env["PROFFER_POLICIES"] ?? 520);
const moments = 20;

test(`runtime and oracle agree on every byte (seed ${seed})`, { timeout: 600_000 }, () => {
  const tally = new Tally();
  let refused = 0;
  fc.assert(
    fc.property(policy, fc.nat(), (text, at) => {
      const pair = pairOf(text);
      if (pair === null) {
        refused++;
        return;
      }
      for (const moment of momentsOf(pair, at, moments)) {
        const found = difference(pair, moment);
        if (found !== null) throw new Error(found);
        const decision = pair.runtime.decide(moment);
        if (!("refused" in decision)) tally.add(decision);
      }
    }),
    { seed, numRuns: policies },
  );
  console.log(
    `${(policies - refused) * moments} moments over ${policies - refused} policies agree, seed ${seed}`,
  );
  expect(refused).toBeLessThan(policies / 50);
  const made = (tally.counts.get("offers 1") ?? 0) + (tally.counts.get("offers 2") ?? 0);
  expect(made / ((policies - refused) * moments)).toBeGreaterThan(0.25);
  expect([...tally.counts.keys()].toSorted()).toEqual(expect.arrayContaining(everything));
});

/** A run that never saw one of these would say little about it. */
const everything = [
  "because",
  ...["cap", "consent", "experiment", "hold", "no_slot", "one_per_product", "opt_out"].map(by),
  ...["quiet", "region", "rest", "waiver"].map(by),
  "end of cap",
  "end of quiet",
  "end of rest",
  "ghost",
  ...["en", "de", "fr", "pl"].map((locale) => `locale ${locale}`),
  ...[0, 1, 2].map((count) => `offers ${count}`),
  "price",
  "retry_at",
  "silenced at a placement",
  "some silenced, some offered",
  "variant",
  ...["holdout", "no_placement", "no_trigger", "not_eligible", "null", "silenced"].map(
    (wait) => `wait ${wait}`,
  ),
];

function by(kind: string): string {
  return `by ${kind}`;
}
