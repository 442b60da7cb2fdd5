import type { Adjacency, Model } from "../../../model/model.ts";
import { currentOffers } from "../../offers.ts";
import { evidenceOf, observed } from "../../evidence.ts";
import { hasBrokenEntry, nameOf } from "../../place.ts";
import type { Finding, Rule } from "../../rule.ts";

export const unprovenAdjacency: Rule = {
  severity: "warning",
  level: "recommended",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary:
    "That one product leads to another rests on what customers were seen to do, or were asked.",
  why: "A need that nobody has looked for is a guess, and customers pay for the guesses that are wrong.",
  basis: {
    seeds: [
      "S0-12", "S0-20", "S1-30", "S1-111", "S2-06", "S2-19", "S2-27", "S2-30", "S2-32", "S2-45",
      "S3-22", "S3-28", "S3-30",
    ], // prettier-ignore
    provisions: [],
    sources: [],
  },

  check: {
    *adjacency(adjacency, { model }) {
      if (hasBrokenEntry(adjacency)) return;
      const pair = pairOf(adjacency);
      const evidence = evidenceOf(adjacency);
      const [first] = evidence;
      const at = first?.site ?? adjacency.site;
      const found = weakness(evidence.map(({ kind }) => kind));
      if (found) {
        yield { at, message: `${pair} ${found}`, help: howTo };
        return;
      }
      const asked = evidence.filter(({ kind }) => kind === "qualitative");
      if (asked.length === evidence.length && asked.every(({ bothSides }) => !bothSides))
        yield {
          at,
          message: `${pair} rests on asking, and does not say how many of those who took it, and who did not, were asked`,
          help: "Say both: `takers 14` and `decliners 11`.",
        };
      else if (!evidence.some(({ kind }) => observed.has(kind ?? "")))
        yield* inCarts(adjacency, model, at);
    },
    *bundle(bundle) {
      if (hasBrokenEntry(bundle)) return;
      const evidence = evidenceOf(bundle);
      const found = weakness(evidence.map(({ kind }) => kind));
      if (found)
        yield {
          at: evidence[0]?.site ?? nameOf(bundle),
          message: `that the parts of \`${bundle.id}\` belong together ${found}`,
          help: howTo,
        };
    },
  },
};

const howTo =
  'Look at what customers with the one did next, or ask those who took the other and those who did not; write it down as `evidence { kind usage, from "…", sample 1_200 accounts, measured 2026-09-30 }`.';

/** What is said against evidence of these kinds; null when it will do. */
function weakness(kinds: readonly (string | null)[]): string | null {
  if (kinds.length === 0) return "rests on nothing";
  if (kinds.every((kind) => kind === "assumption")) return "rests on an assumption";
  return kinds.every((kind) => kind === null || kind === "assumption")
    ? "does not say what kind of evidence it rests on"
    : null;
}

const pairOf = ({ from, to }: Adjacency): string => `\`${from.join(", ")} -> ${to}\``;

/** In a basket there is no time to explain: what is shown there has to have been seen to belong there. */
function* inCarts(adjacency: Adjacency, model: Model, at: Finding["at"]): Iterable<Finding> {
  const offer = currentOffers(model).find(
    (one) =>
      one.adjacency === adjacency &&
      one.placements.some((id) => model.placements.get(id)?.about["surface"] === "cart"),
  );
  if (offer)
    yield {
      at,
      message: `${pairOf(adjacency)} is offered in a cart, and nobody has seen customers take both`,
      help: "Show in carts only what customers were seen to take together.",
      related: { at: offer.site, text: `\`${offer.id}\` is shown there` },
    };
}
