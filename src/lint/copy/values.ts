import type { Token, Value } from "./token.ts";

/**
 * Joins words that say one value: `4 min 12 s`, `3 May 2027`, `€ 5`, `20 %`. Anything that does not
 * fit stays as it was.
 */
export function joinValues(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  let at = 0;
  while (at < tokens.length) {
    const found = valueAt(tokens, at);
    if (found) {
      const first = tokens[at]!;
      const last = tokens[found.end - 1]!;
      joined.push({
        ...first,
        word: found.word ?? first.word,
        end: last.end,
        value: found.value,
        mark: null,
      });
      at = found.end;
    } else joined.push(tokens[at++]!);
  }
  return joined;
}

interface Found {
  readonly value: Value;
  /** Index after the last token of it. */
  readonly end: number;
  /** What it reads as, when not as its first word. */
  readonly word?: string;
}

function valueAt(tokens: readonly Token[], at: number): Found | null {
  const token = tokens[at]!;
  if (token.placeholder) return null;
  if (token.mark !== null) {
    if (!currencies.has(token.mark)) return null;
    return isNumber(tokens[at + 1]) ? { value: "money", end: at + 2 } : null;
  }
  if (token.value === null) {
    if (currencyCodes.has(token.word) && isNumber(tokens[at + 1])) {
      return { value: "money", end: at + 2 };
    }
    const month = months.has(token.word) ? monthAt(tokens, at) : null;
    if (month) return month;
    if (weekdays.has(token.word)) return { value: "weekday", end: at + 1 };
    if (!numberWords.has(token.word)) return null;
  }
  return afterNumber(tokens, at) ?? { value: "number", end: at + 1 };
}

function afterNumber(tokens: readonly Token[], at: number): Found | null {
  const first = tokens[at]!;
  const next = tokens[at + 1];
  if (next?.mark === "%" || next?.word === "percent") return { value: "percent", end: at + 2 };
  if (next?.word === "per" && tokens[at + 2]?.word === "cent") {
    return { value: "percent", end: at + 3 };
  }
  if (next?.mark && currencies.has(next.mark)) return { value: "money", end: at + 2 };
  if (next && (currencyCodes.has(next.word) || currencyWords.has(next.word))) {
    return { value: "money", end: at + 2 };
  }
  // `8 pm`; with minutes it is read as a clock below.
  if (/^(?:1[0-2]|0?[1-9])$/.test(first.word) && next && isHalfOfDay(first, next)) {
    return { value: "clock", end: at + 2 };
  }
  // `one hundred`, `2 million`.
  if (next && next.value === null && bigNumbers.has(next.word)) {
    return { value: "number", end: at + 2, word: next.word === "hundred" ? "100" : "k" };
  }
  // `50c` and `99p`, written as one; not `1080p`.
  if (/^\d{1,2}$/.test(first.word) && next?.start === first.end && /^[cp]$/.test(next.word)) {
    return { value: "money", end: at + 2 };
  }
  return dateAt(tokens, at) ?? timeAt(tokens, at) ?? ordinal(first, next, at);
}

const ordinal = (first: Token, next: Token | undefined, at: number): Found | null =>
  next && next.start === first.end && ordinals.has(next.word)
    ? { value: "name", end: at + 2 }
    : null;

/** `8 pm` and `8am`; `8 am I` is none. */
const isHalfOfDay = (first: Token, next: Token): boolean =>
  next.word === "pm" || (next.word === "am" && next.start === first.end);

function monthAt(tokens: readonly Token[], at: number): Found | null {
  const day = tokens[at + 1];
  if (!day || !/^\d{1,2}$/.test(day.word)) return null;
  let end = at + 2;
  if (tokens[end] && ordinals.has(tokens[end]!.word)) end++;
  const year = tokens[end]?.mark === "," ? end + 1 : end;
  if (/^(?:19|20)\d\d$/.test(tokens[year]?.word ?? "")) end = year + 1;
  return { value: "date", end };
}

