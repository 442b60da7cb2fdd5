import type { Price } from "../../../model/model.ts";
import { isComparable, microsOf, priceIn, together } from "../../amounts.ts";
import { cueFinding, cuesOf, isBacked, said } from "../../cues.ts";
import { entryOf, without } from "../../place.ts";
import { savingsOf } from "../../savings.ts";
import type { Rule } from "../../rule.ts";

export const falseReference: Rule = {
  severity: "error",
  level: "recommended",
  judges: "both",
  waivable: true,
  tactics: ["false_discount"],
  summary: "A price is called lower only than one that was really asked.",
  why: "A saving means something beside the price that was charged before; beside one that never was, it is made up.",
  basis: {
    seeds: [],
    provisions: ["EU-PID-6a", "EU-UCPD-6", "US-16CFR-233", "US-FTC-DP2022", "IN-2027"],
    sources: ["CJEU 2024, C-330/23 Aldi Süd"],
  },

  check: {
    *offer(offer, { model }) {
      const reference = offer.about["reference"];
      const discount = entryOf(offer, "discount");
      if (discount && offer.about["discount"] !== undefined && !reference) {
        if (savingsOf(model, offer).length > 0) return;
        yield {
          at: discount,
          message: `\`${offer.id}\` gives a discount on no price that was asked before`,
          help: 'Name the earlier price and where it is recorded: `reference 8 EUR per month from "Lowest price of the last 30 days, price list"`.',
          fix: { title: "take the discount out", safe: false, changes: [without(discount)] },
        };
      }
      const at = entryOf(offer, "reference");
      if (!reference || !at) return;
      const lower = notHigher(offer.price, priceIn(reference));
      if (lower === null) return;
      const where = lower.length > 0 ? ` in ${lower.map((one) => `\`${one}\``).join(" and ")}` : "";
      yield {
        at,
        message: `the earlier price of \`${offer.id}\`${where} is no higher than its price`,
        help: "Take the reference out, or set it right.",
      };
    },
    *copy(piece, { model }) {
      for (const cue of cuesOf(piece, "false-discount")) {
        if (isBacked(piece, cue)) continue;
        // What a bundle saves can be worked out from its parts.
        if (piece.offer && savingsOf(model, piece.offer).length > 0) continue;
        yield {
          ...cueFinding(piece, cue),
          message: `${said(piece, cue)} compares with a price that nothing shows was ever asked`,
          help: "Name the earlier price and where it is recorded with `reference`, or leave the comparison out.",
        };
      }
    },
  },
};

/**
 * The regions in which an earlier price is no higher than what is asked now, of one by region; none of
 * one for everybody, that is so everywhere. Null where it is higher, or in other money.
 */
function notHigher(price: Price | null, reference: Price | null): readonly string[] | null {
  const pairs = together(price, reference).filter(({ amounts: [now, before] }) =>
    isComparable(now, before),
  );
  const wrong = pairs.filter(({ amounts: [now, before] }) => microsOf(now) >= microsOf(before));
  if (reference?.kind === "byRegion")
    return wrong.length > 0 ? wrong.flatMap(({ region }) => region ?? []) : null;
  return pairs.length > 0 && wrong.length === pairs.length ? [] : null;
}
