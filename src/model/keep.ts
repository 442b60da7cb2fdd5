/** The same fields, those that hold the very things they held in `before` being the same objects as there. */
export function keptSame<T extends object>(now: T, before: object): T {
  const fields = Object.entries(now).map(([name, value]) => {
    const old: unknown = (before as Record<string, unknown>)[name];
    return [name, sameThings(value, old) ? old : value];
  });
  return Object.fromEntries(fields) as T;
}

/** Whether two lists or two maps hold the same things in the same order; things made anew count by their fields. */
function sameThings(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((each, index) => isSame(each, other[index]));
  if (one instanceof Map && other instanceof Map) return haveSame(one, other, isSame);
  return one === other;
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isThing(one) || !isThing(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
  );
}

const isThing = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Whether two values say the same, however often they were made. A node of a tree, which has more than
 * its place, only equals itself: what was kept for it leans on which one it is.
 */
export function isEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one)) {
    if (!Array.isArray(other) || one.length !== other.length) return false;
    for (let index = 0; index < one.length; index++)
      if (!isEqual(one[index], other[index])) return false;
    return true;
  }
  if (one instanceof Map) return other instanceof Map && haveSame(one, other, isEqual);
  if (!isPlain(one) || !isPlain(other)) return false;
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  if (names.length > 1 && "span" in one) return false;
  for (const name of names) if (!isEqual(one[name], other[name]) || !(name in other)) return false;
  return true;
}

/** Whether two maps hold the same keys in the same order, and under each what is the same by `same`. */
function haveSame(
  one: ReadonlyMap<unknown, unknown>,
  other: ReadonlyMap<unknown, unknown>,
  same: (one: unknown, other: unknown) => boolean,
): boolean {
  if (one.size !== other.size) return false;
  const others = other.entries();
  for (const [key, value] of one) {
    const [otherKey, otherValue] = others.next().value as [unknown, unknown];
    if (key !== otherKey || !same(value, otherValue)) return false;
  }
  return true;
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isThing(value) && Object.getPrototypeOf(value) === Object.prototype;
