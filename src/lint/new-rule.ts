import type { Model } from "../model/model.ts";
import { following } from "./place.ts";
import type { FindingFix } from "./rule.ts";

/** A rule that a policy might have, as it would be written, and the fix that writes it. */
export interface NewRule {
  readonly text: string;
  readonly fix: FindingFix;
}

/** `rest after_no`: what it is, and the name it would like. */
type Head = `${"cap" | "rest" | "quiet" | "hold"} ${string}`;

/**
 * `newRule(model, policy, "rest after_no", "90 days after declined")`: below a thing of the policy, under
 * a name like the one it would like where that is taken.
 */
export function newRule(
  model: Model,
  above: Parameters<typeof following>[0],
  head: Head,
  says: string,
): NewRule {
  const [sort, wish] = head.split(" ", 2);
  const called = `${sort} ${freshName(model, wish!)}`;
  const text = `${called}: ${says}`;
  return {
    text,
    fix: { title: `add \`${called}\``, safe: true, changes: [following(above, text)] },
  };
}

/** A name that no rule of the policy has yet: caps, rests, quiet times, holds and proofs share theirs. */
function freshName(model: Model, wish: string): string {
  const taken = new Set(
    [model.caps, model.rests, model.quiets, model.holds, model.proofs].flatMap((rules) =>
      rules.map(({ name }) => name),
    ),
  );
  for (const experiment of model.experiments.keys()) taken.add(experiment);
  let name = wish;
  for (let number = 2; taken.has(name); number++) name = `${wish}_${number}`;
  return name;
}
