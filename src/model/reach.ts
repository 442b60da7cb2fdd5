import type { Declaration } from "../syntax/ast.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import { askedBy, knownIn, namedIn, type Named } from "./asked.ts";
import type { Open } from "./copy.ts";
import type { DomainOf } from "./dnf.ts";
import type { Condition, Offer, Site } from "./model.ts";
import type { Judged, Verdict } from "./reach-cache.ts";
import { asksForAbsence } from "./polarity.ts";
import { conflictIn, domainsOf, neverHolds } from "./rows.ts";
import type { Say, Whole } from "./overview.ts";
import { seeing, seenAgain, seenOnce } from "./view.ts";

/** Offers that nobody can ever get, or would get with a hole in their copy. */
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

/** Who waits looks up after so many. */
const atOnce = 32;

/** Judges every offer that was not judged before as it is, and pauses after every few. */
export function* judgeOffers(whole: Unjudged): Generator<void, void, void> {
  let count = 0;
  for (const _ of verdictsOf(whole)) if (++count % atOnce === 0) yield;
}

type Unjudged = Pick<Whole, "model" | "results" | "standing" | "view" | "reach" | "symbols">;

function* verdictsOf(
  whole: Unjudged,
): Iterable<{ readonly offer: Offer; readonly node: Declaration; readonly verdict: Verdict }> {
  const { model, results, standing } = whole;
  const verdictOf = judging(whole);
  for (const { node } of standing) {
    const piece = results.get(node)?.piece;
    if (piece?.kind !== "offer" || !piece.sound) continue;
    const offer = model.offers.get(piece.value.id);
    if (offer?.site !== piece.value.site) continue;
    yield { offer, node, verdict: verdictOf(offer, piece.open) };
  }
}

/** Offers whose own conditions, segments and adjacency exclude each other, or leave a hole in the copy. */
function unreachable(whole: Whole, say: Say): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { offer, node, verdict } of verdictsOf(whole)) {
    const { conflict, holes } = verdict;
    // Whoever lacks a value meets no other condition on it either.
    if (conflict && !asksForAbsence(whole.model, offer))
      found.push(neverOffered(offer, conflict, say));
    for (const hole of holes) found.push(whole.placed.diagnosticOf(node, hole));
  }
  return found;
}

function neverOffered(offer: Offer, sites: readonly Site[], say: Say): Diagnostic {
  const [first, second] = sites;
  const at = [second, first].find((site) => site?.declaration === offer.site.declaration);
  return say(
    "check/contradiction",
    at ?? offer.site,
    `\`${offer.id}\` can never be offered: what it asks for excludes itself`,
    sites.filter((site) => site !== at).map((site) => ({ text: "this is asked too", at: site })),
  );
}

function judging(whole: Unjudged): (offer: Offer, open: readonly Open[]) => Verdict {
  const { view, reach } = whole;
  const { named, all } = namedIn(whole);
  if (all.length !== reach.named.length || all.some((one, index) => one !== reach.named[index]))
    reach.token = {};
  reach.named = all;
  const { token } = reach;
  return (offer, open) => {
    const before = reach.verdicts.get(offer);
    const seenBefore = seenAgain(view, before?.seen) ?? (before && seenOnce(view, before.seen));
    if (before && seenBefore && (before.token === token || sameNamed(before.named, named))) {
      if (seenBefore !== before.seen || before.token !== token)
        reach.verdicts.set(offer, { ...before, seen: seenBefore, token });
      return seenBefore.result;
    }
    const used = new Map<string, Condition | null>();
    const noted: Named = (of, name) => {
      const condition = named(of, name);
      used.set(`${of} ${name}`, condition);
      return condition;
    };
    const seen = seeing(view, (symbols) =>
      judge(offer, askedBy(offer, noted), open, domainsOf(symbols)),
    );
    reach.verdicts.set(offer, { seen, token, named: used });
    return seen.result;
  };
}

function sameNamed(before: Judged["named"], named: Named): boolean {
  for (const [key, condition] of before) {
    const space = key.indexOf(" ");
    const of = key.slice(0, space) as "segment" | "proven";
    if (named(of, key.slice(space + 1)) !== condition) return false;
  }
  return true;
}

function judge(
  offer: Offer,
  terms: readonly Condition[],
  open: readonly Open[],
  domains: DomainOf,
): Verdict {
  const all: Condition = { kind: "and", terms };
  const known = open.length === 0 ? () => true : knownIn(all, domains);
  const holes = open
    .filter(({ value }) => !known(value) && value !== offer.available)
    .map(({ found }) => found);
  if (!neverHolds(all, domains)) return { conflict: null, holes };
  // What contradicts itself within one condition has been said there.
  const conflict = conflictIn(all, domains);
  const said = !conflict || terms.some((term) => conflictIn(term, domains));
  return { conflict: said ? null : conflict.sites, holes };
}
