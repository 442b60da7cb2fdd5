import { isEqual } from "./keep.ts";
import type { Model } from "./model.ts";
import { watchedModel, type Cell } from "./watched.ts";

/** What some work has looked at in a model, and what it saw there. One object for many works that saw the same. */
export interface Reads {
  readonly cells: readonly Cell[];
  readonly values: readonly unknown[];
  /** The same for the same cells. */
  readonly key: string;
  /** Which watch looked last whether they hold, and whether they did. */
  readonly looked: { by: object | null; same: boolean };
}

/** A model that notes what of it is read. */
export interface Watch {
  readonly model: Model;
  /** Does some work, and tells what it read, the work within it included. */
  reading<T>(work: () => T): { readonly result: T; readonly reads: Reads };
  /** Whether the same work would find the same again. */
  holds(reads: Reads): boolean;
  /** Counts something as read. */
  note(reads: Reads): void;
}

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

/** Of work that looks at no part of a model. */
export const noReads: Reads = { cells: [], values: [], key: "", looked: { by: null, same: true } };

function watching(model: Model): Watch {
  /** What the works under way have read: each what stands behind its beginning. */
  const read: Cell[] = [];
  let began = 0;
  let under = 0;
  /** Where in there each cell stands. */
  const places = new Map<Cell, number>();
  const note = (cell: Cell): void => {
    if (under === 0) return;
    const place = places.get(cell);
    if (place !== undefined && place >= began && read[place] === cell) return;
    places.set(cell, read.length);
    read.push(cell);
  };
  const { seen, cellOf } = watchedModel(model, note);

  const sets = shared(model);
  /** Stands in reads for this watch having looked at them: they are asked about for thousands of things. */
  const mark = {};
  /** By cell, what was in it, and whether that is in it now. */
  const compared = new Map<string, { readonly before: unknown; readonly same: boolean }>();
  const isSame = ({ key, of, byIdentity }: Cell, before: unknown): boolean => {
    let found = compared.get(key);
    if (!found || found.before !== before) {
      const now = of(model);
      found = { before, same: now === before || (!byIdentity && isEqual(now, before)) };
      compared.set(key, found);
    }
    return found.same;
  };

  return {
    model: seen,
    reading(work) {
      const before = began;
      began = read.length;
      under++;
      try {
        const result = work();
        return { result, reads: sets.of(read, began) };
      } finally {
        began = before;
        if (--under === 0) read.length = 0;
      }
    },
    holds(reads) {
      if (reads.looked.by !== mark) {
        const same = reads.cells.every((cell, index) => isSame(cell, reads.values[index]));
        reads.looked.by = mark;
        reads.looked.same = same;
        if (same) sets.add(reads);
      }
      return reads.looked.same;
    },
    note({ cells }) {
      for (const cell of cells) note(cellOf(cell));
    },
  };
}

/** A set of cells on the way to being told from all others. */
interface Step {
  readonly next: Map<Cell, Step>;
  reads: Reads | null;
}

/** There are few sets of cells, each read by many things, and in few orders. */
function shared(model: Model): {
  readonly of: (read: readonly Cell[], from: number) => Reads;
  /** Lets one that holds be shared by whoever reads the same from now on, however many models it has outlived. */
  readonly add: (reads: Reads) => void;
} {
  const byKey = new Map<string, Reads>([["", noReads]]);
  const first: Step = { next: new Map(), reads: noReads };
  const made = (cells: readonly Cell[]): Reads => {
    const among = [...new Set(cells)].toSorted((a, b) => (a.key < b.key ? -1 : 1));
    const key = among.map((cell) => cell.key).join("\n");
    let reads = byKey.get(key);
    if (!reads) {
      const values = among.map(({ of }) => of(model));
      byKey.set(key, (reads = { cells: among, values, key, looked: { by: null, same: false } }));
    }
    return reads;
  };
  return {
    of(read, from) {
      let step = first;
      for (let at = from; at < read.length; at++) {
        let next = step.next.get(read[at]!);
        if (!next) step.next.set(read[at]!, (next = { next: new Map(), reads: null }));
        step = next;
      }
      return (step.reads ??= made(read.slice(from)));
    },
    add: (reads) => {
      if (!byKey.has(reads.key)) byKey.set(reads.key, reads);
    },
  };
}

interface Computed<R> {
  readonly result: R;
  readonly reads: Reads;
  /** What came of it before. */
  readonly before: Computed<R> | null;
}

/**
 * Computed once for each thing, for as long as what it looks at in the model stays the same, or is again as
 * it was before that.
 */
export function once<T extends object, R>(
  compute: (model: Model, thing: T) => R,
): (model: Model, thing: T) => R {
  const known = new WeakMap<T, Computed<R>>();
  return (model, thing) => {
    const watched = watch(model);
    let found = known.get(thing);
    if (!found || !watched.holds(found.reads)) {
      const last = found && { ...found, before: null };
      const before = found?.before;
      found =
        before && watched.holds(before.reads)
          ? { ...before, before: last! }
          : {
              ...watched.reading(() => compute(watched.model, thing)),
              before: last ?? null,
            };
      known.set(thing, found);
    }
    watched.note(found.reads);
    return found.result;
  };
}
