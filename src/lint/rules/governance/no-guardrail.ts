import { metricsOf, type Metric } from "../../metrics.ts";
import { currentOffers } from "../../offers.ts";
import { adding, following, nameOf } from "../../place.ts";
import type { Rule } from "../../rule.ts";

export const noGuardrail: Rule = {
  severity: "error",
  level: "recommended",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "Something is watched that must not get worse, and it is said how bad is too bad.",
  why: "More sold and more cancelled is no success; without a line that was drawn before, it is always called one.",
  basis: {
    seeds: [
      "S0-15", "S0-17", "S0-33", "S0-66", "S0-77", "S1-02", "S1-25", "S1-71", "S2-02", "S2-07",
      "S2-39", "S2-40", "S2-42", "S2-56", "S2-57", "S2-60",
    ], // prettier-ignore
    provisions: [],
    sources: [],
  },

  check: {
    *model(model) {
      const offers = currentOffers(model);
      if (offers.length === 0 || model.measures.some((one) => metricsOf(one, "watch").some(guards)))
        return;
      // Offers that each have their own need none in common.
      if (offers.every((offer) => metricsOf(offer, "watch").some(guards))) return;
      const watching = model.measures.find((one) => metricsOf(one, "watch").length > 0);
      const line = "watch cancellation_rate over 12 calendar months < 3%";
      yield {
        at: watching ? metricsOf(watching, "watch")[0]!.site : nameOf(model.policy),
        message: watching
          ? "this is watched, and nothing says how bad is too bad"
          : "nothing is watched that must not get worse",
        help: `Watch what customers would leave over, and draw the line: \`${line}\`, \`watch opt_out_rate < 1%\`.`,
        fix: {
          title: `add \`${line}\``,
          safe: false,
          changes: [
            model.measures[0]
              ? adding(watching ?? model.measures[0], line)
              : following(model.policy, `measure {\n  ${line}\n}`),
          ],
        },
      };
    },
  },
};

/** What customers feel, with a value that it must stay on the right side of. */
const guards = ({ class: kind, bounded }: Metric): boolean =>
  bounded && (kind === "load" || kind === "benefit");
