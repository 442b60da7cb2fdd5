import type { Copy, CopySlot, Offer, Type } from "../../src/model/model.ts";
import type { Answer, Happened } from "../../src/runtime/moment.ts";
import { factOf, fieldOf, type World } from "./world.ts";

// Numbers, money, dates and plurals as the JavaScript engine's own tables write them.

/** Copy with everything put in. */
export function written(
  world: World,
  copy: Copy,
  locale: string,
  offer: Offer,
  source: string,
  happened: Happened,
  price: Answer["price"],
): string {
  const { model, moment } = world;
  const raw = (value: string): unknown => {
    if (value === "offer.price") return price?.amount;
    if (value === "product.name") return model.products.get(offer.product)!.name;
    if (value === "source.name") return model.products.get(source)!.name;
    if (!value.startsWith("trigger.")) {
      return factOf(world, value) === undefined ? undefined : moment.facts![value];
    }
    const field = value.slice("trigger.".length);
    return fieldOf(world, happened, field) === undefined ? undefined : happened.data![field];
  };
  return copy.parts
    .map((part) => {
      if (typeof part === "string") return part;
      const value = raw(part.value);
      if (value === undefined) return part.otherwise ?? "";
      return one(part, String(value), locale, price);
    })
    .join("");
}

function one(slot: CopySlot, value: string, locale: string, price: Answer["price"]): string {
  const { type, forms } = slot;
  if (forms !== null) return forms[formOf(forms.length, Number(value), locale)]!;
  switch (type.kind) {
    case "integer":
    case "decimal":
      return new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(
        value as Intl.StringNumericLiteral,
      );
    case "money":
      return money(
        value,
        slot.value === "offer.price" ? price!.currency : currencyOf(type),
        locale,
      );
    case "percent":
      return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 6 }).format(
        Number(value) / 100,
      );
    case "date":
      return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(
        new Date(value),
      );
    default:
      return value;
  }
}

const currencyOf = (type: Type): string => (type.kind === "money" ? type.currency : "");

function money(value: string, currency: string, locale: string): string {
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    currencyDisplay: "code",
    maximumFractionDigits: 6,
  }).format(value as Intl.StringNumericLiteral);
}

const order = ["zero", "one", "two", "few", "many", "other"];

function formOf(forms: number, value: number, locale: string): number {
  const rules = new Intl.PluralRules(locale, { maximumFractionDigits: 6 });
  const { pluralCategories } = rules.resolvedOptions();
  const categories = order.filter((name) => (pluralCategories as string[]).includes(name));
  // The form for whole millions may be left out.
  const told =
    forms < categories.length ? categories.filter((name) => name !== "many") : categories;
  const category = rules.select(value);
  return told.includes(category) ? told.indexOf(category) : told.length - 1;
}
