import type { Model } from "./model.ts";

/** What some work has looked at in a model: fields, and what was in them. */
export interface Reads {
  readonly fields: readonly (keyof Model)[];
  readonly values: readonly unknown[];
  /** A bit for each field. */
  readonly mask: number;
}

/** A model that notes which of its fields are read. Fields stay the same object as long as nothing in them changes. */
export interface Watch {
  readonly model: Model;
  /** Does some work, and tells what it read, the work within it included. */
  reading<T>(work: () => T): { readonly result: T; readonly reads: Reads };
  /** Whether the same work would find the same again. */
  holds(reads: Reads): boolean;
  /** Counts something as read. */
  note(reads: Reads): void;
}

const fields = [
  "policy", "facts", "identities", "channels", "placements", "calendars", "products", "groups",
  "segments", "proven", "adjacencies", "triggers", "offers", "caps", "rests", "quiets", "holds",
  "bans", "waivers", "preferences", "experiments", "measures", "learns", "playbooks", "proofs",
  "tests", "references", "usesOf", "spanOf",
] as const satisfies readonly (keyof Model)[]; // prettier-ignore

/** By model, and by what `model` of a watch is. */
const watches = new WeakMap<Model, Watch>();

/** Watches a model; what is watched already keeps its watch. */
export function watch(model: Model): Watch {
  let found = watches.get(model);
  if (!found) {
    found = watching(model);
    watches.set(model, found);
    watches.set(found.model, found);
  }
  return found;
}

function watching(model: Model): Watch {
  /** A bit for each field that was read. */
  let read = 0;
  const getters = fields.map((field, index) => {
    const get = () => {
      read |= 1 << index;
      return model[field];
    };
    return [field, { enumerable: true, get }] as const;
  });
  const seen = Object.defineProperties({} as Model, Object.fromEntries(getters));
  // There are few sets of fields, each read by thousands of things.
  const sets = new Map<number, Reads>();
  const known = new WeakMap<Reads, boolean>();
  const readsOf = (mask: number): Reads => {
    let found = sets.get(mask);
    if (!found) {
      const among = fields.filter((_, index) => mask & (1 << index));
      const values = among.map((field) => model[field]);
      sets.set(mask, (found = { fields: among, values, mask }));
      known.set(found, true);
    }
    return found;
  };
  return {
    model: seen,
    reading: (work) => {
      const before = read;
      read = 0;
      const result = work();
      const reads = readsOf(read);
      read |= before;
      return { result, reads };
    },
    holds: (reads) => {
      let same = known.get(reads);
      if (same === undefined) {
        same = reads.fields.every((field, index) => model[field] === reads.values[index]);
        known.set(reads, same);
      }
      return same;
    },
    note: (reads) => {
      read |= reads.mask;
    },
  };
}

/** Computed once for each thing, for as long as what it looks at in the model stays the same. */
export function once<T extends object, R>(
  compute: (model: Model, thing: T) => R,
): (model: Model, thing: T) => R {
  const known = new WeakMap<T, { readonly result: R; readonly reads: Reads }>();
  return (model, thing) => {
    const watched = watch(model);
    let found = known.get(thing);
    if (!found || !watched.holds(found.reads)) {
      found = watched.reading(() => compute(watched.model, thing));
      known.set(thing, found);
    }
    watched.note(found.reads);
    return found.result;
  };
}
