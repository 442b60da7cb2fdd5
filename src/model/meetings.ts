import type { Diagnostic } from "../text/diagnostic.ts";
import type { Experiment, Offer } from "./model.ts";
import type { Say, Whole } from "./overview.ts";

const whole = 10_000;

/** Experiments that do not fit together: too much of a layer, or two that compare messages of one offer. */
export function checkExperiments({ model }: Whole, say: Say): readonly Diagnostic[] {
  const experiments = [...model.experiments.values()];
  return [
    ...fullLayers(experiments, say),
    ...twoVariants(experiments, [...model.offers.values()], say),
  ];
}

function fullLayers(experiments: readonly Experiment[], say: Say): readonly Diagnostic[] {
  const layers = Map.groupBy(experiments, ({ layer }) => layer);
  return [...layers].flatMap(([layer, members]) => {
    const total = members.reduce((sum, { traffic }) => sum + traffic, 0);
    if (total <= whole) return [];
    const [first, ...others] = members.toReversed();
    return [
      say(
        "check/shares",
        first!.site,
        `the experiments of the layer \`${layer}\` take ${total / 100}% of it`,
        [
          ...others.toReversed().map(({ id, site, traffic }) => ({
            text: `\`${id}\` takes ${traffic / 100}%`,
            at: site,
          })),
          { text: "give each its part with `traffic`; together at most 100%" },
        ],
      ),
    ];
  });
}

/** Which message an offer shows is decided by one experiment at most. */
function twoVariants(
  experiments: readonly Experiment[],
  offers: readonly Offer[],
  say: Say,
): readonly Diagnostic[] {
  const about = aboutOffers(experiments.filter(({ variants }) => variants.length > 0));
  const reported = new Set<string>();
  return offers.flatMap((offer) => {
    const [first, second, ...more] = about(offer);
    if (!first || !second || reported.has(`${first.id} ${second.id}`)) return [];
    reported.add(`${first.id} ${second.id}`);
    return [
      say(
        "check/experiments-collide",
        second.site,
        `\`${second.id}\` and \`${first.id}\` both choose the message of \`${offer.id}\``,
        [
          { text: `\`${first.id}\` is declared here`, at: first.site },
          { text: `\`${offer.id}\` is declared here`, at: offer.site },
          ...more.slice(0, 5).map(({ id, site }) => ({ text: `\`${id}\` does so too`, at: site })),
        ],
      ),
    ];
  });
}

/** The experiments an offer takes part in, in their order. */
function aboutOffers(experiments: readonly Experiment[]): (offer: Offer) => readonly Experiment[] {
  const byName = new Map<string, Experiment[]>();
  const add = (key: string, experiment: Experiment): void => {
    const same = byName.get(key);
    if (same) same.push(experiment);
    else byName.set(key, [experiment]);
  };
  for (const experiment of experiments) {
    const { of } = experiment;
    if (!of) add("all", experiment);
    else if ("named" in of) {
      for (const id of of.offers) add(`offer ${id}`, experiment);
      for (const id of of.products) add(`product ${id}`, experiment);
    }
  }
  const rank = new Map(experiments.map((experiment, index) => [experiment, index]));
  return ({ id, product }) => {
    const found = ["all", `offer ${id}`, `product ${product}`].flatMap(
      (key) => byName.get(key) ?? [],
    );
    return [...new Set(found)].toSorted((a, b) => rank.get(a)! - rank.get(b)!);
  };
}
