import type { Declaration, Extent } from "../syntax/ast.ts";
import type { Checked } from "./declarations.ts";
import { keptSame } from "./keep.ts";
import type {
  Identity,
  Model,
  Offer,
  Product,
  Reference,
  Scope,
  Site,
  Test,
  Trigger,
  Use,
  Waiver,
} from "./model.ts";
import type { OfferPart, Piece, PieceOf } from "./pieces.ts";
import type { Placing } from "./placing.ts";
import type { Program } from "./program.ts";
import { momentOf, type World } from "./scenarios.ts";
import { keyOf, type Standing, type Symbol, type Symbols } from "./symbols.ts";
import type { TestPart } from "./tests.ts";
import { givenIdentities } from "./words.ts";

/**
 * The model of a program, from what its declarations came to. Of two with one name the first counts.
 * What is as it was in `kept` is the same object.
 */
export function assemble(
  program: Program,
  standing: readonly Standing[],
  results: ReadonlyMap<Declaration, Checked>,
  symbols: Symbols,
  placed: Placing,
  kept: Partial<Model> = {},
): { readonly model: Model; readonly tests: ReadonlyMap<string, TestPart> } {
  const pieces = new Map<Piece["kind"], Piece[]>();
  for (const { node } of standing) {
    const { piece } = results.get(node)!;
    if (!piece) continue;
    const same = pieces.get(piece.kind);
    if (same) same.push(piece);
    else pieces.set(piece.kind, [piece]);
  }
  const of = <K extends Piece["kind"]>(kind: K) =>
    (pieces.get(kind) ?? []) as unknown as readonly PieceOf<K>[];
  const all = <K extends Piece["kind"]>(kind: K) =>
    of(kind).map(({ value }) => value) as unknown as readonly PieceOf<K>["value"][];

  const adjacencies = all("adjacency");
  const adjacencyOf = new Map(
    adjacencies
      .toReversed()
      .flatMap((adjacency) =>
        adjacency.from.map((from) => [`${from} -> ${adjacency.to}`, adjacency]),
      ),
  );
  const offers = all("offer").flatMap((part) => {
    const adjacency = adjacencyOf.get(part.along);
    return adjacency ? [whole(part, adjacency)] : [];
  });
  const tests = byId(all("test"), ({ title }) => title);

  const bound = {
    policy: all("policy")[0] ?? null,
    facts: byId(all("facts").flat()),
    identities: identitiesOf(all("identity")),
    channels: byId(all("channel")),
    placements: byId(of("channel").flatMap(({ placements }) => placements)),
    calendars: byId(
      all("calendar").map((calendar) => ({
        ...calendar,
        holidays: program.holidays.get(calendar.id) ?? [],
      })),
    ),
    products: productsOf(program, all("bundle")),
    groups: byId(all("group")),
    segments: byId(all("segment"), ({ name }) => name),
    proven: byId(all("proven"), ({ name }) => name),
    adjacencies,
    triggers: byId<Trigger>(all("trigger")),
    offers: byId(offers),
    caps: firstOf(all("cap")),
    rests: firstOf(all("rest")),
    quiets: firstOf(all("quiet")),
    holds: firstOf(all("hold")),
    bans: all("ban").flat(),
    preferences: all("preference"),
    experiments: byId(all("experiment")),
    measures: all("measure"),
    learns: byId(all("learn")),
    playbooks: byId(all("playbook")),
    proofs: firstOf(all("proof")),
  };
  let references: readonly Reference[] | undefined;
  const model: Model = {
    ...keptSame({ ...bound, waivers: all("waiver").map((waiver) => scoped(waiver, bound)) }, kept),
    tests: testsOf(tests, bound),
    // Only editors ask for these, and not at every key.
    get references() {
      return (references ??= referencesOf(standing, results, symbols, placed));
    },
    usesOf: (declaration) => results.get(declaration)?.uses ?? noUses,
    spanOf: placed.spanOf,
  };
  return { model, tests };
}

const noUses: readonly Use[] = [];

/** Offers put together with their adjacencies, as long as neither changes. */
const offersWith = new WeakMap<OfferPart, Offer>();

function whole(part: OfferPart, adjacency: Offer["adjacency"]): Offer {
  const before = offersWith.get(part);
  if (before?.adjacency === adjacency) return before;
  const { along: _, ...rest } = part;
  const offer = { ...rest, adjacency };
  offersWith.set(part, offer);
  return offer;
}

/** Things by their id, the first of each. */
function byId<T>(
  things: readonly T[],
  idOf: (thing: T) => string = (thing) => (thing as { readonly id: string }).id,
): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const thing of things) if (!found.has(idOf(thing))) found.set(idOf(thing), thing);
  return found;
}

