import { instead, wholeOf } from "../../place.ts";
import type { Cap, Length } from "../../../model/model.ts";
import type { Rule } from "../../rule.ts";

export const looseCap: Rule = {
  severity: "warning",
  level: "recommended",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "A cap is low enough to be felt.",
  why: "A cap that nobody ever reaches protects nobody.",
  basis: {
    seeds: ["S0-08", "S0-63", "S1-54"],
    provisions: ["IN-10"],
    sources: [],
  },
  options: {
    session: {
      default: 1,
      about:
        "The most offers in a session. A project default; the sources give principles and no numbers.",
    },
    week: { default: 2, about: "The most offers in a week. A project default." },
    month: { default: 4, about: "The most offers in thirty days. A project default." },
  },

  check: {
    *cap(cap, { option }) {
      const horizon = horizonOf(cap);
      if (!horizon || cap.limit <= option(horizon)) return;
      const most = option(horizon);
      const { declaration } = cap.site;
      const count = declaration.kind === "Cap" ? declaration.count : null;
      yield {
        at: count ? { declaration, node: count } : wholeOf(cap),
        message: `\`${cap.name}\` lets ${cap.limit} offers through in a ${horizon}`,
        help: `Let through at most ${most} in a ${horizon}: the best one, not the next one.`,
        ...(count && {
          fix: {
            title: `write ${most}`,
            safe: false,
            changes: [instead({ declaration, node: count }, String(most))],
          },
        }),
      };
    },
  },
};

/**
 * What a cap speaks of, for caps on offers made to one customer or in one session. Caps on what is
 * accepted, on some offers or for some customers stand beside those that hold for all.
 */
function horizonOf({
  scope,
  for: segment,
  count,
  window,
  sides,
}: Cap): "session" | "week" | "month" | null {
  if (!count || segment || sides || scope.of !== null || count.event === "accepted") return null;
  if (count.by === "session") return "session";
  if (count.by !== "customer" || !window) return null;
  return ofWindow(window);
}

const dayLength = 86_400_000;

function ofWindow({ amount, unit }: Length): "week" | "month" | null {
  if (unit.name === "week_starts") return amount === 1 ? "week" : null;
  if (unit.name === "month_starts" || unit.name === "months") return amount === 1 ? "month" : null;
  const days = unit.name === "ms" ? amount / dayLength : amount;
  if (unit.name !== "ms" && unit.name !== "days") return null;
  if (days >= 6 && days <= 8) return "week";
  return days >= 28 && days <= 31 ? "month" : null;
}
