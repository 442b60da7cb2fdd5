import type { Fact, ValueType } from "../runtime/bundle.ts";
import type { FactValue } from "../runtime/moment.ts";
import { dayOf, decimalText, instantText, read } from "../runtime/values.ts";
import { nearest } from "../text/suggest.ts";
import { exactOf, inParts, rounded, times, type Exact } from "./exact.ts";
import { instantIn, type InstantFormat } from "./instant.ts";

/** What a text stands for. */
export interface Conversion {
  readonly fact: Fact;
  /** What one of the numbers is, in the unit in which the moment says it. */
  readonly factor: Exact;
  /** Digits behind the point to round to; null: none may be lost. */
  readonly round: number | null;
  /** What stands between the members of a list. */
  readonly split: string | null;
  readonly instants: InstantFormat;
}

export type Converted =
  | { readonly ok: true; readonly value: FactValue }
  /** To be said after the text: "is no number". `meant`: the text that was probably meant. */
  | { readonly ok: false; readonly problem: string; readonly meant: string | null };

/** The value a text stands for, as a moment says it, within the range the policy declares. */
export function convert(text: string, how: Conversion): Converted {
  const converted = converters[how.fact.type](text, how);
  return converted.ok && read(how.fact, converted.value) === null
    ? failed(`is outside the range that the policy declares for \`${how.fact.id}\``)
    : converted;
}

const succeeded = (value: FactValue): Converted => ({ ok: true, value });
const failed = (problem: string, meant: string | null = null): Converted => ({
  ok: false,
  problem,
  meant,
});

type Convert = (text: string, how: Conversion) => Converted;

const whole: Convert = (text, { fact, factor, round }) => {
  const number = exactOf(text.trim());
  if (!number) return failed("is no number");
  const value = times(number, factor);
  const parts = inParts(round === null ? value : rounded(value, 0), 0);
  if (parts === null) {
    const unit = fact.type === "duration" ? "seconds" : "ones";
    return failed(`is no whole number of ${unit}; \`round: 0\` would make it one`);
  }
  const size = Number(parts);
  return Number.isSafeInteger(size) ? succeeded(size) : failed("is too large a number");
};

const decimal: Convert = (text, { factor, round }) => {
  const number = exactOf(text.trim());
  if (!number) return failed(`is no number${/^\s*[\d.]*\d,\d+\s*$/.test(text) ? comma : ""}`);
  const value = times(number, factor);
  const parts = inParts(round === null ? value : rounded(value, round), 6);
  if (parts === null) {
    return failed("has more than six digits behind the point; `round` says how many to keep");
  }
  const size = Number(parts);
  return Number.isSafeInteger(size)
    ? succeeded(decimalText(size))
    : failed("is too large a number");
};

const comma = "; a decimal point is written `.`";

const list: Convert = (text, { fact, split }) => {
  const words = (split === null ? [text] : text.split(split)).map((word) => word.trim());
  const members = [...new Set(words)].filter((word) => word !== "");
  const stranger = members.find((word) => fact.members !== null && !fact.members.includes(word));
  return stranger === undefined
    ? succeeded(members)
    : failed(`names \`${stranger}\`, which is none of ${membersOf(fact)}`);
};

const converters: { readonly [T in ValueType]: Convert } = {
  duration: whole,
  integer: whole,
  decimal,
  percent: decimal,
  money: decimal,
  flag(text) {
    const flag = flagIn(text);
    return flag === null ? failed("is neither yes nor no") : succeeded(flag);
  },
  instant(text, { instants }) {
    const instant = instantIn(text, instants);
    if (typeof instant === "string") return failed(instant);
    const written = instantText(instant);
    return written === null ? failed("lies beyond the years 0 to 9999") : succeeded(written);
  },
  date(text) {
    const day = text.trim();
    return dayOf(day) === null ? failed("is no date such as `2026-11-02`") : succeeded(day);
  },
  text: (text) => succeeded(text),
  member: (text, { fact }) =>
    fact.members?.includes(text)
      ? succeeded(text)
      : failed(`is none of ${membersOf(fact)}`, nearest(text, fact.members ?? [])),
  set: list,
  products: list,
};

const flags: ReadonlyMap<string, boolean> = new Map([
  ["yes", true],
  ["true", true],
  ["1", true],
  ["no", false],
  ["false", false],
  ["0", false],
]);

/** `yes`, `no`, `true`, `false` in any capitals, `1` and `0`; null for anything else. */
export const flagIn = (text: string): boolean | null =>
  flags.get(text.trim().toLowerCase()) ?? null;

function membersOf({ members }: Fact): string {
  const known = members ?? [];
  const listed = known.slice(0, 8).map((member) => `\`${member}\``);
  return `${listed.join(", ")}${known.length > listed.length ? " and others" : ""}`;
}
