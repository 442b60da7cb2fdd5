import type { Experiment, Offer } from "../../../model/model.ts";
import { takesIn } from "../../covers.ts";
import { adding, hasBrokenEntry, nameOf } from "../../place.ts";
import type { Rule } from "../../rule.ts";

export const allAtOnce: Rule = {
  severity: "info",
  level: "strict",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "An offer goes to some first, or is held back from some.",
  why: "What goes to everyone on its first day does its harm to everyone, and leaves nobody to compare with.",
  basis: {
    seeds: ["S0-16"],
    provisions: [],
    sources: [],
  },

  check: {
    *offer(offer, { model }) {
      const { status, rollout, about } = offer;
      if (status !== "live" || hasBrokenEntry(offer) || about["stages"] !== undefined) return;
      if (rollout !== null && rollout < whole) return;
      if ([...model.experiments.values()].some((one) => holdsBack(one, offer))) return;
      yield {
        at: nameOf(offer),
        message: `\`${offer.id}\` goes to everyone at once`,
        help: "Begin with a few, `rollout 10%`; or hold it back from some in an experiment, `holdout 5% of all`.",
        fix: { title: "add `rollout 10%`", safe: false, changes: [adding(offer, "rollout 10%")] },
      };
    },
  },
};

const whole = 10_000;

const holdsBack = ({ holdout, of }: Experiment, offer: Offer): boolean =>
  holdout > 0 && (of === null || takesIn(of, offer));
