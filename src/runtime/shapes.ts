export interface Problem {
  /** `tables[0].rows[3].when` */
  readonly path: string;
  readonly problem: string;
}

/** A check under way: what was found, and the ids there are of every part of the bundle. */
export interface Check {
  readonly problems: Problem[];
  readonly ids: ReadonlyMap<string, ReadonlySet<unknown>>;
}

/** The problems of a piece of JSON; the paths begin at its root. */
export function problemsOf(shape: Shape, value: unknown, ids: Check["ids"] = new Map()): Problem[] {
  const problems: Problem[] = [];
  shape(value, "", { problems, ids });
  return problems;
}

/** Says what is wrong with a piece of JSON, if anything is. */
export type Shape = (value: unknown, path: string, check: Check) => void;

export function complain({ problems }: Check, path: string, problem: string): void {
  problems.push({ path: path.replace(/^\./, ""), problem });
}

export function be(wanted: string, isFine: (value: unknown) => boolean): Shape {
  return (value, path, check) => {
    if (!isFine(value)) complain(check, path, `must be ${wanted}`);
  };
}

export function oneOf(...words: readonly unknown[]): Shape {
  return be(`one of ${words.join(", ")}`, (value) => words.includes(value));
}

/** The id of something in a part of the bundle. */
export function idIn(part: string): Shape {
  return (value, path, check) => {
    if (!check.ids.get(part)?.has(value)) complain(check, path, `must name one of \`${part}\``);
  };
}

/** Absent is the same as null. */
export const count = be(
  "a whole number from 0",
  (value) => Number.isSafeInteger(value) && (value as number) >= 0,
);

export function maybe(shape: Shape): Shape {
  return (value, path, check) => {
    if (value !== null && value !== undefined) shape(value, path, check);
  };
}

/** With `key`, no two items may have the same text there. */
export function list(shape: Shape, key?: string): Shape {
  return (value, path, check) => {
    if (!Array.isArray(value)) return complain(check, path, "must be a list");
    const seen = new Set<unknown>();
    for (const [i, item] of value.entries()) {
      shape(item, `${path}[${i}]`, check);
      if (key === undefined || !isObject(item)) continue;
      if (seen.has(item[key])) complain(check, `${path}[${i}].${key}`, "is there twice");
      seen.add(item[key]);
    }
  };
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What stands in an object itself; null counts as absent. */
export function own(from: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(from, key) ? (from[key] ?? undefined) : undefined;
}

/** Any keys, their values alike. */
export function record(shape: Shape, key?: Shape): Shape {
  return (value, path, check) => {
    if (!isObject(value)) return complain(check, path, "must be an object");
    for (const name of Object.keys(value)) {
      key?.(name, `${path}.${name}`, check);
      shape(value[name], `${path}.${name}`, check);
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
  return (value, path, check) => {
    if (!isObject(value)) return complain(check, path, "must be an object");
    for (const [key, shape] of needed) {
      if (Object.hasOwn(value, key)) shape(value[key], `${path}.${key}`, check);
      else complain(check, `${path}.${key}`, "is missing");
    }
    for (const [key, shape] of allowed) {
      if (Object.hasOwn(value, key)) shape(value[key], `${path}.${key}`, check);
    }
  };
}

/** One of several shapes, told apart by which key is there, or by the word under `tag`. */
export function either(shapes: Readonly<Record<string, Shape>>, tag?: string): Shape {
  const keys = Object.keys(shapes);
  return (value, path, check) => {
    const given = isObject(value) ? value : {};
    const key = keys.find((one) =>
      tag === undefined ? Object.hasOwn(given, one) : given[tag] === one,
    );
    if (key !== undefined) return shapes[key]!(value, path, check);
    complain(check, path, `must have ${tag ?? ""} one of ${keys.join(", ")}`);
  };
}
