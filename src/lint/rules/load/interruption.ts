import { currentOffers } from "../../offers.ts";
import { instead } from "../../place.ts";
import { placementEntry } from "../../placements.ts";
import type { Model } from "../../../model/model.ts";
import { once } from "../../../model/watch.ts";
import type { Rule } from "../../rule.ts";

export const interruption: Rule = {
  severity: "warning",
  level: "recommended",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "An offer never covers what someone is doing.",
  why: "What comes between a person and their task is paid for with their attention, whether they want the offer or not.",
  basis: {
    seeds: ["S0-03", "S0-72", "S2-44", "S2-53"],
    provisions: ["EU-DSA-25", "IN-10"],
    sources: ["Adamczyk and Bailey 2004, If Not Now, When? The effects of interruption"],
  },
  options: {
    milliseconds: {
      default: 1000,
      about: "The longest an offer may take to appear. A project default.",
    },
  },

  check: {
    *placement(placement, context) {
      const { interrupts, surface, budget } = placement.about;
      const at = placementEntry(placement, "interrupts");
      if (interrupts === undefined && budget === undefined) return;
      if (!isUsed(context.model, placement.id)) return;
      const onTheWay = interrupts === "idle" && (surface === "checkout" || surface === "cart");
      if (at && (interrupts === "always" || onTheWay))
        yield {
          at,
          message: onTheWay
            ? `\`${placement.id}\` may cover a purchase that is under way`
            : `\`${placement.id}\` may cover what someone is doing`,
          help: "Show it beside the task, or once it is done.",
          fix: {
            title: "write `interrupts never`",
            safe: false,
            changes: [instead(at, "interrupts never")],
          },
        };
      const slow = placementEntry(placement, "budget");
      const time = slow && millisecondsOf(budget);
      const most = context.option("milliseconds");
      if (slow && time !== null && time > most)
        yield {
          at: slow,
          message: `\`${placement.id}\` may hold the page up for ${String(budget)}`,
          help: `Leave an offer out that is not there after ${most} ms.`,
        };
    },
  },
};

/** Placements of offers that are not retired. */
const used = once(
  (model: Model): ReadonlySet<string> =>
    new Set(currentOffers(model).flatMap(({ placements }) => placements)),
);
const isUsed = (model: Model, id: string): boolean => used(model, model).has(id);

const units: ReadonlyMap<string, number> = new Map([
  ["ms", 1],
  ["second", 1000],
  ["minute", 60_000],
  ["hour", 3_600_000],
]);

/** Of an exact length as it is written out, `200 ms`; null for others. */
function millisecondsOf(budget: unknown): number | null {
  const [digits, unit = ""] = String(budget).split(" ");
  const factor = units.get(unit.length > 2 ? unit.replace(/s$/, "") : unit);
  return factor === undefined ? null : Number(digits) * factor;
}
