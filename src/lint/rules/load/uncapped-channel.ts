import { newRule } from "../../new-rule.ts";
import { currentOffers } from "../../offers.ts";
import { nameOf } from "../../place.ts";
import type { Rule } from "../../rule.ts";

export const uncappedChannel: Rule = {
  severity: "warning",
  level: "strict",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "A channel that goes to people has a cap of its own, and hours in which it is silent.",
  why: "What is bearable on a screen that was opened is too much in a pocket or in the evening.",
  basis: {
    seeds: ["S0-62", "S0-63"],
    provisions: ["EU-UCPD-I26", "UK-DMCC-20.persistent"],
    sources: [],
  },

  check: {
    *channel(channel, context) {
      const { id, counts, placements, assisted } = channel;
      if (counts !== "sent") return;
      const { model } = context;
      const isUsed = currentOffers(model).some((offer) =>
        offer.placements.some((placement) => placements.includes(placement)),
      );
      if (!isUsed) return;
      const capped = model.caps.some(
        ({ scope, count }) =>
          count?.event !== "accepted" &&
          (scope.channel === id || placements.some((placement) => placement === scope.placement)),
      );
      if (!capped) {
        const contact = assisted ? "1 contact" : "2 offers sent";
        const { text: cap, fix } = newRule(
          model,
          model.policy ?? channel,
          `cap ${id}_monthly`,
          `${contact} per customer in 30 days on ${id}`,
        );
        yield {
          at: nameOf(channel),
          message: `\`${id}\` goes to people and has no cap of its own`,
          help: `Say how often: \`${cap}\`.`,
          fix,
        };
      }
      const surfaces = placements.map((each) => model.placements.get(each)?.about["surface"]);
      const rings = assisted || surfaces.some((surface) => ringing.has(surface));
      const silent = model.quiets.some(({ channel: on }) => on === null || on === id);
      if (!rings || silent) return;
      const { text: quiet, fix } = newRule(
        model,
        model.policy ?? channel,
        `quiet ${id}_nights`,
        `21:00 to 08:00 on ${id}`,
      );
      yield {
        at: nameOf(channel),
        message: `\`${id}\` reaches people at any hour`,
        help: `Say when it is silent: \`${quiet}\`.`,
        fix,
      };
    },
  },
};

/** Surfaces that make themselves heard; letters and mails wait until they are opened. */
const ringing: ReadonlySet<unknown> = new Set(["alert", "inbox", "call"]);
