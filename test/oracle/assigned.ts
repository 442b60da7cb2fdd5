import type { Experiment, Offer } from "../../src/model/model.ts";
import { and, type Truth } from "./kleene.ts";
import { bucket } from "./murmur.ts";
import { isOf } from "./past.ts";
import { byName } from "./rules.ts";
import type { World } from "./world.ts";

/** What the experiments about an offer make of it. */
export interface Assigned {
  readonly unknown: Experiment | null;
  readonly held: Experiment | null;
  readonly variant: { readonly experiment: string; readonly name: string } | null;
}

export function assigned(world: World, offer: Offer): Assigned {
  const { model, moment } = world;
  const aim = { product: offer.product, offer: offer.id };
  const about = byName([...model.experiments.values()], ({ id }) => id).filter(
    ({ of }) => of === null || isOf(world, of, aim, offer),
  );
  const parts = about.map((one) => ({ one, takesPart: takesPart(world, one) }));
  const unknown = parts.find((part) => part.takesPart === null)?.one ?? null;
  const taking = parts.filter((part) => part.takesPart === true).map(({ one }) => one);
  const bucketOf = ({ id, salt, unit }: Experiment): number =>
    bucket(salt === "" ? `experiment:${id}` : `experiment:${id}:${salt}`, moment.who![unit]!);
  const held = taking.find((one) => bucketOf(one) < one.holdout) ?? null;
  const compared = taking.find(({ variants }) => variants.length > 0);
  return {
    unknown,
    held,
    variant: compared
      ? { experiment: compared.id, name: variantAt(compared, bucketOf(compared)) }
      : null,
  };
}

function takesPart(world: World, experiment: Experiment): Truth {
  const { model, moment, today } = world;
  const { unit, until, layer, traffic } = experiment;
  const id = moment.who?.[unit];
  const before = byName([...model.experiments.values()], (one) => one.id)
    .filter((one) => one.layer === layer && one.id < experiment.id)
    .reduce((sum, one) => sum + one.traffic, 0);
  const place = id === undefined ? null : bucket(`layer:${layer}`, id);
  return and([
    until === null ? true : today === null ? null : today <= until,
    place === null ? null : place >= before && place < before + traffic,
  ]);
}

/** The variants share what the holdout leaves. */
function variantAt({ variants, holdout }: Experiment, place: number): string {
  const total = variants.reduce((sum, { share }) => sum + share, 0);
  let shares = 0;
  for (const { name, share } of variants) {
    shares += share;
    if (place < holdout + Math.floor(((10_000 - holdout) * shares) / total)) return name;
  }
  return variants.at(-1)!.name;
}
