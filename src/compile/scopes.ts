import type { Model, Offer } from "../model/model.ts";
import type { Scope, Target } from "../runtime/bundle.ts";

/** Whether something of this scope can ever have to do with an offer. */
export function canConcern(model: Model, scope: Scope, offer: Offer): boolean {
  const { channel, placement, of, except, except_triggers } = scope;
  const at = offer.placements.some(
    (id) =>
      (placement === null || placement === id) &&
      (channel === null || model.placements.get(id)?.channel === channel),
  );
  const excepted = except.some((target) => isOf(model, target, offer));
  const listens = offer.listens.some(({ trigger }) => !except_triggers.includes(trigger));
  return at && listens && !excepted && (of === null || isOf(model, of, offer));
}

/** What is the `same` as the offer considered is so of itself; only of groups it may be in none. */
function isOf({ groups }: Model, target: Target, { id, product }: Offer): boolean {
  if ("products" in target) return target.products.includes(product) || target.offers.includes(id);
  if (target.same !== "group") return true;
  return [...groups.values()].some(
    ({ products, offers }) => products.includes(product) || offers.includes(id),
  );
}

export function targetWords(target: Target): string {
  if ("same" in target) return `same ${target.same}`;
  return [...target.products, ...target.offers].join(", ");
}
