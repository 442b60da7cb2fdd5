import { expect, test } from "vitest";
import { currencyDigits } from "../src/locale/currencies.ts";
import {
  knownLocales,
  localeFormat,
  localeId,
  pluralCategories,
  pluralForms,
  type LocaleFormat,
} from "../src/locale/locales.ts";

// Node carries the CLDR itself, so every locale is compared with what Intl makes of it.
const latin = (id: string) => `${id}-u-nu-latn-ca-gregory`;
const withoutMarks = (text: string) => text.replaceAll(/[\u200e\u200f]/g, "");
// V8 replaces the narrow no-break space in dates, for pages that compare them with text of their own.
const asInV8 = (date: string) => date.replaceAll("\u202f", " ");
const asciiMinus = (text: string) => text.replaceAll("\u2212", "-");

test.each(knownLocales())("%s groups numbers as the CLDR does", (id) => {
  const format = localeFormat(id)!;
  const intl = new Intl.NumberFormat(latin(id), { maximumFractionDigits: 6 });
  for (const number of [
    0, 7, 999, 1000, 1234.5, 9999, 10_000, 123_456.789, 1_234_567, 98_765_432_100,
  ]) {
    expect(written(String(number), format)).toBe(intl.format(number));
  }
});

test.each(knownLocales())("%s writes money and percentages as the CLDR does", (id) => {
  const format = localeFormat(id)!;
  const money = new Intl.NumberFormat(latin(id), {
    style: "currency",
    currency: "CHF",
    currencyDisplay: "code",
  });
  const share = new Intl.NumberFormat(latin(id), { style: "percent" });
  const amount = written("12.50", format);
  expect(format.money.replace("{amount}", amount).replace("{currency}", "CHF")).toBe(
    withoutMarks(money.format(12.5)),
  );
  expect(format.percent.replace("{amount}", "20")).toBe(withoutMarks(share.format(0.2)));
});

test.each(knownLocales())("%s writes dates as the CLDR does", (id) => {
  const format = localeFormat(id)!;
  const intl = new Intl.DateTimeFormat(latin(id), { dateStyle: "long", timeZone: "UTC" });
  for (let month = 0; month < 12; month++) {
    const date = format.date
      .replace("{day}", "5")
      .replace("{month}", format.months[month]!)
      .replace("{year}", "2026");
    expect(asInV8(date)).toBe(intl.format(Date.UTC(2026, month, 5)));
  }
});

test.each(knownLocales())("%s picks the plural forms the CLDR picks", (id) => {
  const { plurals } = localeFormat(id)!;
  const intl = new Intl.PluralRules(id, { maximumFractionDigits: 3 });
  const decimals = ["0.1", "0.5", "1.2", "1.5", "2.5", "3.25", "11.5", "21.1", "100.5", "1.001"];
  const wholes = Array.from({ length: 1001 }, (_, number) => String(number));
  for (const digits of [...wholes, ...decimals, "1000000", "2000000", "1000001", "12345678"]) {
    expect([digits, category(digits, plurals)]).toEqual([digits, intl.select(Number(digits))]);
  }
  const names = new Set(intl.resolvedOptions().pluralCategories);
  expect(new Set(pluralCategories(id))).toEqual(names);
});

test("minus signs are plain everywhere", () => {
  for (const id of knownLocales()) {
    const intl = withoutMarks(asciiMinus(new Intl.NumberFormat(latin(id)).format(-20_000)));
    expect(`-${written("20000", localeFormat(id)!)}`).toBe(intl);
  }
});

test("an unknown region writes as its language does, an unknown language is not known", () => {
  expect(localeFormat("de_lu")).toEqual({ ...localeFormat("de")!, id: "de-LU" });
  expect(localeId("en_gb")).toBe("en-GB");
  expect(localeId("zh-hant-tw")).toBe("zh-Hant-TW");
  expect(localeFormat("tlh")).toBeNull();
  expect(localeFormat("__proto__")).toBeNull();
  expect(pluralCategories("constructor")).toBeNull();
});

test("French may leave out the form of whole millions", () => {
  expect(pluralForms("fr", ["facture", "factures"])).toEqual(["facture", "factures", "factures"]);
  expect(pluralForms("fr", ["facture", "de factures", "factures"])).toHaveLength(3);
  expect(pluralForms("pl", ["faktura", "faktury"])).toBeNull();
  expect(pluralForms("ja", ["件"])).toEqual(["件"]);
});

test("currencies have their usual digits", () => {
  for (const currency of Intl.supportedValuesOf("currency")) {
    const intl = new Intl.NumberFormat("en", { style: "currency", currency });
    expect([currency, currencyDigits(currency)]).toEqual([
      currency,
      intl.resolvedOptions().maximumFractionDigits,
    ]);
  }
});

/** Written out as `docs/bundle.md` says, independently of the runtime. */
function written(digits: string, format: LocaleFormat): string {
  const [whole = "", fraction] = digits.split(".");
  let left = whole;
  const groups: string[] = [];
  for (let index = 0; whole.length >= format.group_from; index++) {
    const size = format.group_sizes[Math.min(index, format.group_sizes.length - 1)]!;
    if (left.length <= size) break;
    groups.unshift(left.slice(-size));
    left = left.slice(0, -size);
  }
  const grouped = [left, ...groups].join(format.group);
  return fraction === undefined ? grouped : grouped + format.decimal + fraction;
}

function category(digits: string, plurals: LocaleFormat["plurals"]): string {
  const [whole = "", fraction = ""] = digits.split(".");
  const operands = { n: Number(digits), i: Number(whole), v: fraction.length, f: Number(fraction) };
  const found = plurals.find(
    ({ when }) =>
      when.length === 0 ||
      when.some((all) =>
        all.every(({ operand, mod, not, ranges }) => {
          const value = mod === null ? operands[operand] : operands[operand] % mod;
          const within = ranges.some(
            ([from, to]) => Number.isInteger(value) && from <= value && value <= to,
          );
          return within !== not;
        }),
      ),
  );
  return found!.name;
}
