import type { Declaration } from "../syntax/ast.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import type { CheckCode } from "./codes.ts";
import type { Checked } from "./declarations.ts";
import type { Model, Site } from "./model.ts";
import type { Placing } from "./placing.ts";
import type { Program } from "./program.ts";
import type { ReachCache } from "./reach-cache.ts";
import type { Standing, Symbols } from "./symbols.ts";
import type { TestPart } from "./tests.ts";
import type { View } from "./view.ts";

/** Everything there is to look at once all declarations have been checked. */
export interface Whole {
  readonly program: Program;
  readonly standing: readonly Standing[];
  readonly results: ReadonlyMap<Declaration, Checked>;
  readonly symbols: Symbols;
  readonly model: Model;
  readonly tests: ReadonlyMap<string, TestPart>;
  readonly placed: Placing;
  readonly view: View;
  readonly reach: ReachCache;
}

/** Says something about a place, with other places involved. */
export type Say = (
  code: CheckCode,
  site: Site,
  message: string,
  notes?: readonly { readonly text: string; readonly at?: Site }[],
) => Diagnostic;
