import { valueOf } from "../src/model/entries.ts";
import type { Declaration, Text } from "../src/syntax/ast.ts";

/** The text in which a declaration names another file. */
export function fileNamedBy(node: Declaration): Text | null {
  switch (node.kind) {
    case "Import":
    case "Catalog":
      return node.path;
    case "Calendar":
      return node.from ?? valueOf(node.block, "holidays", "Text");
    default:
      return null;
  }
}

/** How a file names another: `./facts.proffer`, `../shared/facts.proffer`. Both paths count from one folder. */
export function pathBetween(from: string, to: string): string {
  if (to.startsWith("/")) return to;
  const above = from.split("/").slice(0, -1);
  const steps = to.split("/");
  let shared = 0;
  while (shared < above.length && shared < steps.length - 1 && above[shared] === steps[shared])
    shared++;
  const ups = above.slice(shared).map(() => "..");
  return [...(ups.length > 0 ? ups : ["."]), ...steps.slice(shared)].join("/");
}
