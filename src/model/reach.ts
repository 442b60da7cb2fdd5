import type { Diagnostic } from "../text/diagnostic.ts";
import type { Condition, Model, Offer } from "./model.ts";
import { conflictIn, domainsOf, neverHolds } from "./rows.ts";
import { keyOf } from "./symbols.ts";
import type { Say, Whole } from "./overview.ts";

/** Offers that nobody can ever get: products never proven, and conditions that exclude each other. */
export function checkReach(whole: Whole, say: Say): readonly Diagnostic[] {
  return [...unproven(whole, say), ...unreachable(whole, say)];
}

/** Source products without a `proven`: each said once, at the first offer that goes from it. */
function unproven({ model, symbols, program }: Whole, say: Say): readonly Diagnostic[] {
  const offers = new Map<string, Offer[]>();
  for (const offer of model.offers.values())
    for (const source of offer.adjacency.from) {
      if (symbols.get("proof_of_value", source) || !symbols.get("product", source)) continue;
      if (!program.complete || symbols.mayBe("proof_of_value", source)) continue;
      const before = offers.get(source);
      if (before) before.push(offer);
      else offers.set(source, [offer]);
    }
  return [...offers].map(([source, [first, ...others]]) =>
    say(
      "check/no-proven",
      first!.site,
      `nothing says when a customer has had value from \`${source}\``,
      [
        { text: `\`${first!.id}\` goes along this`, at: first!.adjacency.site },
        { text: `say it: \`proven ${source} when …\`` },
        ...others.slice(0, 4).map(({ id, site }) => ({ text: `\`${id}\` needs it too`, at: site })),
        ...(others.length > 4 ? [{ text: `and ${others.length - 4} more offers do` }] : []),
      ],
    ),
  );
}

/** Offers whose own conditions, segments and adjacency exclude each other. */
function unreachable(
  { model, results, standing, symbols }: Whole,
  say: Say,
): readonly Diagnostic[] {
  const sound = new Set<string>();
  for (const { node } of standing) {
    const piece = results.get(node)?.piece;
    if (piece?.kind === "offer" && piece.sound) sound.add(keyOf("offer", piece.value.id));
    if ((piece?.kind === "segment" || piece?.kind === "proven") && piece.sound)
      sound.add(`${piece.kind} ${piece.value.name}`);
  }
  const domains = domainsOf(symbols);
  return [...model.offers.values()].flatMap((offer) => {
    if (!sound.has(keyOf("offer", offer.id))) return [];
    const room = { tests: mostTests };
    const terms = [
      ...ownership(offer),
      ...offer.segments.map(({ name, site }): Condition => ({
        kind: "use",
        of: "segment",
        name,
        site,
      })),
      ...offer.conditions.map(({ condition }) => condition),
      ...provenOf(offer),
    ].map((term) => inlined(term, model, sound, room));
    const all: Condition = { kind: "and", terms };
    if (!neverHolds(all, domains)) return [];
    // What contradicts itself within one condition has been said there.
    const conflict = conflictIn(all, domains);
    if (!conflict || terms.some((term) => conflictIn(term, domains))) return [];
    const [first, second] = conflict.sites;
    const at = [second, first].find((site) => site?.declaration === offer.site.declaration);
    const others = conflict.sites.filter((site) => site !== at);
    return [
      say(
        "check/contradiction",
        at ?? offer.site,
        `\`${offer.id}\` can never be offered: what it asks for excludes itself`,
        others.map((site) => ({ text: "this is asked too", at: site })),
      ),
    ];
  });
}

/** The customer has one of the source products, and not the one offered. */
function ownership({ adjacency, product }: Offer): readonly Condition[] {
  const { site } = adjacency;
  const owns = (members: readonly string[]): Condition => ({
    kind: "test",
    subject: { kind: "owns" },
    test: { kind: "has", quantifier: "any", members },
    site,
  });
  return [owns(adjacency.from), { kind: "not", term: owns([product]) }];
}

const provenOf = ({ adjacency }: Offer): readonly Condition[] => [
  {
    kind: "or",
    terms: adjacency.from.map((name) => ({
      kind: "use",
      of: "proven",
      name,
      site: adjacency.site,
    })),
  },
];

/** What may still be written out before the whole is out of proportion. */
interface Room {
  tests: number;
}
const deepest = 20;
const mostTests = 500;

/**
 * A condition with its segments written out. Those that could not be read, go in circles, or would
 * make it too long are left as they are, of which nothing is then assumed.
 */
function inlined(
  condition: Condition,
  model: Model,
  sound: ReadonlySet<string>,
  room: Room,
  within: readonly string[] = [],
): Condition {
  switch (condition.kind) {
    case "and":
    case "or":
      return {
        ...condition,
        terms: condition.terms.map((term) => inlined(term, model, sound, room, within)),
      };
    case "not":
      return { ...condition, term: inlined(condition.term, model, sound, room, within) };
    case "use": {
      const key = `${condition.of} ${condition.name}`;
      const named = (condition.of === "segment" ? model.segments : model.proven).get(
        condition.name,
      );
      room.tests -= 1;
      const fits = room.tests > 0 && within.length < deepest && !within.includes(key);
      if (!named || !sound.has(key) || !fits) return condition;
      return inlined(named.condition, model, sound, room, [...within, key]);
    }
    default:
      room.tests -= 1;
      return condition;
  }
}
