import type { Model } from "../model/model.ts";
import type { Experiment } from "../runtime/bundle.ts";
import { targetOf } from "./columns.ts";
import { isoDate } from "./dates.ts";
import { sortedById } from "./sorted.ts";

const whole = 10_000;

/** Experiments by id. Those of one layer take ranges of its buckets one after the other, so that they never meet. */
export function experimentsOf({ experiments }: Model): readonly Experiment[] {
  const taken = new Map<string, number>();
  const sorted = sortedById(experiments.values());
  return sorted.map(({ id, unit, of, layer, traffic, salt, holdout, holdoutMode, ...rest }) => {
    const from = taken.get(layer) ?? 0;
    const to = Math.min(whole, from + traffic);
    taken.set(layer, to);
    return {
      id,
      unit,
      of: of === null ? null : targetOf(of),
      layer: { salt: `layer:${layer}`, from, to },
      salt: `experiment:${id}${salt === "" ? "" : `:${salt}`}`,
      holdout,
      holdout_mode: holdoutMode,
      variants: variantsOf(rest.variants, holdout),
      until: rest.until === null ? null : isoDate(rest.until),
    };
  });
}

/** Where each variant's buckets end: they share what the holdout leaves, in proportion, the last to the end. */
function variantsOf(
  variants: readonly { readonly name: string; readonly share: number }[],
  holdout: number,
): Experiment["variants"] {
  const total = variants.reduce((sum, { share }) => sum + share, 0);
  let shares = 0;
  return variants.map(({ name, share }, index) => {
    shares += share;
    const below = holdout + Math.floor(((whole - holdout) * shares) / total);
    return { name, below: index === variants.length - 1 ? whole : below };
  });
}
