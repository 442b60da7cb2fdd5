import { writeFileSync } from "node:fs";
import { grammarPage } from "./grammar-page.ts";
import { lookaheadTable } from "./lookahead.ts";
import { partsTable } from "./parts.ts";
import { rulesPage } from "./rules-page.ts";
import { seedTable } from "./seeds.ts";
import { sourcesPage } from "./sources-page.ts";
import { textMateGrammar } from "./textmate.ts";
import { madeValidators } from "./validators.ts";

// Writes every file that is made from another. A test fails while one of them is stale.
for (const { path, text } of [
  ...madeValidators(),
  lookaheadTable(),
  grammarPage(),
  partsTable(),
  textMateGrammar(),
  seedTable(),
  rulesPage(),
  sourcesPage(),
]) {
  writeFileSync(new URL(`../${path}`, import.meta.url), text);
  console.log(path);
}
