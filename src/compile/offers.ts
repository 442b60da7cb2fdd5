import type { Model, Offer as ModelOffer } from "../model/model.ts";
import type { Offer } from "../runtime/bundle.ts";
import { messagesOf, priceOf, templateOf } from "./copy.ts";
import { sourcesOf } from "./offer-rows.ts";
import { tiersOf } from "./order.ts";
import { sortedById, sortedSet } from "./sorted.ts";

/**
 * The offers by id. One that is not live carries neither copy nor price, so that nothing is asked of a
 * host for its sake.
 */
export function offersOf(model: Model, locales: readonly string[]): readonly Offer[] {
  const tiers = tiersOf(model);
  const sorted = sortedById(model.offers.values());
  return sorted.map((offer) => {
    const live = offer.status === "live";
    const copy = (text: ModelOffer["because"]) =>
      live && text !== null ? templateOf(text, locales[0]!) : null;
    return {
      id: offer.id,
      title: offer.title,
      product: offer.product,
      source: sourcesOf(offer),
      triggers: sortedSet(offer.listens.map(({ trigger }) => trigger)),
      placements: offer.placements,
      tier: tiers.get(offer.id)!,
      score: live ? offer.score : null,
      because: copy(offer.because),
      then: copy(offer.then),
      messages: live ? messagesOf(offer, locales) : [],
      price: live && offer.price !== null ? priceOf(offer.price) : null,
      terms: termsOf(offer),
      status: offer.status,
    };
  });
}

/** What a host must know to present an offer and to take a yes or a no: handed out with it. */
const handedOut = new Set([
  "activation",
  "blocking",
  "consent",
  "core_only",
  "countdown",
  "decline",
  "default",
  "defer",
  "discount",
  "dismiss",
  "fees",
  "frame",
  "guide",
  "learn_more",
  "limits",
  "next_step",
  "opt_out",
  "reference",
  "same_terms_until",
  "snooze",
  "supply",
  "tax",
  "undo",
]);

/** The entries of `terms { … }`, and beside them all that is handed out. */
function termsOf({ about }: ModelOffer): Offer["terms"] {
  const { terms } = about;
  const said = Object.entries(about).filter(([word]) => handedOut.has(word));
  return byRegion({ ...(isRecord(terms) ? terms : {}), ...Object.fromEntries(said) });
}

/** The same, with the entries that say another amount in each region apart: by region, as a host gets them. */
function byRegion(terms: Offer["terms"]): Offer["terms"] {
  const { reference, trial, ...others } = terms;
  const before = amountsIn(reference);
  const then = isRecord(trial) ? amountsIn(trial["then"]) : null;
  if (!before && !then) return terms;
  const regions = Object.keys({ ...before, ...then }).map((region) => {
    const own = {
      ...(before && { reference: before[region] }),
      ...(then && { trial: { ...(trial as object), then: then[region] } }),
    };
    return [region, own] as const;
  });
  return {
    ...others,
    ...(before || reference === undefined ? {} : { reference }),
    ...(then || trial === undefined ? {} : { trial }),
    by_region: Object.fromEntries(regions),
  };
}

function amountsIn(said: unknown): Readonly<Record<string, unknown>> | null {
  const amounts = isRecord(said) ? said["by_region"] : null;
  return isRecord(amounts) ? amounts : null;
}

/** What else is written of an offer: for reports only. */
export function remarksOf({ about }: ModelOffer): Readonly<Record<string, unknown>> {
  const rest = Object.entries(about).filter(([word]) => word !== "terms" && !handedOut.has(word));
  return Object.fromEntries(rest);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
