import { cueFinding, said, unbackedCuesOf } from "../../cues.ts";
import { entryOf } from "../../place.ts";
import type { Model, Offer } from "../../../model/model.ts";
import { once } from "../../../model/watch.ts";
import type { CopyPiece, Rule } from "../../rule.ts";

export const vagueBecause: Rule = {
  severity: "warning",
  level: "recommended",
  judges: "both",
  waivable: true,
  tactics: [],
  summary: "The reason of an offer is this customer's, and not the seller's or anyone's.",
  why: "A reason that fits every customer, or is a target of the seller's, is a sales pitch dressed as a benefit.",
  basis: {
    seeds: [
      "S0-05", "S0-70", "S1-06", "S1-53", "S1-75", "S1-101", "S2-04", "S2-16", "S2-22", "S2-58",
    ], // prettier-ignore
    provisions: [],
    sources: [],
  },

  check: {
    *offer(offer, context) {
      const { because, adjacency } = offer;
      const at = because && entryOf(offer, "because");
      if (!because || !at || because.text.parts.some((part) => typeof part !== "string")) return;
      const words = normal(because.text.value);
      if (adjacency.because && normal(adjacency.because.value) === words) {
        yield {
          at,
          message: `\`${offer.id}\` repeats why the products go together, and does not say why now`,
          help: 'Name what this customer has done: `because "you closed {trigger.project}"`.',
          related: { at: adjacency.site, text: "the same words stand here" },
        };
        return;
      }
      const other = firstWith(context.model, context.model).get(words);
      if (other && other.product !== offer.product)
        yield {
          at,
          message: `\`${offer.id}\` gives the same reason as \`${other.id}\`, which offers something else`,
          help: "A reason that fits two products is specific to neither: name what this customer has done.",
          related: { at: other.site, text: "the other offer stands here" },
        };
    },
    *copy(piece) {
      if (piece.slot !== "because" && piece.slot !== "then") return;
      for (const cue of unbackedCuesOf(piece, "generic-message"))
        yield {
          ...cueFinding(piece, cue),
          message: `${said(piece, cue)} is a reason that fits anyone`,
          help: "Name what this customer has done, and the step it leads to.",
        };
      if (piece.offer && piece.slot === "because" && speaksOfSellerOnly(piece))
        yield {
          at: piece.at(0, piece.words.length),
          message: `this is why \`${piece.offer.id}\` suits the seller, and says nothing of the customer`,
          help: 'Name what this customer has done: `because "you closed {trigger.project}"`.',
        };
    },
  },
};

/** English that says `we` or `our`, and neither `you` nor anything that is known of the customer. */
const speaksOfSellerOnly = ({ words, locale }: CopyPiece): boolean =>
  /^en\b/.test(locale.replace("_", "-")) &&
  /\b(?:we|our|ours|us)\b/i.test(words) &&
  !/\{|\byou/i.test(words);

/** The first offer with each reason that has no placeholder in it. */
const firstWith = once((model: Model): ReadonlyMap<string, Offer> => {
  const first = new Map<string, Offer>();
  for (const offer of model.offers.values()) {
    const words = offer.because && normal(offer.because.text.value);
    if (words && offer.status !== "retired" && !first.has(words)) first.set(words, offer);
  }
  return first;
});

const normal = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[\s.,;:!?…]+/g, " ")
    .trim();
