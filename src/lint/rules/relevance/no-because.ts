import { hasBrokenEntry, nameOf } from "../../place.ts";
import type { Offer } from "../../../model/model.ts";
import type { Rule } from "../../rule.ts";

export const noBecause: Rule = {
  severity: "error",
  level: "recommended",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "Every offer can finish the sentence: because you did this, the next step is that.",
  why: "If nobody can finish that sentence, it is not yet time to offer anything.",
  basis: {
    seeds: ["S0-02", "S1-10", "S1-22", "S1-32", "S1-68", "S1-99", "S2-48"],
    provisions: [],
    sources: [],
  },

  check: {
    *offer(offer) {
      if (hasBrokenEntry(offer)) return;
      const because = says(offer, "because");
      const then = says(offer, "then");
      if (because && then) return;
      const missing = because
        ? "what the next step is"
        : then
          ? "why now"
          : "why now, nor what the next step is";
      yield {
        at: nameOf(offer),
        message: `\`${offer.id}\` does not say ${missing}`,
        help: because
          ? 'Add `then "…"`: the step it makes possible.'
          : then
            ? 'Add `because "…"`: what this customer has just done.'
            : 'Add `because "…"`, what this customer has just done, and `then "…"`, the step it makes possible.',
      };
    },
    *adjacency(adjacency) {
      if (adjacency.because || hasBrokenEntry(adjacency)) return;
      const { from, to } = adjacency;
      const pair = `${from.length > 1 ? `{ ${from.join(", ")} }` : from[0]} -> ${to}`;
      yield {
        at: nameOf(adjacency),
        message: `\`${pair}\` does not say why the one leads to the other`,
        help: 'Add `because "…"`: why someone who uses the one needs the other.',
      };
    },
  },
};

/** By itself, or in the words of every message. */
function says({ because, then, messages }: Offer, slot: "because" | "then"): boolean {
  if ((slot === "because" ? because : then) !== null) return true;
  return messages.length > 0 && messages.every(({ slots }) => slots.has(slot));
}
