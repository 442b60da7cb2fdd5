import { paymentOfProduct } from "../../paid.ts";
import { readsOf, type Read } from "../../reads.ts";
import { triggersOf } from "../../offers.ts";
import type { Model, NamedCondition } from "../../../model/model.ts";
import type { Rule } from "../../rule.ts";

export const beforeValue: Rule = {
  severity: "error",
  level: "recommended",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "Nothing is offered before the customer has had value from what they have.",
  why: "Whoever has not yet been helped by the first product has no reason to believe in the second; time passed is no proof that they were.",
  basis: {
    seeds: [
      "S0-27", "S0-29", "S0-71", "S1-05", "S1-12", "S1-19", "S1-52", "S1-74", "S1-87", "S1-96",
      "S1-100", "S1-108", "S2-09", "S2-12", "S2-14", "S2-49",
    ], // prettier-ignore
    provisions: [],
    sources: [],
  },

  options: {
    ages: {
      default: ["tenure", "age", "since", "seniority"],
      about:
        "Words in the names of durations that count the time since a customer came. Other durations may be time spent with the product.",
    },
  },

  check: {
    *model(model, { list }) {
      const offered = new Set(
        [...model.offers.values()].flatMap(({ adjacency }) => adjacency.from),
      );
      for (const [product, proven] of model.proven)
        if (offered.has(product) && isTimeOnly(model, proven, list("ages")))
          yield {
            at: proven.site,
            message: `\`${product}\` counts as proven once time has passed, whatever the customer did`,
            help: "Ask for use or an outcome as well: `usage.projects_completed >= 3`, or a trigger that happened a few times.",
            severity: "warning",
          };
    },
    *offer(offer, { model }) {
      const early = triggersOf(model, offer).find(({ kind }) => kind === "onboarding");
      if (!early || offer.adjacency.about["accelerates"] === "first_value") return;
      const free = paymentOfProduct(model, offer.product) === "nothing";
      if (free) return;
      const at = offer.listens.find(({ trigger }) => trigger === early.id)!.site;
      yield {
        at,
        message: `\`${offer.id}\` is made while customers are still being shown in`,
        help: "Wait until they have had value, or say with `accelerates first_value` on the adjacency that it gets them there.",
        related: { at: early.site, text: `\`${early.id}\` is a trigger of kind \`onboarding\`` },
      };
    },
  },
};

/** Whether every test it makes is of time passed: ages of accounts, of purchases, distances of dates. */
function isTimeOnly(model: Model, { condition }: NamedCondition, ages: readonly string[]): boolean {
  const reads = readsOf(model, condition);
  return reads.length > 0 && reads.every((read) => isOfTime(model, read, ages));
}

function isOfTime(model: Model, { subject }: Read, ages: readonly string[]): boolean {
  if (subject.kind === "distance") return !subject.data;
  if (subject.kind === "age") return sales.has(subject.count.event);
  if (subject.kind !== "fact") return false;
  if (model.facts.get(subject.fact)?.type.kind !== "duration") return false;
  return subject.fact.split(/[._]/).some((word) => ages.includes(word));
}
const sales: ReadonlySet<string> = new Set(["purchase", "renewal"]);
