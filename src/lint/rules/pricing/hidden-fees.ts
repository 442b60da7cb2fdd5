import type { Amount, Offer } from "../../../model/model.ts";
import type { Text } from "../../../syntax/ast.ts";
import { amountText, microsOf, showsAmount } from "../../amounts.ts";
import { cueFinding, cuesOf, said } from "../../cues.ts";
import { messagesOf, type Written } from "../../messages.ts";
import { addingInto, entryOf, instead } from "../../place.ts";
import type { Finding, FindingFix, Rule } from "../../rule.ts";

export const hiddenFees: Rule = {
  severity: "error",
  level: "recommended",
  judges: "both",
  waivable: true,
  tactics: ["hidden_costs"],
  summary: "The price that is shown is the price that is paid, fees and taxes included.",
  why: "A price that grows on the way to the bill was never the price, and by then people have decided.",
  basis: {
    seeds: ["S0-23"],
    provisions: [
      "EU-UCPD-7", "EU-CRD-6", "UK-DMCC-230", "UK-CMA209", "UK-CAP-3", "US-FTCA-5",
      "US-FTC-DP2022", "US-16CFR-464", "US-CA-SB478", "IN-8", "KR-1", "AU-48", "CA-74.01",
    ], // prettier-ignore
    sources: ["Mathur et al. 2019, Dark Patterns at Scale: Sneaking, Hidden costs"],
  },

  check: {
    *offer(offer, { model }) {
      const audience = model.policy?.audience;
      const tax = offer.about["tax"] === "excluded" ? entryOf(offer, "tax") : null;
      if (tax && audience === "consumer")
        yield {
          at: tax,
          message: `the price of \`${offer.id}\` leaves out the tax that consumers pay`,
          help: "Say the price with the tax in it, and write `tax included`.",
        };
      const fees = Object.entries((offer.about["fees"] ?? {}) as Record<string, Amount>).filter(
        ([, fee]) => microsOf(fee) > 0,
      );
      if (fees.length === 0) return;
      for (const message of messagesOf(model, offer))
        if (!message.broken) yield* unsaid(offer, fees, message);
    },
    *copy(piece) {
      for (const cue of cuesOf(piece, "hidden-costs"))
        yield {
          ...cueFinding(piece, cue),
          message: `${said(piece, cue)} is not the whole price`,
          help: "Say the whole price here: with every fee that cannot be avoided, and the tax.",
        };
    },
  },
};

function* unsaid(
  offer: Offer,
  fees: readonly (readonly [string, Amount])[],
  message: Written,
): Iterable<Finding> {
  const shown = [...message.slots].filter(([slot]) => slot !== "details");
  const missing = fees.filter(([, fee]) => !shown.some(([, { text }]) => showsAmount(text, fee)));
  if (missing.length === 0) return;
  const names = missing.map(([name]) => `\`${name}\``).join(" and ");
  const at = entryOf(offer, "fees");
  yield {
    at: message.word,
    message: `this message of \`${offer.id}\` does not say that ${names} ${missing.length === 1 ? "comes" : "come"} on top`,
    help: "Say every fee beside the price, or take it into the price.",
    ...(at && { related: { at, text: "the fees stand here" } }),
    fix: adding(missing, message),
  };
}

function adding(fees: readonly (readonly [string, Amount])[], message: Written): FindingFix {
  const words = fees
    .map(([name, fee]) => `${amountText(fee)} for ${name.replaceAll("_", " ")}`)
    .join(" and ");
  const line = message.slots.get("price_line");
  const whole = `{offer.price}, plus ${words}`;
  if (!line)
    return {
      title: `add \`price_line "${whole}"\``,
      safe: false,
      changes: [addingInto(message.entry, `price_line "${whole}"`)],
    };
  return {
    title: `add “, plus ${words}” to the price`,
    safe: false,
    changes: [
      instead(
        { declaration: message.entry.declaration, node: line.text },
        `"${written(line.text)}, plus ${words}"`,
      ),
    ],
  };
}

/** A text as it is written between quotes; only the price where its placeholders say more than a path. */
const written = ({ parts, value }: Text): string =>
  parts.every(
    (part) => typeof part === "string" || (part.forms === null && part.otherwise === null),
  )
    ? value.replaceAll(/["\\]/g, "\\$&").replaceAll("\n", "\\n")
    : "{offer.price}";
