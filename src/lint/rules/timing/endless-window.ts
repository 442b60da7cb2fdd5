import { instead } from "../../place.ts";
import type { Rule } from "../../rule.ts";

export const endlessWindow: Rule = {
  severity: "warning",
  level: "recommended",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "An offer comes while what it answers is still fresh, or not at all.",
  why: "An offer helps during or right after the work it belongs to; weeks later it is an interruption about something forgotten.",
  basis: {
    seeds: ["S0-26", "S2-26", "S3-11", "S3-14", "S3-44"],
    provisions: [],
    sources: [],
  },

  check: {
    *offer(offer, { model }) {
      for (const { trigger, within, site } of offer.listens) {
        const { node } = site;
        if (within !== null || !("kind" in node) || node.kind !== "OnTrigger") continue;
        // A window that was written and could not be read is reported elsewhere.
        if ("within" in node && node.within) continue;
        const after = "after" in node && node.after;
        const fix = {
          title: "add `within 1 day`",
          safe: false,
          changes: [instead(site, `${trigger} within 1 day`)],
        };
        const found = {
          at: site,
          message: `\`${offer.id}\` may come long after \`${trigger}\``,
          help: "Say how long it stays fresh: `within 10 minutes` on a screen, a few days in a mail.",
          related: { at: model.triggers.get(trigger)!.site, text: "what it answers stands here" },
        };
        yield after ? found : { ...found, fix };
      }
    },
  },
};
