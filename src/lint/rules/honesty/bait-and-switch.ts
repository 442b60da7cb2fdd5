import type { Amount, Model, Offer } from "../../../model/model.ts";
import { amountsOf, listedAmounts, microsOf, priceIn, together } from "../../amounts.ts";
import { applies, cueFinding, cuesOf, said } from "../../cues.ts";
import type { CopyPiece, Rule } from "../../rule.ts";
import { trialOf } from "../../trials.ts";

export const baitAndSwitch: Rule = {
  severity: "warning",
  level: "strict",
  judges: "both",
  waivable: true,
  tactics: ["bait_and_switch"],
  summary: "What the words offer is what is sold, at the price that is charged.",
  why: "Whoever says yes to one thing and gets another has not said yes.",
  basis: {
    seeds: [],
    provisions: [
      "EU-UCPD-I5", "EU-UCPD-I6", "UK-DMCC-20.6", "US-16CFR-238", "US-FTCA-5", "IN-7",
    ], // prettier-ignore
    sources: ["Brignull, Deceptive Patterns: bait and switch"],
  },

  check: {
    *copy(piece, context) {
      for (const cue of cuesOf(piece, "bait-and-switch"))
        if (applies(piece, cue))
          yield {
            ...cueFinding(piece, cue),
            message: `${said(piece, cue)} offers one thing and gives another`,
            help: "Offer what is sold, and say its price.",
          };
      if (piece.slot !== "accept" && piece.slot !== "price_line") return;
      const { offer } = piece;
      if (!offer || amountsOf(offer.price).length === 0) return;
      const other = stated(piece).find(({ micros }) => !isAsked(context.model, offer, micros));
      if (other)
        yield {
          at: piece.at(other.start, other.end),
          message: `\`${piece.words.slice(other.start, other.end)}\` is no price of \`${offer.id}\``,
          help: "Show the price itself, `{offer.price}`, so that it cannot be another.",
        };
    },
  },
};

interface Stated {
  readonly start: number;
  readonly end: number;
  readonly micros: number;
}

const sign = "[$€£¥₹]|\\b(?:USD|EUR|GBP|CHF|INR)";
// Thousands may be parted; what is longer than any price is none.
const digits = "(?:\\d{1,3}(?:[,.'’\\u00a0\\u202f]\\d{3}){1,2}|\\d{1,7})(?:[.,]\\d{1,2})?";
const money = new RegExp(
  `(?:${sign}) ?(${digits})(?![\\d]|[.,]\\d)|(?<![\\d.,])(${digits}) ?(?:[€£$]|(?:USD|EUR|GBP|CHF|INR)\\b)`,
  "g",
);

/** What stands before or behind an amount that is not paid for the offer: a limit, an excess, what is spent elsewhere. */
const limitBefore =
  /(?:\b(?:up to|above|over|under|below|exceeding|between|excess|deductible|limit|cover|covers|covered|fee|fees|charge)(?: (?:of|for|is|are|about|around))?|\bsave[sd]?|\bsaving) $/i;
const limitBehind = /^ (?:of|in|excess|deductible|limit|cover|worth|saved|less|cheaper)\b/i;

/** Amounts of money that are written out as prices. */
const stated = ({ words }: CopyPiece): readonly Stated[] =>
  [...words.matchAll(money)].flatMap((match) => {
    const { index: start } = match;
    const end = start + match[0].length;
    if (limitBefore.test(words.slice(Math.max(0, start - 30), start))) return [];
    if (limitBehind.test(words.slice(end, end + 20))) return [];
    return [{ start, end, micros: microsIn(match[1] ?? match[2]!) }];
  });

/** `1,200.50` and `1.200,50` in millionths: the last mark before one or two digits parts the cents. */
function microsIn(written: string): number {
  const [, whole = "", cents = "0"] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(written)!;
  return Number(whole.replaceAll(/\D/g, "")) * 1_000_000 + Number(cents.padEnd(2, "0")) * 10_000;
}

/** Whether something about the offer costs this: at once, or for so many units or months. */
function isAsked(model: Model, offer: Offer, micros: number): boolean {
  return named(model, offer).some((amount) => {
    const one = microsOf(amount);
    return one === 0 ? micros === 0 : micros % one === 0;
  });
}

function named(model: Model, offer: Offer): readonly Amount[] {
  const { about, price, product, adjacency } = offer;
  const reference = priceIn(about["reference"]);
  const bundle = model.products.get(product)?.bundle;
  return [
    ...amountsOf(price),
    ...listedAmounts(model, product),
    ...adjacency.from.flatMap((from) => listedAmounts(model, from)),
    ...Object.values((about["fees"] ?? {}) as Record<string, Amount>),
    ...amountsOf(reference),
    ...amountsOf(trialOf(offer)?.then ?? null),
    ...(bundle ? bundle.separately.values() : []),
    ...(bundle ? bundle.products.flatMap((part) => listedAmounts(model, part)) : []),
    // What is saved may be said too.
    ...saved(price, reference),
  ];
}

const saved = (price: Offer["price"], reference: Offer["price"]): readonly Amount[] =>
  together(price, reference).map(({ amounts: [{ amount, currency, per }, before] }) => ({
    amount: String(Math.round((Number(before.amount) - Number(amount)) * 100) / 100),
    currency,
    per,
  }));
