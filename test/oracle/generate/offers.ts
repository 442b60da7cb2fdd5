import * as fc from "fast-check";
import { conditionOver, offerAtoms } from "./conditions.ts";
import {
  often,
  pairs,
  placements,
  rarely,
  triggers,
  word,
  type Names,
  type Piece,
} from "./pool.ts";

const windows = fc.oneof(
  { weight: 4, arbitrary: word("within 10 minutes", "within 2 days", "within 30 days", "") },
  {
    weight: 2,
    arbitrary: word(
      "after 1 day within 10 days", "after 90 minutes", "after 30 minutes within 30 minutes",
      "within 2 calendar days", "within 1 calendar month", "after 1 calendar day within 3 calendar days",
      "after 1 business day in uk", "after 1 clear day within 5 clear days",
    ), // prettier-ignore
  },
);

/** Stretches of copy, by what they need the offer to have. */
const phrases = [
  "Hello {customer.code else friend},", "{customer.points else 0} points", "{customer.spend else nothing} spent",
  "until {customer.renewal else soon}", "{customer.share else some} of it", "{trigger.project} is done",
  "{trigger.hours} {trigger.hours: FORMS}", "level {trigger.level}", "{product.name} for {source.name}",
  "a brace {{ stands alone", "rank {customer.rank else none}", "plan {customer.plan else free}",
  "{trigger.quote else a price}", "{trigger.items else no} items", "for {offer.price}",
  "due {trigger.due else later}",
] as const; // prettier-ignore

/** Forms of a word, as many as the language has categories. */
const forms: Readonly<Record<string, string>> = {
  en: "hour | hours",
  de: "Stunde | Stunden",
  fr: "heure | heures",
  pl: "godzina | godziny | godzin | godziny",
};

const phrasing = fc.shuffledSubarray([...phrases], { minLength: 1, maxLength: 3 });
type Said = readonly string[];

function say(said: Said, locale: string, hasPrice: boolean): string {
  const told = said.filter((phrase) => hasPrice || !phrase.includes("offer.price"));
  return `"${told.join(" ").replace("FORMS", forms[locale]!) || "Words"}"`;
}

export interface OfferParts {
  readonly pair: readonly [string, string];
  readonly on: readonly (readonly [string, string])[];
  readonly at: readonly string[];
  readonly segment: number | null;
  readonly when: Piece | null;
  readonly unless: Piece | null;
  readonly known: boolean;
  readonly because: Said | null;
  readonly then: Said | null;
  readonly messages: readonly (Said | null)[];
  readonly variant: Said | null;
  readonly price: string | null;
  readonly reference: boolean;
  readonly trial: boolean;
  readonly priority: "high" | "normal" | "low" | null;
  readonly score: boolean;
  readonly available: boolean;
  readonly rollout: string | null;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly status: string | null;
}

export const offerParts: fc.Arbitrary<OfferParts> = fc.record({
  pair: fc.constantFrom(...pairs),
  on: fc.array(fc.tuple(word("closed", "closed", "closed", ...triggers), windows), {
    minLength: 1,
    maxLength: 2,
  }),
  at: fc.shuffledSubarray([...placements], { minLength: 1, maxLength: 3 }),
  segment: rarely(fc.nat(9)),
  when: rarely(conditionOver(offerAtoms)),
  unless: fc.constant(null),
  known: fc.integer({ min: 0, max: 9 }).map((number) => number === 9),
  because: often(phrasing),
  then: rarely(phrasing),
  messages: fc.tuple(often(phrasing), rarely(phrasing), rarely(phrasing)),
  variant: often(phrasing),
  price: often(
    word(
      "price 6 USD per seat per month", "price 1_234.5 EUR", "price from trigger.quote",
      "price { eu: 06.50 EUR per month, us: 7 USD per month }",
    ), // prettier-ignore
  ),
  reference: fc.boolean(),
  trial: fc.boolean(),
  priority: rarely(word("high", "normal", "low")),
  score: fc.boolean(),
  available: fc.integer({ min: 0, max: 5 }).map((number) => number === 5),
  rollout: rarely(rarely(word("25%", "75.5%"))),
  starts: rarely(rarely(word("2026-10-28", "2026-10-30"))),
  ends: rarely(rarely(word("2026-10-30", "2026-11-03"))),
  status: fc.constantFrom(null, null, null, null, null, null, "draft", "live", "paused"),
});

/** `variant`: an experiment compares this offer's messages. */
export function offerText(
  id: string,
  parts: OfferParts,
  names: Names,
  given: {
    readonly locales: readonly string[];
    readonly regions: boolean;
    readonly variant: boolean;
  },
): string {
  const { locales } = given;
  const byRegion = parts.price?.startsWith("price {") === true;
  const price = byRegion && !given.regions ? null : parts.price;
  const hasPrice = price !== null;
  // By region like the price; beside one that stands nowhere it may be so all the same.
  const charge =
    given.regions && (byRegion || price === null)
      ? "{ eu: 8.00 EUR per month, us: 9.50 USD per month }"
      : `9.10 ${price === null || price.includes("USD") ? "USD" : "EUR"}`;
  const said = (copy: Said | null, locale: string): string | null =>
    copy && say(copy, locale, hasPrice);
  const message = (copy: Said | null, locale: string, head: string): string | null =>
    copy && `message${head} { headline ${say(copy, locale, hasPrice)}, decline "No thanks" }`;
  const unique = new Map(parts.on.map(([trigger, window]) => [`${trigger} ${window}`, trigger]));
  const lines = [
    `along ${parts.pair.join(" -> ")}`,
    ...[...unique.keys()].map((on) => `on ${on}`),
    `at { ${parts.at.join(", ")} }`,
    parts.segment === null || names.segments.length === 0
      ? null
      : `for ${names.segments[parts.segment % names.segments.length]}`,
    parts.when && `when ${parts.when(names)}`,
    parts.known ? "when customer.code is known" : null,
    parts.because && `because ${said(parts.because, locales[0]!)}`,
    parts.then && `then ${said(parts.then, locales[0]!)}`,
    ...locales.map((locale, index) =>
      message(parts.messages[index] ?? null, locale, index === 0 ? "" : ` in ${locale}`),
    ),
    given.variant ? message(parts.variant, locales[0]!, " for short") : null,
    price,
    parts.priority && `priority ${parts.priority}`,
    parts.score ? "score customer.fit" : null,
    parts.available ? "available customer.stock" : null,
    parts.rollout && `rollout ${parts.rollout}`,
    parts.starts && `starts ${parts.starts}`,
    parts.ends && `ends ${parts.ends}`,
    parts.status && `status ${parts.status}`,
    parts.reference ? `reference ${charge} from "Prices of last month"` : null,
    `terms { cancel anytime, refund within 30 days${parts.trial ? `, trial 14 days then ${charge} remind 3 days` : ""} }`,
  ];
  return `offer ${id} {\n${lines
    .filter((line) => line)
    .map((line) => `  ${line}`)
    .join("\n")}\n}\n`;
}
