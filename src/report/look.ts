import colours from "picocolors";

/** How a report may look: what the place it goes to can show. */
export interface Look {
  readonly paint: Paint;
  /** Columns to stay within where words can be wrapped and lines cut. */
  readonly width: number;
}
export type Paint = ReturnType<typeof colours.createColors>;

const widest = 110;
const narrowest = 40;

/** `columns`: of the terminal, or null where there is none. */
export function lookOf({ colour, columns }: { colour: boolean; columns: number | null }): Look {
  const width = Math.max(narrowest, Math.min(widest, columns ?? widest));
  return { paint: colours.createColors(colour), width };
}
