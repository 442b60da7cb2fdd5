import { amountsOf, amountText, listedAmounts } from "../../amounts.ts";
import { cueFinding, cuesOf, said } from "../../cues.ts";
import { entryOf } from "../../place.ts";
import type { CopyPiece, Rule } from "../../rule.ts";

export const incomparablePrice: Rule = {
  severity: "info",
  level: "strict",
  judges: "both",
  waivable: true,
  tactics: ["comparison_prevention"],
  summary: "A price is said for the time and the units it is billed for.",
  why: "A price by the day beside one by the month looks small until the bill comes, and cannot be set beside any other.",
  basis: {
    seeds: ["S0-57"],
    provisions: ["UK-CMA209", "US-FTC-DP2022"],
    sources: ["FTC 2022, Bringing Dark Patterns to Light, Appendix A: Price Comparison Prevention"],
  },

  check: {
    *offer(offer, { model }) {
      const at = entryOf(offer, "price");
      const listed = listedAmounts(model, offer.product);
      if (!at || listed.length === 0) return;
      const other = amountsOf(offer.price).find(
        (price) => Number(price.amount) > 0 && !listed.some((one) => samePer(one.per, price.per)),
      );
      if (!other) return;
      yield {
        at,
        message: `\`${offer.id}\` costs \`${amountText(other)}\`, and \`${offer.product}\` is listed at \`${amountText(listed[0]!)}\``,
        help: "Say both for the same time and the same units.",
      };
    },
    *bundle(bundle) {
      const at = entryOf(bundle, "separately");
      const prices = amountsOf(bundle.price);
      const other = [...bundle.separately].find(
        ([, amount]) => prices.length > 0 && !prices.some(({ per }) => samePer(per, amount.per)),
      );
      if (!at || !other) return;
      yield {
        at,
        message: `\`${other[0]}\` costs \`${amountText(other[1])}\` alone, and \`${bundle.id}\` \`${amountText(prices[0]!)}\``,
        help: "Say both for the same time and the same units.",
      };
    },
    *copy(piece) {
      for (const cue of cuesOf(piece, "comparison-prevention")) {
        if (isBilledSo(piece, cue.words)) continue;
        yield {
          ...cueFinding(piece, cue),
          message: `${said(piece, cue)} is not how it is billed`,
          help: "Say the amount that is billed, and for which time.",
        };
      }
    },
  },
};

/** What is billed by the week may be said by the week. */
const isBilledSo = ({ offer }: CopyPiece, words: string): boolean =>
  offer !== null &&
  amountsOf(offer.price).some(({ per }) =>
    per.some((unit) => words.toLowerCase().endsWith(` ${unit}`)),
  );

const samePer = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();
