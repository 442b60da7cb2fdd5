import { amountsOf, microsOf } from "../../amounts.ts";
import { percentWritten } from "../../lengths-written.ts";
import { entryOf, instead } from "../../place.ts";
import { cheapestApart, depthOf, percentText, savingsOf } from "../../savings.ts";
import { decimalText } from "../../../model/quantity.ts";
import type { Rule } from "../../rule.ts";

export const falseSaving: Rule = {
  severity: "error",
  level: "recommended",
  judges: "structure",
  waivable: false,
  tactics: ["false_discount"],
  summary: "A saving is what the prices say it is.",
  why: "An arithmetic lie is still a lie, and anyone with the price list finds it.",
  basis: {
    seeds: ["S0-43"],
    provisions: ["EU-UCPD-6", "US-FTCA-5", "US-16CFR-233"],
    sources: [],
  },

  check: {
    *bundle(bundle) {
      const at = entryOf(bundle, "price");
      const dearest = amountsOf(bundle.price).find((price) => {
        const apart = cheapestApart(bundle, price);
        return apart !== null && microsOf(price) > apart;
      });
      if (!at || !dearest) return;
      const apart = decimalText(cheapestApart(bundle, dearest)!);
      yield {
        at,
        message: `\`${bundle.id}\` costs \`${dearest.amount} ${dearest.currency}\`, and its parts \`${apart} ${dearest.currency}\``,
        help: "Ask less for the whole than for its parts, or sell them one by one.",
      };
    },
    *offer(offer, { model }) {
      const at = entryOf(offer, "discount");
      const claimed = percentWritten(offer.about["discount"]);
      if (!at || claimed === null) return;
      const [saving] = savingsOf(model, offer)
        .filter((one) => claimed - depthOf(one) > rounding)
        .toSorted((a, b) => depthOf(a) - depthOf(b));
      if (!saving) return;
      const depth = depthOf(saving);
      const real = percentText(Math.floor(depth * 10) / 10);
      const than = saving.than === "parts" ? "its parts" : "its reference";
      yield {
        at,
        message: `\`${offer.id}\` says ${percentText(claimed)} off, and its price is ${depth > 0 ? `${real} less than` : "no less than"} ${than}`,
        help: depth > 0 ? `Write \`discount ${real}\`.` : "Take the discount out.",
        fix:
          depth > 0
            ? {
                title: `write \`discount ${real}\``,
                safe: true,
                changes: [instead(at, `discount ${real}`)],
              }
            : { title: "take the discount out", safe: true, changes: [instead(at, "")] },
      };
    },
  },
};

/** Points of a per cent that are lost in rounding prices to whole cents. */
const rounding = 1;
