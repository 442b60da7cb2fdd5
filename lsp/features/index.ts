import type { Feature } from "../feature.ts";
import { actions } from "./actions.ts";
import { diagnostics } from "./diagnostics.ts";
import { folding } from "./folding.ts";
import { links } from "./links.ts";
import { moment } from "./moment.ts";
import { momentTest } from "./moment-test.ts";
import { selection } from "./selection.ts";
import { symbols } from "./symbols.ts";
import { table } from "./table.ts";
import { tests } from "./tests.ts";
import { explain } from "./explain.ts";
import { definition } from "./definition.ts";
import { references } from "./references.ts";
import { formatting } from "./formatting.ts";
import { waiving } from "./waiving.ts";
import { highlight } from "./highlight.ts";
import { rename } from "./rename.ts";
import { fileRename } from "./file-rename.ts";
import { hover } from "./hover.ts";
import { tokens } from "./tokens.ts";
import { inlay } from "./inlay.ts";
import { lens } from "./lens.ts";
import { completion } from "./completion.ts";
import { signature } from "./signature.ts";

/** Everything the server can do, one line each. */
export const features: readonly Feature[] = [
  diagnostics,
  actions,
  folding,
  links,
  selection,
  symbols,
  moment,
  momentTest,
  table,
  tests,
  explain,
  definition,
  references,
  highlight,
  rename,
  fileRename,
  formatting,
  waiving,
  hover,
  tokens,
  inlay,
  lens,
  completion,
  signature,
];
