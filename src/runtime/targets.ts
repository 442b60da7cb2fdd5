import type { Scope, Target } from "./bundle.ts";
import type { GroupPlan, OfferPlan, PlacementPlan, ScopePlan, TargetPlan } from "./plan.ts";

export function planTarget(target: Target): TargetPlan {
  if ("same" in target) return target;
  return { products: new Set(target.products), offers: new Set(target.offers) };
}

export function planScope(scope: Scope): ScopePlan {
  return { ...scope, of: scope.of && planTarget(scope.of), except: scope.except.map(planTarget) };
}

/** A product and an offer, as an event names them, or as they are offered now. */
export interface Aimed {
  readonly product: string | null;
  readonly offer: string | null;
}

/** Whether something is what a target means as one offer is considered. */
export function isTarget(
  target: TargetPlan,
  { product, offer }: Aimed,
  considered: OfferPlan,
  groups: GroupPlan,
): boolean {
  if ("products" in target) {
    return target.products.has(product ?? "") || target.offers.has(offer ?? "");
  }
  if (target.same === "product") return product === considered.product;
  if (target.same === "offer") return offer === considered.id;
  return groupsOf({ product, offer }, groups).some((group) => considered.groups.includes(group));
}

/** Positions of the groups a product or offer is in. */
export function groupsOf(
  { product, offer }: Aimed,
  { ofProduct, ofOffer }: GroupPlan,
): readonly number[] {
  return [...(ofProduct.get(product ?? "") ?? []), ...(ofOffer.get(offer ?? "") ?? [])];
}

/** Whether a scope takes in an offer, wherever it appears, as another one is considered. */
export function takesIn(
  { of, except }: ScopePlan,
  offer: OfferPlan,
  considered: OfferPlan,
  groups: GroupPlan,
): boolean {
  const isMeant = (target: TargetPlan): boolean => isTarget(target, offer, considered, groups);
  return (of === null || isMeant(of)) && !except.some(isMeant);
}

export function isAt(scope: ScopePlan, { id, channel }: PlacementPlan): boolean {
  return (scope.channel ?? channel.id) === channel.id && (scope.placement ?? id) === id;
}
