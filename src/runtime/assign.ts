import { bucketOf } from "./hash.ts";
import type { ExperimentPlan } from "./plan.ts";
import type { Scene } from "./scene.ts";

/** What the experiments about an offer make of it. */
export interface Assignment {
  /** The first of which it cannot be known whether the unit takes part. */
  readonly open: ExperimentPlan | null;
  /** The first that withholds the offer. */
  readonly held: ExperimentPlan | null;
  /** The variant of the words, with its experiment. */
  readonly variant: { readonly of: string; readonly name: string } | null;
}

/** Experiments stand in the order of their ids. */
export function assign(experiments: readonly ExperimentPlan[], scene: Scene): Assignment {
  let [open, held]: (ExperimentPlan | null)[] = [null, null];
  let variant: Assignment["variant"] = null;
  for (const experiment of experiments) {
    const { id, salt, unit, holdout, variants } = experiment;
    const takesPart = isTakingPart(experiment, scene);
    if (takesPart === null) open ??= experiment;
    if (takesPart !== true) continue;
    const bucket = bucketOf(salt, scene.who.get(unit)!);
    if (bucket < holdout) held ??= experiment;
    const found = variants.find(({ below }) => bucket < below);
    if (found) variant = { of: id, name: found.name };
  }
  return { open: open ?? null, held: held ?? null, variant };
}

/** Null when it cannot be known; one reason not to take part is enough. */
function isTakingPart(
  { layer, unit, until }: ExperimentPlan,
  { who, local }: Scene,
): boolean | null {
  const id = who.get(unit);
  const bucket = id === undefined ? null : bucketOf(layer.salt, id);
  const isOutside = bucket !== null && (bucket < layer.from || bucket >= layer.to);
  if (isOutside || (until !== null && local !== null && local.day > until)) return false;
  return bucket === null || (until !== null && local === null) ? null : true;
}
