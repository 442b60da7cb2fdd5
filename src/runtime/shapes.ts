export interface Problem {
  /** `tables[0].rows[3].when` */
  readonly path: string;
  readonly problem: string;
}

/** A check under way: what was found, and the ids there are of every part of a bundle. */
export interface Check {
  readonly problems: Problem[];
  readonly ids: ReadonlyMap<string, ReadonlySet<unknown>>;
  /** No instant may lie later. */
  now: number;
}

/** Says what is wrong with a piece of JSON, if anything is. It stands under `key` of what is at `path`. */
export type Shape = (value: unknown, check: Check, path: string, key: Key) => void;
export type Key = string | number;

/** The problems of a piece of JSON; paths begin at its root. */
export function problemsOf(shape: Shape, value: unknown, ids: Check["ids"] = noIds): Problem[] {
  const check = { problems: [], ids, now: Infinity };
  shape(value, check, "", "");
  return check.problems;
}

const noIds: Check["ids"] = new Map();

export function complain(
  { problems }: Pick<Check, "problems">,
  path: string,
  key: Key,
  problem: string,
): void {
  problems.push({ path: join(path, key), problem });
}

export function join(path: string, key: Key): string {
  if (typeof key === "number") return `${path}[${key}]`;
  return path === "" ? key : `${path}.${key}`;
}

export function be(wanted: string, isFine: (value: unknown) => boolean): Shape {
  return (value, check, path, key) => {
    if (!isFine(value)) {
      complain(check, path, key, value === undefined ? "is missing" : `must be ${wanted}`);
    }
  };
}

export function oneOf(...words: readonly unknown[]): Shape {
  return be(`one of ${words.join(", ")}`, (value) => words.includes(value));
}

/** The id of something in a part of the bundle. */
export function idIn(part: string): Shape {
  return (value, check, path, key) => {
    if (!check.ids.get(part)?.has(value))
      complain(check, path, key, `must name one of \`${part}\``);
  };
}

export function wholeFrom(least: number, most: number = Number.MAX_SAFE_INTEGER): Shape {
  return be(
    `a whole number from ${least} to ${most}`,
    (value) => Number.isInteger(value) && (value as number) >= least && (value as number) <= most,
  );
}

export const count: Shape = wholeFrom(0);

/** Absent is the same as null. */
export function maybe(shape: Shape): Shape {
  return (value, check, path, key) => {
    if (value !== null && value !== undefined) shape(value, check, path, key);
  };
}

/** With `distinct`, no two items may have the same text under that key. */
export function list(shape: Shape, distinct = ""): Shape {
  return (value, check, path, key) => {
    if (!Array.isArray(value)) return complain(check, path, key, "must be a list");
    const here = join(path, key);
    const seen = new Set<unknown>();
    for (const [i, item] of value.entries()) {
      shape(item, check, here, i);
      if (distinct === "" || !isObject(item)) continue;
      if (seen.has(item[distinct])) complain(check, join(here, i), distinct, "is there twice");
      seen.add(item[distinct]);
    }
  };
}

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What stands in an object itself; null counts as absent. */
export function own(from: Json, key: string): unknown {
  return Object.hasOwn(from, key) ? (from[key] ?? undefined) : undefined;
}

/** Any keys, their values alike. */
export function record(shape: Shape, name?: Shape): Shape {
  return (value, check, path, key) => {
    if (!isObject(value)) return complain(check, path, key, "must be an object");
    const here = join(path, key);
    for (const part of Object.keys(value)) {
      name?.(part, check, here, part);
      shape(value[part], check, here, part);
    }
  };
}

/** Keys that must be there, and keys that may. What else there is stays unread. */
export function object(
  required: Readonly<Record<string, Shape>>,
  optional: Readonly<Record<string, Shape>> = {},
): Shape {
  const needed = Object.entries(required);
  const allowed = Object.entries(optional);
  return (value, check, path, key) => {
    if (!isObject(value)) return complain(check, path, key, "must be an object");
    const here = join(path, key);
    for (const [part, shape] of needed) {
      if (Object.hasOwn(value, part)) shape(value[part], check, here, part);
      else complain(check, here, part, "is missing");
    }
    for (const [part, shape] of allowed) {
      if (Object.hasOwn(value, part)) shape(value[part], check, here, part);
    }
  };
}

/** One of several shapes, told apart by which key is there, or by the word under `tag`. */
export function either(shapes: Readonly<Record<string, Shape>>, tag?: string): Shape {
  const keys = Object.keys(shapes);
  return (value, check, path, key) => {
    const given = isObject(value) ? value : {};
    const found = keys.find((one) =>
      tag === undefined ? Object.hasOwn(given, one) : given[tag] === one,
    );
    if (found !== undefined) return shapes[found]!(value, check, path, key);
    complain(check, path, key, `must have ${tag ?? ""} one of ${keys.join(", ")}`);
  };
}
