import { pluralForms } from "../locale/locales.ts";
import type {
  Amount,
  Copy,
  CopySlot,
  Offer as ModelOffer,
  Price as ModelPrice,
  Type,
} from "../model/model.ts";
import type { Message, Price, Slot, Template } from "../runtime/bundle.ts";
import { sortedBy } from "./sorted.ts";

/** Copy with its values still to be put in, for a locale. */
export function templateOf(copy: Copy, locale: string): Template {
  return copy.parts.map((part) => (typeof part === "string" ? part : slotOf(part, locale)));
}

function slotOf({ value, type, forms, otherwise }: CopySlot, locale: string): Slot {
  return {
    value,
    type: type.kind,
    currency: currencyOf(type),
    forms: forms === null ? null : (pluralForms(locale, forms) ?? forms),
    else: otherwise,
  };
}

export function currencyOf(type: Type): string | null {
  return type.kind === "money" ? type.currency : null;
}

/** Messages in the order of the policy's locales, the one for no variant first. */
export function messagesOf(offer: ModelOffer, locales: readonly string[]): readonly Message[] {
  const sorted = sortedBy(offer.messages, ({ variant }) => variant ?? "").toSorted(
    (a, b) => locales.indexOf(a.locale) - locales.indexOf(b.locale),
  );
  return sorted.map(({ locale, variant, slots }) => {
    const templates: Record<string, Template> = Object.create(null);
    for (const [name, copy] of slots) templates[name] = templateOf(copy, locale);
    return { locale, variant, slots: templates };
  });
}

export function priceOf(price: ModelPrice): Price {
  switch (price.kind) {
    case "one":
      return { one: plainAmount(price.amount) };
    case "byRegion": {
      const amounts: Record<string, Amount> = Object.create(null);
      for (const [region, amount] of price.amounts) amounts[region] = plainAmount(amount);
      return { by_region: amounts };
    }
    case "from":
      return { from: price.field, currency: price.currency };
  }
}

/** Without zeros that say nothing: `6.50` is `6.5`. */
export function plainAmount({ amount, currency, per }: Amount): Amount {
  const shortest = amount.includes(".") ? amount.replace(/\.?0+$/, "") : amount;
  return { amount: shortest.replace(/^0+(?=\d)/, ""), currency, per };
}
