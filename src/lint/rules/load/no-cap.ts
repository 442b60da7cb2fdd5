import type { Cap } from "../../../model/model.ts";
import { isGlobal } from "../../covers.ts";
import { aboutDays } from "../../lengths.ts";
import { following, nameOf } from "../../place.ts";
import type { Rule } from "../../rule.ts";

export const noCap: Rule = {
  severity: "error",
  level: "recommended",
  judges: "structure",
  waivable: true,
  tactics: ["nagging"],
  summary: "The number of offers a customer meets is limited, within a day and within a month.",
  why: "Each offer asks for attention that the customer came to spend on something else; without a limit nobody counts what they add up to.",
  basis: {
    seeds: ["S0-01", "S0-08", "S0-35", "S0-72"],
    provisions: ["EU-UCPD-8-9", "EU-UCPD-I26", "IN-10"],
    sources: [],
  },

  check: {
    *model(model) {
      const missing = horizons.filter(({ within }) => !model.caps.some(within));
      if (missing.length === 0 || model.offers.size === 0) return;
      const names = missing.map(({ name }) => name).join(" and ");
      yield {
        at: nameOf(model.policy),
        message: `nothing limits how many offers a customer meets within ${names}`,
        help: "Write caps over all offers, for each customer.",
        fix: {
          title: `add ${missing.map(({ cap }) => `\`${cap}\``).join(" and ")}`,
          safe: true,
          changes: [following(model.policy, missing.map(({ cap }) => cap).join("\n"))],
        },
      };
    },
  },
};

/** The longest windows that count as short and long: a visit or day, a week or month. */
const shortDays = 1;
const longDays = 31;

const horizons = [
  {
    name: "a visit or a day",
    cap: "cap 1 offer per session",
    within: (cap: Cap) => ofAll(cap) && (cap.count?.by === "session" || daysOf(cap) <= shortDays),
  },
  {
    name: "a week or a month",
    cap: "cap 4 offers per customer in 30 days",
    within: (cap: Cap) => ofAll(cap) && daysOf(cap) > shortDays && daysOf(cap) <= longDays,
  },
] as const;

/** Over every offer and every customer. Who is counted may be the customer, or whoever they belong to. */
const ofAll = ({ scope, for: segment, count, sides }: Cap): boolean =>
  isGlobal(scope) && segment === null && count !== null && sides === null && count.channel === null;

const daysOf = ({ window }: Cap): number => (window ? aboutDays(window) : Infinity);
