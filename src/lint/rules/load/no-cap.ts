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
    seeds: ["S0-01", "S0-08", "S0-35", "S0-72", "S1-29"],
    provisions: ["EU-UCPD-8-9", "EU-UCPD-I26", "IN-10"],
    sources: [],
  },

  options: {
    short: { default: 1, about: "the longest window, in days, that counts as a visit or a day" },
    long: { default: 31, about: "the longest window, in days, that counts as a week or a month" },
  },

  check: {
    *model(model, context) {
      const [short, long] = [context.option("short"), context.option("long")];
      const windows = model.caps.filter(ofAll);
      const missing = [
        ...(windows.some((cap) => isVisit(cap) || daysOf(cap) <= short) ? [] : [visit]),
        ...(windows.some((cap) => daysOf(cap) > short && daysOf(cap) <= long) ? [] : [month]),
      ];
      if (missing.length === 0 || model.offers.size === 0) return;
      const caps = missing.map(({ cap }) => cap);
      yield {
        at: nameOf(model.policy),
        message: `nothing limits how many offers a customer meets within ${missing.map(({ name }) => name).join(", or within ")}`,
        help: "Write caps over all offers, for each customer.",
        fix: {
          title: `add ${caps.map((cap) => `\`${cap}\``).join(" and ")}`,
          safe: true,
          changes: [following(model.policy, caps.join("\n"))],
        },
      };
    },
  },
};

const visit = { name: "a visit or a day", cap: "cap 1 offer per session" };
const month = { name: "a week or a month", cap: "cap 4 offers per customer in 30 days" };

const isVisit = ({ count }: Cap): boolean => count?.by === "session";

/** Over every offer and every customer; who is counted may be the customer, or whoever they belong to. */
const ofAll = ({ scope, for: segment, count, sides }: Cap): boolean =>
  isGlobal(scope) && segment === null && count !== null && sides === null && count.channel === null;

const daysOf = ({ window }: Cap): number => (window ? aboutDays(window) : Infinity);
