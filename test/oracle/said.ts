import type { Model, Offer, Placement, Site } from "../../src/model/model.ts";
import type { Answer, Recorded } from "../../src/runtime/moment.ts";
import type { Considered } from "./rules.ts";
import { written } from "./words.ts";
import { factOf, type World } from "./world.ts";

/** An offer that matches, for a trigger and from a product. */
export interface Sourced extends Considered {
  readonly source: string;
}

/** What a host is told of an offer that is made. */
export function answerOf(
  world: World,
  match: Sourced,
  placement: Placement,
  variant: string | null,
  name: string | null,
): Answer {
  const { model, moment } = world;
  const { offer, happened, source } = match;
  const price = priceOf(world, match);
  const policyLocales = model.policy!.locales.length > 0 ? model.policy!.locales : ["en"];
  const first = policyLocales[0]!;
  const asked = moment.locale;
  const chosen = [asked, asked?.split("-")[0], first].find(
    (locale) => locale !== undefined && policyLocales.includes(locale),
  )!;
  const message = [chosen, first].flatMap((locale) =>
    [variant, null].flatMap((one) =>
      offer.messages.filter((said) => said.locale === locale && said.variant === one),
    ),
  )[0];
  const say = (copy: Offer["because"], locale: string): string | null =>
    copy && written(world, copy, locale, offer, source, happened, price);
  return {
    offer: offer.id,
    product: offer.product,
    placement: placement.id,
    trigger: happened.name,
    because: say(offer.because, first),
    then: say(offer.then, first),
    locale: message?.locale ?? null,
    message: Object.fromEntries(
      [...(message?.slots ?? [])].map(([slot, copy]) => [slot, say(copy, message!.locale)!]),
    ),
    price,
    terms: chargesOf(world, offer),
    row: source,
    variant: name,
  };
}

function priceOf(world: World, { offer, happened }: Sourced): Answer["price"] {
  const { price } = offer;
  switch (price?.kind) {
    case undefined:
      return null;
    case "one":
      return shortest(price.amount);
    case "byRegion": {
      const amount = price.amounts.get(String(factOf(world, world.model.policy!.regionFact!)));
      return amount ? shortest(amount) : null;
    }
    case "from": {
      const amount = String(happened.data![price.field]);
      return shortest({ amount, currency: price.currency, per: [] });
    }
  }
}

/** Of the terms, what may be another in each region. */
function chargesOf(world: World, { about }: Offer): Answer["terms"] {
  const { terms, reference } = about as Record<string, Said>;
  const trial = terms?.trial ?? null;
  return {
    reference: chargeIn(world, reference),
    trial: trial && { ...trial, then: chargeIn(world, trial.then) },
  };
}

type Said = { readonly [key: string]: Said } | null | undefined;

function chargeIn(world: World, said: Said): Said {
  if (!said?.by_region) return said ?? null;
  return said.by_region[String(factOf(world, world.model.policy!.regionFact!))];
}

/** `06.50` as `6.5`. */
function shortest({ amount, ...rest }: NonNullable<Answer["price"]>): Answer["price"] {
  return { amount: String(Number(amount)), ...rest };
}

export function recordOf(
  { model, moment }: World,
  offer: Offer,
  placement: Placement,
  ghost: string | null,
  variant: string | null,
): Recorded {
  return {
    event: model.channels.get(placement.channel)!.counts,
    offer: offer.id,
    product: offer.product,
    channel: placement.channel,
    placement: placement.id,
    at: moment.at,
    by: Object.keys(moment.who ?? {}).toSorted(),
    who: moment.who ?? {},
    ghost,
    variant,
  };
}

/** `policy.proffer:12` */
export function placeOf(model: Model, site: Site): string {
  const { source, start } = model.spanOf(site);
  return `${source.path}:${source.text.slice(0, start).split("\n").length}`;
}
