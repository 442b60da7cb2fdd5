import type { Model, Offer, Scope, Target } from "../model/model.ts";

/**
 * Whether a rule with this scope holds for an offer wherever the offer may appear. Exceptions an
 * author wrote for a trigger are taken at their word; what is left out of the scope otherwise is not
 * covered.
 */
export function covers(model: Model, scope: Scope, offer: Offer): boolean {
  const { channel, placement, of, except } = scope;
  if (of !== null && !takesIn(of, offer)) return false;
  if (except.some((target) => takesIn(target, offer))) return false;
  return offer.placements.every((id) => {
    if (placement !== null && placement !== id) return false;
    return channel === null || model.placements.get(id)?.channel === channel;
  });
}

/** Whether an offer is of a target; every offer is of its own product, offer or group. */
export const takesIn = (target: Target, { id, product }: Offer): boolean =>
  "same" in target || target.products.includes(product) || target.offers.includes(id);

/** Whether a rule with this scope holds for every offer at every place. */
export const isGlobal = ({ channel, placement, of, except }: Scope): boolean =>
  channel === null && placement === null && of === null && except.length === 0;
