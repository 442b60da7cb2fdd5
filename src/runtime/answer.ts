import type * as B from "./bundle.ts";
import type { Candidate } from "./candidate.ts";
import { fill, type Filling } from "./copy.ts";
import type { Answer } from "./moment.ts";
import type { PlacementPlan, Plan } from "./plan.ts";
import { own, type Json } from "./shapes.ts";
import { decimalText, millionthsOf, type Value } from "./values.ts";

/** What a host is told to offer: copy filled, price settled. `words` is the variant of the words. */
export function answer(
  candidate: Candidate,
  placement: PlacementPlan,
  words: string | null,
  variant: string | null,
): Answer {
  const { plan, scene, happening } = candidate.view;
  const { id, product, because, then, messages, terms } = candidate.row.offer;
  const { by_region, ...others } = terms;
  const price = priceOf(candidate);
  const first = plan.bundle.locales[0] ?? null;
  const write = (template: B.Template | null, locale: B.Locale | null): string | null =>
    template === null || locale === null
      ? null
      : fill(template, locale, plan.currencyDigits, (slot) => filling(candidate, price, slot));
  const message = messageFor(messages, localesFor(plan, scene.locale), words);
  const locale = plan.locales.get(message?.locale ?? "") ?? first;
  return {
    offer: id,
    product,
    placement: placement.id,
    trigger: happening.trigger.id,
    // A reason is written once, in the first language.
    because: write(because, first),
    then: write(then, first),
    locale: message?.locale ?? null,
    message: Object.fromEntries(
      Object.entries(message?.slots ?? {}).map(([name, copy]) => [name, write(copy, locale) ?? ""]),
    ),
    price,
    terms: { ...others, ...ofRegion(candidate, by_region) },
    row: candidate.row.id,
    variant,
  };
}

/** The language asked for, or that language whatever the country; then the policy's first. */
function localesFor({ locales, bundle }: Plan, asked: string | null): readonly string[] {
  const wanted = asked === null ? [] : [asked, asked.split("-", 1)[0]!];
  const chosen = wanted.find((id) => locales.has(id));
  const first = bundle.locales[0]?.id;
  return [chosen, first].filter((id) => id !== undefined);
}

/** In the first of the languages that has one: the message of the variant, or the one for everybody. */
function messageFor(
  messages: readonly B.Message[],
  locales: readonly string[],
  variant: string | null,
): B.Message | null {
  const suiting = locales.flatMap((locale) =>
    [variant, null].flatMap((of) =>
      messages.filter((message) => message.locale === locale && message.variant === of),
    ),
  );
  return suiting[0] ?? null;
}

function priceOf(candidate: Candidate): Answer["price"] {
  const { price } = candidate.row.offer;
  if (price === null) return null;
  if ("one" in price) return price.one;
  if ("by_region" in price) return (ofRegion(candidate, price.by_region) as B.Amount) ?? null;
  const quoted = fieldOf(candidate.view, price.from);
  return typeof quoted === "number"
    ? { amount: decimalText(quoted), currency: price.currency, per: [] }
    : null;
}

/** What stands under the region of the customer, if anything does. */
function ofRegion({ view }: Candidate, amounts: unknown): object | undefined {
  const region = factOf(view, view.plan.bundle.policy.region_fact ?? "");
  return region === undefined ? region : (own((amounts ?? {}) as Json, region as string) as object);
}

/** What stands where a slot is, and in which currency if it is money. */
function filling(candidate: Candidate, price: Answer["price"], slot: B.Slot): Filling {
  const { view, row } = candidate;
  const { productNames } = view.plan;
  const { value, currency } = slot;
  if (value === "offer.price") {
    const amount = millionthsOf(price?.amount) ?? undefined;
    return { value: amount, currency: price?.currency ?? currency };
  }
  if (value === "product.name") return { value: productNames.get(row.offer.product), currency };
  if (value === "source.name") return { value: productNames.get(row.source), currency };
  const field = value.startsWith("trigger.") ? value.slice(8) : null;
  return { value: field === null ? factOf(view, value) : fieldOf(view, field), currency };
}

type View = Candidate["view"];

function factOf({ plan, scene }: View, id: string): Value {
  return scene.facts[plan.factAt.get(id) ?? -1];
}

function fieldOf({ happening }: View, field: string): Value {
  return happening.data[happening.trigger.fieldAt.get(field) ?? -1];
}
