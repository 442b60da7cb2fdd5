import type { Feature } from "../feature.ts";
import { actions } from "./actions.ts";
import { diagnostics } from "./diagnostics.ts";
import { folding } from "./folding.ts";
import { links } from "./links.ts";
import { selection } from "./selection.ts";
import { symbols } from "./symbols.ts";
import { explain } from "./explain.ts";

/** Everything the server can do, one line each. */
export const features: readonly Feature[] = [
  diagnostics,
  actions,
  folding,
  links,
  selection,
  symbols,
  explain,
];
