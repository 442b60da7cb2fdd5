import type { Diagnostic } from "../text/diagnostic.ts";
import type { Problem } from "./row.ts";

/** What a file of moments holds, one by one and in order. */
export type Item =
  /** `id` is the name the row has by its mapping. Whether the moment fits, the runtime says. */
  | {
      readonly kind: "moment";
      readonly line: number;
      readonly id: string | null;
      readonly moment: unknown;
    }
  /** No moment could be made of it, and why. */
  | {
      readonly kind: "refused";
      readonly line: number;
      readonly id: string | null;
      readonly refused: readonly Problem[];
    }
  /** The file as a whole makes no sense; nothing follows. */
  | { readonly kind: "stopped"; readonly diagnostics: readonly Diagnostic[] };

/** A line of which no moment could be made at all. */
export const refusedLine = (line: number, id: string | null, problem: string): Item => ({
  kind: "refused",
  line,
  id,
  refused: [{ path: "", problem }],
});
