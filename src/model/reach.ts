import type { Diagnostic } from "../text/diagnostic.ts";
import { askedBy, knownIn, soundIn } from "./asked.ts";
import type { Condition, Offer } from "./model.ts";
import { conflictIn, domainsOf, neverHolds } from "./rows.ts";
import { keyOf } from "./symbols.ts";
import type { Say, Whole } from "./overview.ts";

/** Offers that nobody can ever get, or would get with a hole in their copy. */
export function checkReach(whole: Whole, say: Say): readonly Diagnostic[] {
  return [...unproven(whole, say), ...unreachable(whole, say), ...unsaid(whole)];
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
function unreachable(whole: Whole, say: Say): readonly Diagnostic[] {
  const { model, symbols } = whole;
  const sound = soundIn(whole);
  const domains = domainsOf(symbols);
  return [...model.offers.values()].flatMap((offer) => {
    if (!sound.has(keyOf("offer", offer.id))) return [];
    const terms = askedBy(offer, model, sound);
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

/** Copy that puts in what nothing of the offer makes sure is there. */
function unsaid(whole: Whole): readonly Diagnostic[] {
  const { model, results, standing, symbols, placed } = whole;
  const sound = soundIn(whole);
  const domains = domainsOf(symbols);
  return standing.flatMap(({ node }) => {
    const piece = results.get(node)?.piece;
    if (piece?.kind !== "offer" || piece.open.length === 0 || !piece.sound) return [];
    const offer = model.offers.get(piece.value.id);
    if (offer?.site !== piece.value.site) return [];
    const known = knownIn({ kind: "and", terms: askedBy(offer, model, sound) }, domains);
    return piece.open
      .filter(({ value }) => !known(value) && value !== offer.available)
      .map(({ found }) => placed.diagnosticOf(node, found));
  });
}
