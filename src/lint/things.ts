import type { Bundle, Channel, Model, Offer, Product, Site } from "../model/model.ts";
import { piecesOf, piecesOfOffer } from "./pieces.ts";
import type { Checks, CopyPiece } from "./rule.ts";

/** One thing of the policy that rules may be asked of. */
export type Thing = {
  readonly [K in Exclude<keyof Checks, "model">]-?: {
    readonly kind: K;
    readonly thing: Parameters<NonNullable<Checks[K]>>[0];
    readonly site: Site;
  };
}[Exclude<keyof Checks, "model">];

/** Everything in a policy, one by one, copy behind what it belongs to. What is retired is over. */
export function* thingsOf(model: Model): Iterable<Thing> {
  const locale = model.policy?.locales[0] ?? "en";
  const copyOf = (thing: Parameters<typeof piecesOf>[0]) =>
    copies(thing, locale, () => piecesOf(thing, locale, model));

  for (const thing of model.facts.values()) yield { kind: "fact", thing, site: thing.site };
  for (const thing of model.channels.values()) {
    yield { kind: "channel", thing, site: thing.site };
    yield* copyOf(thing);
  }
  for (const thing of model.placements.values())
    yield { kind: "placement", thing, site: thing.site };
  for (const thing of model.segments.values()) yield { kind: "segment", thing, site: thing.site };
  for (const thing of model.adjacencies) {
    yield { kind: "adjacency", thing, site: thing.site };
    yield* copyOf(thing);
  }
  for (const thing of model.triggers.values()) yield { kind: "trigger", thing, site: thing.site };
  for (const thing of model.offers.values()) {
    if (thing.status === "retired") continue;
    yield { kind: "offer", thing, site: thing.site };
    yield* copies(thing, locale, () => piecesOfOffer(thing, locale, model));
  }
  for (const product of model.products.values()) {
    if (!product.bundle) continue;
    const thing = named(product, product.bundle);
    yield { kind: "bundle", thing, site: thing.site };
    yield* copyOf(thing);
  }
  for (const thing of model.caps) yield { kind: "cap", thing, site: thing.site };
  for (const thing of model.rests) yield { kind: "rest", thing, site: thing.site };
  for (const thing of model.quiets) yield { kind: "quiet", thing, site: thing.site };
  for (const thing of model.holds) yield { kind: "hold", thing, site: thing.site };
  for (const thing of model.experiments.values())
    yield { kind: "experiment", thing, site: thing.site };
  for (const thing of model.measures) yield { kind: "measure", thing, site: thing.site };
  for (const thing of model.learns.values()) {
    yield { kind: "learn", thing, site: thing.site };
    yield* copyOf(thing);
  }
  for (const thing of model.playbooks.values()) {
    yield { kind: "playbook", thing, site: thing.site };
    yield* copyOf(thing);
  }
}

/** Bundles with their names, as long as they stay the same. */
const bundles = new WeakMap<Bundle, Bundle & { readonly id: string }>();

function named({ id }: Product, bundle: Bundle): Bundle & { readonly id: string } {
  let thing = bundles.get(bundle);
  if (thing?.id !== id) bundles.set(bundle, (thing = { ...bundle, id }));
  return thing;
}

/** Copy of things, as long as they stay the same: what was found in it is kept by it. */
const pieces = new WeakMap<
  object,
  { readonly locale: string; readonly of: readonly CopyPiece[] }
>();

function* copies(
  thing: Offer | Channel | object,
  locale: string,
  find: () => readonly CopyPiece[],
): Iterable<Thing> {
  let known = pieces.get(thing);
  if (known?.locale !== locale) pieces.set(thing, (known = { locale, of: find() }));
  for (const piece of known.of) yield { kind: "copy", thing: piece, site: piece.site };
}
