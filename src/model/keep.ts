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
  if (!(one instanceof Map) || !(other instanceof Map)) return one === other;
  if (one.size !== other.size) return false;
  const others = other.entries();
  for (const [key, value] of one) {
    const [otherKey, otherValue] = others.next().value as [unknown, unknown];
    if (key !== otherKey || !isSame(value, otherValue)) return false;
  }
  return true;
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
