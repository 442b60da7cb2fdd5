import type { Item } from "./pieces.ts";

/** Lines of a run: the first goes on behind what stands there, the others are whole. */
export interface Printed {
  readonly lines: readonly string[];
  /** Whether braces of its own stand on several lines. */
  readonly open: boolean;
}

/** Where a run is put. */
export interface Place {
  /** Spaces before its line. */
  readonly indent: number;
  /** Columns taken before it on that line. */
  readonly column: number;
  /** Spaces before the lines of its clauses. */
  readonly under: number;
  /** Spaces before the lines on which a condition goes on. */
  readonly hanging: number;
  /** The word of the declaration it is; null within braces. */
  readonly declaration: string | null;
  /** Braces stand on several lines whether they must or not. */
  readonly open: boolean;
}

export type Print = (parts: Item, place: Place) => Printed;
