import type { Diagnostic } from "../text/diagnostic.ts";
import type { Condition, Model, Offer, Site } from "./model.ts";
import type { Say, Whole } from "./overview.ts";
import { once } from "./watch.ts";

/**
 * Who is offered something must not depend on data being absent, nor who is left in peace on data
 * being there: an offer that needs `is unknown`, or a hold that needs `is known`, is an error, also
 * by way of a segment.
 */
export function checkPolarity({ model }: Whole, say: Say): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const seen = new Set<Site["node"]>();
  const look = (condition: Condition, known: boolean, from: Site | null): void =>
    tell(asksFor(condition, known, model), known, from);
  const tell = (asks: readonly Ask[], known: boolean, from: Site | null): void => {
    for (const { site, through } of asks) {
      // A segment used by many is one mistake, said where it is first used.
      if (seen.has(site.node)) continue;
      seen.add(site.node);
      const place = through ?? from;
      const notes =
        place && place.node !== site.node ? [{ text: "it is asked for here", at: place }] : [];
      found.push(
        known
          ? say(
              "check/asks-for-presence",
              site,
              "this would hold back only those whose data is known",
              [
                ...notes,
                {
                  text: "who has not given it would be left to the offers; turn the hold round, or ask for a value",
                },
              ],
            )
          : say(
              "check/asks-for-absence",
              site,
              "this would make an offer because data is missing",
              [...notes, { text: "missing data never makes anyone eligible; ask for a value" }],
            ),
      );
    }
  };
  for (const offer of model.offers.values())
    for (const { asks, from } of asksOf(model, offer)) tell(asks, false, from);
  for (const { condition } of model.proven.values()) look(condition, false, null);
  for (const { consent } of model.channels.values()) if (consent) look(consent, false, null);
  for (const { condition } of model.holds) look(condition, true, null);
  for (const cap of model.caps)
    if (cap.for) look(use("segment", cap.for.segment, cap.for.site), true, cap.for.site);
  return found;
}

/** A test that asks whether data is known, and by way of which segment. */
interface Ask {
  readonly site: Site;
  readonly through: Site | null;
}

/** An offer that asks for data to be absent has been told so. */
export const asksForAbsence = (model: Model, offer: Offer): boolean =>
  asksOf(model, offer).length > 0;

/** What an offer asks so. */
const asksOf: (
  model: Model,
  offer: Offer,
) => readonly { readonly asks: readonly Ask[]; readonly from: Site | null }[] = once(
  (model, { conditions, segments, adjacency }) =>
    [
      ...conditions.map(({ condition }) => ({ condition, from: null })),
      ...segments.map(({ name, site }) => ({ condition: use("segment", name, site), from: site })),
      ...adjacency.fails.map(({ segment, site }) => ({
        condition: { kind: "not", term: use("segment", segment, site) } as const,
        from: site,
      })),
    ]
      .map(({ condition, from }) => ({ asks: asksFor(condition, false, model), from }))
      .filter(({ asks }) => asks.length > 0),
);

const use = (of: "segment" | "proven", name: string, site: Site): Condition => ({
  kind: "use",
  of,
  name,
  site,
});

/** The tests that ask whether data is known (or is not) in a way the condition needs. */
function asksFor(condition: Condition, known: boolean, model: Model): readonly Ask[] {
  const found: Ask[] = [];
  const visited = new Set<string>();
  // A stack of our own: segments may lean on segments in a chain longer than the machine's is deep.
  const stack: { term: Condition; negated: boolean; through: Site | null }[] = [
    { term: condition, negated: false, through: null },
  ];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { term, negated, through } = next;
    switch (term.kind) {
      case "and":
      case "or":
        for (const one of term.terms.toReversed()) stack.push({ term: one, negated, through });
        break;
      case "not":
        stack.push({ term: term.term, negated: !negated, through });
        break;
      case "test":
        if (term.test.kind === "known" && (term.test.known !== negated) === known)
          found.push({ site: term.site, through });
        break;
      case "use": {
        const key = `${term.of} ${term.name} ${negated}`;
        const named = (term.of === "segment" ? model.segments : model.proven).get(term.name);
        if (!named || visited.has(key)) break;
        visited.add(key);
        stack.push({ term: named.condition, negated, through: through ?? term.site });
        break;
      }
      default:
    }
  }
  return found;
}
