import { currentOffers } from "../../offers.ts";
import { hasBrokenEntry, nameOf } from "../../place.ts";
import type { Model } from "../../../model/model.ts";
import type { Rule } from "../../rule.ts";

export const noChannelBasis: Rule = {
  severity: "error",
  level: "recommended",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "A channel that goes to people says by what right, from whom, and how to stop it.",
  why: "Permission comes before contact: who is written to must know by whom and why, and be able to end it.",
  basis: {
    seeds: ["S0-62"],
    provisions: ["EU-EPD-13", "EU-GDPR-7", "UK-PECR-22", "US-CANSPAM", "US-TCPA", "CA-CASL"],
    sources: [],
  },

  check: {
    *channel(channel, context) {
      const { id, counts, consent, consentSite, placements, about } = channel;
      if (counts !== "sent" || hasBrokenEntry(channel)) return;
      const { model } = context;
      const isUsed = currentOffers(model).some((offer) =>
        offer.placements.some((placement) => placements.includes(placement)),
      );
      if (!isUsed) return;
      const asks = consent !== null || consentSite !== null;
      const missing: string[] = [];
      if (!asks && about["basis"] === undefined)
        missing.push("by what right (`consent` or `basis`)");
      if (!asks && about["basis"] === "consent") missing.push("which consent it needs (`consent`)");
      if (about["sender"] === undefined) missing.push("from whom it comes (`sender`)");
      if (about["unsubscribe"] === undefined) missing.push("how to stop it (`unsubscribe`)");
      const mails = placements.some(
        (each) => model.placements.get(each)?.about["surface"] === "mail",
      );
      if (mails && isInTheStates(model) && about["address"] === undefined)
        missing.push("where the sender lives (`address`)");
      if (missing.length === 0) return;
      yield {
        at: nameOf(channel),
        message: `\`${id}\` goes to people and does not say ${listed(missing)}`,
        help: `Add ${missing.length === 1 ? "it" : "them"} to the channel; \`consent\` takes the condition under which it may be used.`,
      };
    },
  },
};

const isInTheStates = ({ policy }: Model): boolean => policy?.regions?.includes("us") ?? false;

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} or ${parts.at(-1)}`;
