import type { Bundle, Model, Product, Site } from "../model/model.ts";
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

/** Everything in a policy, one by one, copy behind what it belongs to. What is retired is over. */
export function* groupsOf(model: Model): Iterable<Group> {
  const locale = model.policy?.locales[0] ?? "en";
  const withCopy = <K extends Kind>(kind: K, thing: Of<K>) =>
    grouped(kind, thing, locale, () => piecesOf(thing, locale, model));

  for (const thing of model.facts.values()) yield alone("fact", thing);
  for (const thing of model.channels.values()) yield withCopy("channel", thing);
  for (const thing of model.placements.values()) yield alone("placement", thing);
  for (const thing of model.segments.values()) yield alone("segment", thing);
  for (const thing of model.adjacencies) yield withCopy("adjacency", thing);
  for (const thing of model.triggers.values()) yield alone("trigger", thing);
  for (const thing of model.offers.values())
    if (thing.status !== "retired")
      yield grouped("offer", thing, locale, () => piecesOfOffer(thing, locale, model));
  for (const product of model.products.values())
    if (product.bundle) yield withCopy("bundle", named(product, product.bundle));
  for (const thing of model.caps) yield alone("cap", thing);
  for (const thing of model.rests) yield alone("rest", thing);
  for (const thing of model.quiets) yield alone("quiet", thing);
  for (const thing of model.holds) yield alone("hold", thing);
  for (const thing of model.experiments.values()) yield alone("experiment", thing);
  for (const thing of model.measures) yield alone("measure", thing);
  for (const thing of model.learns.values()) yield withCopy("learn", thing);
  for (const thing of model.playbooks.values()) yield withCopy("playbook", thing);
}

type Of<K extends Kind> = Extract<Thing, { readonly kind: K }>["thing"] & { readonly site: Site };
const alone = <K extends Kind>(kind: K, thing: Of<K>): Group => grouped(kind, thing, "", none);
const none = (): readonly CopyPiece[] => [];

/** Bundles with their names, as long as they stay the same. */
const bundles = new WeakMap<Bundle, Bundle & { readonly id: string }>();

function named({ id }: Product, bundle: Bundle): Bundle & { readonly id: string } {
  let thing = bundles.get(bundle);
  if (thing?.id !== id) bundles.set(bundle, (thing = { ...bundle, id }));
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
    groups.set(thing, (known = { locale, group: groupOf(kind, thing, copy) }));
  }
  return known.group;
}

/** Its copy is read when it is first asked for: of what has errors nothing is asked. */
function groupOf<K extends Kind>(kind: K, thing: Of<K>, copy: () => readonly CopyPiece[]): Group {
  let pieces: readonly CopyPiece[] | undefined;
  const read = () => (pieces ??= copy());
  let things: readonly Thing[] | undefined;
  let locales: readonly string[] | undefined;
  return {
    site: thing.site,
    get things() {
      return (things ??= [
        { kind, thing } as Thing,
        ...read().map((piece): Thing => ({ kind: "copy", thing: piece })),
      ]);
    },
    get locales() {
      return (locales ??= [...new Set(read().map((piece) => piece.locale))]);
    },
  };
}
