import { bucketOf } from "./hash.ts";
import type { ExperimentPlan } from "./plan.ts";
import type { Scene } from "./scene.ts";

/** What the experiments about an offer make of it. */
export type Assignment =
  /** It cannot be known which group the unit belongs to. */
  | { readonly kind: "unknown"; readonly experiment: ExperimentPlan }
  /** It is withheld. */
  | { readonly kind: "held"; readonly experiment: ExperimentPlan }
  /** It is made, with the words of `variant` where words are compared. */
  | { readonly kind: "made"; readonly experiment: string | null; readonly variant: string | null };

/** Experiments stand in the order of their ids: the first that leaves open or withholds decides. */
export function assign(experiments: readonly ExperimentPlan[], scene: Scene): Assignment {
  let held: ExperimentPlan | null = null;
  let made: Assignment = { kind: "made", experiment: null, variant: null };
  for (const experiment of experiments) {
    const takesPart = isTakingPart(experiment, scene);
    if (takesPart === null) return { kind: "unknown", experiment };
    if (!takesPart) continue;
    const bucket = bucketOf(experiment.salt, scene.who.get(experiment.unit)!);
    if (bucket < experiment.holdout) held ??= experiment;
    const variant = experiment.variants.find(({ below }) => bucket < below);
    if (variant) made = { kind: "made", experiment: experiment.id, variant: variant.name };
  }
  return held === null ? made : { kind: "held", experiment: held };
}

/** Null when it cannot be known; one reason not to take part is enough. */
function isTakingPart({ layer, unit, until }: ExperimentPlan, scene: Scene): boolean | null {
  const id = scene.who.get(unit);
  if (until !== null && scene.local !== null && scene.local.day > until) return false;
  if (id === undefined) return null;
  const bucket = bucketOf(layer.salt, id);
  if (bucket < layer.from || bucket >= layer.to) return false;
  return until !== null && scene.local === null ? null : true;
}
