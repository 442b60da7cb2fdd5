import type { IToken, TokenType } from "chevrotain";
import * as t from "../../grammar/tokens.ts";
import { currencyCodes, isCurrency } from "../locale/currencies.ts";
import { endOf, extentOf } from "./nodes.ts";
import { nearest } from "../text/suggest.ts";
import { remark, replace, type Remark } from "./remark.ts";

/** What a numeric token is, and what was meant where it is misspelled. */
interface Reading {
  readonly type: TokenType;
  readonly meant?: string;
  readonly found?: Remark;
}

const number = String.raw`-?\d+(?:_\d+)*(?:\.\d+)?`;
const right: readonly (readonly [RegExp, TokenType])[] = [
  [new RegExp(`^${number}$`), t.Number],
  [new RegExp(`^${number}%$`), t.Percent],
  [
    new RegExp(
      `^${number}[ \\t]+(?:ms|(?:millisecond|second|minute|hour|(?:clear[ \\t]+)?day|week)s?|calendar[ \\t]+(?:day|week|month|quarter|year)s?)$`,
    ),
    t.Duration,
  ],
  [new RegExp(`^${number}[ \\t]+business[ \\t]+days?$`), t.BusinessDays],
  [new RegExp(`^${number}[ \\t]+[A-Z]{3}$`), t.Money],
  [/^\d{4}-\d\d-\d\d$/, t.DateOnly],
  [/^(?:[01]\d|2[0-3]):[0-5]\d$/, t.Time],
  [
    /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/,
    t.Instant,
  ],
];

/** Finds out which quantity a numeric token is; says how it is spelled where it is not. */
export function readQuantity(token: IToken, remarks: Remark[]): void {
  const { image } = token;
  let reading: Reading | null = null;
  for (const [pattern, type] of right) {
    if (pattern.test(image)) {
      reading = type === t.Money ? money(token) : { type };
      break;
    }
  }
  reading ??= slip(token);
  token.tokenType = reading.type;
  token.tokenTypeIdx = reading.type.tokenTypeIdx!;
  if (reading.meant !== undefined) token.payload = reading.meant;
  if (reading.found) remarks.push(reading.found);
}

function slip(token: IToken): Reading {
  const span = extentOf(token);
  const { image } = token;
  return (
    badDate(image, span) ??
    badTime(image, span) ??
    badUnit(image, span) ??
    badPercent(image, span) ??
    badMoney(image, span) ??
    decimalComma(image, span) ?? {
      type: t.Number,
      meant: /^-?\d+/.exec(image)?.[0] ?? "0",
      found: remark(
        "syntax/bad-number",
        span,
        `\`${image}\` is no number`,
        [],
        ["a number is written `3`, `2.5` or `4_812`"],
      ),
    }
  );
}

type Span = Remark["span"];

// ── Dates and times ──

function badDate(image: string, span: Span): Reading | null {
  const instant = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?$/.exec(
    image,
  );
  if (instant) {
    const [, date, time, zone = "Z"] = instant;
    const meant = `${date}T${time}${zone.replace(/(\d\d)(\d\d)$/, "$1:$2")}`;
    if (!right.some(([pattern]) => pattern.test(meant))) {
      return {
        type: t.Instant,
        meant: `${date}T00:00:00Z`,
        found: remark(
          "syntax/bad-time",
          span,
          `there is no time \`${time}\``,
          [],
          ["times go from `00:00` to `23:59`"],
        ),
      };
    }
    const message = instant[3]
      ? `the offset of \`${image}\` is written with a colon`
      : `\`${image}\` does not say in which time zone`;
    const found = remark("syntax/bad-date", span, message, [replace(span, meant)]);
    return { type: t.Instant, meant, found };
  }
  const parts = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})$/.exec(image);
  if (!parts) return null;
  const [, first = "", , second = "", third = ""] = parts;
  const readings = [
    iso(first, second, third),
    iso(third, second, first),
    iso(third, first, second),
  ].filter((date) => date !== null);
  const [meant] = readings;
  if (meant === undefined) return null;
  const meanings = [...new Set(readings)];
  const message =
    meanings.length === 1
      ? `dates are written year first: \`${meant}\``
      : `\`${image}\` may be ${meanings.map((date) => `\`${date}\``).join(" or ")}`;
  const fixes = meanings.map((date) => replace(span, date));
  return { type: t.DateOnly, meant, found: remark("syntax/bad-date", span, message, fixes) };
}

/** The date in our spelling, where the numbers can be one. */
function iso(year: string, month: string, day: string): string | null {
  const possible =
    Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  if (year.length !== 4 || !possible) return null;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function badTime(image: string, span: Span): Reading | null {
  const said = /^(\d{1,2})(?:[:.](\d\d))?[ \t]*(am|pm|AM|PM)?$/.exec(image);
  if (!said) return null;
  const [, hour = "", minutes, half] = said;
  if (!half && !image.includes(":")) return null;
  let hours = Number(hour);
  if (half) hours = (hours % 12) + (half.toLowerCase() === "pm" ? 12 : 0);
  const meant = `${String(hours).padStart(2, "0")}:${minutes ?? "00"}`;
  if (hours > 23 || Number(minutes ?? 0) > 59 || (half && Number(hour) > 12)) {
    const fixes = image === "24:00" ? [replace(span, "00:00")] : [];
    const message = `there is no time \`${image}\``;
    const found = remark("syntax/bad-time", span, message, fixes, [
      "times go from `00:00` to `23:59`",
    ]);
    return { type: t.Time, meant: "00:00", found };
  }
  const found = remark("syntax/bad-time", span, `times are written with 24 hours: \`${meant}\``, [
    replace(span, meant),
  ]);
  return { type: t.Time, meant, found };
}

