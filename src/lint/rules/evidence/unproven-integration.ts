import type { Adjacency, Model } from "../../../model/model.ts";
import { currentOffers, triggersOf } from "../../offers.ts";
import { entryOf, hasBrokenEntry } from "../../place.ts";
import type { Rule } from "../../rule.ts";

export const unprovenIntegration: Rule = {
  severity: "warning",
  level: "strict",
  judges: "structure",
  waivable: true,
  tactics: [],
  summary: "Products that are sold as working together were seen to.",
  why: "What does not fit costs the customer both products: the one that was added, and the time spent on making them fit.",
  basis: {
    seeds: ["S1-16", "S1-38", "S1-65", "S1-85", "S3-12"],
    provisions: [],
    sources: [],
  },

  check: {
    *adjacency(adjacency, { model }) {
      if (hasBrokenEntry(adjacency)) return;
      const pair = `\`${adjacency.from.join(", ")} -> ${adjacency.to}\``;
      const { integration, limits } = adjacency.about;
      const at = entryOf(adjacency, "integration");
      if (!at) {
        const claim = claimed(model, adjacency);
        if (claim)
          yield {
            at: adjacency.site,
            message: `${pair} ${claim}, and nothing shows that they work together`,
            help: 'Say where the proof can be seen: `integration "Contract tests, run every night"`.',
          };
        return;
      }
      if (typeof integration !== "object" || integration === null) return;
      const said = integration as Readonly<Record<string, unknown>>;
      if (said["proof"] === undefined)
        yield {
          at,
          message: `the integration of ${pair} has no proof`,
          help: 'Say where it can be seen: `proof "Contract tests, run every night"`.',
        };
      else if (said["stops"] === undefined && limits === undefined)
        yield {
          at,
          message: `nothing says where the integration of ${pair} stops`,
          help: 'Say what it does not do: `stops "At tax codes"`, or `limits` of the adjacency.',
        };
    },
  },
};

/** Why the two must work together; null where nothing says that they do. */
function claimed(model: Model, adjacency: Adjacency): string | null {
  const offer = currentOffers(model).find(
    (one) =>
      one.adjacency === adjacency &&
      triggersOf(model, one).some(({ kind }) => kind === "data_integration"),
  );
  if (offer) return `is offered by \`${offer.id}\` when data goes from one to the other`;
  const to = model.products.get(adjacency.to)?.catalog;
  if (!to || to.integrations.length === 0) return null;
  const strangers = adjacency.from.filter((from) => {
    const other = model.products.get(from)?.catalog;
    return (
      other !== null &&
      other !== undefined &&
      !to.integrations.includes(from) &&
      !other.integrations.includes(to.id)
    );
  });
  return strangers.length > 0
    ? `is not among what the catalogue says \`${adjacency.to}\` works with`
    : null;
}
