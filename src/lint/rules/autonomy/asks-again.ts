import { cueFinding, said, unbackedCuesOf } from "../../cues.ts";
import { covers, takesIn } from "../../covers.ts";
import { aboutDays } from "../../lengths.ts";
import { newRule } from "../../new-rule.ts";
import { nameOf, wholeOf } from "../../place.ts";
import type { Model, Offer, Rest } from "../../../model/model.ts";
import { once } from "../../../model/watch.ts";
import type { Context, Rule } from "../../rule.ts";

export const asksAgain: Rule = {
  severity: "error",
  level: "recommended",
  judges: "both",
  waivable: true,
  tactics: ["nagging"],
  summary: "After a no, the same thing is not offered again for a while.",
  why: "Asking again after a no wears people down; a no that is not remembered was not heard.",
  basis: {
    seeds: ["S1-49", "S1-58", "S1-92", "S1-113"],
    provisions: [
      "EU-DSA-25",
      "EU-CRD-16e",
      "EU-UCPD-I26",
      "UK-DMCC-20.persistent",
      "UK-DMCC-227",
      "US-CO-7.09",
      "IN-10",
      "KR-5",
    ],
    sources: [
      "Gray et al. 2024: Nagging",
      "FTC 2022, Bringing Dark Patterns to Light, Appendix A: Nagging",
      "EDPB Guidelines 03/2022, 4.1.1",
    ],
  },
  options: {
    days: {
      default: 30,
      about:
        "How many days after a no the same offer or product rests at least. A project default; the sources give no number.",
    },
  },

  check: {
    *model(model, context) {
      const days = context.option("days");
      const asked = [...model.offers.values()].filter(
        ({ status, listens }) => status !== "retired" && listens.length > 0,
      );
      const again = asked.filter((offer) => longest(model, offer) < days);
      const tooShort = new Set(again.flatMap((offer) => restsAfterNo(model, offer)));
      for (const rest of tooShort)
        yield {
          at: wholeOf(rest),
          message: `\`${rest.name}\` lets the same thing be offered again ${inDays(aboutDays(rest.length))} after a no`,
          help: `Rest for at least ${days} days.`,
        };
      const never = again.filter((offer) => restsAfterNo(model, offer).length === 0);
      if (never.length > 0) yield forgotten(model, never, asked.length, context);
    },
    *copy(piece) {
      for (const cue of unbackedCuesOf(piece, "nagging"))
        yield {
          ...cueFinding(piece, cue),
          message: `${said(piece, cue)} reminds people of what they left alone`,
          help: "Leave out that it was shown before; who wants it will take it.",
        };
    },
  },
};

function forgotten(
  model: Model & { readonly policy: NonNullable<Model["policy"]> },
  offers: readonly Offer[],
  all: number,
  { option }: Context,
) {
  const [offer] = offers;
  const whole = offers.length === all;
  const { text: rest, fix } = newRule(
    model,
    model.policy,
    "rest after_no",
    `${Math.max(90, option("days"))} days after declined of same product`,
  );
  const others = offers.length === 2 ? " and one more" : ` and ${offers.length - 1} more`;
  return {
    at: nameOf(whole ? model.policy : offer!),
    message: whole
      ? `\`${model.policy.id}\` may offer again what was just declined`
      : `\`${offer!.id}\`${offers.length > 1 ? others : ""} may be offered again right after a no`,
    help: `Let a no count: \`${rest}\`.`,
    fix,
  };
}

/** The longest time for which an offer rests once it was declined, in days. */
const longest = (model: Model, offer: Offer): number =>
  Math.max(0, ...restsAfterNo(model, offer).map(({ length }) => aboutDays(length)));

/** Rests that one no begins, wherever it was said, and that hold for the offer at all its places. */
const restsAfterNo: (model: Model, offer: Offer) => readonly Rest[] = once((model, offer) =>
  model.rests.filter(
    ({ scope, count }) =>
      count.event === "declined" &&
      count.by !== "session" &&
      count.run === null &&
      count.channel === null &&
      count.placement === null &&
      (count.target === null || takesIn(count.target, offer)) &&
      covers(model, scope, offer),
  ),
);

const inDays = (days: number): string => {
  const whole = Math.floor(days);
  if (whole < 1) return "less than a day";
  return whole === 1 ? "a day" : `${whole} days`;
};
