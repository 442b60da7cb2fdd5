import type { Occurrence, PastEvent } from "./event.ts";
import type { TriggerPlan } from "./plan.ts";
import type { Value } from "./values.ts";

/** A moment that has been read: everything in the units in which it is compared. */
export interface Scene {
  readonly turn: number;
  readonly at: number;
  /** As the host wrote it. */
  readonly atText: string;
  /** Of the triggers this bundle knows, in the host's order. */
  readonly happened: readonly Happening[];
  readonly placements: ReadonlySet<string>;
  readonly locale: string | null;
  readonly who: ReadonlyMap<string, string>;
  readonly local: LocalTime | null;
  /** By position of the fact in the bundle. */
  readonly facts: readonly Value[];
  readonly owns: ReadonlySet<string> | undefined;
  /** Null: nothing is known of what happened before. */
  readonly past: Past | null;
  readonly totals: ReadonlyMap<string, number>;
}

export interface Happening {
  readonly turn: number;
  readonly trigger: TriggerPlan;
  readonly at: number;
  /** Its local date follows from its instant. */
  readonly day: null;
  /** By position of the field in the trigger. */
  readonly data: readonly Value[];
}

export interface LocalTime {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** Minutes since midnight. */
  readonly minutes: number;
  readonly weekday: string;
  /** Minutes ahead of UTC. */
  readonly offset: number;
}

export interface Past {
  readonly turn: number;
  readonly at: number;
  /** The record is complete from here on; -Infinity for always, null when nothing is said. */
  readonly since: number | null;
  /** Most recent first, the moment's triggers among them; those alone when ages are given. */
  readonly events: readonly PastEvent[];
  readonly ages: {
    /** By the whole key: a counter, perhaps with the offer it is relative to. */
    readonly listed: ReadonlyMap<string, readonly Occurrence[]>;
    /** By the key up to its last `|`, behind which stands the offer that an age belongs to. */
    readonly byOffer: ReadonlyMap<string, readonly Occurrence[]>;
  } | null;
}

/** The local date at an instant, in days since 1970-01-01. */
export function localDay(local: LocalTime, instant: number): number {
  return Math.floor((instant + local.offset * 60_000) / 86_400_000);
}

export const recentFirst = (a: { readonly at: number }, b: { readonly at: number }): number =>
  b.at - a.at;
