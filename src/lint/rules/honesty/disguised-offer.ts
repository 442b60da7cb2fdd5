import { applies, cueFinding, cuesOf, said } from "../../cues.ts";
import { currentOffers } from "../../offers.ts";
import { placementEntry } from "../../placements.ts";
import { instead } from "../../place.ts";
import type { Rule } from "../../rule.ts";

export const disguisedOffer: Rule = {
  severity: "error",
  level: "recommended",
  judges: "both",
  waivable: true,
  tactics: ["disguised_ads"],
  summary: "An offer can be told from a notice, an invoice and a letter at a glance.",
  why: "People read alerts and invoices because they must; an offer that looks like one takes attention it was not given.",
  basis: {
    seeds: [],
    provisions: [
      "EU-UCPD-7", "EU-UCPD-I11", "EU-UCPD-I21", "EU-DSA-26", "US-CANSPAM", "US-FTC-DP2022",
      "IN-9", "IN-13",
    ], // prettier-ignore
    sources: ["Brignull, Deceptive Patterns: disguised ads"],
  },

  check: {
    *placement(placement, { model }) {
      const { surface, label } = placement.about;
      if (typeof surface !== "string" || !official.has(surface) || label !== undefined) return;
      const offer = currentOffers(model).find(
        ({ placements, messages }) =>
          placements.includes(placement.id) &&
          (messages.length === 0 || messages.some(({ slots }) => !slots.has("label"))),
      );
      const at = placementEntry(placement, "surface");
      if (!offer || !at) return;
      const written = `surface ${surface}, label "Offer"`;
      yield {
        at,
        message: `\`${placement.id}\` is where notices appear, and nothing marks what appears there as an offer`,
        help: 'Say so in words: `label "Offer"`, here or in every message.',
        related: { at: offer.site, text: `\`${offer.id}\` appears there` },
        fix: { title: 'add `label "Offer"`', safe: false, changes: [instead(at, written)] },
      };
    },
    *copy(piece) {
      for (const cue of cuesOf(piece, "disguised-ad"))
        if (applies(piece, cue))
          yield {
            ...cueFinding(piece, cue),
            message: `${said(piece, cue)} reads like a notice`,
            help: "Say that it is an offer, and what it offers.",
          };
    },
  },
};

const official: ReadonlySet<string> = new Set(["alert", "inbox"]);
