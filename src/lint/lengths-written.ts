/** About how many days a length spans, as metadata writes it: `14 days`, `12 calendar months`. Null for what is none. */
export function daysWritten(length: unknown): number | null {
  if (typeof length !== "string") return null;
  const match = /^([\d.]+) (?:calendar |clear |business )?([a-z]+?)s?(?: in .*)?$/.exec(length);
  const days = match && daysIn.get(match[2]!);
  return match && days !== undefined && days !== null ? Number(match[1]) * days : null;
}

const daysIn: ReadonlyMap<string, number> = new Map([
  ["m", 1 / 86_400_000],
  ["second", 1 / 86_400],
  ["minute", 1 / 1440],
  ["hour", 1 / 24],
  ["day", 1],
  ["week", 7],
  ["month", 30],
  ["quarter", 91],
  ["year", 365],
]);

/** A share as metadata writes it: 30 for `30%`. Null for what is none. */
export function percentWritten(share: unknown): number | null {
  if (typeof share !== "string" || !share.endsWith("%")) return null;
  const percent = Number(share.slice(0, -1));
  return Number.isFinite(percent) ? percent : null;
}
