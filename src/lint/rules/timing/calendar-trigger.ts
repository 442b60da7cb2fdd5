import { triggersOf } from "../../offers.ts";
import { isOfUse, readsOfOffer } from "../../reads.ts";
import type { Rule } from "../../rule.ts";

export const calendarTrigger: Rule = {
  severity: "error",
  level: "recommended",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "An offer answers something the customer did, not a day in the seller's calendar.",
  why: "A quarter's end or the third day after a signup says something about the seller; a third finished project says something about the customer.",
  basis: {
    seeds: [
      "S0-38", "S0-50", "S1-04", "S2-13", "S2-20", "S2-22", "S2-23", "S2-24", "S2-46",
    ], // prettier-ignore
    provisions: [],
    sources: [],
  },

  check: {
    *offer(offer, { model }) {
      const scheduled = triggersOf(model, offer).find(({ kind }) => kind === "schedule");
      if (!scheduled) return;
      const asksForUse = readsOfOffer(model, offer).some(
        (read) => read.positive && isOfUse(model, read),
      );
      if (asksForUse) return;
      yield {
        at: offer.listens.find(({ trigger }) => trigger === scheduled.id)!.site,
        message: `\`${offer.id}\` comes by the calendar, whatever the customer did`,
        help: "Answer something they did, or ask for it: `when project_closed at least 3 times in last 30 days`.",
        related: {
          at: scheduled.site,
          text: `\`${scheduled.id}\` is a trigger of kind \`schedule\``,
        },
      };
    },
  },
};
