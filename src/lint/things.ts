import type { Bundle, Model, Product, Site } from "../model/model.ts";
import type { Declaration } from "../syntax/ast.ts";
import { piecesOf, piecesOfOffer } from "./pieces.ts";
import type { Checks, CopyPiece } from "./rule.ts";

type Kind = Exclude<keyof Checks, "model">;

/** One thing of the policy that rules may be asked of. */
export type Thing = {
  readonly [K in Kind]-?: {
    readonly kind: K;
    readonly thing: Parameters<NonNullable<Checks[K]>>[0];
  };
}[Kind];

/** A thing with its copy, all of one declaration: the same object for as long as that stays the same. */
export interface Group {
  readonly site: Site;
  readonly things: readonly Thing[];
  /** Languages of its copy. */
  readonly locales: readonly string[];
}

/**
 * Everything in a policy that shall be asked about, by its declaration: one by one, copy behind what it
 * belongs to. What is retired is over.
 */
export function* groupsOf(
  model: Model,
  isAsked: (declaration: Declaration) => boolean,
): Iterable<Group> {
  const locale = model.policy?.locales[0] ?? "en";
  function* each<T extends { readonly site: Site }>(
    things: Iterable<T>,
    group: (thing: T) => Group,
  ) {
    for (const thing of things) if (isAsked(thing.site.declaration)) yield group(thing);
  }
  const withCopy =
    <K extends Kind>(kind: K) =>
    (thing: Of<K>) =>
      grouped(kind, thing, locale, () => piecesOf(thing, locale, model));
  const current = [...model.offers.values()].filter(({ status }) => status !== "retired");
  const bundles = [...model.products.values()].flatMap((one) => named(one) ?? []);

  yield* each(model.facts.values(), alone("fact"));
  yield* each(model.channels.values(), withCopy("channel"));
  yield* each(model.placements.values(), alone("placement"));
  yield* each(model.segments.values(), alone("segment"));
  yield* each(model.adjacencies, withCopy("adjacency"));
  yield* each(model.triggers.values(), alone("trigger"));
  yield* each(current, (offer) =>
    grouped("offer", offer, locale, () => piecesOfOffer(offer, locale, model)),
  );
  yield* each(bundles, withCopy("bundle"));
  yield* each(model.caps, alone("cap"));
  yield* each(model.rests, alone("rest"));
  yield* each(model.quiets, alone("quiet"));
  yield* each(model.holds, alone("hold"));
  yield* each(model.experiments.values(), alone("experiment"));
  yield* each(model.measures, alone("measure"));
  yield* each(model.learns.values(), withCopy("learn"));
  yield* each(model.playbooks.values(), withCopy("playbook"));
}

type Of<K extends Kind> = Extract<Thing, { readonly kind: K }>["thing"] & { readonly site: Site };
const alone =
  <K extends Kind>(kind: K) =>
  (thing: Of<K>): Group =>
    grouped(kind, thing, "", none);
const none = (): readonly CopyPiece[] => [];

/** Bundles with their names, as long as they stay the same. */
const bundlesNamed = new WeakMap<Bundle, Bundle & { readonly id: string }>();

/** Null for what is no bundle. */
function named({ id, bundle }: Product): (Bundle & { readonly id: string }) | null {
  if (!bundle) return null;
  let thing = bundlesNamed.get(bundle);
  if (thing?.id !== id) bundlesNamed.set(bundle, (thing = { ...bundle, id }));
  return thing;
}

/** Things with their copy, as long as they stay the same: what was found in them is kept by it. */
const groups = new WeakMap<object, { readonly locale: string; readonly group: Group }>();

/** `locale` is the language of copy that names none. */
function grouped<K extends Kind>(
  kind: K,
  thing: Of<K>,
  locale: string,
  copy: () => readonly CopyPiece[],
): Group {
  let known = groups.get(thing);
  if (known?.locale !== locale) {
    const pieces = copy();
    const things = [
      { kind, thing } as Thing,
      ...pieces.map((piece): Thing => ({ kind: "copy", thing: piece })),
    ];
    const locales = [...new Set(pieces.map((piece) => piece.locale))];
    groups.set(thing, (known = { locale, group: { site: thing.site, things, locales } }));
  }
  return known.group;
}
