import { parsePlurals, type PluralCategory } from "./plurals.ts";
import { formats, type Format } from "./formats.ts";
import { pluralRules } from "./plural-rules.ts";

/** How one language and region writes numbers, money and dates, and which plural forms it has. */
export interface LocaleFormat {
  /** As BCP 47 spells it: `de`, `en-GB`. */
  readonly id: string;
  readonly decimal: string;
  readonly group: string;
  /** Sizes of the groups from the decimal sign on, the last one repeating: `[3]`, or `[3, 2]` in India. */
  readonly group_sizes: readonly number[];
  /** Digits in the integer part from which groups are made: 4 (1,000) or 5 (10 000 but 1000). */
  readonly group_from: number;
  readonly money: string;
  readonly percent: string;
  readonly date: string;
  readonly months: readonly string[];
  readonly plurals: readonly PluralCategory[];
}

/**
 * The formats of a locale as an author names it (`de`, `en_GB`, `en-gb`): its own, or else those of its
 * language. Null when the language is not known here.
 */
export function localeFormat(name: string): LocaleFormat | null {
  const id = localeId(name);
  if (id === null) return null;
  const format = formatOf(id)!;
  return {
    id,
    decimal: format.decimal,
    group: format.group,
    group_sizes: format.sizes ?? [3],
    group_from: format.from ?? 4,
    money: format.money,
    percent: format.percent,
    date: format.date,
    months: format.months.split("|"),
    plurals: pluralsOf(id),
  };
}

/** A locale's name as BCP 47 spells it, `en_gb` being `en-GB`; null when its language is not known here. */
export function localeId(name: string): string | null {
  const [language = "", ...rest] = name.toLowerCase().split(/[-_]/);
  if (!formats.has(language) || rest.some((part) => !/^[a-z0-9]{2,8}$/.test(part))) return null;
  const parts = rest.map((part) => {
    if (part.length === 4 && /^[a-z]/.test(part)) return part[0]!.toUpperCase() + part.slice(1);
    return part.length === 2 ? part.toUpperCase() : part;
  });
  return [language, ...parts].join("-");
}

/** Every locale with formats of its own, sorted. */
export function knownLocales(): readonly string[] {
  return [...formats.keys()];
}

/**
 * Plural categories in the order in which copy writes its forms, `other` last: `["one", "other"]` in
 * English. Null when the language is not known here.
 */
export function pluralCategories(name: string): readonly string[] | null {
  const id = localeId(name);
  return id === null ? null : pluralsOf(id).map((category) => category.name);
}

/**
 * One form for each category, from the forms an author wrote; null when their number does not fit.
 * French, Italian, Portuguese and Spanish have a form of their own for whole millions (`1 000 000
 * de factures`), which may be left out and is then that of `other`.
 */
export function pluralForms(name: string, written: readonly string[]): readonly string[] | null {
  const categories = pluralCategories(name);
  if (categories === null || written.length === categories.length) {
    return categories === null ? null : written;
  }
  if (categories.join() === "one,many,other" && written.length === 2) {
    return [written[0]!, written[1]!, written[1]!];
  }
  return null;
}

function formatOf(id: string): Format | undefined {
  const language = id.split("-", 1)[0]!;
  return formats.get(id) ?? formats.get(language);
}

function pluralsOf(id: string): readonly PluralCategory[] {
  const language = id.split("-", 1)[0]!;
  return parsePlurals(pluralRules.get(id) ?? pluralRules.get(language) ?? "");
}
