import type { Described, Offer } from "../../../model/model.ts";
import { evidenceOf } from "../../evidence.ts";
import type { Context, Finding, Rule } from "../../rule.ts";

export const stale: Rule = {
  severity: "warning",
  level: "strict",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "Evidence says when it was measured, and is not old.",
  why: "Customers and products change; what was true of them once is passed on as if it still were.",
  basis: {
    seeds: ["S0-63", "S0-79"],
    provisions: [],
    sources: [],
  },

  options: {
    days: { default: 365, about: "How old evidence may be, in days. A project default" },
  },

  check: {
    adjacency: judged,
    offer: judged,
    bundle: judged,
    trigger: judged,
    learn: judged,
  },
};

function* judged(
  thing: Pick<Offer | Described, "site" | "about">,
  context: Context,
): Iterable<Finding> {
  const limit = context.option("days");
  for (const { site, kind, measured, from } of evidenceOf(thing)) {
    // An assumption was never measured; that it is one is said elsewhere.
    if (kind === "assumption") continue;
    const what = from === null ? "this evidence" : `\`${from}\``;
    if (measured === null) {
      yield {
        at: site,
        message: `${what} does not say when it was measured`,
        help: "Say the day: `measured 2026-09-30`.",
      };
      continue;
    }
    if (context.on === null) {
      context.couldNotCheck("whether evidence is still fresh: say the day with `--on`");
      continue;
    }
    const age = context.on - measured;
    if (age > limit)
      yield {
        at: site,
        message: `${what} was measured ${age} days ago`,
        help: `Measure again what is older than ${limit} days, or take it out.`,
      };
  }
}
