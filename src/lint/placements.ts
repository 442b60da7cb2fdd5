import type { Placement, Site } from "../model/model.ts";
import type { PlacementDecl } from "../syntax/ast.ts";
import { entryNodes } from "./place.ts";

/** A placement as it is written in its channel. */
export function placementNode({ site }: Placement): PlacementDecl | null {
  for (const { value } of entryNodes(site.declaration))
    if (value?.kind === "PlacementDecl" && value.name === site.node) return value;
  return null;
}

/** An entry of a placement. */
export function placementEntry(placement: Placement, word: string): Site | null {
  const { declaration } = placement.site;
  const node = placementNode(placement)?.block?.entries.find((entry) => entry.word.text === word);
  return node ? { declaration, node } : null;
}