// ── Lengths of time ──

const abbreviations: ReadonlyMap<string, string> = new Map([
  ["s", "second"], ["sec", "second"], ["secs", "second"],
  ["m", "minute"], ["min", "minute"], ["mins", "minute"],
  ["h", "hour"], ["hr", "hour"], ["hrs", "hour"],
  ["d", "day"],
  ["w", "week"], ["wk", "week"], ["wks", "week"],
  ["mo", "month"], ["mos", "month"],
  ["q", "quarter"],
  ["y", "year"], ["yr", "year"], ["yrs", "year"],
]); // prettier-ignore

const words = new Set(["second", "minute", "hour", "day", "week", "month", "quarter", "year"]);

/** Days in the calendar unit, about: the exact length somebody may have meant. */
const about: ReadonlyMap<string, number> = new Map([
  ["month", 30],
  ["quarter", 90],
  ["year", 365],
]);

const plural = (count: string, what: string): string =>
  `${count} ${what}${count === "1" ? "" : "s"}`;

function badUnit(image: string, span: Span): Reading | null {
  const said = /^(-?[\d_.,]+)[ \t]*(?:(clear|calendar|business)[ \t]+)?([a-z]+)$/.exec(image);
  if (!said) return null;
  const [, digits = "", counted, word = ""] = said;
  const unit =
    abbreviations.get(word) ?? (words.has(word.replace(/s$/, "")) ? word.replace(/s$/, "") : null);
  const count = plain(digits);
  if (word === "ms" && !counted && count) {
    return spelledAs(`${count} ms`, counted, span);
  }
  if (!unit || !count) return null;
  if (counted === "clear" || counted === "business") {
    if (unit === "day") return spelledAs(plural(count, `${counted} day`), counted, span);
    const meant = plural(count, `${counted} day`);
    const found = remark(
      "syntax/bad-unit",
      span,
      `only days can be \`${counted}\``,
      [],
      [`write \`${meant}\`, or \`${plural(count, `calendar ${unit}`)}\``],
    );
    return { type: counted === "business" ? t.BusinessDays : t.Duration, meant, found };
  }
  if (counted === "calendar") {
    if (about.has(unit) || unit === "day" || unit === "week")
      return spelledAs(plural(count, `calendar ${unit}`), counted, span);
    const meant = plural(count, unit);
    const found = remark("syntax/bad-unit", span, `there are no calendar ${unit}s`, [
      replace(span, meant),
    ]);
    return { type: t.Duration, meant, found };
  }
  const days = about.get(unit);
  if (days === undefined) return spelledAs(plural(count, unit), counted, span);
  const meant = plural(count, `calendar ${unit}`);
  const whole = /^\d+$/.test(count.replaceAll("_", ""));
  const exact = whole ? String(BigInt(count.replaceAll("_", "")) * BigInt(days)) : null;
  const fixes = [replace(span, meant)];
  if (exact) fixes.push(replace(span, plural(exact, "day")));
  const found = remark("syntax/inexact-length", span, `a ${unit} has no exact length`, fixes, [
    exact
      ? `write \`${meant}\` to count on the calendar, or \`${plural(exact, "day")}\` for an exact length`
      : `write \`calendar ${unit}s\` to count on the calendar, or an exact length in days`,
  ]);
  return { type: t.Duration, meant, found };
}