function dateAt(tokens: readonly Token[], at: number): Found | null {
  const first = tokens[at]!.word;
  // 2027-06-30, 30/06/2027, 30.06.2027: dashes within are no marks, points make one number of it.
  if (/^\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)$/.test(first)) return { value: "date", end: at + 1 };
  if (/^\d{4}$/.test(first) && near(tokens, at, 1) && near(tokens, at, 2)) {
    if (twoDigits(tokens[at + 1]) && twoDigits(tokens[at + 2]))
      return { value: "date", end: at + 3 };
  }
  if (/^\d{1,2}$/.test(first)) {
    if (tokens[at + 1]?.mark === "/" && twoDigits(tokens[at + 2])) {
      const more = tokens[at + 3]?.mark === "/" && isNumber(tokens[at + 4]);
      return { value: "date", end: at + (more ? 5 : 3) };
    }
    let month = at + 1;
    if (tokens[month] && ordinals.has(tokens[month]!.word)) month++;
    if (tokens[month]?.word === "of") month++;
    const named = tokens[month];
    if (named && months.has(named.word) && !(named.word === "may" && !named.capital)) {
      const year = tokens[month + 1]?.mark === "," ? month + 2 : month + 1;
      const dated = /^(?:19|20)\d\d$/.test(tokens[year]?.word ?? "");
      return { value: "date", end: dated ? year + 1 : month + 1 };
    }
  }
  return null;
}

const near = (tokens: readonly Token[], at: number, by: number): boolean =>
  tokens[at + by] !== undefined && tokens[at + by]!.start === tokens[at + by - 1]!.end + 1;
const twoDigits = (token: Token | undefined): boolean => /^\d{1,2}$/.test(token?.word ?? "");
const isNumber = (token: Token | undefined): boolean =>
  token !== undefined && token.value === "number";

/** Clocks and lengths of time, with as many units as follow each other. */
function timeAt(tokens: readonly Token[], start: number): Found | null {
  let at = start;
  let units = 0;
  let numbers = 0;
  let colons = 0;
  let long = false;
  let smallest = Infinity;
  let end = start;
  for (;;) {
    const token = tokens[at];
    if (token === undefined) break;
    // Longer than any clock: read as one, so that what has been read is not read again.
    if (numbers > 8) return { value: "number", end: at };
    const isCount = isNumber(token) || (numbers === 0 && numberWords.has(token.word));
    if (!isCount) break;
    numbers++;
    at++;
    const colon = tokens[at];
    if (colon?.mark === ":" && isNumber(tokens[at + 1])) {
      colons++;
      at++;
      continue;
    }
    const unit = tokens[at];
    const length = unit && !unit.placeholder ? unitsOfTime.get(unit.word) : undefined;
    // `15 minutes, 30 minutes` are two lengths: within one, each unit is smaller than the last.
    if (length !== undefined && units > 0 && length >= smallest) break;
    if (length === undefined) {
      // `00 : 46 : 11` ends in a bare number; a bare number after a unit is something else.
      if (colons > 0 && tokens[at - 2]?.mark === ":") end = at;
      break;
    }
    units++;
    if (length >= week) long = true;
    smallest = length;
    end = ++at;
    if (tokens[at]?.mark === ":" || tokens[at]?.mark === ",") at++;
    else if (tokens[at]?.word === "and") at++;
  }
  if (end === start) return null;
  if (units === 0) {
    const day = tokens[end]?.word;
    if (day === "am" || day === "pm" || day === "utc") return { value: "clock", end: end + 1 };
    return { value: colons > 1 ? "timer" : "clock", end };
  }
  if (units + colons > 2 && !long) return { value: "timer", end };
  if (units + colons > 1 && !long) return { value: "ticking", end };
  return { value: long ? "duration" : "short", end };
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const currencies = set("$ € £ ¥ ₹ ¢");
const currencyCodes = set("usd eur gbp inr aud cad chf jpy rs us$");
const currencyWords = set("dollars dollar euros euro pounds cents cent bucks pence rupees");
const ordinals = set("st nd rd th");
const numberWords = set(
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand",
);
const bigNumbers = set("hundred thousand million billion dozen");
const months = set(
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec",
);
const weekdays = set(
  "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun",
);
/** Units by size; from weeks on they are too long to run on a clock. */
const unitsOfTime: ReadonlyMap<string, number> = new Map(
  [
    "s sec secs second seconds",
    "m min mins minute minutes",
    "h hr hrs hour hours",
    "d day days",
    "week weeks wk wks",
    "month months mo",
    "year years yr yrs",
  ].flatMap((words, size) => words.split(" ").map((word) => [word, size] as const)),
);
const week = 4;
