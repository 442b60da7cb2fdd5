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

/** How a part of a model is looked at: a map key by key, a thing field by field, and what is in these likewise. */
type Grain =
  | { readonly kind: "map"; readonly each: Grain | null }
  | { readonly kind: "thing"; readonly fields: Readonly<Record<string, Grain>> };

const mapOf = (each: Grain | null): Grain => ({ kind: "map", each });
const thingOf = (parts: Readonly<Record<string, Grain>> = {}): Grain => ({
  kind: "thing",
  fields: parts,
});

/** Where things change often in a part that hardly anybody looks at, it is noted which of their fields are read. */
const grains: { readonly [F in Field]?: Grain } = {
  policy: thingOf({ about: thingOf() }),
  facts: mapOf(thingOf()),
  products: mapOf(thingOf({ catalog: thingOf() })),
  triggers: mapOf(thingOf({ about: thingOf(), data: mapOf(thingOf()) })),
};

type Path = readonly [field: Field, ...keys: string[]];
type Fields = Readonly<Record<string, unknown>>;

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
  const cellAt = (path: Path, present = false): Cell => {
    const key = `${present ? "is " : ""}${JSON.stringify(path)}`;
    return cells.get(key) ?? cellOf(newCell(key, path, present));
  };

  /** What reading a part gives, noting as much of it as is looked at. */
  const part = (value: unknown, path: Path, grain: Grain | null): (() => unknown) => {
    if (!grain || !isThing(value)) {
      const cell = cellAt(path);
      return () => (note(cell), value);
    }
    const cell = cellAt(path, true);
    const seen =
      grain.kind === "map"
        ? seenMap(value as ReadonlyMap<string, unknown>, path, grain.each)
        : seenThing(value as Fields, path, grain.fields);
    return () => (note(cell), seen);
  };
  const seenThing = (value: Fields, path: Path, parts: Readonly<Record<string, Grain>>): object =>
    watchedThing(value, {
      whole: () => note(cellAt(path)),
      at: (name) =>
        part(value[name], [...path, name], Object.hasOwn(parts, name) ? parts[name]! : null),
    });
  const seenMap = (
    value: ReadonlyMap<string, unknown>,
    path: Path,
    each: Grain | null,
  ): ReadonlyMap<string, unknown> =>
    watchedMap(value, {
      whole: () => note(cellAt(path)),
      at: (key) => part(value.get(key), [...path, key], each),
    });

  const getterOf = (field: Field): (() => unknown) => {
    if (field === "references") {
      const cell = cellAt([field]);
      return () => (note(cell), model[field]);
    }
    const value: unknown = model[field];
    const usual = value instanceof Map && !madeAnew.has(field) ? mapOf(null) : null;
    return part(value, [field], grains[field] ?? usual);
  };
  const getters = fields.map(
    (field) => [field, { enumerable: true, get: getterOf(field) }] as const,
  );
  return { seen: Object.defineProperties({} as Model, Object.fromEntries(getters)), cellOf };
}

/** What is kept of a model must not keep the model: a cell knows where to look, and nothing else. */
function newCell(key: string, path: Path, present: boolean): Cell {
  const byIdentity = madeAnew.has(path[0]);
  return {
    key,
    byIdentity,
    of: (model) => {
      const value = valueAt(model, path);
      return present ? isThing(value) : value;
    },
  };
}

function valueAt(model: Model, [field, ...names]: Path): unknown {
  let value: unknown = model[field];
  for (const name of names) {
    if (value instanceof Map) value = value.get(name);
    else value = isThing(value) ? (value as Fields)[name] : undefined;
  }
  return value;
}

const isThing = (value: unknown): value is object => typeof value === "object" && value !== null;

interface Noting<T> {
  /** Notes that all of it was looked at. */
  readonly whole: () => void;
  /** What reading this part of it gives. */
  readonly at: (name: string) => () => T;
}

function watchedThing(thing: object, { whole, at }: Noting<unknown>): object {
  const known = new Map<string, () => unknown>();
  return new Proxy(thing, {
    get(target, name) {
      if (typeof name !== "string") return Reflect.get(target, name);
      let read = known.get(name);
      if (!read) known.set(name, (read = at(name)));
      return read();
    },
    has: (target, name) => (whole(), Reflect.has(target, name)),
    ownKeys: (target) => (whole(), Reflect.ownKeys(target)),
  });
}

function watchedMap<T>(
  values: ReadonlyMap<string, T>,
  { whole, at }: Noting<T | undefined>,
): ReadonlyMap<string, T> {
  const known = new Map<string, () => T | undefined>();
  const get = (name: string): T | undefined => {
    let read = known.get(name);
    if (!read) known.set(name, (read = at(name)));
    return read();
  };
  const all = (): ReadonlyMap<string, T> => (whole(), values);
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
