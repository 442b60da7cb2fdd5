import { writeFileSync } from "node:fs";
import { madeValidators } from "./validators.ts";

// Writes every file that is made from another. A test fails while one of them is stale.
for (const { path, text } of [...madeValidators()]) {
  writeFileSync(new URL(`../${path}`, import.meta.url), text);
  console.log(path);
}
