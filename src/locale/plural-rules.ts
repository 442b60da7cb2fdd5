/**
 * Cardinal plural rules by language, from the Unicode CLDR, release 48 (`plurals.xml`), in its notation.
 * Two operands of CLDR are not needed here. `e`, the exponent of compact numbers, is always 0, for copy
 * writes numbers out. `t` is `f`, for copy writes decimals without trailing zeros.
 */
export const pluralRules: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ar: "zero: n = 0; one: n = 1; two: n = 2; few: n % 100 = 3..10; many: n % 100 = 11..99",
    cs: "one: i = 1 and v = 0; few: i = 2..4 and v = 0; many: v != 0",
    da: "one: n = 1 or f != 0 and i = 0,1",
    de: "one: i = 1 and v = 0",
    el: "one: n = 1",
    en: "one: i = 1 and v = 0",
    es: "one: n = 1; many: i != 0 and i % 1000000 = 0 and v = 0",
    fi: "one: i = 1 and v = 0",
    fr: "one: i = 0,1; many: i != 0 and i % 1000000 = 0 and v = 0",
    he: "one: i = 1 and v = 0 or i = 0 and v != 0; two: i = 2 and v = 0",
    hi: "one: i = 0 or n = 1",
    hu: "one: n = 1",
    it: "one: i = 1 and v = 0; many: i != 0 and i % 1000000 = 0 and v = 0",
    ja: "",
    ko: "",
    nb: "one: n = 1",
    nl: "one: i = 1 and v = 0",
    pl:
      "one: i = 1 and v = 0; few: v = 0 and i % 10 = 2..4 and i % 100 != 12..14; " +
      "many: v = 0 and i != 1 and i % 10 = 0..1 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 12..14",
    pt: "one: i = 0..1; many: i != 0 and i % 1000000 = 0 and v = 0",
    "pt-PT": "one: i = 1 and v = 0; many: i != 0 and i % 1000000 = 0 and v = 0",
    ro: "one: i = 1 and v = 0; few: v != 0 or n = 0 or n != 1 and n % 100 = 1..19",
    ru:
      "one: v = 0 and i % 10 = 1 and i % 100 != 11; few: v = 0 and i % 10 = 2..4 and i % 100 != 12..14; " +
      "many: v = 0 and i % 10 = 0 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 11..14",
    sk: "one: i = 1 and v = 0; few: i = 2..4 and v = 0; many: v != 0",
    sv: "one: i = 1 and v = 0",
    tr: "one: n = 1",
    uk:
      "one: v = 0 and i % 10 = 1 and i % 100 != 11; few: v = 0 and i % 10 = 2..4 and i % 100 != 12..14; " +
      "many: v = 0 and i % 10 = 0 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 11..14",
    zh: "",
  }),
);
