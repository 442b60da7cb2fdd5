import type { Channel, Model, Offer, Trigger } from "../model/model.ts";

/** Offers that are or may be made: all but the retired ones. */
export const currentOffers = (model: Model): readonly Offer[] =>
  [...model.offers.values()].filter(({ status }) => status !== "retired");

/** The triggers an offer answers. */
export const triggersOf = (model: Model, { listens }: Offer): readonly Trigger[] =>
  listens.flatMap(({ trigger }) => model.triggers.get(trigger) ?? []);

/** The channels of the places at which an offer may appear. */
export const channelsOf = (model: Model, { placements }: Offer): readonly Channel[] => [
  ...new Set(
    placements.flatMap((id) => model.channels.get(model.placements.get(id)?.channel ?? "") ?? []),
  ),
];

/** Whether a person makes the offer, wherever it is made. */
export function isSpoken(model: Model, offer: Offer): boolean {
  const channels = channelsOf(model, offer);
  return channels.length > 0 && channels.every(({ assisted }) => assisted);
}
