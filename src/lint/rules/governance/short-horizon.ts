import { daysWritten } from "../../lengths-written.ts";
import { metricsOf } from "../../metrics.ts";
import { innerEntryOf, nameOf } from "../../place.ts";
import type { Rule } from "../../rule.ts";

export const shortHorizon: Rule = {
  severity: "warning",
  level: "strict",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "Something is measured for long enough to show who stayed.",
  why: "What goes wrong with an add-on shows half a year later, in somebody else's numbers.",
  basis: {
    seeds: ["S0-77", "S2-08", "S2-37", "S2-38", "S2-41", "S2-52", "S2-61"],
    provisions: [],
    sources: [],
  },

  options: {
    days: { default: 180, about: "How long at least one metric is to be followed, in days" },
    window: {
      default: 30,
      about: "How long outcomes of an experiment are followed at least, in days. A project default",
    },
  },

  check: {
    *model({ measures }, { option }) {
      const [first] = measures;
      if (!first) return;
      const all = measures.flatMap((one) => [
        ...metricsOf(one, "success"),
        ...metricsOf(one, "watch"),
      ]);
      const longest = Math.max(...all.map(({ days }) => days ?? 0), 0);
      if (longest >= option("days")) return;
      yield {
        at: nameOf(first),
        message:
          longest === 0
            ? "no metric says how long it is followed"
            : `no metric is followed for more than ${Math.round(longest)} days`,
        help: "Follow one for half a year at least: `success retention over 12 calendar months`.",
      };
    },
    *experiment(experiment, { option }) {
      const at = innerEntryOf(experiment, ["window"]);
      const days = daysWritten(experiment.about["window"]);
      if (!at || days === null || days >= option("window")) return;
      yield {
        at,
        message: `\`${experiment.id}\` follows what comes of it for ${Math.round(days)} days`,
        help: "Follow it until refunds and cancellations have had time to come in.",
      };
    },
  },
};
