/** A decimal number that no computer rounds: `digits` divided by ten to the power of `scale`. */
export interface Exact {
  readonly digits: bigint;
  readonly scale: number;
}

/** Reads `29.85`, `-3`, `.5`, `1.2e-5`; null for anything else, and for what has hundreds of digits. */
export function exactOf(text: string): Exact | null {
  if (text.length > 60) return null;
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,2}))?$/.exec(text);
  if (!parts) return null;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = parts;
  if (whole === "" && fraction === "") return null;
  const digits = BigInt(whole + fraction);
  const scale = fraction.length - Number(exponent);
  return shortest({ digits: sign === "-" ? -digits : digits, scale });
}

export const times = (a: Exact, b: Exact): Exact =>
  shortest({ digits: a.digits * b.digits, scale: a.scale + b.scale });

/** To so many digits behind the point, halves away from zero. */
export function rounded(value: Exact, places: number): Exact {
  if (value.scale <= places) return value;
  const unit = 10n ** BigInt(value.scale - places);
  const half = value.digits < 0n ? -unit / 2n : unit / 2n;
  return shortest({ digits: (value.digits + half) / unit, scale: places });
}

/** The number of parts when it is cut into parts of ten to the power of minus `places`; null when some is left over. */
export const inParts = ({ digits, scale }: Exact, places: number): bigint | null =>
  scale > places ? null : digits * 10n ** BigInt(places - scale);

/** No zero at the end behind the point, and no power of ten before it. */
function shortest({ digits, scale }: Exact): Exact {
  if (scale < 0) return { digits: digits * 10n ** BigInt(-scale), scale: 0 };
  let [left, places] = [digits, scale];
  while (places > 0 && left % 10n === 0n) [left, places] = [left / 10n, places - 1];
  return { digits: left, scale: places };
}