const firstOf = <T extends { readonly name: string }>(rules: readonly T[]): readonly T[] => [
  ...byId(rules, ({ name }) => name).values(),
];

function identitiesOf(declared: readonly Identity[]): Model["identities"] {
  const found = new Map(byId(declared));
  for (const id of givenIdentities)
    if (!found.has(id)) found.set(id, { id, contains: containedIn(id), site: null });
  return found;
}

const containedIn = (id: string): readonly string[] => (id === "customer" ? sessions : none);
const sessions: readonly string[] = ["session"];
const none: readonly string[] = [];

function productsOf(
  program: Program,
  bundles: readonly PieceOf<"bundle">["value"][],
): ReadonlyMap<string, Product> {
  const products = new Map<string, Product>();
  for (const product of program.catalog.products.values())
    products.set(product.id, {
      id: product.id,
      name: product.name,
      catalog: product,
      bundle: null,
    });
  for (const { id, name, bundle } of bundles)
    if (!products.has(id)) products.set(id, { id, name, catalog: null, bundle });
  return products;
}

/** A waiver of a rule lapses over what the rule is about; one of a trigger or a segment, over its offers. */
function scoped(
  waiver: Waiver,
  model: Pick<Model, "caps" | "rests" | "holds" | "quiets" | "offers">,
): Waiver {
  const [sort = "", name = ""] = waiver.for.split(" ");
  if (sort === "rule") {
    const rules: readonly {
      readonly name: string;
      readonly scope?: Scope;
      readonly channel?: string | null;
    }[] = [...model.caps, ...model.rests, ...model.holds, ...model.quiets];
    const rule = rules.find((one) => one.name === name);
    if (!rule) return waiver;
    return { ...waiver, scope: rule.scope ?? { ...waiver.scope, channel: rule.channel ?? null } };
  }
  if (sort !== "trigger" && sort !== "segment") return waiver;
  const offers = [...model.offers.values()]
    .filter(({ listens, segments }) =>
      sort === "trigger"
        ? listens.some(({ trigger }) => trigger === name)
        : segments.some((segment) => segment.name === name),
    )
    .map(({ id }) => id)
    .toSorted();
  return { ...waiver, scope: { ...waiver.scope, of: { products: [], offers, named: waiver.for } } };
}

/** So many tests, each like the next, are more than anybody follows. */
export const longestChain = 50;

/** The tests a test is like, the furthest first, and itself last; a circle ends where it closes. */
export function chainOf(part: TestPart, tests: ReadonlyMap<string, TestPart>): readonly TestPart[] {
  const chain = [part];
  const seen = new Set<string>();
  for (let next = part.like && tests.get(part.like.title); next;) {
    if (next === part || seen.has(next.title) || chain.length > longestChain) break;
    seen.add(next.title);
    chain.unshift(next);
    next = next.like && tests.get(next.like.title);
  }
  return chain;
}

function testsOf(parts: ReadonlyMap<string, TestPart>, model: World): ReadonlyMap<string, Test> {
  return new Map(
    [...parts].map(([title, part]) => [
      title,
      {
        title,
        // A moment may be long, and only who runs the test asks for it.
        get moment() {
          return momentOf(chainOf(part, parts), model);
        },
        expectations: part.expectations,
        site: part.site,
      },
    ]),
  );
}

function referencesOf(
  standing: readonly Standing[],
  results: ReadonlyMap<Declaration, Checked>,
  symbols: Symbols,
  placed: Placing,
): readonly Reference[] {
  const found: Reference[] = [];
  for (const [sort, name, symbol] of everySymbol(symbols)) {
    const { declaration, at } = symbol;
    if (!declaration) continue;
    const site = { declaration, node: at };
    found.push({ definition: keyOf(sort, name), defined: site, used: site });
  }
  // What has no declaration of its own is defined where it is first named as such.
  const within = new Map<string, Site>();
  for (const { node } of standing)
    for (const { key, node: used, defines } of results.get(node)!.uses)
      if (defines && !within.has(key)) within.set(key, { declaration: node, node: used });
  for (const { node } of standing)
    for (const { key, node: used } of results.get(node)!.uses) {
      const defined = placed.definedAt(key) ?? within.get(key) ?? null;
      // A block that may be written in several places names itself in each; the first is there already.
      const same = defined?.declaration === node && sameExtent(defined.node.span, used.span);
      if (same && !within.has(key)) continue;
      found.push({ definition: key, defined, used: { declaration: node, node: used } });
    }
  return found;
}

const sameExtent = (one: Extent, other: Extent): boolean =>
  one.start === other.start && one.end === other.end;

function* everySymbol({ all, sorts }: Symbols): Iterable<[Symbol["sort"], string, Symbol]> {
  for (const sort of sorts) for (const [name, symbol] of all(sort)) yield [sort, name, symbol];
}
