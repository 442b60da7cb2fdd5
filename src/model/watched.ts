import type { Model } from "./model.ts";

/** A part of a model that can be looked at by itself: a field, what is under a key of it, a field of that. */
export interface Cell {
  /** Tells it from all others, and has no line break in it. */
  readonly key: string;
  readonly of: (model: Model) => unknown;
  /** Made anew for each model: it is never compared with what another has there. */
  readonly byIdentity: boolean;
}

type Field = keyof Model;

const fields = [
  "policy", "facts", "identities", "channels", "placements", "calendars", "products", "groups",
  "segments", "proven", "adjacencies", "triggers", "offers", "caps", "rests", "quiets", "holds",
  "bans", "waivers", "preferences", "experiments", "measures", "learns", "playbooks", "proofs",
  "tests", "references", "usesOf", "spanOf",
] as const satisfies readonly Field[]; // prettier-ignore

const madeAnew: ReadonlySet<Field> = new Set(["tests", "references", "usesOf", "spanOf"]);

/**
 * Things that change often in a part that hardly anybody looks at, so that it is noted which of their
 * fields are read; and those of their fields of which the same is true.
 */
const loose: { readonly [F in Field]?: readonly string[] } = {
  policy: ["about"],
  facts: [],
  products: ["catalog"],
  triggers: ["about"],
};

type Path = readonly [field: Field, ...keys: string[]];

/** A model that calls `note` for whatever is read of it, and the same cell whenever it is the same. */
export function watchedModel(
  model: Model,
  note: (cell: Cell) => void,
): {
  readonly seen: Model;
  /** The cell for what another model has there. */
  readonly cellOf: (cell: Cell) => Cell;
} {
  const cells = new Map<string, Cell>();
  const cellOf = (cell: Cell): Cell => {
    const known = cells.get(cell.key);
    if (!known) cells.set(cell.key, cell);
    return known ?? cell;
  };
  const made = (path: Path, of: Cell["of"], what = ""): Cell =>
    cellOf({ key: `${what}${JSON.stringify(path)}`, of, byIdentity: madeAnew.has(path[0]) });
  const inField = (field: Field): Cell => made([field], (other) => other[field]);

  const seenThing = (
    thing: object,
    path: Path,
    of: Cell["of"],
    deeper: readonly string[],
  ): object =>
    watchedThing(thing, {
      whole: () => note(made(path, of)),
      field(name) {
        const inside: Path = [...path, name];
        const within = (other: Model): unknown =>
          (of(other) as Readonly<Record<string, unknown>> | null | undefined)?.[name];
        const value: unknown = (thing as Readonly<Record<string, unknown>>)[name];
        if (!deeper.includes(name) || !isThing(value)) {
          const cell = made(inside, within);
          return () => (note(cell), value);
        }
        const cell = made(inside, (other) => isThing(within(other)), "is ");
        const seen = seenThing(value, inside, within, []);
        return () => (note(cell), seen);
      },
    });

  const seenMap = (field: Field, map: ReadonlyMap<string, object>): ReadonlyMap<string, object> => {
    const deeper = loose[field];
    const whole = inField(field);
    return watchedMap(map, {
      whole: () => note(whole),
      key(key) {
        const of = (other: Model) => (other[field] as typeof map).get(key);
        const thing = map.get(key);
        const cell =
          deeper || !thing
            ? made([field, key], (other) => of(other) !== undefined, "has ")
            : made([field, key], of);
        const seen = deeper && thing ? seenThing(thing, [field, key], of, deeper) : thing;
        return () => (note(cell), seen);
      },
    });
  };

  const getterOf = (field: Field): (() => unknown) => {
    if (field === "references") {
      const cell = inField(field);
      return () => (note(cell), model[field]);
    }
    const value: unknown = model[field];
    if (value instanceof Map) {
      const seen = seenMap(field, value as Map<string, object>);
      return () => seen;
    }
    const deeper = loose[field];
    if (!deeper || !isThing(value)) {
      const cell = inField(field);
      return () => (note(cell), value);
    }
    const cell = made([field], (other) => isThing(other[field]), "is ");
    const seen = seenThing(value, [field], (other) => other[field], deeper);
    return () => (note(cell), seen);
  };
  const getters = fields.map(
    (field) => [field, { enumerable: true, get: getterOf(field) }] as const,
  );
  return { seen: Object.defineProperties({} as Model, Object.fromEntries(getters)), cellOf };
}

const isThing = (value: unknown): value is object => typeof value === "object" && value !== null;

interface Noting {
  /** Notes that all of it was looked at. */
  readonly whole: () => void;
}

function watchedThing(
  thing: object,
  { whole, field }: Noting & { readonly field: (name: string) => () => unknown },
): object {
  const known = new Map<string, () => unknown>();
  return new Proxy(thing, {
    get(target, name) {
      if (typeof name !== "string") return Reflect.get(target, name);
      let read = known.get(name);
      if (!read) known.set(name, (read = field(name)));
      return read();
    },
    has: (target, name) => (whole(), Reflect.has(target, name)),
    ownKeys: (target) => (whole(), Reflect.ownKeys(target)),
  });
}

function watchedMap<T>(
  map: ReadonlyMap<string, T>,
  { whole, key }: Noting & { readonly key: (key: string) => () => T | undefined },
): ReadonlyMap<string, T> {
  const known = new Map<string, () => T | undefined>();
  const get = (name: string): T | undefined => {
    let read = known.get(name);
    if (!read) known.set(name, (read = key(name)));
    return read();
  };
  const all = (): ReadonlyMap<string, T> => (whole(), map);
  return {
    get,
    has: (name) => get(name) !== undefined,
    get size() {
      return all().size;
    },
    forEach: (each) => all().forEach(each),
    keys: () => all().keys(),
    values: () => all().values(),
    entries: () => all().entries(),
    [Symbol.iterator]: () => all()[Symbol.iterator](),
  };
}
