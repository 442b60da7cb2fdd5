import { percentWritten } from "../../lengths-written.ts";
import { amountsOf } from "../../amounts.ts";
import { entryOf } from "../../place.ts";
import { cheapestApart, depthOf, discountOf, percentText } from "../../savings.ts";
import type { Severity } from "../../../text/diagnostic.ts";
import type { Context, Rule } from "../../rule.ts";

export const deepDiscount: Rule = {
  severity: "warning",
  level: "recommended",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "Nothing is sold by how much cheaper it is.",
  why: "A deep discount says that the price was never meant, and takes the worth of what customers already have down with it.",
  basis: {
    seeds: ["S0-01", "S0-45", "S2-36"],
    provisions: [],
    sources: [],
  },

  options: {
    percent: {
      default: 30,
      about: "The deepest discount in per cent that is not remarked on. A project default.",
    },
    error: { default: 60, about: "From here on, in per cent, it is an error. A project default." },
  },

  check: {
    *model(model, context) {
      const { policy } = model;
      const limit = percentWritten(policy.about["discount_limit"]);
      const at = entryOf(policy, "discount_limit");
      if (at && limit !== null && limit > context.option("percent"))
        yield {
          at,
          message: `the policy allows ${percentText(limit)} off`,
          help: `Allow at most ${context.option("percent")}%, and say what the product does instead.`,
          severity: severityOf(limit, context),
        };
    },
    *offer(offer, context) {
      const { model } = context;
      const at = entryOf(offer, "discount");
      const depth = discountOf(model, offer);
      if (!at || depth === null) return;
      const limit = percentWritten(model.policy?.about["discount_limit"]);
      const allowed = Math.min(context.option("percent"), limit ?? Infinity);
      if (depth <= allowed) return;
      yield {
        at,
        message: `\`${offer.id}\` is sold at ${percentText(depth)} off${limit === allowed ? `, and the policy allows ${percentText(limit)}` : ""}`,
        help: `Stay within ${percentText(allowed)}, and say what the product does instead.`,
        severity: severityOf(depth, context),
      };
    },
    *bundle(bundle, context) {
      const at = entryOf(bundle, "price");
      const depths = amountsOf(bundle.price).flatMap((price) => {
        const before = cheapestApart(bundle, price);
        return before === null ? [] : [depthOf({ price, before, than: "parts" })];
      });
      const depth = Math.max(...depths, 0);
      if (!at || depth <= context.option("percent")) return;
      yield {
        at,
        message: `\`${bundle.id}\` is ${percentText(depth)} cheaper than its parts`,
        help: "Ask a price at which the parts are still worth theirs.",
        severity: severityOf(depth, context),
      };
    },
  },
};

const severityOf = (depth: number, { option }: Context): Severity =>
  depth > option("error") ? "error" : "warning";
