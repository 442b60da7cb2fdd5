import type { Fact } from "../runtime/bundle.ts";
import { exactOf, times, type Exact } from "./exact.ts";

export type Unit =
  | { readonly ok: true; readonly factor: Exact; readonly epoch: "seconds" | "milliseconds" | null }
  | { readonly ok: false; readonly problem: string; readonly note: string | null };

export const one: Exact = { digits: 1n, scale: 0 };

/**
 * What one of a column's numbers is, as the factor to the unit in which moments say the fact:
 * `30 days` is 2592000 for a length of time, `0.01 USD` is 0.01 for money.
 */
export function unitOf(fact: Fact, written: string | null): Unit {
  const { id, type } = fact;
  if (written === null) {
    return type === "duration"
      ? refused(
          `\`${id}\` is a length of time and needs a \`unit\``,
          "such as `unit: days` or `unit: 30 days`",
        )
      : { ok: true, factor: one, epoch: null };
  }
  const [, digits = "", word = ""] = /^([\d.]*)\s*(\S*)$/.exec(written.trim()) ?? [];
  const number = digits === "" ? one : exactOf(digits);
  if (!number || (digits === "" && word === "")) return refused(`\`${written}\` is no unit`);
  switch (type) {
    case "duration":
      return length(fact, written, number, word);
    case "money":
      return word === fact.currency
        ? { ok: true, factor: number, epoch: null }
        : refused(
            `\`${id}\` is money in ${fact.currency}, and \`${written}\` is not`,
            `write \`${fact.currency}\`, or \`0.01 ${fact.currency}\` for a column of hundredths`,
          );
    case "percent":
      return word === "%"
        ? { ok: true, factor: number, epoch: null }
        : refused(
            `\`${id}\` is a percentage, and \`${written}\` is none`,
            "write `%`, or `100 %` for a column of shares of 1",
          );
    case "integer":
    case "decimal":
      return word === ""
        ? { ok: true, factor: number, epoch: null }
        : refused(`\`${id}\` is a plain number, and has no unit \`${word}\``);
    case "instant":
      return digits === "" && (word === "seconds" || word === "milliseconds")
        ? { ok: true, factor: one, epoch: word }
        : refused(
            `\`${id}\` is an instant, whose unit is \`seconds\` or \`milliseconds\``,
            "for a column of numbers since 1970-01-01 UTC; other instants need no unit",
          );
    default:
      return refused(`\`${id}\` is no number, and has no unit`);
  }
}

/** Seconds of `45 days`, written as a constant; null for anything else. */
export function secondsIn(text: string): Exact | null {
  const [, digits, word = ""] = /^([\d.]+)\s*([a-z]+)$/.exec(text.trim()) ?? [];
  const number = digits === undefined ? null : exactOf(digits);
  const seconds = secondsOf(word);
  return number && seconds ? times(number, seconds) : null;
}

function length({ id }: Fact, written: string, number: Exact, word: string): Unit {
  const seconds = secondsOf(word);
  if (seconds) return { ok: true, factor: times(number, seconds), epoch: null };
  return /^(?:month|quarter|year)s?$/.test(word)
    ? refused(
        `\`${written}\` has no exact length`,
        "say how many days it is taken for, such as `30 days` for a month",
      )
    : refused(
        `\`${id}\` is a length of time, and \`${written}\` is none`,
        "write `days`, `hours`, `30 days` or the like",
      );
}

const seconds: ReadonlyMap<string, Exact> = new Map(
  Object.entries({
    ms: { digits: 1n, scale: 3 },
    millisecond: { digits: 1n, scale: 3 },
    second: one,
    minute: { digits: 60n, scale: 0 },
    hour: { digits: 3600n, scale: 0 },
    day: { digits: 86_400n, scale: 0 },
    week: { digits: 604_800n, scale: 0 },
  }),
);

const secondsOf = (word: string): Exact | undefined =>
  seconds.get(word === "ms" ? word : word.replace(/s$/, ""));

const refused = (problem: string, note: string | null = null): Unit => ({
  ok: false,
  problem,
  note,
});
