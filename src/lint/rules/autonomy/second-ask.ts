import { cueFinding, said, unbackedCuesOf } from "../../cues.ts";
import { isGlobal } from "../../covers.ts";
import { aboutDays } from "../../lengths.ts";
import { newRule } from "../../new-rule.ts";
import { nameOf } from "../../place.ts";
import { readsOfOffer } from "../../reads.ts";
import type { Rule } from "../../rule.ts";

export const secondAsk: Rule = {
  severity: "warning",
  level: "strict",
  judges: "both",
  waivable: true,
  tactics: ["decline_friction", "pressured_selling"],
  summary: "A no is not answered with another offer.",
  why: "When a refusal brings the next offer, saying no has become a step of the sale.",
  basis: {
    seeds: ["S0-30", "S0-75", "S1-18", "S1-41", "S1-92"],
    provisions: ["EU-DSA-25", "EU-UCPD-8-9", "US-CA-7004", "US-CA-ARL", "UK-FCA-2A.2", "KR-4"],
    sources: ["FTC 2022, Bringing Dark Patterns to Light, Appendix A: Roadblocks"],
  },
  options: {
    days: {
      default: 7,
      about:
        "How many days after a no nothing is offered. A project default; the sources give no number.",
    },
  },

  check: {
    *model(model, context) {
      const days = context.option("days");
      if (model.offers.size < 2) return;
      const quiet = model.rests.some(
        ({ scope, count, length }) =>
          count.event === "declined" &&
          count.by !== "session" &&
          count.target === null &&
          count.run === null &&
          count.channel === null &&
          isGlobal(scope) &&
          aboutDays(length) >= days,
      );
      if (quiet) return;
      const { text: rest, fix } = newRule(
        model,
        model.policy,
        "rest after_any_no",
        `${days} days after declined`,
      );
      yield {
        at: nameOf(model.policy),
        message: `\`${model.policy.id}\` may answer a no with another offer`,
        help: `Let a no end the conversation: \`${rest}\`.`,
        fix,
      };
    },
    *offer(offer, { model }) {
      for (const { subject, test, positive, site } of readsOfOffer(model, offer)) {
        if (subject.kind !== "age" || !positive || test.kind !== "interval") continue;
        const { event } = subject.count;
        // A young age is an event that has just happened; an old one, one that has not.
        if ((event !== "declined" && event !== "dismissed") || test.low !== null) continue;
        yield {
          at: site,
          message: `\`${offer.id}\` is made to those who have just said no`,
          help: "Leave them alone, or write what you meant with `unless`.",
        };
      }
    },
    *copy(piece) {
      for (const cue of unbackedCuesOf(piece, "decline-friction"))
        yield {
          ...cueFinding(piece, cue),
          message: `${said(piece, cue)} argues with a no`,
          help: "Take the no, and say that it was taken.",
        };
      for (const cue of unbackedCuesOf(piece, "pressured-selling"))
        yield {
          ...cueFinding(piece, cue),
          message: `${said(piece, cue)} pushes towards more than was asked for`,
          help: "Say for whom it is useful, and that others can leave it.",
        };
    },
  },
};
