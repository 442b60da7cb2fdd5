import type { Amount, Bundle, Model } from "../../../model/model.ts";
import { amountsOf, amountText } from "../../amounts.ts";
import { cueFinding, cuesOf, said } from "../../cues.ts";
import { adding, entryOf, hasBrokenEntry, instead, nameOf } from "../../place.ts";
import type { FindingFix, Rule } from "../../rule.ts";

export const opaqueBundle: Rule = {
  severity: "error",
  level: "recommended",
  judges: "both",
  waivable: true,
  tactics: ["opaque_bundle"],
  summary: "A bundle says what each of its parts costs by itself.",
  why: "A saving can be believed when it can be worked out, and a part can be left out when its price is known.",
  basis: {
    seeds: ["S0-43", "S1-109", "S3-27"],
    provisions: ["EU-MIFID-24.11", "EU-IDD-24", "UK-FCA-ICOBS6A.3"],
    sources: ["ESMA guidelines on cross-selling practices 2016"],
  },

  check: {
    *bundle(bundle, { model }) {
      if (hasBrokenEntry(bundle)) return;
      const missing = partsOf(bundle).filter((part) => !bundle.separately.has(part));
      if (missing.length === 0) return;
      const fix = naming(model, bundle);
      yield {
        at: entryOf(bundle, "separately") ?? nameOf(bundle),
        message: `\`${bundle.id}\` does not say what ${missing.map((part) => `\`${part}\``).join(" and ")} ${missing.length === 1 ? "costs" : "cost"} alone`,
        help: "Name the price of every part: `separately { tasks: 4 USD per month, chat: 2 USD per month }`.",
        ...(fix && { fix }),
      };
    },
    *copy(piece) {
      for (const cue of cuesOf(piece, "opaque-bundle"))
        yield {
          ...cueFinding(piece, cue),
          message: `${said(piece, cue)} cannot be worked out`,
          help: "Say what the parts cost alone and what they cost together.",
        };
    },
  },
};

const partsOf = ({ products, choose }: Bundle): readonly string[] => [
  ...products,
  ...(choose?.of ?? []),
];

/** All parts with what the catalogue says, where it says it in money of the bundle. */
function naming(model: Model, bundle: Bundle): FindingFix | null {
  const currencies = amountsOf(bundle.price).map(({ currency }) => currency);
  const prices = partsOf(bundle).map((part): readonly [string, Amount | undefined] => {
    const listed = [...(model.products.get(part)?.catalog?.prices.values() ?? [])];
    const fitting = listed.find(
      ({ currency }) => currencies.length === 0 || currencies.includes(currency),
    );
    return [part, bundle.separately.get(part) ?? fitting];
  });
  if (prices.some(([, amount]) => amount === undefined)) return null;
  const written = `separately { ${prices.map(([part, amount]) => `${part}: ${amountText(amount!)}`).join(", ")} }`;
  const at = entryOf(bundle, "separately");
  return {
    title: "say what each part costs in the catalogue",
    safe: false,
    changes: [at ? instead(at, written) : adding(bundle, written)],
  };
}
