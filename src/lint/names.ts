import type { Model } from "../model/model.ts";

/** A name that no rule of the policy has yet: caps, rests, quiet times, holds and proofs share theirs. */
export function freshName(model: Model, wish: string): string {
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
