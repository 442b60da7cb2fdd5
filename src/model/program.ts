import type { Catalog } from "../catalog/catalog.ts";
import type { Parsed } from "../syntax/parsed.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import type { Source } from "../text/source.ts";

/** The world outside, as the pipeline sees it: nothing but files. Paths use `/` and are relative to where the user stands. */
export interface Host {
  read(path: string): FileRead;
}
export type FileRead =
  | { readonly ok: true; readonly text: string }
  /** `missing`, `unreadable` (a folder, no permission), `too_large` (over 16 MB), `not_utf8` (with the offset of the first bad byte). */
  | {
      readonly ok: false;
      readonly problem: "missing" | "unreadable" | "too_large" | "not_utf8";
      readonly detail: string;
    };

/** One policy file and what it imports, read and parsed. Always there, with diagnostics beside it. */
export interface Program {
  readonly entry: string;
  /** By path, in the order first met: the entry, then imports depth first. */
  readonly files: ReadonlyMap<string, Parsed>;
  readonly catalog: Catalog;
  /** By calendar name: ISO dates, sorted. */
  readonly holidays: ReadonlyMap<string, readonly string[]>;
  /** Every source read, the YAML ones too. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Of reading, parsing, imports, catalogue and calendars. */
  readonly diagnostics: readonly Diagnostic[];
}