function spelledAs(meant: string, counted: string | undefined, span: Span): Reading {
  const message = `this length of time is written \`${meant}\``;
  const found = remark("syntax/bad-unit", span, message, [replace(span, meant)]);
  return { type: counted === "business" ? t.BusinessDays : t.Duration, meant, found };
}

// ── Money, shares, numbers ──

/** An amount in our spelling, the currency of which may yet be none. */
function money(token: IToken): Reading {
  const { image } = token;
  const code = image.slice(-3);
  if (isCurrency(code)) return { type: t.Money };
  const end = endOf(token);
  const near = nearestCurrency(code);
  return {
    type: t.Money,
    found: unknownCurrency(code, end - 3),
    ...(near && { meant: image.slice(0, -3) + near }),
  };
}

function nearestCurrency(code: string): string | null {
  for (const codes of currencyCodes()) {
    const near = nearest(code, codes);
    if (near) return near;
  }
  return null;
}

/** Says that there is no such currency; `start` is where its code stands. */
export function unknownCurrency(code: string, start: number): Remark {
  const near = nearestCurrency(code);
  const span = { start, end: start + code.length };
  const message = `there is no currency \`${code}\``;
  return remark(
    "syntax/unknown-currency",
    span,
    near ? `${message}; did you mean \`${near}\`?` : message,
    near ? [replace(span, near)] : [],
    near ? [] : ["currencies go by their codes of three letters, such as `EUR`, `GBP` or `USD`"],
  );
}

const signs: ReadonlyMap<string, string> = new Map([
  ["$", "USD"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["¥", "JPY"],
  ["₹", "INR"],
]);

function badMoney(image: string, span: Span): Reading | null {
  const said =
    /^([$€£¥₹])?[ \t]*(-?\d[\d_.,]*\d|-?\d)[ \t]*([A-Z]{3}|usd|eur|gbp|chf|jpy|inr|[$€£¥₹])?$/.exec(
      image,
    );
  if (!said) return null;
  const [, before, digits = "", after] = said;
  const amount = plain(digits);
  const sign = signs.get(before ?? "") ?? signs.get(after ?? "");
  const code = after && /^[A-Za-z]{3}$/.test(after) ? after.toUpperCase() : sign;
  if (!amount || !code) return null;
  const meant = `${amount} ${code}`;
  const found = remark("syntax/bad-money", span, `money is written \`${meant}\``, [
    replace(span, meant),
  ]);
  return { type: t.Money, meant, found };
}

function badPercent(image: string, span: Span): Reading | null {
  const said = /^(-?[\d_.,]+)[ \t]*(?:%|percent|pct)$/.exec(image);
  const share = said && plain(said[1]!);
  if (!share) return null;
  const meant = `${share}%`;
  const found = remark("syntax/bad-percent", span, `a share is written \`${meant}\``, [
    replace(span, meant),
  ]);
  return { type: t.Percent, meant, found };
}

function decimalComma(image: string, span: Span): Reading | null {
  const meant = plain(image);
  if (!meant) return null;
  const fixes = [replace(span, meant)];
  if (/^\d+,\d+$/.test(image))
    fixes.push(replace(span, image.replace(",", ", "), "write two numbers"));
  const found = remark("syntax/decimal-comma", span, `this number is written \`${meant}\``, fixes);
  return { type: t.Number, meant, found };
}

/** The number as we write it: `6,50`, `1,000` and `1.234,50` are `6.50`, `1_000` and `1_234.50`. */
function plain(digits: string): string | null {
  if (new RegExp(`^${number}$`).test(digits)) return digits;
  if (/^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits)) return digits.replaceAll(",", "_");
  if (/^-?\d{1,3}(?:\.\d{3})+,\d+$/.test(digits))
    return digits.replaceAll(".", "_").replace(",", ".");
  if (/^-?\d+,\d+$/.test(digits)) return digits.replace(",", ".");
  return null;
}
