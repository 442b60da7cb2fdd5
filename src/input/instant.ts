import { dayLength, dayOf, instantText, offsetOf, timeOf } from "../runtime/values.ts";
import { exactOf, inParts, rounded, times } from "./exact.ts";

/** How a column of instants is written, where RFC 3339 leaves it open. */
export interface InstantFormat {
  /** The numbers are seconds or milliseconds since 1970-01-01 UTC. */
  readonly epoch: "seconds" | "milliseconds" | null;
  /** Minutes ahead of UTC of texts that do not say their offset. */
  readonly offset: number | null;
}

/**
 * Milliseconds since 1970 of an instant as exports write it: RFC 3339 with any offset, a blank in
 * place of the `T`, seconds left out, or a number. Digits finer than milliseconds are dropped.
 * Otherwise what is wrong with it, to be said after the text: "is no instant".
 */
export function instantIn(text: string, format: InstantFormat): number | string {
  if (format.epoch !== null) return sinceEpoch(text, format.epoch);
  const parts =
    /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?\s?([Zz]|[+-]\d\d:?\d\d)?$/.exec(
      text.trim(),
    );
  const day = dayOf(parts?.[1]);
  const minutes = timeOf(parts?.[2]);
  if (!parts || day === null || minutes === null) {
    return "is no instant such as `2026-11-02T10:15:00Z`";
  }
  const [, , , seconds = "0", fraction = "0", zone] = parts;
  const offset = zone === undefined ? format.offset : offsetIn(zone);
  if (offset === null) return "does not say its offset from UTC; `utc_offset` says it for all";
  const second = (minutes - offset) * 60 + Number(seconds);
  return day * dayLength + second * 1000 + Number(fraction.padEnd(3, "0").slice(0, 3));
}

/** Minutes ahead of UTC, from `Z`, `+01:00` or `+0100`. */
function offsetIn(zone: string): number | null {
  if (/^z$/i.test(zone)) return 0;
  return offsetOf(zone.includes(":") ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`);
}

function sinceEpoch(text: string, unit: "seconds" | "milliseconds"): number | string {
  const number = exactOf(text.trim());
  if (!number) return `is no number of ${unit} since 1970`;
  const scale = unit === "seconds" ? 1000n : 1n;
  const instant = Number(inParts(rounded(times(number, { digits: scale, scale: 0 }), 0), 0));
  return instantText(instant) === null ? "lies beyond the years 0 to 9999" : instant;
}
